// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/remark_model.h"

#include "tests/support/test_support.h"
#include <QAbstractItemModelTester>

namespace {
std::vector<Remark> invented()
{
    return {{Remark::Severity::Note, "totals-agree", {0, 5, 0}, "All agree."},
            {Remark::Severity::Question, "mark-unresolved", {0, 4, 1}, "What is <b>-</b>?"},
            {Remark::Severity::Mistake, "figure-too-large", {1, 1, 1}, "Too large."},
            {Remark::Severity::Question, "force-unknown", {}, "Name the force."}};
}
} // namespace

TEST_CASE("The gravest remark stands first, and each names its place")
{
    RemarkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRemarks(invented(), {"Data", "Notes"});
    REQUIRE(model.rowCount() == 4);
    CHECK(model.remarkAt(0).severity == Remark::Severity::Mistake);
    CHECK(model.remarkAt(3).severity == Remark::Severity::Note);
    CHECK(model.index(0, RemarkModel::CellColumn).data() == "Notes!B2");
    CHECK(model.count(Remark::Severity::Question) == 2);

    QStringList places;
    for (int row = 0; row < model.rowCount(); ++row)
        places << model.index(row, RemarkModel::CellColumn).data().toString();
    CHECK(places.contains("whole file"));

    model.setRemarks(invented(), {""});
    CHECK(model.index(3, RemarkModel::CellColumn).data() == "A6");
}

TEST_CASE("A remark is told with its code, and its words are no markup")
{
    RemarkModel model;
    model.setRemarks(invented(), {""});
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString tip = model.index(row, RemarkModel::MessageColumn).data(Qt::ToolTipRole).toString();
        CHECK(tip.contains(model.remarkAt(row).code));
        CHECK_FALSE(tip.contains("<b>"));
        const QString spoken = model.index(row, RemarkModel::SeverityColumn).data(Qt::AccessibleTextRole).toString();
        CHECK(spoken.contains(model.remarkAt(row).message));
    }
}
