// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>
#include <cstdint>
#include <optional>

/// Makes CSV: UTF-8, comma, lines ended by a line feed (every reader takes it, and so do grep and cut), a field in
/// quotes where it holds a comma, quote or line break.
///
/// Text can never become a formula: a text that a spreadsheet would calculate ("=1+1", "-", "@SUM") gets an apostrophe
/// in front and stands in quotes; reading strips exactly one (methods 6.6). Numbers come from number() and stay
/// numbers.
class CsvWriter {
public:
    CsvWriter &text(QStringView words);
    CsvWriter &verbatim(QStringView words); ///< exactly as it is: for programs that compare, not for spreadsheets
    CsvWriter &number(std::int64_t value);
    CsvWriter &number(double value, int decimals);        ///< "0.0400": point, no groups, in every locale
    CsvWriter &number(std::optional<std::int64_t> value); ///< nothing: an empty field
    CsvWriter &empty();
    void endRow();

    /// For a pipe or a test.
    const QByteArray &bytes() const { return m_bytes; }
    /// For a file: with the byte order mark by which Excel knows UTF-8.
    QByteArray fileBytes() const;

private:
    void startField();
    QByteArray m_bytes;
    bool m_rowHasFields = false;
};

/// The text with the apostrophe that keeps a spreadsheet from calculating it, or as it is.
QString harmlessCell(QStringView text);
/// The inverse: strips one such apostrophe.
QString cellAsWritten(QStringView text);
