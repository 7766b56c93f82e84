// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"
#include <QByteArray>

/// Everything that shows what was asked of one force and what came back, as a ZIP: the wording, the days as a text
/// page, the letters and every file its figures were read from, exactly as received, and a list of them with their
/// SHA-256. Throws Error where a stored file is not as it was received.
QByteArray evidenceBundle(Study &study, const StudyView &view, const QString &forceCode, QDate today);
