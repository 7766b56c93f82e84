// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quoted_number.h"
#include <QByteArray>

/// Reads a draft of a report for the numbers in it: OpenDocument text, Word, a web page, or plain text, told apart by
/// content. Each line, heading, paragraph and table cell is a paragraph. Throws Error, with what to do, for files that
/// are none of these (a PDF: save the document itself), protected or damaged.
Manuscript readManuscript(const QByteArray &bytes, const QString &fileName);
/// The same of text that was pasted.
Manuscript manuscriptOf(const QString &text);
