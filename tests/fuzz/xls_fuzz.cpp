// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An old Excel workbook, damaged in any way: the container, or the records of the workbook alone; other bytes become
// the records of a sheet.
#include "core/import/xls_reader.h"
#include "tests/fuzz/read_any.h"
#include "tests/support/xls_builder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const bool isWhole = raw.startsWith("\xD0\xCF\x11\xE0") || isXls(raw);
    readAny(readXls, isWhole ? raw : XlsBuilder().strings({"Kent"}).formats({"14", "9"}).sheet(raw).stream());
    return 0;
}
