// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/import_once.h"

#include "core/analysis/query.h"
#include "core/domain/error.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
void accept(Study &study, SourceFile file)
{
    Hints hints;
    hints.fileName = file.name;
    const Draft draft = recogniseFile(file, hints);
    const Acceptance how;
    study.edit(importTitle(study, draft, how), [&] { acceptReturn(study, draft, how); });
}
} // namespace

int importOnce(const QString &study, const QString &table)
try {
    const auto opened = Study::open(study);
    for (const SourceFile &file : openSources(table))
        accept(*opened, file);
    Query query;
    query.measure = u"outcomes"_s;
    query.by = {Dimension::Force, Dimension::FinancialYear, Dimension::Outcome};
    const Pivot answer = pivot(loadView(*opened), query);
    return answer.cells.empty() ? 1 : 0;
} catch (const Error &error) {
    std::fprintf(stderr, "%s\n", qPrintable(error.message()));
    return 1;
}
