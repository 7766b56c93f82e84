// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// A value of a return in force that a second reader may be asked for: no printed total and no printed percentage.
struct ReviewValue {
    QString key;  ///< of the place in the letter and of what it counts: the same in every export, whatever is corrected
    QString mark; ///< of the figure: another as soon as the figure is
    StoredCount count;
    qint64 source = 0;
    QString sourceName;
    bool unseen = false; ///< nobody looked when the return was accepted
    QString doubt;       ///< why it is always asked for ("asked about: total-differs", "not a plain number"); or empty
};

/// All values of the forces (codes; none: all forces), by force, source and cell.
std::vector<ReviewValue> reviewValues(Study &study, const QStringList &forces = {});

/// How many values are asked for, beside those in doubt, which always are.
struct SampleSize {
    enum class Kind { All, Values, Percent };
    Kind kind = Kind::Percent;
    int number = 10;
    static std::optional<SampleSize> parse(const QString &text); ///< "all", "40", "10%"
};
/// Those in doubt, and of the others as many as wanted, spread over the forces. Which ones is decided by their keys and
/// a seed (the state of the study), not by who exports: the same state gives the same sample, and no one can choose it.
std::vector<ReviewValue> drawSample(std::vector<ReviewValue> values, const SampleSize &size, const QByteArray &seed);

/// What stands for the values of one force in a sign-off: another as soon as one of them is.
QString reviewDigest(const std::vector<ReviewValue> &values, const QString &forceCode);

/// How far a force has been read by a second person.
struct ReviewState {
    QString force; ///< code
    int values = 0;
    int read = 0; ///< by anybody, as the figure stands now
    int agreed = 0;
    int open = 0;    ///< disagreements that wait
    int settled = 0; ///< disagreements that were settled
    std::optional<SignOff> signOff;
    bool changedSince = false; ///< a figure is other than when it was signed off

    bool isSigned() const { return signOff && !changedSince; }
    QString words() const; ///< "signed off by KW", "12 of 40 read, 1 disagreement open", "not read"
};
std::vector<ReviewState> reviewStates(const std::vector<ReviewValue> &values, const std::vector<ValueReading> &readings,
                                      const std::vector<SignOff> &signOffs); ///< by force, as in `values`

/// A figure that was read otherwise than it stands.
struct Disagreement {
    ValueReading reading;
    ReviewValue value;

    QString what() const;  ///< "outcomes, Charged or summonsed": what the figure counts, each word once
    QString place() const; ///< "kent.csv table 1 B6"
};
/// Those that wait first, then those that were settled, each in the order of the values. One about a figure that has
/// changed since is gone, unless it was settled by that.
std::vector<Disagreement> disagreements(const std::vector<ReviewValue> &values,
                                        const std::vector<ValueReading> &readings);

/// "Agreed on 38 of 40 values (95%)": first readings against figures, whatever was settled later. With its base.
QString agreementText(const std::vector<ValueReading> &readings);

/// Signs a force off. Inside Study::edit(). Error where nothing of it was read, a disagreement is open, or nobody
/// signs.
void signOff(Study &study, const QString &forceCode, const QString &by, const QString &note = {});
