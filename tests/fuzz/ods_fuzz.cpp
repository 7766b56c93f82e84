// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenDocument spreadsheet, damaged in any way. ZIP checksums stop nearly every change to a packed file, so bytes
// that are no ZIP file become what stands inside the sheet of a file of their own.
#include "core/import/ods_reader.h"
#include "core/import/zip_directory.h"
#include "tests/fuzz/read_any.h"
#include "tests/support/ods_builder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    readAny(readOds, startsAsZip(raw) ? raw : OdsBuilder().sheet(raw).bytes());
    return 0;
}
