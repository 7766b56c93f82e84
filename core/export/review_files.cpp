// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/review_files.h"

#include "core/domain/error.h"
#include "core/export/csv_writer.h"
#include "core/export/xlsx_file.h"
#include "core/export/zip_file.h"
#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace {
// Widths in characters, by column of the pack; those of the reader take the last.
constexpr std::array Widths{22.0, 20.0, 18.0, 24.0, 22.0, 20.0, 14.0, 24.0, 12.0, 7.0, 6.0, 44.0, 16.0};

struct ReviewFormats {
    lxw_format *bold;
    lxw_format *heading;
    lxw_format *text;
    lxw_format *toFill;
};

ReviewFormats reviewFormatsOf(lxw_workbook *workbook)
{
    ReviewFormats formats{workbook_add_format(workbook), workbook_add_format(workbook), workbook_add_format(workbook),
                          workbook_add_format(workbook)};
    for (lxw_format *bold : {formats.bold, formats.heading})
        format_set_bold(bold);
    for (lxw_format *wrapped : {formats.heading, formats.text, formats.toFill}) {
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_border(formats.toFill, LXW_BORDER_THIN);
    format_set_unlocked(formats.toFill);
    format_set_num_format_index(formats.toFill, 49); // text: "10-14" stays what was typed, not a day
    return formats;
}

void offerTicks(lxw_worksheet *sheet, int column, std::size_t rows)
{
    // The library only reads the list, whose words are const in newer versions (1.1.7) and not in older ones.
    static std::array<char, 4> yes{"yes"};
    static std::array<char, 3> no{"no"};
    lxw_data_validation list{};
    using Word = std::remove_pointer_t<decltype(list.value_list)>;
    static std::array<Word, 3> words{yes.data(), no.data(), nullptr};
    list.validate = LXW_VALIDATION_TYPE_LIST;
    list.value_list = words.data();
    worksheet_data_validation_range(sheet, 1, lxw_col_t(column), lxw_row_t(rows), lxw_col_t(column), &list);
}

void writeValues(lxw_worksheet *sheet, const ReviewPack &pack, const ReviewFormats &formats)
{
    const auto isToFill = [&](qsizetype column) { return std::ranges::count(pack.toFill, int(column)) > 0; };
    for (qsizetype column = 0; column < pack.columns.size(); ++column) {
        const double width = Widths[std::min(std::size_t(column), Widths.size() - 1)];
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nullptr);
        writeXlsxText(sheet, 0, int(column), pack.columns[column], formats.heading);
    }
    for (std::size_t row = 0; row < pack.rows.size(); ++row) {
        for (qsizetype column = 0; column < pack.columns.size(); ++column) {
            if (isToFill(column))
                worksheet_write_blank(sheet, lxw_row_t(row + 1), lxw_col_t(column), formats.toFill);
            else if (!pack.rows[row][column].isEmpty())
                writeXlsxText(sheet, int(row + 1), int(column), pack.rows[row][column], formats.text);
        }
    }
}
} // namespace

QByteArray reviewAsXlsx(const ReviewPack &pack)
{
    return xlsxBytes([&pack](lxw_workbook *workbook) {
        const ReviewFormats formats = reviewFormatsOf(workbook);
        lxw_worksheet *about = workbook_add_worksheet(workbook, "What to do");
        worksheet_set_column(about, 0, 0, 100, nullptr);
        for (qsizetype line = 0; line < pack.instructions.size(); ++line) {
            worksheet_set_row(about, lxw_row_t(line), line < 2 ? 18 : 48, nullptr);
            writeXlsxText(about, int(line), 0, pack.instructions[line], line == 0 ? formats.bold : formats.text);
        }
        lxw_worksheet *values = workbook_add_worksheet(workbook, "Values");
        writeValues(values, pack, formats);
        if (pack.tickColumn >= 0 && !pack.rows.empty())
            offerTicks(values, pack.tickColumn, pack.rows.size());
        worksheet_freeze_panes(values, 1, 2);
        lxw_protection allowed{};
        allowed.format_columns = 1;
        allowed.format_rows = 1;
        allowed.sort = 1;
        worksheet_protect(values, nullptr, &allowed);
        worksheet_set_landscape(values);
        worksheet_fit_to_pages(values, 1, 0);
    });
}

QByteArray reviewAsCsv(const ReviewPack &pack)
{
    CsvWriter csv;
    const auto write = [&csv](const QStringList &cells) {
        for (const QString &cell : cells)
            csv.text(cell);
        csv.endRow();
    };
    write(pack.columns); // no lines above it: a spreadsheet sorts and filters it as it is
    for (const QStringList &row : pack.rows)
        write(row);
    return csv.fileBytes();
}

QByteArray reviewAsZip(const ReviewPack &pack, Study &study, const std::vector<ReviewValue> &values)
{
    std::vector<ZipEntry> entries{{u"review.xlsx"_s, reviewAsXlsx(pack)}};
    std::set<std::pair<QString, qint64>> seen;
    for (const ReviewValue &value : values) {
        if (!seen.emplace(value.count.force, value.source).second)
            continue;
        const QString folder = harmlessFileName(study.forces().byCode(value.count.force)->name);
        entries.push_back({u"letters/%1/%2"_s.arg(folder, harmlessFileName(value.sourceName)),
                           study.returns().sourceBytes(value.source)});
    }
    return zipBytes(entries);
}

QByteArray reviewFile(const QString &name, const ReviewPack &pack, Study &study, const std::vector<ReviewValue> &values)
{
    if (name.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        return reviewAsXlsx(pack);
    if (name.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return reviewAsCsv(pack);
    if (name.endsWith(".zip"_L1, Qt::CaseInsensitive))
        return reviewAsZip(pack, study, values);
    throw Error(u"A review pack ends in .xlsx, .csv or .zip, not “%1”."_s.arg(name));
}
