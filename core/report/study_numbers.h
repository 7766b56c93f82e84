// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/like_for_like.h"
#include "core/analysis/share.h"
#include "core/report/chart_spec.h"
#include "core/report/manuscript_words.h"
#include <memory>

/// A number that the study gives, with everything it rests on.
struct StudyNumber {
    /// How a sentence may use it.
    enum class Use {
        Headline,    ///< the figure of the charts and statements
        OtherForces, ///< of other forces than those complete: partial returns too
        OtherBase,   ///< a share of another base than all offences recorded
        Refused      ///< periods that are not alike: no percentage may be given
    };
    Use use = Use::Headline;
    QuotedNumber::Kind kind = QuotedNumber::Kind::Count;
    double low = 0;  ///< a percentage is 0 to 100; of a fall negative
    double high = 0; ///< equal to low where exact; no upper bound: infinite
    QString text;    ///< "4%", "13,860", "+26%", "<5"
    QString meaning; ///< "offences recorded, 1 January 2019 to 31 July 2022, 24 forces"
    QString why;     ///< of a refusal: the reason
    bool isChange = false;
    bool isOfForces = false; ///< forces asked, answered, complete, left out
    std::vector<Period> periods;
    QStringList outcomes;
    std::optional<Base> base;
    QString panel;
    std::vector<TraceKey> traces;
    QStringList forces; ///< codes: what a TraceKey without force stands for
};

/// The numbers of a study among which a sentence's number is looked for.
class StudyNumbers {
public:
    explicit StudyNumbers(const StudyView &view); ///< the view must live as long
    ~StudyNumbers();

    /// All that fit the kind of number and the force (code; empty: the forces in the panel), of the times and outcomes
    /// that the context names; `anywhere`: of every year shown and every outcome asked for.
    std::vector<StudyNumber> about(QuotedNumber::Kind kind, const NumberContext &context, const QString &force,
                                   bool anywhere) const;
    /// The years shown, from the first to the last as one period among them.
    const std::vector<Period> &years() const;
    /// Offences of a period in the panel of all years; nothing where the forces do not give this very period.
    std::optional<Figure> offencesIn(const Period &period) const;

private:
    std::unique_ptr<class StudySums> m_sums; ///< what was added once is not added again
};
