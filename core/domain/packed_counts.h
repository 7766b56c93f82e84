// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count.h"
#include <vector>

/// Counts of a long table in an eighth of the memory: of each only what differs from the one before. They can be gone
/// through from the first to the last, and no more.
class PackedCounts {
public:
    void add(const Count &count);
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// What counts may differ in, besides their rows and numbers.
    enum Field {
        FigureKind,
        TableField,
        ColumnField,
        ForceField,
        PeriodField,
        MeasureField,
        AsAtField,
        IsTotalField,
        OffenceField,
        OutcomeField,
        LabelField,
        PlaceField,
        TextField,
    };
    /// Whether any two differ in it; of the kind, whether any figure is not exact.
    bool varies(Field field) const { return (m_varying >> field & 1U) != 0; }

    /// Of all counts that are no totals, each once, in order of first appearance.
    const std::vector<std::int16_t> &forces() const { return m_forces; }

    /// Goes through them once. The counts must neither grow nor go away meanwhile.
    class Reader {
    public:
        explicit Reader(const PackedCounts &counts) : m_at(counts.m_bytes.data()), m_left(counts.m_size) {}
        bool next(); ///< false after the last one
        const Count &count() const { return m_count; }

    private:
        std::uint32_t number();

        const std::uint8_t *m_at;
        std::size_t m_left;
        Count m_count;
    };

private:
    void noteForce(const Count &count);

    std::vector<std::uint8_t> m_bytes;
    std::size_t m_size = 0;
    unsigned m_varying = 0; ///< a bit for each Field
    std::vector<std::int16_t> m_forces;
    std::vector<bool> m_isForceKnown;
    Count m_last;
};
