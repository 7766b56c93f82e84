// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/packed_counts.h"

#include "core/domain/draft.h"
#include "tests/support/test_support.h"
#include <climits>
#include <random>

namespace {
std::vector<Count> unpacked(const PackedCounts &packed)
{
    std::vector<Count> counts;
    for (PackedCounts::Reader reader(packed); reader.next();)
        counts.push_back(reader.count());
    return counts;
}

Count extreme(std::int32_t big, std::int16_t small)
{
    Count count;
    count.figure = Figure::exact(big < 0 ? 0 : big);
    count.row = count.offence = count.outcome = count.label = count.place = count.text = big;
    count.table = count.column = count.force = count.period = count.measure = count.asAt = small;
    count.isTotal = big < 0;
    return count;
}

const std::vector<Figure> AllKinds{Figure::exact(0),
                                   Figure::exact(Figure::Limit),
                                   Figure::lessThan(0, 4),
                                   Figure::atLeast(831),
                                   Figure::between(3, 9),
                                   Figure(),
                                   Figure::suppressed(1, 4),
                                   Figure::absent(Figure::Kind::Suppressed),
                                   Figure::absent(Figure::Kind::NotHeld),
                                   Figure::absent(Figure::Kind::Unresolved)};
} // namespace

TEST_CASE("Counts come out of a pack as they went in, whatever they are", "[packed_counts]")
{
    std::mt19937 random(11); // NOLINT(bugprone-random-generator-seed): the same counts each time
    std::vector<Count> counts;
    for (int i = 0; i < 3000; ++i) {
        Count count;
        count.figure = AllKinds[random() % AllKinds.size()];
        count.row = std::int32_t(random() % 200'000);
        count.table = std::int16_t(random() % 3);
        count.column = std::int16_t(random() % 512);
        count.force = std::int16_t(int(random() % 50) - 1);
        count.period = std::int16_t(int(random() % 1000) - 1);
        count.measure = std::int16_t(random() % 4);
        count.asAt = random() % 3 ? std::int16_t(-1) : std::int16_t(random() % 9);
        count.isTotal = random() % 2 == 0;
        count.offence = std::int32_t(random() % 100'000) - 1;
        count.outcome = std::int32_t(random() % 3) - 1;
        count.label = random() % 2 ? -1 : std::int32_t(random() % 1'000'000);
        count.place = -1;
        count.text = random() % 5 ? -1 : std::int32_t(random() % 10);
        counts.push_back(count);
    }
    PackedCounts packed;
    CHECK(packed.empty());
    for (const Count &count : counts)
        packed.add(count);
    CHECK(packed.size() == counts.size());
    CHECK(unpacked(packed) == counts);
    CHECK(unpacked(packed) == counts); // each reader starts anew
}

TEST_CASE("The largest and smallest numbers of a count are kept", "[packed_counts]")
{
    const std::vector<Count> counts{extreme(INT32_MAX, INT16_MAX),
                                    extreme(INT32_MIN, INT16_MIN),
                                    extreme(INT32_MAX, INT16_MIN),
                                    extreme(0, 0),
                                    extreme(-1, -1),
                                    Count()};
    PackedCounts packed;
    for (const Count &count : counts)
        packed.add(count);
    CHECK(unpacked(packed) == counts);
}

TEST_CASE("Packed counts know in what no two of them differ", "[packed_counts]")
{
    PackedCounts packed;
    Count count;
    count.figure = Figure::exact(3);
    count.force = 4;
    count.text = 7;
    packed.add(count);
    for (int field = PackedCounts::FigureKind; field <= PackedCounts::TextField; ++field)
        CHECK_FALSE(packed.varies(PackedCounts::Field(field)));
    count.force = 5;
    count.isTotal = true;
    packed.add(count);
    packed.add(count);
    CHECK(packed.varies(PackedCounts::ForceField));
    CHECK(packed.varies(PackedCounts::IsTotalField));
    CHECK_FALSE(packed.varies(PackedCounts::FigureKind));
    CHECK_FALSE(packed.varies(PackedCounts::TextField));
    CHECK_FALSE(packed.varies(PackedCounts::TableField));
    count.text = -1;
    count.figure = Figure::lessThan(0, 4);
    packed.add(count);
    CHECK(packed.varies(PackedCounts::TextField));
    CHECK(packed.varies(PackedCounts::FigureKind));
}

TEST_CASE("The kind of a figure is not taken for the same where the first one is odd", "[packed_counts]")
{
    PackedCounts packed;
    Count count;
    count.figure = Figure::atLeast(830);
    packed.add(count);
    CHECK(packed.varies(PackedCounts::FigureKind));
}

TEST_CASE("Packed counts know the forces of those that are no totals", "[packed_counts]")
{
    PackedCounts packed;
    const auto add = [&packed](int force, bool isTotal) {
        Count count;
        count.force = std::int16_t(force);
        count.isTotal = isTotal;
        packed.add(count);
    };
    add(-1, false);
    add(3, true);
    CHECK(packed.forces().empty());
    add(3, false); // only what it is changes
    add(3, false);
    add(0, false);
    add(3, false);
    CHECK(packed.forces() == std::vector<std::int16_t>{3, 0});
    PackedCounts first;
    first.add(Count());
    CHECK(first.forces().empty());
}

TEST_CASE("A draft gives its packed counts before the others", "[packed_counts]")
{
    Draft draft;
    draft.forces = {{"Kent", "E23000032"}, {"Durham", "E23000008"}};
    Count count;
    count.force = 1;
    draft.packed.add(count);
    count.force = 0;
    draft.counts.push_back(count);
    CHECK(draft.countsInAll() == 2);
    CHECK(draft.forceCodes() == QStringList{"E23000008", "E23000032"});
}
