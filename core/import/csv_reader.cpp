// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "core/domain/error.h"
#include "core/import/csv_mender.h"
#include "core/import/csv_rows.h"
#include "core/import/encoding.h"

using namespace Qt::StringLiterals;

namespace {
struct CsvText {
    QByteArray utf8;
    CsvDialect dialect;
    std::vector<Remark> remarks; // on encoding and dialect
    std::string_view view() const { return {utf8.constData(), std::size_t(utf8.size())}; }
};

CsvText decodeCsv(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > returnLimits.fileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB. Split it and import the parts."_s.arg(fileName).arg(
            returnLimits.fileBytes / Limits::MiB));
    DecodedText decoded = decodeText(bytes, fileName);
    CsvText text{decoded.utf8, {}, std::move(decoded.remarks)};
    text.dialect = sniffDialect(text.view());
    if (const auto remark = dialectRemark(text.dialect))
        text.remarks.push_back(*remark);
    if (!text.dialect.isPlain()) {
        text.utf8 = rewriteCsv(text.view(), text.dialect).utf8;
        text.dialect = {.delimiter = text.dialect.delimiter};
    }
    return text;
}

struct CsvReading {
    Table table;
    std::vector<Remark> remarks;
    bool isOdd = false; // lines stand out that could be cut otherwise
};

/// Nothing where a quote is never closed, unless that is to be refused.
std::optional<CsvReading> readText(const CsvText &text, const QString &fileName, const Progress &progress, bool refuse)
{
    CsvReading reading;
    const TakeRows keep = [&reading](Table &&table, int) { reading.table = std::move(table); };
    CsvRows rows(fileName, text.dialect, keep, returnLimits);
    ReadWatch watch(fileName, progress, text.utf8.size() - qint64(text.dialect.start), returnLimits);
    rows.read(text.utf8, true, watch);
    if (rows.isUnclosed() && !refuse)
        return std::nullopt;
    reading.remarks = rows.finish();
    reading.isOdd = rows.hasOddLines();
    return reading;
}

// The same text with its odd lines mended, where that can be done.
std::optional<CsvText> mendedText(const CsvText &text)
{
    auto mended = mendCsv(text.view(), text.dialect);
    if (!mended)
        return std::nullopt;
    return CsvText{std::move(mended->utf8), {.delimiter = text.dialect.delimiter}, std::move(mended->remarks)};
}
} // namespace

std::optional<Remark> dialectRemark(const CsvDialect &dialect)
{
    if (dialect.delimiter == ',' || dialect.delimiter == '\0' || dialect.start > 0)
        return std::nullopt;
    const QString name = dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
    return Remark{Remark::Severity::Note, u"delimiter-found"_s, {}, u"The cells are separated by %1."_s.arg(name)};
}

ReadSource readCsv(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    const CsvText text = decodeCsv(bytes, fileName);
    ReadSource source{u"csv"_s, {}, text.remarks};
    auto reading = readText(text, fileName, progress, false);
    const auto mended = !reading || reading->isOdd ? mendedText(text) : std::nullopt;
    const Progress stayAtEnd = [&progress](qint64, qint64 all) { return !progress || progress(all, all); };
    if (mended) {
        std::ranges::copy(mended->remarks, std::back_inserter(source.remarks));
        reading = readText(*mended, fileName, stayAtEnd, true);
    } else if (!reading) {
        reading = readText(text, fileName, stayAtEnd, true); // refuses it
    }
    std::ranges::move(reading->remarks, std::back_inserter(source.remarks));
    reading->table.trimRows();
    reading->table.trimColumns();
    source.tables.push_back(std::move(reading->table));
    return source;
}
