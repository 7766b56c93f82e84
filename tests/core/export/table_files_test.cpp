// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table_files.h"

#include "core/import/reader.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
FigureCell title(const QString &text)
{
    FigureCell cell;
    cell.text = text;
    return cell;
}

FigureCell figure(const QString &text, std::optional<double> low, std::optional<double> high)
{
    return {text, low, high, TraceKey{}};
}

FigureTable sample()
{
    FigureTable table;
    table.title = "Offences by force";
    table.columns = {"Force", "2021", "2022"};
    table.rows = {{title("=HYPERLINK(\"http://x\")"), figure("1,204", 1204, 1204), figure("<5", 0, 4)},
                  {title("<i>Kent</i>"), figure("4%", 0.04, 0.04), figure("refused", {}, {})}};
    table.base = "of all offences recorded";
    table.panel = "24 of 43 forces";
    table.source = "Invented, for a test";
    table.notes = {"@note"};
    return table;
}
} // namespace

TEST_CASE("A table as CSV: whole numbers stay numbers, hidden ones words, no text a formula")
{
    CHECK(tableAsCsv(sample()) == "Force,2021,2022\n"
                                  "\"'=HYPERLINK(\"\"http://x\"\")\",1204,<5\n"
                                  "<i>Kent</i>,4%,refused\n");
}

TEST_CASE("A table as JSON carries base, panel, source and notes with its figures")
{
    const QJsonObject all = QJsonDocument::fromJson(tableAsJson(sample())).object();
    CHECK(all["base"].toString() == "of all offences recorded");
    CHECK(all["panel"].toString() == "24 of 43 forces");
    CHECK(all["notes"].toArray().size() == 1);
    const QJsonArray figures = all["figures"].toArray();
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].toObject()["2021"].toDouble() == 1204);
    CHECK(figures[0].toObject()["2022"].toString() == "<5");
    CHECK(figures[1].toObject()["2021"].toString() == "4%");
}

TEST_CASE("A table as XLSX is read back by our own reader, text as text")
{
    const QByteArray bytes = tableAsXlsx(sample());
    const ReadSource source = readSource(bytes, "figures.xlsx");
    REQUIRE(source.tables.size() == 1);
    const Rows rows = rowsOf(source);
    CHECK(rows[0][0] == "Offences by force");
    CHECK(rows[2] == QStringList{"Force", "2021", "2022"});
    CHECK(rows[3] == QStringList{"=HYPERLINK(\"http://x\")", "1204", "<5"});
    CHECK(rows[4] == QStringList{"<i>Kent</i>", "4%", "refused"});
    QStringList below;
    for (qsizetype i = 5; i < rows.size(); ++i)
        below += rows[i].value(0);
    CHECK(below.filter(" ") + below.filter("@") ==
          QStringList{"of all offences recorded", "24 of 43 forces", "Invented, for a test", "@note"});
    CHECK(tableAsXlsx(sample()) == bytes);
}
