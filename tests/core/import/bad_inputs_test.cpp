// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows 1 to 36 of the table of bad inputs, one case each: the bytes, what is read of them, and what a person is told.
// Rows 30 and 31 go on in tests/cli, where the whole program meets them; 33 to 35 are the ZIP and XLSX reader's own.
#include "core/domain/error.h"
#include "core/import/figure_lines.h"
#include "core/import/recognise.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

namespace {
struct BadInput {
    const char *row; ///< of the table, and what it is
    QByteArray bytes;
    const char *error;   ///< words of the error that refuses the file; empty: it is read
    QStringList remarks; ///< "question row-long D4", each of which must stand among the remarks
    QStringList words;   ///< of the messages
    QStringList figures; ///< "B3 exact 5", all that are read, in order
    const char *name = "kent.csv";
};

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

/// Rows under the headings "Outcome, 2020" of a return of Kent.
QByteArray kent(const QByteArray &rows)
{
    return "Kent Police\nOutcome,2020\n" + rows;
}

const QString Short = QStringLiteral("Outcome,2020\nCharged,5\nCommunity resolution,7\n");
const QStringList FiveAndSeven{"B3 exact 5", "B4 exact 7"};
const QStringList FiveAndSevenAtTop{"B2 exact 5", "B3 exact 7"};
const QByteArray Rows = "Charged,5\nCommunity resolution,7\n";

const std::vector<BadInput> Inputs{
    {"1 empty file", "", "kent.csv: the file is empty", {}, {}, {}},
    {"2 header only", kent(""), "", {"question no-figures"}, {"holds no figures"}, {}},
    {"3 UTF-8 mark before a CSV", "\xEF\xBB\xBF" + Short.toUtf8(), "", {}, {}, FiveAndSevenAtTop},
    {"4 UTF-16LE with mark and tabs",
     "\xFF\xFE" + utf16(QString(Short).replace(',', '\t'), false),
     "",
     {"note delimiter-found"},
     {"separated by tab"},
     FiveAndSevenAtTop},
    {"5 UTF-16BE without mark",
     utf16(Short, true),
     "",
     {"question encoding-guessed"},
     {"read as UTF-16BE. Check that the text is readable."},
     FiveAndSevenAtTop},
    {"6 Windows-1252",
     "Dyfed\x96Powys Police \xA3\nOutcome,2020\n" + Rows,
     "",
     {"note encoding-guessed"},
     {"read as Windows-1252", "Dyfed–Powys Police £"},
     FiveAndSeven,
     "answer.csv"},
    {"7 byte 0x81",
     "Kent Police \x81\nOutcome,2020\n" + Rows,
     "",
     {"question bytes-undecodable"},
     {"line 1 (byte 13)"},
     FiveAndSeven},
    {"8 UTF-8 cut off at the end",
     kent(Rows) + "Note: caf\xC3",
     "",
     {"question bytes-undecodable"},
     {"cannot be read as UTF-8", "line 5 (byte 68)"},
     FiveAndSeven},
    {"9 NUL bytes",
     QByteArray("Kent Police\nOutcome,20\0"
                "20\nCharged,5\n",
                36),
     "kent.csv: line 2 holds a NUL byte",
     {},
     {},
     {}},
    {"10 CR only", "Kent Police\rOutcome,2020\rCharged,5\rCommunity resolution,7\r", "", {}, {}, FiveAndSeven},
    {"10 line ends mixed",
     "Kent Police\r\nOutcome,2020\nCharged,5\rCommunity resolution,7\r\n",
     "",
     {},
     {},
     FiveAndSeven},
    {"11 quote never closed",
     kent("\"Charged,5\nCommunity resolution,7\n"),
     "kent.csv, line 3: a quote opened in this line is never closed. Nothing was read.",
     {},
     {},
     {}},
    {"12 quoted line end, doubled quotes",
     kent("\"Charged\nor \"\"summonsed\"\"\",5\nCommunity resolution,7\n"),
     "",
     {},
     {},
     FiveAndSeven},
    {"13 one cell over 1 MiB",
     kent(QByteArray(1 << 20, 'x') + "y,5\n"),
     "kent.csv, line 3: a cell is over the limit of 1 MiB. Nothing was read.",
     {},
     {},
     {}},
    {"14 semicolons", kent(Rows).replace(',', ';'), "", {"note delimiter-found"}, {"separated by ;"}, FiveAndSeven},
    {"15 ragged rows",
     "Kent Police\nOutcome,2020,2021\nCharged,5\nCommunity resolution,7,8\nOutcome 16,1,2,3\n",
     "",
     {"note row-short B3", "question row-long D5"},
     {"Line 3 has 2 cells where the other rows have 3", "Line 5 has 4 cells"},
     {"B3 exact 5", "C3 blank ", "D3 blank ", "B4 exact 7", "C4 exact 8", "D4 blank ", "B5 exact 1", "C5 exact 2",
      "D5 exact 3"}},
    {"16 the same heading twice",
     "Kent Police\nOutcome,2020,2020\nCharged,5,6\n",
     "",
     {"question titles-twice C3"},
     {"B3 and C3 have the same titles. Both are kept"},
     {"B3 exact 5", "C3 exact 6"}},
    {"17 bounds in many writings",
     kent("Charged,<5\nOutcome 2,< 5\nOutcome 14,\xEF\xBC\x9C"
          "5\nOutcome 15,&lt;5\nOutcome 16,less than 5\n"
          "Outcome 18,1-4\n"),
     "",
     {},
     {},
     {"B3 less-than <5", "B4 less-than < 5", "B5 less-than ＜5", "B6 less-than &lt;5", "B7 less-than less than 5",
      "B8 range 1-4"}},
    {"18 marks",
     kent("Charged,*\nOutcome 2,-\nOutcome 14,..\nOutcome 15,N/A\nOutcome 16,\nOutcome 18,0\nOutcome 21,nil\n"
          "Outcome 22,12\n"),
     "",
     {"question mark-unresolved B4", "question mark-unresolved B5", "question mark-unresolved B9"},
     {"“-” stands in B4. The return does not say what it stands for"},
     {"B3 suppressed *", "B4 unresolved -", "B5 unresolved ..", "B6 not-applicable N/A", "B7 blank ", "B8 exact 0",
      "B9 unresolved nil", "B10 exact 12"}},
    {"19 thousands",
     kent("Charged,\"1,234\"\nOutcome 2,1.234\nOutcome 14,1 234\nOutcome 15,\"12,34\"\n"),
     "",
     {"question figure-not-a-count B4", "question figure-not-a-count B6"},
     {"“1.234” stands in B4", "“12,34” stands in B6"},
     {"B3 exact 1,234", "B4 unresolved 1.234", "B5 exact 1 234", "B6 unresolved 12,34"}},
    {"20 signs, exponents and what computers call numbers",
     kent("Charged,-3\nOutcome 2,+3\nOutcome 14,1e3\nOutcome 15,NaN\nOutcome 16,inf\nOutcome 18,0x10\nOutcome 21,7\n"),
     "",
     {"question figure-not-a-count B3", "question figure-not-a-count B4", "question figure-not-a-count B5",
      "question figure-not-a-count B8"},
     {"Type the number that is meant"},
     {"B3 unresolved -3", "B4 unresolved +3", "B5 unresolved 1e3", "B6 unresolved NaN", "B7 unresolved inf",
      "B8 unresolved 0x10", "B9 exact 7"}},
    {"21 digits of other scripts",
     kent("Charged,\xD9\xA3\nOutcome 2,\xEF\xBC\x93\nOutcome 14,7\n"),
     "",
     {"question figure-not-a-count B3", "question figure-not-a-count B4"},
     {"“٣” stands in B3", "“３” stands in B4"},
     {"B3 unresolved ٣", "B4 unresolved ３", "B5 exact 7"}},
    {"22 decimals",
     kent("Charged,12.0\nOutcome 2,12.5\nOutcome 14,7\n"),
     "",
     {"question figure-not-a-count B4"},
     {"“12.5” stands in B4"},
     {"B3 exact 12.0", "B4 unresolved 12.5", "B5 exact 7"}},
    {"23 a number beyond the limit",
     kent("Charged,9999999999999\nOutcome 2,7\n"),
     "",
     {"question figure-over-limit B3"},
     {"more than a return may state (10,000,000)"},
     {"B3 unresolved 9999999999999", "B4 exact 7"}},
    {"24 outcomes above the offences recorded",
     kent("Offences recorded,10\nCharged,8\nOutcome 2,7\n"),
     "",
     {"question outcomes-above-recorded B5"},
     {"the outcomes add to 15, more than the 10 offences recorded"},
     {"B3 exact 10", "B4 exact 8", "B5 exact 7"}},
    {"25 a total that is not the sum",
     kent("Charged,8\nOutcome 2,7\nTotal,16\n"),
     "",
     {"mistake total-differs B5"},
     {"The printed total 16 in B5 is not the sum of the column, 15."},
     {"B3 exact 8", "B4 exact 7", "B5 total 16"}},
    {"26 one force under two names",
     "Force,2020\nMet,8\nMPS,9\nKent,5\n",
     "",
     {"question titles-twice B3"},
     {"B2 and B3 have the same titles"},
     {"B2 exact 8", "B3 exact 9", "B4 exact 5"},
     "all.csv"},
    {"27 a year that holds some months",
     "Kent Police\nOffences January to July,2021,2022\nOffences recorded,8,9\n",
     "",
     {"question period-part-named A2"},
     {"“Offences January to July” names a part of a year, while 2022 is read as a whole one."},
     {"B3 exact 8", "C3 exact 9"}},
    {"27 a year that a note cuts short",
     "Kent Police\n,2021,2022*\nOffences recorded,8,9\n\n* 1 January to 31 July 2022\n",
     "",
     {"question period-part-named A2"},
     {"State the first and the last day."},
     {"B3 exact 8", "C3 exact 9"}},
    {"28 a date where a count belongs",
     kent("Charged,Jan-19\nOutcome 2,7\nOutcome 15,8\n"),
     "",
     {"question figure-date B3"},
     {"“Jan-19” stands in B3. A date stands where a count belongs"},
     {"B3 unresolved Jan-19", "B4 exact 7", "B5 exact 8"}},
    {"29 titles that a spreadsheet would compute",
     kent("\"=HYPERLINK(\"\"http://x\"\")\",5\n@SUM,6\nCharged,4\n"),
     "",
     {"question outcome-unknown A3"},
     {"“=HYPERLINK(\"http://x\")” fits no outcome type"},
     {"B3 exact 5", "B4 exact 6", "B5 exact 4"}},
    {"30 markup as the name of a force",
     "Force,2020\n<img src=file:///etc/passwd>,5\nKent,6\n",
     "",
     {"question force-unknown A2"},
     {"“<img src=file:///etc/passwd>” is no force of the table of forces."},
     {"B2 exact 5", "B3 exact 6"},
     "all.csv"},
    {"31 SQL as the name of a force",
     "Force,2020\n'); DROP TABLE returns;--,5\nKent,6\n",
     "",
     {"question force-unknown A2"},
     {"“'); DROP TABLE returns;--” is no force"},
     {"B2 exact 5", "B3 exact 6"},
     "all.csv"},
    {"32 characters that cannot be seen",
     "Force,2020\nKe\xE2\x80\x8Bnt \xE2\x80\xAE"
     "ecilop,5\nEssex,6\n",
     "",
     {"question force-unknown A2", "question characters-unseen B2"},
     {"The title shown as “Kent ecilop” holds characters that cannot be seen"},
     {"B2 exact 5", "B3 exact 6"},
     "all.csv"},
    {"36 a formula without its result",
     XlsxBuilder()
         .rows(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Outcome</t></is></c><c r="B1"><v>2020</v></c></row>)"
               R"(<row r="2"><c r="A2" t="inlineStr"><is><t>Charged</t></is></c><c r="B2"><v>5</v></c></row>)"
               R"(<row r="3"><c r="A3" t="inlineStr"><is><t>Outcome 16</t></is></c><c r="B3"><f>1+1</f></c></row>)",
               "Data")
         .bytes(),
     "",
     {"question formula-without-result B3", "question figure-formula B3"},
     {"formula"},
     {"B2 exact 5", "B3 unresolved "},
     "kent.xlsx"},
};

struct Read {
    QString error;
    QStringList remarks, messages, figures;
};

Read read(const BadInput &input)
{
    Read all;
    try {
        const QString name = input.name;
        const ReadSource source = readSource(input.bytes, name);
        Hints hints;
        hints.fileName = name;
        const Draft draft = recognise(source, {name, input.bytes, {}, source.format}, hints);
        for (const Remark &remark : draft.remarks) {
            all.remarks +=
                QStringList{severityName(remark.severity), remark.code, remark.cell.a1()}.join(' ').trimmed();
            all.messages += remark.message;
        }
        for (const Count &count : draft.counts)
            all.figures += QStringList{count.cell().a1(), count.isTotal ? "total" : count.figure.kindName(),
                                       draft.printedText(count)}
                               .join(' ');
    } catch (const Error &error) {
        all.error = error.message();
    }
    return all;
}
} // namespace

TEST_CASE("Every bad input of the table is read as it says, or refused with words that help")
{
    for (const BadInput &input : Inputs) {
        DYNAMIC_SECTION("Row " << input.row)
        {
            const Read got = read(input);
            if (*input.error) {
                CHECK(got.error.startsWith(input.error));
                CHECK(got.figures.isEmpty());
                continue;
            }
            REQUIRE(got.error == QString());
            CHECK(got.figures == input.figures);
            for (const QString &remark : input.remarks) {
                INFO(got.remarks.join("; ").toStdString());
                CHECK(got.remarks.contains(remark));
            }
            for (const QString &words : input.words) {
                INFO(got.messages.join("\n").toStdString());
                CHECK(got.messages.join('\n').contains(words));
            }
        }
    }
}

TEST_CASE("A sound return among them says nothing that asks a person")
{
    const Read sound = read({"", kent(Rows), "", {}, {}, {}});
    CHECK(sound.figures == FiveAndSeven);
    CHECK(sound.remarks == QStringList{"note words-outside A1"});
}
