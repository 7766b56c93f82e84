// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_file.h"

#include "core/domain/sha256.h"
#include "core/import/csv_reader.h"
#include "core/import/early_reading.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"
#include <QTemporaryDir>

namespace {
const Progress None;

class CsvOnDisk {
public:
    explicit CsvOnDisk(const QByteArray &bytes) { write(bytes); }
    QString path() const { return m_folder.filePath("long.csv"); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    std::shared_ptr<const CsvFile> open(qsizetype pieceBytes) const { return CsvFile::open(path(), None, pieceBytes); }

private:
    QTemporaryDir m_folder;
};

ReadSource sourceOn(const std::shared_ptr<const CsvFile> &file)
{
    ReadSource source{"csv", {}, file->remarks()};
    source.tables.emplace_back(file);
    return source;
}

std::vector<std::tuple<QString, CellRef, QString>> told(const std::vector<Remark> &remarks)
{
    std::vector<std::tuple<QString, CellRef, QString>> all;
    for (const Remark &remark : remarks)
        all.emplace_back(remark.code, remark.cell, remark.message);
    return all;
}

/// Rows gone through once, piece by piece, trimmed like a whole table.
Rows rowsInPieces(const CsvFile &file)
{
    Rows all;
    file.readAll([&](Table &&slice, int firstRow) {
        CHECK(firstRow == all.size());
        all += rowsOf(slice);
    });
    all.resize(file.rows());
    for (QStringList &row : all)
        row.resize(std::min<qsizetype>(row.size(), file.columns()));
    return all;
}

/// A long table of two forces in turn, with what makes pieces hard: quoted line ends, delimiters and quotes, letters of
/// several bytes, odd figures, three spellings, a blank line. All figures are invented.
QByteArray longTable(int rows, const QByteArray &lineEnd = "\n")
{
    QByteArray csv = "Year,Force Name,Offence Description,Outcome Description,Number" + lineEnd;
    const std::array<QByteArray, 4> forces{"Kent", "Dyfed-Powys", "KENT", "Durham"};
    const std::array<QByteArray, 3> offences{"Stalking", "\"Public fear, alarm – \"\"or\"\" distress\"", "Ŵ – threats"};
    for (int row = 0; row < rows; ++row)
        csv += QByteArray::number(2014 + row / 7 % 9) + ',' + forces[std::size_t(row * 7 % 4)] + ',' +
               offences[std::size_t(row % 3)] + ',' + (row % 2 ? "Charged or summonsed" : "Caution - youths") + ',' +
               (row % 97 == 5    ? "<5"
                : row % 101 == 7 ? ""
                                 : QByteArray::number(row % 61)) +
               lineEnd;
    return csv;
}

std::vector<Count> countsOf(const Draft &draft)
{
    std::vector<Count> counts;
    draft.forEachCount([&](const Count &count) { counts.push_back(count); });
    return counts;
}

void checkSameDraft(const Draft &onDisk, const Draft &held)
{
    CHECK(countsOf(onDisk) == countsOf(held));
    CHECK(onDisk.mappings == held.mappings);
    CHECK(onDisk.forces == held.forces);
    CHECK(onDisk.periods == held.periods);
    CHECK(onDisk.measures == held.measures);
    CHECK(onDisk.offences == held.offences);
    CHECK(onDisk.outcomes == held.outcomes);
    CHECK(onDisk.labels == held.labels);
    CHECK(onDisk.texts == held.texts);
    CHECK(onDisk.rules == held.rules);
    CHECK(told(onDisk.remarks) == told(held.remarks));
}
} // namespace

TEST_CASE("A CSV file read in pieces of any size has the rows and remarks of the whole", "[csv_file]")
{
    const QByteArray bytes =
        GENERATE(QByteArray("Force,Count\nKent,1\n"),
                 QByteArray("a;b\r\n1;2\r\n\r\n\"x\r\ny\";\"3\"\"4\"\r\n;;\r\n\r\n"), QByteArray("sep=;\na;b\n1;2\n"),
                 QByteArray("\xEF\xBB\xBF"
                            "\xC5\xB4 ales,\xE2\x80\x93\n1,\xC2\xA3 2\n"),
                 QByteArray("a,b\n1,\"x\" \n'=1,'-\n"), QByteArray("\n\n\na,b\r1,2\r\r3,4"),
                 QByteArray("only a heading,2019\n"), longTable(40, "\r\n"));
    const ReadSource held = readCsv(bytes, "long.csv");
    const CsvOnDisk file(bytes);
    for (qsizetype piece = 1; piece < 70; ++piece) {
        INFO(piece);
        const auto onDisk = file.open(piece);
        REQUIRE(onDisk);
        CHECK(told(onDisk->remarks()) == told(held.remarks));
        CHECK(onDisk->sha256() == Sha256::of(bytes));
        CHECK(onDisk->columns() == held.tables[0].columns());
        CHECK(rowsInPieces(*onDisk) == rowsOf(held));
        CHECK(rowsOf(sourceOn(onDisk)) == rowsOf(held));
    }
}

TEST_CASE("Rows on disk can be asked for in any order, and cells outside are empty", "[csv_file]")
{
    const QByteArray bytes = longTable(30'000); // more rows than are kept
    const Table held = readCsv(bytes, "long.csv").tables[0];
    const CsvOnDisk file(bytes);
    const Table onDisk(file.open(CsvFile::PieceBytes));
    REQUIRE(onDisk.isOnDisk());
    REQUIRE(onDisk.rows() == held.rows());
    bool same = true;
    for (int step = 0; step < onDisk.rows(); ++step) {
        const int row = int(qint64(step) * 7919 % onDisk.rows());
        for (int column = 0; column < 5; ++column)
            same = same && onDisk.at(row, column) == held.at(row, column);
    }
    CHECK(same);
    CHECK(onDisk.at(-1, 0).empty());
    CHECK(onDisk.at(0, 9).empty());
    CHECK(onDisk.at(0, -1).empty());
    CHECK(onDisk.at(onDisk.rows(), 0).empty());
    CHECK(onDisk.kind(1, 1) == Table::CellKind::Text);
    CHECK_FALSE(onDisk.box(1, 1));
}

TEST_CASE("What is refused of a CSV file is refused in pieces too, in the same words", "[csv_file]")
{
    const QByteArray bytes = GENERATE(QByteArray("\n\n"), "a,b\n" + QByteArray(513, ',') + "1\n",
                                      "a,b\n1," + QByteArray(40'000, 'x') + "\n");
    const CsvOnDisk file(bytes);
    const QString whole = errorOf([&] { readCsv(bytes, "long.csv"); });
    CHECK(whole != "no error");
    CHECK(errorOf([&] { file.open(700); }) == whole);
}

TEST_CASE("Other text than UTF-8, lines that may be mended and rows that never end are read as a whole", "[csv_file]")
{
    const QByteArray bytes =
        GENERATE(QByteArray("a,b\nCaf\xE9,1\n"), QByteArray("a,b\n\"two\nlines\",1\n2,\"open\n3,4\n"),
                 QByteArray("A title\n\na,b\n1,2\n"), QByteArray("a,b\n1,\"x\" y\n1,2,3\n"),
                 QByteArray("'a, x','b'\n'1','2'\n"), QByteArray("a,b\n1,2\n\xFF"),
                 QByteArray("\xFF\xFE"
                            "a\0,\0b\0\n\0",
                            10),
                 QByteArray("a,b\n1,\0\n", 8),
                 QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                            "a,b\n1,2\n"),
                 "a,b\n1,\"" + QByteArray(3 << 20, 'x') + "\"\n");
    CHECK_FALSE(CsvOnDisk(bytes).open(300));
    SourceFile source;
    const CsvOnDisk file(bytes);
    source.path = file.path();
    const QString onDisk = errorOf([&] { readSource(source); });
    CHECK(onDisk == errorOf([&] { readSource(bytes, "long.csv"); }));
    CHECK(source.bytes == bytes);
}

TEST_CASE("A file that is changed while it is read is refused", "[csv_file]")
{
    const QByteArray bytes = longTable(500);
    const CsvOnDisk file(bytes);
    const auto onDisk = file.open(1000);
    const auto readAll = [&] { onDisk->readAll([](Table &&, int) {}); };
    REQUIRE(errorOf(readAll) == "no error");
    file.write(bytes.left(bytes.size() / 2));
    CHECK(errorOf(readAll).contains("was changed while it was read"));
    file.write(bytes + "2020,Kent,Stalking,Charged,7\n");
    CHECK(errorOf(readAll).contains("was changed while it was read"));
}

TEST_CASE("Surveying a file tells how far it is and can be stopped", "[csv_file]")
{
    const CsvOnDisk file(longTable(40'000));
    qint64 last = 0;
    CsvFile::open(file.path(), [&](qint64 done, qint64 all) {
        CHECK((done > last && done <= all));
        last = done;
        return true;
    });
    CHECK(last > 0);
    CHECK_THROWS_AS(CsvFile::open(file.path(), [](qint64, qint64) { return false; }), Cancelled);
}

TEST_CASE("A long table on disk is recognised as if it were held, down to the last count and remark", "[csv_file]")
{
    const auto [rows, tail] =
        GENERATE(table<int, QByteArray>({{120'000, ""},                                         // packed
                                         {120'000, "\n,Source: invented figures,,,\n,,,46,\n"}, // notes below
                                         {20'000, ""}, // few enough to be checked and held
                                         {2'000, "2020,Kent,Stalking,Charged or summonsed,x\n"}}));
    const QByteArray bytes = longTable(rows) + tail;
    const CsvOnDisk file(bytes);
    const ReadSource held = readSource(bytes, "long.csv");
    const SourceFile source{"long.csv", bytes, Sha256::of(bytes), "csv"};
    const Hints hints{"long.csv", {}, {}};
    const Draft onDisk = recognise(sourceOn(file.open(50'000)), source, hints);
    checkSameDraft(onDisk, recognise(held, source, hints));
    CHECK(onDisk.packed.empty() == (rows < 100'000));
    CHECK(onDisk.countsInAll() > std::size_t(rows) - 50);
}

TEST_CASE("Totals over all years wait for the years below them, on disk too", "[csv_file]")
{
    QByteArray bytes = longTable(60'000);
    bytes += "All years,Kent,Stalking,Charged or summonsed,9\n" + longTable(60'000).mid(longTable(0).size());
    const CsvOnDisk file(bytes);
    const SourceFile source{"long.csv", bytes, {}, "csv"};
    const Hints hints{"long.csv", {}, {}};
    checkSameDraft(recognise(sourceOn(file.open(50'000)), source, hints),
                   recognise(readSource(bytes, "long.csv"), source, hints));
}

TEST_CASE("A long table read while it is gone through is the draft of a reading afterwards", "[csv_file]")
{
    const auto [rows, tail] =
        GENERATE(table<int, QByteArray>({{120'000, ""},                                         // kept
                                         {120'000, "\n,Source: invented figures,,,\n,,,46,\n"}, // the region ends above
                                         {120'000, "2020,Kent,Stalking,Charged or summonsed,7,\n"}, // held: a long row
                                         {120'000, "2020,Kent,Caf\xE9,Charged or summonsed,7\n"},   // held: no UTF-8
                                         {2'000, ""}}));                                            // no long table
    const QByteArray bytes = longTable(rows) + tail;
    const CsvOnDisk file(bytes);
    SourceFile source;
    source.name = "long.csv";
    source.path = file.path();
    const Hints hints{"long.csv", {}, {}};
    const Draft early = recogniseFile(source, hints);
    const SourceFile held{"long.csv", bytes, Sha256::of(bytes), "csv"};
    checkSameDraft(early, recognise(readSource(bytes, "long.csv"), held, hints));
    CHECK(early.source.sha256 == held.sha256);
}

TEST_CASE("Figures read early are kept only where the whole is to be read in the same way", "[csv_file]")
{
    const CsvOnDisk file(longTable(20'000));
    const Hints hints{"long.csv", {}, {}};
    EarlyReading early(
        [&](const Table &firstRows) { return TableReading{proposeMappings({"csv", {firstRows}, {}}, hints), {}}; });
    const auto onDisk =
        CsvFile::open(file.path(), None, 50'000, [&](Table &&slice, int firstRow) { early.take(slice, firstRow); });
    const ReadSource source = sourceOn(onDisk);
    const TableReading whole{proposeMappings(source, hints), {}};
    REQUIRE(whole.mappings.size() == 1);
    TableReading other = whole;
    SECTION("not with other rules")
    {
        other.rules.figures.zerosPrinted = true;
        CHECK_FALSE(early.figures(source.tables, other));
    }
    SECTION("not as another column of figures")
    {
        other.mappings[0].figureColumns = {0};
        CHECK_FALSE(early.figures(source.tables, other));
    }
    SECTION("not without the last row")
    {
        --other.mappings[0].region.bottom;
        CHECK_FALSE(early.figures(source.tables, other));
    }
    SECTION("not for a table that is held")
    {
        CHECK_FALSE(early.figures({readCsv(longTable(20'000), "long.csv").tables[0]}, whole));
    }
    const auto figures = early.figures(source.tables, whole);
    REQUIRE(figures);
    checkSameDraft(*figures, readDraft(source.tables, whole.mappings, whole.rules));
    CHECK_FALSE(early.figures(source.tables, whole)); // they are given once
}

TEST_CASE("A column that only the first rows leave blank is told of as after the whole", "[csv_file]")
{
    QByteArray bytes = "Year,Force Name,Offence Description,Outcome Description,Note,Number\n";
    for (int row = 0; row < 20'000; ++row)
        bytes += "2020,Kent,Stalking,Charged or summonsed," + QByteArray(row == 19'000 ? "late" : "") + ',' +
                 QByteArray::number(row % 61) + '\n';
    const CsvOnDisk file(bytes);
    SourceFile source;
    source.name = "long.csv";
    source.path = file.path();
    const Hints hints{"long.csv", {}, {}};
    const SourceFile held{"long.csv", bytes, {}, "csv"};
    checkSameDraft(recogniseFile(source, hints), recognise(readSource(bytes, "long.csv"), held, hints));
}

TEST_CASE("Only large CSV files are left on disk", "[csv_file]")
{
    const CsvOnDisk small(longTable(100));
    CHECK(openSources(small.path()).at(0).path.isEmpty());
    CHECK(openSources(small.path()).at(0).bytes == longTable(100));
    const QByteArray bytes = longTable(1000).repeated(400);
    const CsvOnDisk large(bytes);
    SourceFile source = openSources(large.path()).at(0);
    CHECK(source.path == large.path());
    CHECK(source.bytes.isEmpty());
    CHECK(readSource(source).tables.at(0).isOnDisk());
    CHECK(source.sha256 == Sha256::of(bytes));
    const CsvOnDisk letter("%PDF-1.7\n" + bytes);
    CHECK(openSources(letter.path()).at(0).path.isEmpty());
}
