// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"
#include "core/report/statements.h"

// The words and tables of a report that follow from the study without a chart.

QString dayWords(QDate day);               ///< "26 January 2023"
QString shortHash(const QByteArray &hash); ///< its first 12 letters
/// "Freedom of Information answers of police forces, July 2022. Figures as they stood on 26 January 2023."
QString reportSubtitle(const StudyView &view, const ReportFacts &facts);
QStringList methodWords(const StudyView &view); ///< a paragraph each
/// Each territorial force that was asked, with what it answered to each question and whether it is in the figures.
FigureTable forcesTable(const StudyView &view);
/// The answers in force: force, form, day of acceptance, number of counts, SHA-256. No name of a file or a person.
FigureTable sourcesTable(const StudyView &view, const std::vector<ReturnInfo> &returns);
/// A row for each sentence with numbers: "n3", what was counted, of which periods, of which forces.
FigureTable provenanceTable(const StudyView &view, const std::vector<Statement> &said);
/// "offences, 2019, 24 forces"
QString traceWords(const StudyView &view, const TraceKey &key, const QStringList &forces);
