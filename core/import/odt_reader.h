// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// Whether this is a ZIP file with the parts of an OpenDocument text.
bool isOdt(const QByteArray &bytes);

/// The paragraphs, headings and table cells of an OpenDocument text in their order; notes behind the paragraph that
/// they belong to. Tracked deletions and comments are left out. Throws Error for a file that is damaged, protected by a
/// password, made to do harm, over a limit, or without text.
QStringList readOdtText(const QByteArray &bytes, const QString &fileName);
