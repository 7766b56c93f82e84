// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_writer.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace {
constexpr QStringView FormulaStarts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

/// Whether a spreadsheet would calculate the text, once the apostrophes in front of it were taken away.
bool startsLikeFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.mid(1);
    if (text.isEmpty())
        return false;
    const auto dangerous = [](QChar c) { return c.isNull() || FormulaStarts.contains(c); };
    const QStringView trimmed = text.trimmed();
    return dangerous(text.front()) || (!trimmed.isEmpty() && dangerous(trimmed.front()));
}

bool needsQuotes(QStringView text)
{
    for (const QChar c : text)
        if (c == u',' || c == u'"' || c == u'\n' || c == u'\r')
            return true;
    return !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
}
} // namespace

QString harmlessCell(QStringView text)
{
    return startsLikeFormula(text) ? u'\'' + text.toString() : text.toString();
}

QString cellAsWritten(QStringView text)
{
    return (text.startsWith(u'\'') && startsLikeFormula(text) ? text.mid(1) : text).toString();
}

CsvWriter &CsvWriter::text(QStringView words)
{
    startField();
    QString cell = harmlessCell(words);
    const bool isGuarded = cell.size() > words.size();
    if (isGuarded || needsQuotes(cell))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    m_bytes += cell.toUtf8();
    return *this;
}

CsvWriter &CsvWriter::verbatim(QStringView words)
{
    startField();
    QString cell = words.toString();
    if (needsQuotes(cell))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    m_bytes += cell.toUtf8();
    return *this;
}

CsvWriter &CsvWriter::number(std::int64_t value)
{
    startField();
    m_bytes += QByteArray::number(qlonglong(value));
    return *this;
}

CsvWriter &CsvWriter::number(double value, int decimals)
{
    startField();
    m_bytes += QByteArray::number(value, 'f', decimals);
    return *this;
}

CsvWriter &CsvWriter::number(std::optional<std::int64_t> value)
{
    return value ? number(*value) : empty();
}

CsvWriter &CsvWriter::empty()
{
    startField();
    return *this;
}

void CsvWriter::endRow()
{
    m_bytes += '\n';
    m_rowHasFields = false;
}

QByteArray CsvWriter::fileBytes() const
{
    return "\xEF\xBB\xBF" + m_bytes;
}

void CsvWriter::startField()
{
    if (m_rowHasFields)
        m_bytes += ',';
    m_rowHasFields = true;
}
