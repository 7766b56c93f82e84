// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/recognise.h"
#include <memory>

/// A file of the import bench without a bench: its cells, and the figures read from them.
struct ReadDraft {
    std::shared_ptr<const ReadSource> source;
    std::shared_ptr<const Draft> draft;
};
inline ReadDraft readDraftOf(const QByteArray &bytes, const QString &name = "kent invented.csv")
{
    SourceFile file{name, bytes, {}, "csv"};
    Hints hints;
    hints.fileName = name;
    auto source = std::make_shared<const ReadSource>(readSource(bytes, name));
    auto draft = std::make_shared<const Draft>(recognise(*source, file, hints));
    return {source, draft};
}
