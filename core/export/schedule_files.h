// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/request_schedule.h"
#include <QByteArray>

/// The form of a request as a workbook: a sheet a question, the cells to fill marked by a frame. Text is text, never a
/// formula. Throws Error where the disk has no room for it.
QByteArray scheduleAsXlsx(const std::vector<ScheduleSheet> &sheets);
/// The same as CSV, one form under the other.
QByteArray scheduleAsCsv(const std::vector<ScheduleSheet> &sheets);
