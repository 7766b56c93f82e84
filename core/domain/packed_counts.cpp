// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/packed_counts.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>

// A count is a mask of what changed (2 bytes), the distance to the row before, the figure, and each changed field. All
// numbers in groups of 7 bits, lowest first, small ones of either sign in one byte. A figure that is not exact stands
// as it is in memory: packed counts never leave the process.
static_assert(std::is_trivially_copyable_v<Figure>);

namespace {
constexpr int OddFigure = PackedCounts::FigureKind;
constexpr int FirstField = PackedCounts::TableField;
constexpr std::size_t LargestNumber = 5;
constexpr std::size_t LargestCount = 2 + LargestNumber + sizeof(Figure) + 12 * LargestNumber;

/// Runs `take(place, field)` for the fields that are kept only where they differ, in the order of PackedCounts::Field.
template <typename Counts, typename Take>
void eachField(Counts &count, Take take)
{
    int place = FirstField;
    take(place++, count.table);
    take(place++, count.column);
    take(place++, count.force);
    take(place++, count.period);
    take(place++, count.measure);
    take(place++, count.asAt);
    take(place++, count.isTotal);
    take(place++, count.offence);
    take(place++, count.outcome);
    take(place++, count.label);
    take(place++, count.place);
    take(place++, count.text);
}

std::uint32_t zigzag(std::int32_t value)
{
    return (std::uint32_t(value) << 1) ^ std::uint32_t(value >> 31);
}

std::int32_t unZigzag(std::uint32_t value)
{
    return std::int32_t((value >> 1) ^ (0U - (value & 1U)));
}

void put(std::uint8_t *&at, std::int32_t value)
{
    std::uint32_t rest = zigzag(value);
    for (; rest >= 0x80; rest >>= 7)
        *at++ = std::uint8_t(rest | 0x80);
    *at++ = std::uint8_t(rest);
}
} // namespace

void PackedCounts::add(const Count &count)
{
    std::array<std::uint8_t, LargestCount> bytes;
    std::uint8_t *at = bytes.data() + sizeof(std::uint16_t);
    unsigned changed = 0;
    // Unsigned: the distance between any two rows fits, and is taken back the same way.
    put(at, std::int32_t(std::uint32_t(count.row) - std::uint32_t(m_last.row)));
    if (count.figure.isExact()) {
        put(at, count.figure.low());
    } else {
        changed |= 1U << OddFigure;
        std::memcpy(at, &count.figure, sizeof(Figure));
        at += sizeof(Figure);
    }
    std::array<std::int32_t, 16> before{};
    eachField(m_last, [&](int place, auto field) { before[std::size_t(place)] = field; });
    eachField(count, [&](int place, auto field) {
        if (field == before[std::size_t(place)])
            return;
        changed |= 1U << place;
        put(at, field);
    });
    m_varying |= m_size > 0 ? changed : changed & 1U << OddFigure;
    constexpr unsigned Whose = 1U << ForceField | 1U << IsTotalField;
    if (m_size == 0 || (changed & Whose) != 0)
        noteForce(count);
    bytes[0] = std::uint8_t(changed);
    bytes[1] = std::uint8_t(changed >> 8);
    m_bytes.insert(m_bytes.end(), bytes.data(), at);
    m_last = count;
    ++m_size;
}

void PackedCounts::noteForce(const Count &count)
{
    if (count.isTotal || count.force < 0)
        return;
    const auto place = std::size_t(count.force);
    m_isForceKnown.resize(std::max(m_isForceKnown.size(), place + 1));
    if (!m_isForceKnown[place])
        m_forces.push_back(count.force);
    m_isForceKnown[place] = true;
}

std::uint32_t PackedCounts::Reader::number()
{
    std::uint32_t value = *m_at & 0x7F;
    for (int shift = 7; *m_at++ & 0x80; shift += 7)
        value |= std::uint32_t(*m_at & 0x7F) << shift;
    return value;
}

bool PackedCounts::Reader::next()
{
    if (m_left == 0)
        return false;
    --m_left;
    const unsigned changed = m_at[0] | unsigned(m_at[1]) << 8;
    m_at += sizeof(std::uint16_t);
    m_count.row = std::int32_t(std::uint32_t(m_count.row) + std::uint32_t(unZigzag(number())));
    if (changed & 1U << OddFigure) {
        std::memcpy(&m_count.figure, m_at, sizeof(Figure));
        m_at += sizeof(Figure);
    } else {
        m_count.figure = Figure::exact(unZigzag(number()));
    }
    if (changed >> FirstField == 0)
        return true;
    eachField(m_count, [&](int place, auto &field) {
        if (changed & 1U << place)
            field = std::remove_reference_t<decltype(field)>(unZigzag(number()));
    });
    return true;
}
