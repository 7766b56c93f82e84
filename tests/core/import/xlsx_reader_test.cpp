// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_reader.h"

#include "core/domain/error.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {

ReadSource xlsx(const XlsxBuilder &builder)
{
    return readXlsx(builder.bytes(), "return.xlsx");
}

} // namespace

TEST_CASE("XLSX: sheets come in the order of the tabs, found through the relations")
{
    const ReadSource source = xlsx(XlsxBuilder()
                                       .rows(R"(<row r="1"><c r="A1"><v>1</v></c></row>)", "2019 &amp; 2020")
                                       .rows(R"(<row r="1"><c r="A1"><v>2</v></c></row>)", "Nodiadau ŵ"));
    REQUIRE(source.tables.size() == 2);
    CHECK(source.format == "xlsx");
    CHECK(source.tables[0].sheet() == "2019 & 2020");
    CHECK(source.tables[1].sheet() == QString::fromUtf8("Nodiadau ŵ"));
    CHECK(rowsOf(source.tables[1]) == Rows{{"2"}});
}
