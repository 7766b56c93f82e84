// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/personal_cells.h"

#include "core/import/recognise.h"
#include "tests/support/test_support.h"

namespace {
Draft draftOf(const QByteArray &csv)
{
    return recognise(readSource(csv, "kent.csv"), {"kent.csv", csv, {}, "csv"}, {"kent.csv", {}, {}});
}

const Remark *personalRemark(const Draft &draft)
{
    const auto found = std::ranges::find(draft.remarks, QString("personal-words"), &Remark::code);
    return found == draft.remarks.end() ? nullptr : &*found;
}
} // namespace

TEST_CASE("Personal words in titles of figures never reach the draft, and a person is asked")
{
    const QByteArray csv = "Officer,2019,2020\nPC Anna Doe,3,4\nDS Roe 07700 900123,5,6\n";
    const Draft draft = draftOf(csv);
    REQUIRE(draft.counts.size() == 4);
    for (const QString &label : draft.labels) {
        CHECK_FALSE(label.contains("Doe"));
        CHECK_FALSE(label.contains("900123"));
    }
    const Remark *remark = personalRemark(draft);
    REQUIRE(remark);
    CHECK(remark->severity == Remark::Severity::Question);
    CHECK(remark->message.contains("name"));
    CHECK(remark->message.contains("B2, C2, B3, C3"));
    CHECK(draft.source.bytes == csv);
}

TEST_CASE("Personal words beside the figures are masked in notes and remarks, and it is said")
{
    const Draft draft = draftOf("Offences,2019,2020\nOffences recorded,12,15\n\n"
                                "Ask Jane Doe on 07700 900123 or jane.doe@kent.police.uk\n");
    for (const Remark &remark : draft.remarks)
        CHECK_FALSE(remark.message.contains("900123"));
    for (const QString &caveat : draft.rules.caveats)
        CHECK_FALSE(caveat.contains("jane.doe@"));
    const Remark *remark = personalRemark(draft);
    REQUIRE(remark);
    CHECK(remark->severity == Remark::Severity::Note);
    CHECK(remark->message.contains("A4"));
}

TEST_CASE("A return without personal words has no such remark")
{
    CHECK_FALSE(
        personalRemark(draftOf("Offences,2019,2020\nOffences recorded,12,15\nKent Police foi@kent.police.uk\n")));
}
