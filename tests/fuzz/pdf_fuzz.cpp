// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the PDF worker says is not trusted: any bytes are refused, or are pages whose layout and figures are found
// without a fault. Cells of tables stay on their pages.
#include "core/import/pdf_message.h"
#include "core/import/pdf_reader.h"
#include "core/import/recognise.h"
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
void check(const Table &table, int pages)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.rowLength(row); ++column) {
            const auto box = table.box(row, column);
            if (!box || box->page < 1 || box->page > pages)
                std::abort();
        }
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    PdfMessageReader reader;
    if (!reader.take({reinterpret_cast<const char *>(bytes), size}) || reader.pageCount() == 0)
        return 0;
    const ReadSource source = readPdfPages(reader.takePages());
    for (const Table &table : source.tables)
        check(table, reader.pageCount());
    recognise(source, {u"kent.pdf"_s, {}, {}, source.format}, {u"kent.pdf"_s, {}, {}});
    return 0;
}
