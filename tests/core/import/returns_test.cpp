// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The golden cases of tests/returns: one folder each with a return as received (or invented), the figures that are to
// be read from it (expected.csv), the remarks (remarks.txt: severity, code and cell) and, where a person would name
// force or period, options.txt. A new case needs no code.
#include "core/import/figure_lines.h"
#include "core/import/recognise.h"
#include "tests/support/test_support.h"

#include <QDir>

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Lines "force=E23000008", "period=2019-01-01..2022-07-31".
Hints optionsOf(const QDir &folder)
{
    Hints hints;
    for (const QByteArray &line : contentOf(folder.filePath("options.txt")).split('\n')) {
        const QString option = QString::fromUtf8(line).trimmed();
        if (option.startsWith("force="))
            hints.force = option.mid(6);
        if (option.startsWith("period="))
            hints.period = Period::parse(option.mid(7));
    }
    return hints;
}

QString inputOf(const QDir &folder)
{
    QStringList files = folder.entryList(QDir::Files);
    files.removeAll("expected.csv");
    files.removeAll("remarks.txt");
    files.removeAll("options.txt");
    return files.size() == 1 ? files.front() : QString();
}

QByteArray remarkLines(const Draft &draft)
{
    QByteArray lines;
    for (const Remark &remark : draft.remarks)
        lines += (severityName(remark.severity) + ' ' + remark.code + ' ' + remark.cell.a1()).trimmed().toUtf8() + '\n';
    return lines;
}

/// The first line that differs, so that a failure says where to look.
void checkLines(const QByteArray &read, const QByteArray &expected)
{
    const auto readLines = read.split('\n');
    const auto expectedLines = expected.split('\n');
    for (qsizetype i = 0; i < std::min(readLines.size(), expectedLines.size()); ++i) {
        if (readLines[i] != expectedLines[i]) {
            INFO("line " << i + 1);
            CHECK(QString::fromUtf8(readLines[i]) == QString::fromUtf8(expectedLines[i]));
            return;
        }
    }
    CHECK(readLines.size() == expectedLines.size());
}
} // namespace

TEST_CASE("Every return of tests/returns is read whole and right")
{
    const QDir all(QStringLiteral(FOILIO_TESTS "/returns"));
    const QStringList cases = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    REQUIRE(cases.size() > 20);
    for (const QString &name : cases) {
        DYNAMIC_SECTION(name.toStdString())
        {
            const QDir folder(all.filePath(name));
            const QString input = inputOf(folder);
            REQUIRE_FALSE(input.isEmpty());
            const QByteArray bytes = contentOf(folder.filePath(input));
            Hints hints = optionsOf(folder);
            hints.fileName = input;
            const ReadSource source = readSource(bytes, input);
            const Draft draft = recognise(source, {input, bytes, {}, source.format}, hints);
            checkLines(figureLines(draft, source.tables), contentOf(folder.filePath("expected.csv")));
            checkLines(remarkLines(draft), contentOf(folder.filePath("remarks.txt")));
        }
    }
}
