// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docx_reader.h"

#include "tests/support/docx_builder.h"
#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

ReadSource docx(const QByteArray &body)
{
    return readDocx(DocxBuilder(body).bytes(), "letter.docx");
}

/// The rows of the only table of a document.
Rows docxRows(const QByteArray &rows)
{
    const ReadSource source = docx(docxTable(rows));
    REQUIRE(source.tables.size() == 1);
    CHECK_FALSE(source.tables[0].prose);
    return rowsOf(source);
}

QString docxError(const QByteArray &bytes)
{
    return errorOf([&] { readDocx(bytes, "letter.docx"); });
}

QByteArray textBox(const QByteArray &content)
{
    return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + content +
           "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + content +
           "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

} // namespace

TEST_CASE("DOCX: tables come in document order, with the paragraphs between them as prose")
{
    const QByteArray table =
        docxTable(docxRow(docxCell("Outcome") + docxCell("2019")) + docxRow(docxCell("Charged") + docxCell("12")));
    const ReadSource source = docx(docxParagraph("Dear Sir,") + "<w:p/>" + docxParagraph("Question 1") + table +
                                   docxParagraph("Question 2") + table);
    REQUIRE(source.tables.size() == 4);
    CHECK(source.format == "docx");
    CHECK(source.tables[0].prose);
    CHECK(rowsOf(source.tables[0]) == Rows{{"Dear Sir,"}, {"Question 1"}});
    CHECK_FALSE(source.tables[1].prose);
    CHECK(rowsOf(source.tables[1]) == Rows{{"Outcome", "2019"}, {"Charged", "12"}});
    CHECK(source.tables[2].prose);
    CHECK(rowsOf(source.tables[2]) == Rows{{"Question 2"}});
    CHECK(rowsOf(source.tables[3]) == rowsOf(source.tables[1]));
    CHECK(source.remarks.empty());
}

TEST_CASE("DOCX: a cell that spans columns is repeated, and what stands behind it keeps its place")
{
    const ReadSource source =
        docx(docxTable(docxRow(docxCell("") + docxCell("2021", "<w:gridSpan w:val=\"2\"/>") + docxCell("2022")) +
                       docxRow(docxCell("Outcome") + docxCell("Jan") + docxCell("Feb") + docxCell("Jan"))));
    CHECK(rowsOf(source) == Rows{{"", "2021", "2021", "2022"}, {"Outcome", "Jan", "Feb", "Jan"}});
    CHECK_FALSE(source.tables[0].isInferred(0, 1));
    CHECK(source.tables[0].isInferred(0, 2));
    const auto remark = remarkOf(source, "merged-filled");
    REQUIRE(remark);
    CHECK(remark->cell == CellRef{0, 0, 1});
}

TEST_CASE("DOCX: a cell that goes on in the rows below is repeated there")
{
    const QByteArray begins = "<w:vMerge w:val=\"restart\"/>";
    const QByteArray goesOn = "<w:vMerge/>";
    const ReadSource source =
        docx(docxTable(docxRow(docxCell("Rape", begins) + docxCell("Charged") + docxCell("1")) +
                       docxRow(docxCell("", goesOn) + docxCell("Caution") + docxCell("2")) +
                       docxRow(docxCell("Assault", begins) + docxCell("Charged") + docxCell("3")) +
                       docxRow(docxCell("unseen", goesOn) + docxCell("Caution") + docxCell("4")) +
                       docxRow(docxCell("Other") + docxCell("") + docxCell("5"))));
    CHECK(rowsOf(source) == Rows{{"Rape", "Charged", "1"},
                                 {"Rape", "Caution", "2"},
                                 {"Assault", "Charged", "3"},
                                 {"Assault", "Caution", "4"},
                                 {"Other", "", "5"}});
    CHECK(source.tables[0].isInferred(1, 0));
    CHECK_FALSE(source.tables[0].isInferred(2, 0));
    CHECK(docxRows(docxRow(docxCell("a", goesOn) + docxCell("1")) + docxRow(docxCell("b") + docxCell("2"))) ==
          Rows{{"a", "1"}, {"b", "2"}});
}

TEST_CASE("DOCX: merged cells of the old kind, and blocks over rows and columns")
{
    CHECK(
        docxRows(
            docxRow(docxCell("2021", "<w:hMerge w:val=\"restart\"/>") + docxCell("", "<w:hMerge/>") + docxCell("All")) +
            docxRow(docxCell("1") + docxCell("2") + docxCell("3"))) == Rows{{"2021", "2021", "All"}, {"1", "2", "3"}});
    const QByteArray two = "<w:gridSpan w:val=\"2\"/>";
    CHECK(docxRows(docxRow(docxCell("block", two + "<w:vMerge w:val=\"restart\"/>") + docxCell("1")) +
                   docxRow(docxCell("", two + "<w:vMerge/>") + docxCell("2")) +
                   docxRow(docxCell("x") + docxCell("y") + docxCell("3"))) ==
          Rows{{"block", "block", "1"}, {"block", "block", "2"}, {"x", "y", "3"}});
}

TEST_CASE("DOCX: columns of the grid that no cell begins in are none")
{
    const QByteArray two = "<w:gridSpan w:val=\"2\"/>";
    const QByteArray three = "<w:gridSpan w:val=\"3\"/>";
    CHECK(docxRows(docxRow(docxCell("Outcome", three) + docxCell("2019", two)) +
                   docxRow(docxCell("Charged", three) + docxCell("12", two))) ==
          Rows{{"Outcome", "2019"}, {"Charged", "12"}});
    CHECK(docxRows(docxRow(docxCell("a") + docxCell("b")) + docxRow(docxCell("c"), "<w:gridBefore w:val=\"1\"/>")) ==
          Rows{{"a", "b"}, {"", "c"}});
}

TEST_CASE("DOCX: tracked deletions are left out, insertions are read, and both are told")
{
    const QByteArray change = "<w:p>" + docxRun("1") + "<w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:ins>" +
                              docxRun("3") + "</w:ins><w:moveFrom>" + docxRun("4") + "</w:moveFrom><w:moveTo>" +
                              docxRun("5") + "</w:moveTo></w:p>";
    const ReadSource source = docx(docxTable(docxRow(docxCell("Charged") + "<w:tc>" + change + "</w:tc>") +
                                             docxRow(docxCell("gone") + docxCell("7"), "<w:del/>") +
                                             docxRow(docxCell("Caution") + docxCell("8"))));
    CHECK(rowsOf(source) == Rows{{"Charged", "135"}, {"Caution", "8"}});
    const auto remark = remarkOf(source, "tracked-changes");
    REQUIRE(remark);
    CHECK(remark->message.contains("2 insertion(s) are read, 3 deletion(s) are left out"));
}

TEST_CASE("DOCX: lines of a cell become one text, but two numbers never become one")
{
    const QByteArray lines =
        "<w:tc>" + docxParagraph("Evidential") +
        "<w:p><w:r><w:t>diffi</w:t><w:t>culties</w:t><w:br/>"
        "<w:t>victim</w:t><w:tab/><w:t xml:space=\"preserve\">  supports </w:t></w:r></w:p></w:tc>";
    CHECK(docxRows(docxRow(lines + "<w:tc>" + docxParagraph("1") + docxParagraph("234") + "</w:tc>")) ==
          Rows{{"Evidential difficulties victim supports", "1\n234"}});
}

TEST_CASE("DOCX: a raised digit is a footnote and not part of the figure")
{
    const QByteArray cell =
        "<w:tc><w:p>" + docxRun("12") + docxRun("1", "<w:vertAlign w:val=\"superscript\"/>") + "</w:p></w:tc>";
    CHECK(docxRows(docxRow(docxCell("Charged") + cell)) == Rows{{"Charged", QString::fromUtf8("12\xC2\xB9")}});
}

TEST_CASE("DOCX: text that is hidden on the page is left out and told")
{
    const QByteArray body = "<w:p>" + docxRun("seen") + docxRun(" unseen", "<w:vanish/>") +
                            docxRun(" shown", "<w:vanish w:val=\"0\"/>") + "</w:p>";
    const ReadSource source = docx(body);
    CHECK(rowsOf(source) == Rows{{"seen shown"}});
    CHECK(remarkOf(source, "hidden-text")->message.contains("in 1 place(s)"));
    const ReadSource chosen =
        readDocx(DocxBuilder(body).bytes(), "letter.docx", {}, {false, {{HiddenPart::Kind::Text, -1}}});
    CHECK(rowsOf(chosen) == Rows{{"seen unseen shown"}});
    CHECK_FALSE(remarkOf(chosen, "hidden-text"));
    CHECK(remarkOf(chosen, "hidden-text-read"));
    CHECK(chosen.hidden.at(0).isRead);
}

TEST_CASE("DOCX: text boxes, fields and containers are read once")
{
    const ReadSource source =
        docx("<w:p>" + docxRun("Before ") + textBox(docxParagraph("In a box")) + docxRun("and after") + "</w:p>" +
             "<w:sdt><w:sdtContent><w:p><w:hyperlink>" + docxRun("link") +
             "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:sdtContent></w:sdt>");
    CHECK(rowsOf(source) == Rows{{"In a box"}, {"Before and after"}, {"link"}});
}

TEST_CASE("DOCX: a table inside of a cell is a table of its own, behind the one around it")
{
    const QByteArray inner = docxTable(docxRow(docxCell("2019") + docxCell("3")));
    const QByteArray second = docxTable(docxRow(docxCell("2020") + docxCell("4")));
    const ReadSource source =
        docx(docxTable(docxRow(docxCell("Q1") + "<w:tc>" + inner + second + docxParagraph("see there") + "</w:tc>")) +
             docxParagraph("end"));
    REQUIRE(source.tables.size() == 4);
    CHECK(rowsOf(source.tables[0]) == Rows{{"Q1", "see there"}});
    CHECK(rowsOf(source.tables[1]) == Rows{{"2019", "3"}});
    CHECK(rowsOf(source.tables[2]) == Rows{{"2020", "4"}});
    CHECK(rowsOf(source.tables[3]) == Rows{{"end"}});
    CHECK(remarkOf(source, "table-in-table")->cell.table == 0);
}

TEST_CASE("DOCX: a table of one column is a frame around text")
{
    const ReadSource source = docx(docxTable(docxRow(docxCell("Question 1")) + docxRow(docxCell("2019 - 12"))) +
                                   docxParagraph("Yours faithfully"));
    REQUIRE(source.tables.size() == 1);
    CHECK(source.tables[0].prose);
    CHECK(rowsOf(source) == Rows{{"Question 1"}, {"2019 - 12"}, {"Yours faithfully"}});
}

TEST_CASE("DOCX: headers come first, each line once; notes and footers come last")
{
    DocxBuilder builder(docxParagraph("Dear Sir,") + docxTable(docxRow(docxCell("2019") + docxCell("3"))));
    builder.beside("header", "header1.xml", docxTable(docxRow(docxCell("Kent Police") + docxCell("FOI unit"))))
        .beside("header", "header2.xml", docxParagraph("Kent Police"))
        .beside("footer", "footer1.xml", docxParagraph("Page 1"))
        .beside("footnotes", "footnotes.xml", docxParagraph("To 31 July"));
    const ReadSource source = readDocx(builder.bytes(), "letter.docx");
    REQUIRE(source.tables.size() == 3);
    CHECK(rowsOf(source.tables[0]) == Rows{{"Kent Police"}, {"FOI unit"}, {"Dear Sir,"}});
    CHECK(rowsOf(source.tables[2]) == Rows{{"To 31 July"}, {"Page 1"}});
    CHECK(source.tables[2].prose);
}

TEST_CASE("DOCX: lines of running text stand for themselves")
{
    CHECK(rowsOf(docx("<w:p><w:r><w:t>2019/20 - 10</w:t><w:br/><w:t>2020/21</w:t><w:noBreakHyphen/><w:t>12</w:t></w:r>"
                      "</w:p>")) == Rows{{"2019/20 - 10"}, {"2020/21-12"}});
}

TEST_CASE("DOCX: comments and what else is in the file are listed")
{
    DocxBuilder builder(docxParagraph("Dear Sir,"));
    builder.beside("comments", "comments.xml", docxParagraph("who asked"))
        .part("word/media/image1.png", "x")
        .part("word/embeddings/Sheet.xlsx", "x")
        .part("word/vbaProject.bin", "x");
    const ReadSource source = readDocx(builder.bytes(), "letter.docx");
    for (const char *code : {"comments-not-read", "pictures", "embedded-files", "macros-not-read"})
        CHECK(remarkOf(source, code));
    CHECK(rowsOf(source) == Rows{{"Dear Sir,"}});
}

TEST_CASE("DOCX: damaged and harmful files are refused")
{
    CHECK(docxError(DocxBuilder("").bytes()).contains("holds no text"));
    CHECK(docxError(DocxBuilder("<w:p>").bytes()).contains("word/document.xml cannot be read"));
    CHECK(docxError(DocxBuilder(docxParagraph("x")).bytes().chopped(40)).contains("damaged or cut off"));
    QList<ZipPart> parts = DocxBuilder(docxParagraph("&bomb;")).parts();
    parts[2].content.replace("<w:document", "<!DOCTYPE x [<!ENTITY bomb \"12\">]><w:document");
    CHECK(docxError(zipOf(parts)).contains("declares a DOCTYPE"));
    parts.removeAt(2);
    CHECK(docxError(zipOf(parts)).contains("word/document.xml is missing"));
    QByteArray cells;
    for (int column = 0; column <= returnLimits.columns; ++column)
        cells += docxCell("1");
    CHECK(docxError(DocxBuilder(docxTable(docxRow(cells))).bytes()).contains("limit of 512 columns"));
    CHECK(docxError(DocxBuilder(docxTable(docxRow(docxCell(QByteArray(40'000, 'x'))))).bytes())
              .contains("limit of 32767 characters"));
}

TEST_CASE("DOCX: spans wider than any table do not widen it")
{
    const QByteArray wide = "<w:gridSpan w:val=\"99999999999\"/>";
    CHECK(docxRows(docxRow(docxCell("a", wide) + docxCell("b", wide)) + docxRow(docxCell("c") + docxCell("d"))) ==
          Rows{{"a", "a", "b"}, {"c", "d"}});
}

TEST_CASE("DOCX: table elements out of their places do no harm")
{
    CHECK(rowsOf(docx("<w:tc>" + docxParagraph("a") + "</w:tc><w:tr><w:vMerge/></w:tr>")) == Rows{{"a"}});
    CHECK(rowsOf(docx("<w:tbl><w:tc>" + docxParagraph("a") + "</w:tc><w:tc>" + docxParagraph("b") +
                      "</w:tc></w:tbl>")) == Rows{{"a", "b"}});
}

TEST_CASE("DOCX: told by its content, whatever its name")
{
    const QByteArray bytes = DocxBuilder(docxParagraph("Dear Sir,")).bytes();
    CHECK(isDocx(bytes));
    CHECK_FALSE(isDocx(XlsxBuilder().rows("<row/>").bytes()));
    CHECK_FALSE(isDocx("Dear Sir"));
    const ReadSource source = readSource(bytes, "letter.doc");
    CHECK(source.format == "docx");
    CHECK(remarkOf(source, "name-disagrees"));
}
