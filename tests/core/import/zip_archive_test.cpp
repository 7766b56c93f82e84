// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/zip_archive.h"

#include "core/domain/error.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {

// Opens the archive and reads every entry; the message of the Error there is.
QString zipError(const QByteArray &bytes, const Limits &limits = returnLimits)
{
    return errorOf([&] {
        ZipArchive zip(bytes, "replies.zip", limits);
        for (const std::string &name : zip.names())
            zip.readAll(name);
    });
}

QByteArray with(QByteArray bytes, const QByteArray &old, const QByteArray &now)
{
    REQUIRE(bytes.contains(old));
    return bytes.replace(old, now);
}

} // namespace

TEST_CASE("ZIP: entries are read by name; case is looked at only where both exist")
{
    const QByteArray bytes =
        zipOf({{"a/One.csv", "first"}, {"a/one.csv", "second"}, {"b.csv", QByteArray(200'000, 'x')}});
    ZipArchive zip(bytes, "replies.zip", returnLimits);
    CHECK(zip.names() == std::vector<std::string>{"a/One.csv", "a/one.csv", "b.csv"});
    CHECK(zip.readAll("a/one.csv") == "second");
    CHECK(zip.readAll("B.CSV") == QByteArray(200'000, 'x'));
    CHECK_FALSE(zip.has("c.csv"));
    CHECK_THROWS_AS(zip.readAll("c.csv"), Error);
}

TEST_CASE("ZIP: names that no packer writes are refused")
{
    for (const char *name : {"../../x", "a/../x", "/etc/x", "C:x.csv", "a\\b", ".."})
        CHECK(zipError(zipOf({{name, "1"}})).contains("which no packer writes"));
    CHECK(zipError(with(zipOf({{"aXb", "1"}}), "aXb", QByteArray("a\0b", 3))).contains("which no packer writes"));
    CHECK(zipError(zipOf({{"a..b/c...csv", "1"}})) == "no error");
}

TEST_CASE("ZIP: a name that stands there twice is refused")
{
    CHECK(zipError(with(zipOf({{"same1", "1"}, {"same2", "2"}}), "same2", "same1")).contains("holds same1 twice"));
}

TEST_CASE("ZIP: wrong checksums, false sizes, cut-off and encrypted files are refused")
{
    const QByteArray content = "Force,2019\nKent,3\n"; // too short to be packed: stands in the file as it is
    const QByteArray bytes = zipOf({{"kent.csv", content}});
    CHECK(zipError(bytes) == "no error");
    CHECK(zipError(with(bytes, "Kent,3", "Kent,4")).contains("the part kent.csv is damaged"));
    for (const qsizetype cut : {1, 30, 60})
        CHECK(zipError(bytes.chopped(cut)).contains("damaged or cut off"));
    CHECK(zipError(zipOf({{"kent.csv", content, "secret"}})).contains("protected by a password"));

    QByteArray falseSize = zipOf({{"kent.csv", QByteArray(1000, 'x')}});
    const qsizetype directory = falseSize.indexOf(QByteArray("PK\x01\x02", 4));
    REQUIRE(directory > 0);
    falseSize[directory + 24] = char(0x10); // inflated bytes, as the directory states them
    falseSize[directory + 25] = 0;
    CHECK(zipError(falseSize).contains("kent.csv"));
}

TEST_CASE("ZIP: inflated bytes are counted and limited")
{
    const QByteArray bomb = zipOf({{"bomb", QByteArray(64 * 1024 * 1024, '\0')}});
    CHECK(zipError(bomb).contains("packed more than 200 times"));
    Limits limits;
    limits.partBytes = 1'000'000;
    CHECK(zipError(bomb, limits).contains("the part bomb is over the limit"));
    limits = Limits();
    limits.inflatedBytes = 3'000'000;
    const QByteArray megabytes(2'000'000, 'x');
    CHECK(zipError(zipOf({{"one", megabytes}, {"two", megabytes}}), limits).contains("its parts are over the limit"));
    limits = Limits();
    limits.zipEntries = 1;
    CHECK(zipError(zipOf({{"one", "1"}, {"two", "2"}}), limits).contains("limit of 1 entries"));
}
