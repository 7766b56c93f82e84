// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include "core/report/chart_spec.h"
#include "core/store/publication_repository.h"

struct Statement;

/// A number or sentence as the study gives it, and what it is of: that is how it is found again later.
struct PublishedNumber {
    QString kind;                    ///< "statement", "headline", "panel" or "value": the last three of a chart. Stable
    QString of;                      ///< kind of the statement (core/report/statements.h), or name of the chart
    QString title;                   ///< of the chart: what the gallery calls it
    QString series;                  ///< of a value
    QString category;                ///< of a value
    QString words;                   ///< the sentence, or the label at the bar
    std::optional<double> low, high; ///< of a value, as in ChartValue
    QString base;                    ///< of a share
    QString panel;
    std::vector<TraceKey> traces; ///< of each number in it; of a value one or none
    QStringList forces;           ///< codes: what a TraceKey without force stands for

    QString spoken() const; ///< as a person would quote it: "Offences recorded by year, 2021: 4,410"
    bool operator==(const PublishedNumber &) const = default;
};

/// A published number that the study now gives otherwise.
struct PublishedMove {
    PublishedNumber was;
    std::optional<PublishedNumber> is; ///< empty: nothing in the study gives it any more
};

inline const QString NumbersFile = QStringLiteral("numbers.json");
inline const QString ChartsFile = QStringLiteral("charts.txt");

/// A statement as it is published.
PublishedNumber publishedNumber(const Statement &statement);
/// The number of now that stands for one that was said: of the same figures, in the same words where there are such,
/// else in the same sentence with other numbers, else in any. Null where there is none.
const PublishedNumber *standingFor(const PublishedNumber &was, const std::vector<PublishedNumber> &now);
/// The same sentence, whatever its numbers.
bool isSameWording(const PublishedNumber &one, const PublishedNumber &other);

/// Everything the study says: each statement, and for each chart of the gallery of all included forces its headline,
/// its panel and every value; the flow is one of those charts. Small numbers are protected
/// (core/report/protection.h): what was not published is not frozen.
std::vector<PublishedNumber> publishableNumbers(const StudyView &view);

/// What is frozen with a publication: NumbersFile, the above, and ChartsFile, the charts as describe() writes them.
/// Equal byte for byte for an equal study. Error where the study says nothing yet.
std::vector<PublishedFile> publicationFiles(const StudyView &view);
QByteArray numbersAsJson(const StudyInfo &study, const std::vector<PublishedNumber> &numbers); ///< NumbersFile
/// Reads it. Error where it is none, or one of a later version.
std::vector<PublishedNumber> readNumbers(const QByteArray &numbersFile);

/// Each published number whose words are others by now, or that is gone, in the order in which it was frozen. Numbers
/// that are new are none: nobody read them.
/// `now`: publishableNumbers() of the study, the same for each of its publications.
std::vector<PublishedMove> publishedMoves(const std::vector<PublishedNumber> &now, const QByteArray &numbers);
/// Of a publication of the study. Error where it holds no numbers or they are damaged.
std::vector<PublishedMove> publishedMoves(const std::vector<PublishedNumber> &now,
                                          const PublicationRepository &publications, const Publication &publication);

/// "In “TITLE” (published 26 January 2023) we said: “…”. This should read: “…”."
QString erratumText(const Publication &publication, const PublishedMove &move);
/// The same for all: one paragraph a move, empty where nothing moved.
QString erratumText(const Publication &publication, const std::vector<PublishedMove> &moves);
