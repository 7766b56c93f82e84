// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole return: bytes to tables to draft. Either an Error that says why, or a draft whose counts stay in their lists.
#include "core/domain/error.h"
#include "core/import/reader.h"
#include "core/import/recognise.h"
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
template <typename List>
bool isIn(const List &list, int index)
{
    return index >= -1 && index < int(list.size());
}

bool isWhole(const Draft &draft, const Count &count)
{
    return isIn(draft.tables, count.table) && isIn(draft.forces, count.force) && isIn(draft.periods, count.period) &&
           isIn(draft.measures, count.measure) && isIn(draft.offences, count.offence) &&
           isIn(draft.outcomes, count.outcome) && isIn(draft.labels, count.label) && isIn(draft.places, count.place) &&
           isIn(draft.texts, count.text);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QString name = u"kent-2020.csv"_s;
    try {
        const ReadSource source = readSource(raw, name);
        const Draft draft = recognise(source, {name, raw, {}, source.format}, {name, {}, {}});
        for (const Count &count : draft.counts) {
            if (!isWhole(draft, count))
                std::abort();
        }
    } catch (const Error &error) {
        if (error.message().isEmpty())
            std::abort();
    }
    return 0;
}
