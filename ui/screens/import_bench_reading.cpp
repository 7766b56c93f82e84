// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_reading.h"

#include "core/import/load_file.h"
#include "core/import/recognise.h"

ImportReading readFile(const QString &path, const Hints &hints, const Progress &progress)
{
    SourceFile file = loadFile(path);
    const auto source = std::make_shared<const ReadSource>(readSource(file.bytes, file.name, progress));
    file.format = source->format;
    if (progress && !progress(file.bytes.size(), file.bytes.size()))
        throw Cancelled();
    return {source, std::make_shared<const Draft>(recognise(*source, file, hints)), {}};
}

ImportReading readAgain(const std::shared_ptr<const ReadSource> &source, const SourceFile &file,
                        const BenchDecisions &decisions)
{
    return {source, std::make_shared<const Draft>(recogniseAs(*source, file, decisions.mappings, decisions.rules)), {}};
}
