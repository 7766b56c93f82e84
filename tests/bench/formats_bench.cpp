// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "core/import/recognise.h"
#include "tests/bench/measured_run.h"
#include "tests/bench/workload.h"
#include "tests/support/ods_builder.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/zip_builder.h"
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <chrono>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int Columns = 10;
constexpr int Sheets = 50;
constexpr int Pages = 200;
constexpr double AnswerToCancel = 100; ///< milliseconds

QByteArray xlsxRows(int rows)
{
    QByteArray xml;
    for (int row = 1; row <= rows; ++row) {
        xml += "<row r=\"" + QByteArray::number(row) + "\">";
        for (int column = 0; column < Columns; ++column) {
            const QByteArray place = char('A' + column) + QByteArray::number(row);
            xml += column < 3
                       ? "<c r=\"" + place + "\" t=\"s\"><v>" + QByteArray::number(row % 50) + "</v></c>"
                       : "<c r=\"" + place + "\"><v>" + QByteArray::number(row * 7 % (column * 100)) + "</v></c>";
        }
        xml += "</row>";
    }
    return xml;
}

QByteArray odsRows(int rows)
{
    QByteArray xml;
    for (int row = 1; row <= rows; ++row) {
        QByteArray cells;
        for (int column = 0; column < Columns; ++column) {
            const QByteArray number = QByteArray::number(row * 7 % (column * 100 + 1));
            cells +=
                column < 3 ? odsText("Outcome as printed " + QByteArray::number(row % 50)) : odsNumber(number, number);
        }
        xml += odsRow(cells);
    }
    return xml;
}

QByteArray sharedStrings()
{
    QByteArray items;
    for (int i = 0; i < 50; ++i)
        items += "<si><t>Outcome as printed " + QByteArray::number(i) + "</t></si>";
    return items;
}

QByteArray longLetter()
{
    PdfBuilder letter;
    for (int page = 0; page < Pages; ++page) {
        letter.addPage();
        for (int row = 0; row < 40; ++row) {
            letter.text(60, 780 - 16 * row, "Outcome " + QByteArray::number(row));
            letter.text(300, 780 - 16 * row, QByteArray::number(row * page % 97));
            letter.text(400, 780 - 16 * row, QByteArray::number(row + page));
        }
    }
    return letter.bytes();
}

double wallNow()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The longest stretch between two moments in which reading can be cancelled, in milliseconds of this clock.
double longestWait(const QByteArray &bytes, const QString &name, double (*clock)())
{
    double longest = 0;
    double last = clock();
    const auto look = [&] {
        const double now = clock();
        longest = std::max(longest, now - last);
        last = now;
    };
    readSource(bytes, name, [&](qint64, qint64) {
        look();
        return true;
    });
    look();
    return longest;
}

/// Largest resident set while this is done, above what was there before: MiB.
template <typename Work>
double peakOf(Work work)
{
    const auto field = [](QByteArrayView name) {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0.0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.mid(name.size()).trimmed().split(' ').front().toDouble() / 1024;
        }
        return 0.0;
    };
    malloc_trim(0); // what earlier work has left does not count
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
    clear.close();
    const double before = field("VmRSS:");
    work();
    return field("VmHWM:") - before;
}

struct Peer {
    QString program;
    QStringList arguments; ///< before the file
};

std::optional<double> peerTime(const QList<Peer> &peers, const QString &path)
{
    for (const Peer &peer : peers) {
        const QString program = QStandardPaths::findExecutable(peer.program);
        if (!program.isEmpty())
            return runMeasured(program, peer.arguments + QStringList{path, u"/dev/null"_s}).processorSeconds * 1000;
    }
    return std::nullopt;
}

void benchWorkbook(const char *what, const QByteArray &bytes, const QString &path, double aim, const QList<Peer> &peers)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.close();
    const double ours = fastest(3, [&] { readSource(bytes, path); });
    const auto peer = peerTime(peers, path);
    printLine({what, "ms", ours, {}, aim});
    if (peer)
        printLine({"  the same, beside the peer", "ms", ours, peer, {}});
    printLine({"  memory above the file's own bytes", "MiB", peakOf([&] { readSource(bytes, path); }), {}, 70});
    printLine(
        {"  longest wait until cancel is heard", "ms", longestWait(bytes, path, processorNow), {}, AnswerToCancel});
}

void benchMixedReturns(const QDir &folder)
{
    writeSmallReturns(folder.path());
    std::vector<SourceFile> files;
    for (const QString &name : folder.entryList({u"*.csv"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({name, file.readAll()});
    }
    printLine({"43 small returns, cells only", "ms", fastest(5, [&] {
                   for (const SourceFile &file : files)
                       readSource(file.bytes, file.name);
               })});
    printLine({"43 small returns recognised",
               "ms",
               fastest(5,
                       [&] {
                           for (const SourceFile &file : files)
                               recognise(readSource(file.bytes, file.name), file, {.fileName = file.name});
                       }),
               {},
               150});
}
} // namespace

void benchFormats(int rows)
{
    printHeading("Workbooks and letters (processor time, fastest of 3)");
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    const int sheetRows = rows / Columns;
    benchWorkbook("XLSX, a million cells", XlsxBuilder().strings(sharedStrings()).rows(xlsxRows(sheetRows)).bytes(),
                  folder.filePath(u"long.xlsx"_s), 400,
                  {{u"orcus-xlsx"_s, {u"-f"_s, u"none"_s}}, {u"ssconvert"_s, {}}});
    benchWorkbook("ODS, a million cells", OdsBuilder().sheet(odsRows(sheetRows)).bytes(),
                  folder.filePath(u"long.ods"_s), 750, {{u"ssconvert"_s, {}}});
    XlsxBuilder sheets;
    sheets.strings(sharedStrings());
    for (int sheet = 1; sheet <= Sheets; ++sheet)
        sheets.rows(xlsxRows(sheetRows / Sheets), "S" + QByteArray::number(sheet));
    benchWorkbook("XLSX, as many cells on 50 sheets", sheets.bytes(), folder.filePath(u"sheets.xlsx"_s), 400, {});
    const QByteArray letter = longLetter();
    printLine({"PDF, 200 pages of 40 rows: longest wait until cancel is heard",
               "ms",
               longestWait(letter, u"letter.pdf"_s, wallNow),
               {},
               AnswerToCancel});
    printLine({"  the window's part of reading it", "ms", fastest(3, [&] { readSource(letter, u"letter.pdf"_s); })});
    folder.mkdir(u"returns"_s);
    benchMixedReturns(QDir(folder.filePath(u"returns"_s)));
}
