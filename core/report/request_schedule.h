// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include <QString>
#include <QStringList>
#include <vector>

/// One question as a form: titles down and across, and the cells between them left for the force.
struct ScheduleSheet {
    QString name;
    std::vector<QStringList> above; ///< lines over the form, each of one or two cells
    QStringList columns;            ///< headings: the first over the row titles, then a period each
    QStringList rows;               ///< row titles: "Offences recorded", or an outcome type each
    bool operator==(const ScheduleSheet &) const = default;
};

/// The form that goes with a request, so that the answer comes back in a layout that is read without help: periods by
/// their days, outcomes by type number and words, one sheet a question. An empty force name leaves its cell to be
/// filled.
std::vector<ScheduleSheet> requestSchedule(const QString &studyTitle, const std::vector<Question> &questions,
                                           const QString &forceName);
