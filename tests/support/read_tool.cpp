// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// read_tool read FILE [--force CODE] [--period KEY]: reads one return as "foilio-cli read FILE --format csv" does,
// without anything else of the program: for trying out core/import on a folder of returns. Figures on standard output,
// remarks on standard error.
#include "core/domain/error.h"
#include "core/import/figure_lines.h"
#include "core/import/recognise.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace {
QString optionOf(const QStringList &arguments, const QString &name)
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? QString() : arguments.value(at + 1);
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QFile file(application.arguments().value(2));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    try {
        const QString name = QFileInfo(file).fileName();
        const QByteArray bytes = file.readAll();
        const ReadSource source = readSource(bytes, name);
        const Hints hints{name, optionOf(application.arguments(), QStringLiteral("--force")),
                          Period::parse(optionOf(application.arguments(), QStringLiteral("--period")))};
        const Draft draft = recognise(source, {name, bytes, {}, source.format}, hints);
        for (const Remark &remark : draft.remarks) {
            std::fprintf(stderr, "%s %s %s: %s\n", qPrintable(severityName(remark.severity)), qPrintable(remark.code),
                         qPrintable(remark.cell.a1()), qPrintable(remark.message));
        }
        const QByteArray lines = figureLines(draft);
        std::fwrite(lines.constData(), 1, std::size_t(lines.size()), stdout);
        return draft.has(Remark::Severity::Mistake) ? 1 : 0;
    } catch (const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message()));
        return 2;
    }
}
