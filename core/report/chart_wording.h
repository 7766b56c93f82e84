// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include "core/report/chart_spec.h"

// The words of a chart that a person may change, and which the study keeps: headline and alternative text. Subtitle,
// base, panel and notes say what the figures are and always come from the study.
//
// Words are kept together with a digest of the figures they were written for. While the figures are the same, they
// stand in place of the proposed ones (makeChart() sees to it). Once a figure changed they are not printed any more:
// the chart has its proposed words again, and ChartSpec::wordingFlag quotes the person's for the screen, until they are
// saved again or removed.

/// What a person typed. Empty: the proposed one.
struct ChartWording {
    QString headline;
    QString altText;
    bool operator==(const ChartWording &) const = default;
};

/// The words kept for a chart, whatever its figures are now; nothing where none were. `force` is empty for the chart of
/// all included forces. To fill an editor; a ChartSpec from proposeChart() holds what is proposed.
std::optional<ChartWording> savedWording(const StudyView &view, const QString &chart, const QString &force);

/// Keeps words for a chart as it is now, in place of those kept before; an empty wording or one equal to the proposed
/// removes them. `proposed` comes from proposeChart(). Inside Study::edit().
void saveWording(Study &study, const ChartSpec &proposed, const QString &force, const ChartWording &words);

/// What a reader would stumble over: a headline over 15 words, an alternative text over two sentences, a number that
/// stands nowhere in the chart. For the editor: a person decides.
QStringList wordingRemarks(const ChartSpec &proposed, const ChartWording &words);

/// Puts kept words into a proposed chart, or sets its flag. Called by makeChart() and gallery().
void applyWording(ChartSpec &spec, const StudyView &view, const QString &force);

/// SHA-256 in hexadecimal over categories, values with their bounds, base and forces: equal as long as every figure is.
QString figuresDigest(const ChartSpec &spec);
