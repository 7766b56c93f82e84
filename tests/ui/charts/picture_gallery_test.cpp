// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "tests/support/acceptance_charts.h"
#include "tests/support/test_support.h"
#include "tests/ui/charts/chart_samples.h"
#include "ui/charts/chart_picture.h"
#include <QDir>

/// Not part of a test run: writes every sample chart in every size, for a person to look at.
/// FOILIO_PICTURES=/tmp/pictures ui_tests "[.pictures]"
TEST_CASE("Every sample chart is written in every size, to be looked at", "[.pictures]")
{
    const QDir folder(qEnvironmentVariable("FOILIO_PICTURES", QDir::temp().filePath("foilio-pictures")));
    folder.mkpath(".");
    const QString ending = qEnvironmentVariable("FOILIO_PICTURE_FORMAT", "png");
    auto charts = handMadeCharts();
    const auto more = acceptanceCharts();
    charts.insert(charts.end(), more.begin(), more.end());
    for (const ChartSpec &spec : charts) {
        for (const PictureSize size : PictureSizes) {
            const QString path = folder.filePath(spec.name + '-' + nameOf(size) + '.' + ending);
            try {
                writeChart(spec, path, size);
            } catch (const Error &error) {
                WARN((spec.name + ' ' + nameOf(size) + ": " + error.message()).toStdString());
            }
        }
    }
}
