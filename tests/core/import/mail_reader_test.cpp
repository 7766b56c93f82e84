// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mail_reader.h"

#include "core/domain/error.h"
#include "tests/support/mails.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {
QStringList linesOf(const ReadSource &source)
{
    QStringList lines;
    for (const Table &table : source.tables) {
        for (int row = 0; table.prose && row < table.rows(); ++row)
            lines += table.text(row, 0);
    }
    return lines;
}
} // namespace

TEST_CASE("Mail: the sender's domain, the subject and the lines of the body; never a person's name or address")
{
    const auto source = readMail(plainMail("2020: 12\r\n\r\n2021: <5\r\n"), "reply.eml");
    CHECK(source.format == "eml");
    CHECK(linesOf(source) == QStringList{"From: kent.police.uk", "FOI 22/1234 – reply", "2020: 12", "2021: <5"});
    CHECK_FALSE(linesOf(source).join(' ').contains("Doe"));
    CHECK(source.remarks.empty());
}

TEST_CASE("Mail: of a body in two forms the web page is read, since it keeps its tables")
{
    const auto source =
        readMail(alternativeMail("2020 12", "<table><tr><td>2020</td><td>12</td></tr></table>"), "a.eml");
    REQUIRE(source.tables.size() == 2);
    CHECK(rowsOf(source.tables[1]) == Rows{{"2020", "12"}});
}

TEST_CASE("Mail: attached files come out as they went in, and a remark says that they are there")
{
    const QByteArray workbook("PK\x03\x04\0\xFF\r\n bytes of a workbook", 30);
    const QByteArray mail = mailWith({{"figures, final.xlsx", workbook}, {"answer.csv", "Year,Offences\n2020,5\n"}});
    const auto source = readMail(mail, "reply.eml");
    REQUIRE(source.remarks.size() == 1);
    CHECK(source.remarks[0].code == "mail-attachments");
    CHECK(source.remarks[0].message.startsWith("2 files"));
    const auto attached = attachmentsOf(mail, "reply.eml");
    REQUIRE(attached.size() == 2);
    CHECK(attached[0].name == "figures, final.xlsx");
    CHECK(attached[0].bytes == workbook);
    CHECK(attached[0].sha256.size() == 32);
    CHECK(attached[1].bytes == "Year,Offences\n2020,5\n");
}

TEST_CASE("Mail: a name with folders in it loses them")
{
    const auto attached = attachmentsOf(mailWith({{"../../etc/passwd", "a,b\n"}, {"C:\\x\\y.csv", "a,b\n"}}), "m.eml");
    REQUIRE(attached.size() == 2);
    CHECK(attached[0].name == "passwd");
    CHECK(attached[1].name == "y.csv");
}

TEST_CASE("Mail: the letters of other alphabets and codings arrive")
{
    const QByteArray latin2 =
        "From: a@gwent.police.uk\r\nSubject: =?utf-8?B?SGVkZGx1IFTFtw==?=\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=iso-8859-2\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n=A9=B9 2020=3D5\r\n";
    CHECK(linesOf(readMail(latin2, "m.eml")) == QStringList{"From: gwent.police.uk", "Heddlu Tŷ", "Šš 2020=5"});
}

TEST_CASE("Mail: a mail sent on inside another is part of it; endless nesting is refused")
{
    const QByteArray inner = plainMail("2020: 12\r\n");
    const QByteArray outer =
        "From: b@gwent.police.uk\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + inner;
    CHECK(linesOf(readMail(outer, "m.eml")).contains("2020: 12"));
    QByteArray deep = inner;
    for (int i = 0; i < 40; ++i)
        deep = "From: b@gwent.police.uk\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + deep;
    CHECK_THROWS_AS(readMail(deep, "m.eml"), Error);
}

TEST_CASE("Mail: known by its header, and a table is not taken for one")
{
    CHECK(isMail(plainMail("")));
    CHECK(isMail("Received: from x\n by y\nFrom: a@b.uk\n\ntext"));
    CHECK_FALSE(isMail("From,To,Offences\n2020,2021,5\n"));
    CHECK_FALSE(isMail("Date: 2020\n2020,5\n"));
    CHECK_FALSE(isMail("Subject: one line\n\n2020,5\n"));
}
