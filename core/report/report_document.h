// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"
#include "core/store/return_repository.h"
#include <variant>

/// A page of words, charts and tables before it is a file: what ODT, HTML and PDF all say. Nothing in it is to be
/// protected any more.
struct ReportHeading {
    int level = 1; ///< 1: of a chapter; the title of the document is none
    QString text;
};
struct ReportParagraph {
    enum class Look { Plain, Lead, Bullet, Small };
    QString text;
    Look look = Look::Plain;
    QString key = {}; ///< "n3": row of the table that says where its numbers come from; empty: it has none
};
struct ReportChart {
    ChartSpec spec;
    int number = 0; ///< "Figure 2"
};
struct ReportTable {
    FigureTable table;
    int number = 0;        ///< "Table 2"; 0: without a number
    bool hasTerms = false; ///< base, panel, source and notes are printed below it
};
using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportChart, ReportTable>;

struct ReportDocument {
    QString title;
    QString subtitle;
    QDate day; ///< of the last change of the study: the only date in the file
    std::vector<ReportBlock> blocks;
    QStringList leftOut = {}; ///< kept sentences that no longer stand, each with what is wrong: they are not printed
    std::vector<const ChartSpec *> charts() const; ///< in their order
};

/// What a document is made of beside the figures.
struct ReportFacts {
    QDate lastChange;
    QByteArray journalHash;          ///< of that change: by it the study as it was is named
    std::vector<ReturnInfo> returns; ///< sources are told by force, form and hash, never by the name of a file
};

ReportFacts reportFacts(Study &study);

/// The whole study: the sentences that a person keeps, in their order, else those that may be said; flow, every chart
/// it can draw, how firm the figures are, method, forces and reasons, tables, sources, and for each number in a
/// sentence what it was made of. Small numbers are protected. Throws Error where the study says nothing yet.
ReportDocument studyReport(const StudyView &view, const ReportFacts &facts);

/// One force on one page: what it answered, its figures by year with base and bounds, a chart, the forces it can be
/// seen beside, caveats. A force that gave nothing has a page that says so, and why.
ReportDocument forceBriefing(const StudyView &view, const QString &force, const ReportFacts &facts);

/// A table of words, for documents.
FigureTable wordsTable(const QString &title, const QStringList &columns, const std::vector<QStringList> &rows);
