// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include <optional>

class QDateTime;
class QMimeData;

/// What is on the clipboard as a source of its own, named after the time of pasting: the web page where it holds a
/// table (spreadsheets give one beside the text), else the text. Nothing where there is neither; a clipboard that
/// was cleared is null.
std::optional<SourceFile> pastedSource(const QMimeData *clipboard, const QDateTime &at);
