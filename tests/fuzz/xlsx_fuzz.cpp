// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook, damaged in any way: tables within the limits and with places that exist, or an Error that says why. ZIP
// checksums stop nearly every change to a packed file, so bytes that are no ZIP file become the sheet of a workbook of
// their own.
#include "core/domain/error.h"
#include "core/import/xlsx_reader.h"
#include "core/import/zip_directory.h"
#include "tests/support/zip_builder.h"
#include <cstdlib>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto workbook = [&raw] {
        return XlsxBuilder().strings("<si><t>Kent</t></si>").formats({"14", "9", "000"}).sheet(raw).bytes();
    };
    try {
        const ReadSource source = readXlsx(startsAsZip(raw) ? raw : workbook(), u"x.xlsx"_s);
        for (const Table &table : source.tables) {
            if (table.columns() > returnLimits.columns || table.rows() > returnLimits.sheetRows)
                std::abort();
        }
        for (const Remark &remark : source.remarks) {
            if (remark.message.isEmpty() || remark.cell.table >= int(source.tables.size()))
                std::abort();
        }
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
    return 0;
}
