// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ole_file.h"

#include "core/domain/error.h"
#include "tests/support/test_support.h"
#include "tests/support/xls_builder.h"

namespace {

QByteArray pattern(int bytes)
{
    QByteArray text;
    for (int at = 0; at < bytes; ++at)
        text += char('a' + at % 23);
    return text;
}

bool opensAndReads(const QByteArray &bytes)
{
    try {
        OleFile(bytes, "x.xls").stream(u"Book");
        return true;
    } catch (const Error &error) {
        CHECK(error.message().contains("x.xls cannot be read: it is damaged or cut off"));
        return false;
    }
}

QByteArray changed(QByteArray bytes, int at, quint32 number)
{
    return bytes.replace(at, 4, le32(number));
}

} // namespace

TEST_CASE("OLE file: streams of every length come back as they are")
{
    for (const int bytes : {1, 63, 64, 65, 512, 4095, 4096, 4097, 70'000, 200'000}) {
        const QByteArray stream = pattern(bytes);
        const QByteArray file = oleOf("Book", stream);
        CHECK(startsAsOle(file));
        const OleFile ole(file, "x.xls");
        CHECK(ole.has(u"Book"));
        CHECK(ole.stream(u"Book") == stream);
        CHECK_FALSE(ole.stream(u"Workbook"));
        CHECK_FALSE(ole.has(u"Workbook"));
    }
}

TEST_CASE("OLE file: a last sector that was written short is enough; a stream that is cut off is not")
{
    const QByteArray stream = pattern(5'000);
    const QByteArray file = oleOf("Book", stream);
    const qsizetype unused = 5'120 - 5'000;
    CHECK(OleFile(file.chopped(unused), "x.xls").stream(u"Book") == stream);
    CHECK_FALSE(opensAndReads(file.chopped(unused + 1)));
    for (const qsizetype length : {0, 8, 511, 512, 600, 1'600})
        CHECK_FALSE(opensAndReads(file.left(length)));
}

TEST_CASE("OLE file: chains of sectors that are loops, or lead out of the file, are refused")
{
    const QByteArray file = oleOf("Book", pattern(5'000));
    CHECK(opensAndReads(file));
    constexpr int FirstTable = 512;
    constexpr int FirstOfStream = 4; // two tables, the directory, the small table
    CHECK_FALSE(opensAndReads(changed(file, FirstTable + (FirstOfStream + 3) * 4, FirstOfStream)));
    CHECK_FALSE(opensAndReads(changed(file, FirstTable + (FirstOfStream + 3) * 4, 5'000)));
    CHECK_FALSE(opensAndReads(changed(file, 48, 5'000)));                           // where the directory begins
    CHECK_FALSE(opensAndReads(changed(changed(file, 68, 0), FirstTable + 508, 0))); // a list of tables without end
    CHECK_FALSE(opensAndReads(changed(file, 76, 5'000)));                           // where the first table stands
    CHECK_FALSE(opensAndReads(changed(file, 30, 31)));                              // sectors of two gigabytes
    const QByteArray small = oleOf("Book", pattern(500));
    CHECK(opensAndReads(small));
    constexpr int SmallTable = 512 + 3 * 512;
    CHECK_FALSE(opensAndReads(changed(small, SmallTable, 5'000)));
    CHECK_FALSE(opensAndReads(changed(small, SmallTable + 4, 0xFFFFFFFE)));
}
