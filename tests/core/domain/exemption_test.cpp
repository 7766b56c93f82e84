// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/exemption.h"

#include "core/domain/error.h"
#include "tests/support/test_support.h"

TEST_CASE("Sections of the Act are read in the forms people write them")
{
    CHECK(exemptionFrom("s12(1)") == "s12(1)");
    CHECK(exemptionFrom("12 (1)") == "s12(1)");
    CHECK(exemptionFrom("S.12(1)") == "s12(1)");
    CHECK(exemptionFrom("Section 40 (2)") == "s40(2)");
    CHECK(exemptionFrom("s12") == "s12"); // the force did not say which of the two
    CHECK(exemptionFrom("22a") == "s22A");
    CHECK(exemptionFrom("s30 and s40(2)") == "s30, s40(2)");
    CHECK(exemptionFrom("sections 30, 31(1)(a) & 40(2)") == "s30, s31(1)(a), s40(2)");
    CHECK(exemptionFrom("s31(3)") == "s31(3)");
    CHECK(exemptionFrom("s40(5B)(a)(i)") == "s40(5B)(a)(i)");
    CHECK(exemptionFrom("s12(1), s12(1)") == "s12(1)");
}

TEST_CASE("What is no section of the table is nothing")
{
    for (const char *odd : {"s13", "s99(9)", "s12(3)", "s40(9)", "s140(2)", "cost", "", "s", "s12(", "s12()", "s12 1",
                            "12(1) cost", "s12(1"})
        CHECK(exemptionFrom(odd) == std::nullopt);
}

TEST_CASE("An unknown section is refused with those that come near")
{
    const auto refusal = [](const QString &typed) -> QString {
        try {
            return "taken: " + checkedExemption(typed);
        } catch (const Error &error) {
            return error.message();
        }
    };
    CHECK(refusal("s12(1)") == "taken: s12(1)");
    CHECK(refusal("  ") == "taken: ");
    CHECK(refusal("s12(7)").contains("“s12(7)” is no section"));
    CHECK(refusal("s12(7)").contains("s12(1) (Cost of compliance"));
    CHECK(refusal("s12(7)").contains("s12(2)"));
    CHECK_FALSE(refusal("s12(7)").contains("s40"));
    CHECK(refusal("s30, s34").contains("“s34” is no section"));
    CHECK(refusal("s34").contains("s31 (Law enforcement"));
    CHECK(refusal("too dear").contains("Write it like s12(1)"));
    CHECK(nearExemptions("s99(9)").size() <= 6);
}

TEST_CASE("Every section of the table is taken as it stands there")
{
    CHECK(exemptions().size() == 29);
    int procedures = 0;
    for (const Exemption &exemption : exemptions()) {
        CHECK(exemptionFrom(exemption.section) == 's' + exemption.section);
        procedures += exemption.isProcedure ? 1 : 0;
    }
    CHECK(procedures == 6); // 1(3), 9, 10(3), 11, 16, 17
}
