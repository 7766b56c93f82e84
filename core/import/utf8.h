// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string_view>

/// Length of the longest part at the start of the text that is valid UTF-8 (no overlong forms, no surrogates).
std::size_t validUtf8(std::string_view text);

/// Whether this is the beginning of one character that more bytes could complete: what stands at the end of a cut file.
bool isCutUtf8Character(std::string_view rest);

/// The line in which this byte stands, from 1. CR, LF and CRLF end a line.
int lineAt(std::string_view utf8, std::size_t position);

/// How many UTF-16 units this valid UTF-8 text has: the unit of the limit on the text of a cell.
std::size_t utf16Units(std::string_view utf8);

/// Appends one character.
void appendUtf8(QByteArray &out, char32_t code);
