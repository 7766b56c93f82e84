// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"
#include "core/report/chart_spec.h"

/// One chart of a study, drawable or not.
struct GalleryEntry {
    QString name;           ///< "offences-by-year": of the command line and of saved charts
    QString title;          ///< "Offences recorded by year"
    bool takesForce = true; ///< may be drawn for one force alone
    QString question;       ///< "How many offences were recorded each year?"
    QString whyNot;         ///< empty, or why there is nothing to draw and what to do
    ChartSpec spec;         ///< as makeChart() gives it
};

/// Which charts are wanted: Pages are those that stand side by side on the pages of the study and of one force, and
/// that are made anew with every edit; the others are made when somebody asks for them.
enum class GalleryPart { All, Pages };
/// Name, title and kind of every chart, without making one.
std::vector<GalleryEntry> galleryList();

/// All charts, for the included forces or for one force, always in the same order. What can be drawn is only known once
/// it is: so the charts come with their names, and need not be made again.
std::vector<GalleryEntry> gallery(const StudyView &view, const QString &forceCode = {},
                                  GalleryPart part = GalleryPart::All);

/// One of them; for a force only where the chart takes one.
GalleryEntry galleryEntry(const StudyView &view, const QString &name, const QString &forceCode = {});

/// The chart with everything that is printed on it. Force empty: all forces complete for the question and all periods
/// shown; else that force alone, complete or not. Empty (ChartSpec::isEmpty) with a note where there is nothing to
/// draw. Headline and alternative text are those a person saved for these figures (core/report/chart_wording.h), else
/// the proposed ones. Throws Error for an unknown name, an unknown force, or a chart that has no version for one force.
ChartSpec makeChart(const StudyView &view, const QString &name, const QString &forceCode = {});
/// The same with the proposed words, whatever was saved.
ChartSpec proposeChart(const StudyView &view, const QString &name, const QString &forceCode = {});
