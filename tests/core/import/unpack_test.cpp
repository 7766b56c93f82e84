// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/unpack.h"

#include "core/domain/error.h"
#include "tests/support/mails.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {
QStringList namesIn(const QString &name, const QByteArray &bytes)
{
    QStringList names;
    for (const SourceFile &file : unpack({name, bytes, {}, {}}))
        names += file.name;
    return names;
}
} // namespace

TEST_CASE("Unpack: a file that holds no files is its own only source")
{
    CHECK(namesIn("a.csv", "2020,5\n") == QStringList{"a.csv"});
    CHECK(namesIn("a.xlsx", XlsxBuilder().rows("").bytes()) == QStringList{"a.xlsx"});
    CHECK(namesIn("a.eml", plainMail("2020: 5")) == QStringList{"a.eml"});
    CHECK(namesIn("cut.zip", QByteArray("PK\x03\x04 cut off")) == QStringList{"cut.zip"});
}

TEST_CASE("Unpack: a ZIP of replies gives every reply with its folder, and nothing a system added")
{
    const QByteArray zip = zipOf({{"Kent Police/reply.csv", "2020,5\n"},
                                  {"Gwent/", ""},
                                  {"Gwent/answer.html", "<p>5"},
                                  {"__MACOSX/Gwent/._answer.html", "x"},
                                  {"Gwent/.DS_Store", "x"},
                                  {"Thumbs.db", "x"}});
    const auto files = unpack({"replies.zip", zip, {}, {}});
    REQUIRE(files.size() == 2);
    CHECK(files[0].name == "replies.zip/Kent Police/reply.csv");
    CHECK(files[0].bytes == "2020,5\n");
    CHECK(files[0].sha256.size() == 32);
    CHECK(files[1].name == "replies.zip/Gwent/answer.html");
}

TEST_CASE("Unpack: a mail gives itself and what is attached, in a ZIP and in a mail again")
{
    const QByteArray mail = mailWith({{"figures.csv", "2020,5\n"}, {"all.zip", zipOf({{"b.csv", "2021,6\n"}})}});
    CHECK(namesIn("r.zip", zipOf({{"Kent/m.eml", mail}})) ==
          QStringList{"r.zip/Kent/m.eml", "r.zip/Kent/m.eml/figures.csv", "r.zip/Kent/m.eml/all.zip/b.csv"});
}

TEST_CASE("Unpack: ZIP files made to do harm are refused whole")
{
    CHECK_THROWS_AS(namesIn("a.zip", zipOf({{"../../x.csv", "1"}})), Error);
    QByteArray deep = zipOf({{"a.csv", "2020,5\n"}});
    for (int i = 0; i < 10; ++i)
        deep = zipOf({{"z.zip", deep}});
    CHECK_THROWS_AS(namesIn("deep.zip", deep), Error);
    QByteArray broken = zipOf({{"a.csv", QByteArray(5'000, 'a')}});
    broken[40] = char(broken[40] ^ 0x55);
    CHECK_THROWS_AS(namesIn("broken.zip", broken), Error);
}
