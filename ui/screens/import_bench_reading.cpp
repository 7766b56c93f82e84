// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_reading.h"

#include "core/domain/error.h"
#include "core/import/load_file.h"
#include "core/import/pdf_reader.h"
#include "core/import/recognise.h"
#include "core/import/unpack.h"

using namespace Qt::StringLiterals;

ImportReading readFile(const QString &path, const Hints &hints, const Progress &progress)
{
    const SourceFile file = loadFile(path);
    std::vector<SourceFile> parts = unpack(file);
    if (parts.empty())
        throw Error(u"%1 holds no files to read."_s.arg(file.name));
    if (parts.size() == 1 && parts.front().name == file.name)
        return readPart(std::move(parts.front()), hints, progress);
    ImportReading reading;
    reading.parts = std::move(parts);
    return reading;
}

ImportReading readPart(SourceFile file, const Hints &hints, const Progress &progress, const HiddenChoice &choice)
{
    const auto source = std::make_shared<const ReadSource>(readSource(file.bytes, file.name, progress, choice));
    file.format = source->format;
    if (progress && !progress(file.bytes.size(), file.bytes.size()))
        throw Cancelled();
    return {source, std::make_shared<const Draft>(recognise(*source, file, hints)), {}, {}};
}

ImportReading readAsDrawn(const SourceFile &file, const Hints &hints, const BenchDecisions &decisions,
                          const Progress &progress)
{
    const auto source =
        std::make_shared<const ReadSource>(readPdfAsDrawn(file.bytes, file.name, decisions.drawn, progress));
    const Draft draft = decisions.mappings.empty() ? recognise(*source, file, hints)
                                                   : recogniseAs(*source, file, decisions.mappings, decisions.rules);
    return {source, std::make_shared<const Draft>(draft), {}, {}, true};
}

ImportReading readAgain(const std::shared_ptr<const ReadSource> &source, const SourceFile &file,
                        const BenchDecisions &decisions)
{
    return {
        source, std::make_shared<const Draft>(recogniseAs(*source, file, decisions.mappings, decisions.rules)), {}, {}};
}
