// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/report_files.h"

#include "core/import/limits.h"
#include "core/import/zip_archive.h"
#include "core/report/bound_sentence.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include <QXmlStreamReader>
#include <algorithm>

namespace {
ReportFacts facts()
{
    ReturnInfo given;
    given.force = "E23000032";
    given.sourceName = "letter of J Smith.pdf";
    given.format = "csv";
    given.sha256 = QByteArray(32, 'a');
    given.counts = 4;
    return {QDate(2023, 1, 26), QByteArray(32, 'b'), {given}};
}

const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

const ReportDocument &report()
{
    static const ReportDocument made = studyReport(study(), facts());
    return made;
}

std::vector<ReportPicture> pictures(const QByteArray &bytes)
{
    return std::vector<ReportPicture>(report().charts().size(), {bytes, {160, 100}});
}

QStringList paragraphs(const ReportDocument &document)
{
    QStringList words;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            words += paragraph->text;
    }
    return words;
}

/// Names of all elements; fails where the XML is not well formed.
QStringList elementsOf(const QByteArray &xml)
{
    QStringList names;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            names += reader.qualifiedName().toString();
    }
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
    return names;
}

} // namespace

TEST_CASE("The report says what the release said, and each sentence with a number has its row of provenance")
{
    const QString words = paragraphs(report()).join('\n');
    CHECK(words.contains("Of 43 forces asked, 29 answered and 24 gave complete figures of offences."));
    CHECK(words.contains("13,860 offences"));
    CHECK(words.contains("4% of all 13,860 offences recorded"));
    QStringList keys;
    for (const ReportBlock &block : report().blocks) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block); paragraph && !paragraph->key.isEmpty())
            keys += paragraph->key;
    }
    const auto &last =
        std::get<ReportTable>(*std::find_if(report().blocks.rbegin(), report().blocks.rend(),
                                            [](auto &b) { return std::holds_alternative<ReportTable>(b); }));
    REQUIRE(qsizetype(last.table.rows.size()) == keys.size());
    for (std::size_t i = 0; i < last.table.rows.size(); ++i)
        CHECK(last.table.rows[i][0].text == keys[qsizetype(i)]);
    CHECK(last.table.rows[0][1].text.startsWith("offences, 2019, 24 forces"));
}

TEST_CASE("Sources are told by force and hash, never by the name of a file")
{
    const QByteArray html = reportAsHtml(report(), pictures("<svg></svg>"));
    CHECK(html.contains(QByteArray(32, 'a').toHex()));
    CHECK_FALSE(html.contains("Smith"));
}

TEST_CASE("The HTML is one file with its pictures inside, nothing that runs and nothing from elsewhere")
{
    const QByteArray html = reportAsHtml(report(), pictures("<?xml version=\"1.0\"?><svg width=\"1\"></svg>"));
    CHECK(html == reportAsHtml(report(), pictures("<?xml version=\"1.0\"?><svg width=\"1\"></svg>")));
    CHECK(html.count("<svg ") == qsizetype(report().charts().size()));
    CHECK(html.count("aria-label=") == html.count("<svg "));
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("src="));
    CHECK_FALSE(html.contains("<?xml"));
    CHECK(html.contains("id=\"n1\""));
    CHECK(html.contains("href=\"#from-n1\""));
    CHECK(html.contains("id=\"from-n1\""));
}

TEST_CASE("Words from a file are never markup")
{
    ReportDocument document;
    document.title = "<script>alert(1)</script>";
    document.blocks = {ReportParagraph{"<b>&"}, ReportTable{wordsTable("<i>", {"<u>"}, {{"<img src=x>"}}), 0, false}};
    const QByteArray html = reportAsHtml(document, {});
    for (const char *markup : {"<script", "<b>", "<i>", "<u>", "<img"})
        CHECK_FALSE(html.contains(markup));
    const auto parts = reportAsOdt(document, {});
    CHECK_FALSE(parts.isEmpty());
}

TEST_CASE("The ODT is well formed: headings, figures with alt text, tables with heading rows; the type comes first")
{
    const QByteArray odt = reportAsOdt(report(), pictures("picture"));
    CHECK(odt == reportAsOdt(report(), pictures("picture")));
    CHECK(odt.mid(30, 8) == "mimetype"); // by which other programs know it
    CHECK(odt.mid(38, 39) == "application/vnd.oasis.opendocument.text");
    const Limits limits;
    ZipArchive archive(odt, "report.odt", limits);
    const QStringList names = elementsOf(archive.readAll("content.xml"));
    CHECK(names.count("text:h") > 8);
    CHECK(names.count("draw:frame") == qsizetype(report().charts().size()));
    CHECK(names.count("svg:desc") == names.count("draw:frame"));
    CHECK(names.count("table:table-header-rows") == names.count("table:table"));
    elementsOf(archive.readAll("styles.xml"));
    CHECK(elementsOf(archive.readAll("META-INF/manifest.xml")).count("manifest:file-entry") ==
          4 + names.count("draw:frame"));
    CHECK(archive.readAll("meta.xml").contains("2023-01-26"));
}

TEST_CASE("A briefing says what the force answered, its figures with their base, and who it can be seen beside")
{
    for (const AcceptanceStudy::Reply &reply : AcceptanceStudy::replies()) {
        INFO(reply.force.name.toStdString());
        const ReportDocument page = forceBriefing(study(), reply.force.code, facts());
        const QString words = paragraphs(page).join('\n');
        CHECK(page.title.startsWith(reply.force.name));
        CHECK(words.contains("not crimes committed"));
        CHECK(page.charts().empty() == !reply.isAnswered());
        CHECK(words.contains("That is no zero") == !reply.isAnswered());
        if (reply.isAnswered())
            CHECK(words.contains("2021: "));
    }
}

TEST_CASE("A report opens with the sentences a person keeps; one that no longer stands is told, not printed")
{
    StudyView view = study();
    const auto said = statements(view);
    const auto total = std::ranges::find(said, QString("total"), &Statement::kind);
    REQUIRE(total != said.end());
    PublishedNumber earlier = publishedNumber(*total);
    earlier.words.replace("13,860", "13,859");
    view.sentences = {keptSentence(view.info, publishedNumber(*total), "We counted 13,860 offences."),
                      keptSentence(view.info, earlier, "It was 13,859.")};
    const ReportDocument made = studyReport(view, facts());
    const QStringList words = paragraphs(made);
    CHECK(words.contains("We counted 13,860 offences."));
    CHECK_FALSE(words.join('\n').contains("13,859"));
    CHECK_FALSE(words.contains(total->text)); // in words of one's own, not twice
    CHECK(made.leftOut == QStringList{"“It was 13,859.”: 13,859 → 13,860"});
    CHECK(report().leftOut.isEmpty());
}

TEST_CASE("A study without figures has no report, and says what to do")
{
    CHECK(errorOf([] { studyReport(StudyView(), {}); }).contains("Import a return first"));
}

TEST_CASE("A column is as wide as its longest word, and no wider than a line of words")
{
    const FigureTable table =
        wordsTable("", {"A", "Force", "Why", "Hash"},
                   {{"1", "Gloucestershire", QString("some words ").repeated(20), QString(64, 'f')}});
    CHECK(columnWeights(table) == std::vector<int>{6, 16, 26, 30});
}
