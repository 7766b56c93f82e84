// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Word document, damaged in any way. ZIP checksums stop nearly every change to a packed file, so bytes that are no
// ZIP file become what stands inside the body of a document of their own.
#include "core/import/docx_reader.h"
#include "core/import/zip_directory.h"
#include "tests/fuzz/read_any.h"
#include "tests/support/docx_builder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QByteArray document = startsAsZip(raw) ? raw : DocxBuilder(raw).beside("header", "header1.xml", raw).bytes();
    readAny([](const QByteArray &file, const QString &name,
               const Progress &progress) { return readDocx(file, name, progress, {}); },
            document);
    return 0;
}
