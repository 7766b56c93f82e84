// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook, damaged in any way. ZIP checksums stop nearly every change to a packed file, so bytes that are no ZIP
// file become the sheet of a workbook of their own.
#include "core/import/xlsx_reader.h"
#include "core/import/zip_directory.h"
#include "tests/fuzz/read_any.h"
#include "tests/support/zip_builder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto workbook = [&raw] {
        return XlsxBuilder().strings("<si><t>Kent</t></si>").formats({"14", "9", "000"}).sheet(raw).bytes();
    };
    readAny(readXlsx, startsAsZip(raw) ? raw : workbook());
    return 0;
}
