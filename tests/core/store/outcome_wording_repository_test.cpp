// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outcome_wording_repository.h"
#include "tests/core/store/store_support.h"

namespace {
QString typesOf(const CountColumns &columns, const QString &printed)
{
    const auto &outcomes = columns.dimensions.outcomes;
    const auto found = std::ranges::find(outcomes, printed, &OutcomeLabel::printed);
    REQUIRE(found != outcomes.end());
    return found->match.types.join('|');
}

/// The label of the first outcome of smallDraft().
QString firstLabel()
{
    return smallDraft({Kent}).outcomes.front().printed;
}

void say(Study &study, const QString &printed, const QStringList &types, const QString &note = {})
{
    study.edit("Say what " + printed + " means", [&] { study.outcomeWordings().set(printed, types, note); });
}
} // namespace

TEST_CASE("What a study says of a label holds for accepted figures, and undo takes it back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->setActor("KW");
    accept(*study, smallDraft({Kent}));
    CountColumns columns = study->loadColumns();
    const QString before = typesOf(columns, firstLabel());
    REQUIRE(before != "22");
    const auto stored = rowsFromOutside(folder.path(), "SELECT * FROM counts");

    say(*study, firstLabel(), {"22"}, "as their letter says");
    study->refreshColumns(columns);
    CHECK(typesOf(columns, firstLabel()) == "22");
    CHECK(rowsFromOutside(folder.path(), "SELECT * FROM counts") == stored);
    CHECK(rowsFromOutside(folder.path(), "SELECT DISTINCT outcome_types, outcome_types_accepted FROM figures_long "
                                         "WHERE outcome_types = '22'") == QStringList{"22|" + before});
    CHECK(study->verify() == QStringList());
    const OutcomeWording said = study->outcomeWordings().all().at(0);
    CHECK(said.decidedBy == "KW");
    CHECK(said.note == "as their letter says");
    CHECK(said.decidedAt.isValid());

    study->journal().undo("KW");
    study->refreshColumns(columns);
    CHECK(typesOf(columns, firstLabel()) == before);
    study->journal().redo("KW");
    study->refreshColumns(columns);
    CHECK(typesOf(columns, firstLabel()) == "22");
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A traced figure tells both what its label means now and what it was accepted as")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto ids = accept(*study, smallDraft({Kent}));
    say(*study, firstLabel(), {"22"});
    const auto counts = study->returns().countsOfReturn(ids[0]);
    const auto of =
        std::ranges::find_if(counts, [](const StoredCount &count) { return count.outcome.printed == firstLabel(); });
    REQUIRE(of != counts.end());
    CHECK(of->outcome.match.types == QStringList{"22"});
    CHECK(of->outcome.match.why.startsWith("set for this study"));
    CHECK(of->outcome.own().types == smallDraft({Kent}).outcomes.front().match.types);
}

TEST_CASE("What a person said of one return is closer than what is said of the study")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.outcomes.front().match = {{"8"}, OutcomeMatch::CorrectedByPerson};
    accept(*study, draft);
    say(*study, firstLabel(), {"22"});
    CHECK(typesOf(study->loadColumns(), firstLabel()) == "8");
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM figures_long WHERE outcome_types = '22'") ==
          QStringList{"0"});
}

TEST_CASE("A label printed otherwise is stored with what its words say, and told by the study from then on")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    say(*study, "Dealt with locally", {"8"});
    Draft draft = smallDraft({Kent});
    draft.rules.wordings = study->outcomeWordings().all();
    draft.outcomes.front() = {"DEALT WITH LOCALLY", draft.rules.wordings[0].match(), OutcomeMatch{{}, "words"}};
    accept(*study, draft);
    CHECK(typesOf(study->loadColumns(), "DEALT WITH LOCALLY") == "8");
    CHECK(rowsFromOutside(folder.path(), "SELECT types, why FROM outcomes WHERE printed = 'DEALT WITH LOCALLY'") ==
          QStringList{"|words"});
    study->edit("Take back", [&] { study->outcomeWordings().remove("DEALT WITH LOCALLY"); });
    CHECK(typesOf(study->loadColumns(), "DEALT WITH LOCALLY").isEmpty());
}

TEST_CASE("What is no outcome type, or no label, is refused, and nothing stays of it")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(errorOf([&] { say(*study, "Other", {"1", "99"}); }).contains("“99” is no outcome type"));
    CHECK(errorOf([&] { say(*study, "  ", {"1"}); }).contains("without words"));
    CHECK(errorOf([&] {
              study->edit("Take back", [&] { study->outcomeWordings().remove("Other"); });
          }).contains("nothing of its own"));
    CHECK(study->outcomeWordings().all().empty());
}

TEST_CASE("Days on which figures were right are stored beside the counts and under their hash")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.days = {QDate(2021, 4, 30), QDate(2021, 5, 6)};
    draft.counts[0].asAt = 0;
    draft.counts[2].asAt = 1;
    const auto ids = accept(*study, draft);
    const auto counts = study->returns().countsOfReturn(ids[0]);
    CHECK(counts[0].asAt == QDate(2021, 4, 30));
    CHECK_FALSE(counts[1].asAt.isValid());
    CHECK(counts[2].asAt == QDate(2021, 5, 6));
    CHECK(rowsFromOutside(folder.path(), "SELECT as_at FROM figures_long WHERE as_at IS NOT NULL ORDER BY count_id") ==
          QStringList{"2021-04-30", "2021-05-06"});
    CHECK(study->verify() == QStringList());
    changeFromOutside(folder.path(), "DROP TRIGGER count_days_stay; UPDATE count_days SET as_at = '2021-04-01';"
                                     "CREATE TRIGGER count_days_stay BEFORE UPDATE ON count_days BEGIN SELECT "
                                     "RAISE(ABORT, 'no'); END;");
    CHECK_FALSE(study->verify().isEmpty());
}

namespace {
/// Kent and Durham accepted, with the same labels.
struct TwoReturns {
    const StudyFolder folder;
    std::unique_ptr<Study> study = folder.newStudy();
    qint64 kent = accept(*study, smallDraft({Kent}, "kent")).at(0);
    qint64 durham = accept(*study, smallDraft({Durham}, "durham")).at(0);

    void say(const WordingChange &change) const
    {
        study->edit("Say", [&] { study->outcomeWordings().apply(change); });
    }
    QString typesIn(qint64 returnId) const { return typesIn(study->loadColumns(), returnId); }
    static QString typesIn(const CountColumns &columns, qint64 returnId)
    {
        const auto one = std::ranges::find(columns.returns, returnId, &ReturnColumns::returnId);
        REQUIRE(one != columns.returns.end());
        const auto at = std::ranges::find_if(one->outcome, [&](std::int32_t outcome) {
            return outcome >= 0 && columns.dimensions.outcomes[std::size_t(outcome)].printed == firstLabel();
        });
        REQUIRE(at != one->outcome.end());
        return columns.dimensions.outcomes[std::size_t(*at)].match.types.join('|');
    }
    QStringList typesFromOutside() const
    {
        return rowsFromOutside(folder.path(), ("SELECT DISTINCT force, outcome_types, outcome_types_accepted"
                                               " FROM figures_long WHERE outcome = '" +
                                               firstLabel() + "' ORDER BY force DESC")
                                                  .toUtf8()
                                                  .constData());
    }
};
} // namespace

TEST_CASE("A label means something else in one return, and undo and redo go both ways")
{
    const TwoReturns two;
    const QString before = two.typesIn(two.kent);
    REQUIRE(before != "22");
    CountColumns kept = two.study->loadColumns();
    const auto stored = rowsFromOutside(two.folder.path(), "SELECT * FROM counts");
    two.study->setActor("KW");
    two.say({{firstLabel()}, two.kent, QStringList{"22"}, "see their note"});

    two.study->refreshColumns(kept);
    for (const CountColumns &columns : {kept, two.study->loadColumns()}) {
        CHECK(TwoReturns::typesIn(columns, two.kent) == "22");
        CHECK(TwoReturns::typesIn(columns, two.durham) == before);
    }
    CHECK(two.typesFromOutside() == QStringList{"Kent|22|" + before, "Durham|" + before + '|' + before});
    CHECK(rowsFromOutside(two.folder.path(), "SELECT * FROM counts") == stored);
    CHECK(rowsFromOutside(two.folder.path(), "SELECT types, note, decided_by FROM return_wordings") ==
          QStringList{"22|see their note|KW"});
    CHECK(two.study->verify() == QStringList());

    two.study->journal().undo("KW");
    two.study->refreshColumns(kept);
    CHECK(TwoReturns::typesIn(kept, two.kent) == before);
    two.study->journal().redo("KW");
    two.study->refreshColumns(kept);
    CHECK(TwoReturns::typesIn(kept, two.kent) == "22");
    CHECK(two.study->verify() == QStringList());
}

TEST_CASE("What is said of a return beats what is said of the study, whichever was said first")
{
    const TwoReturns two;
    const QString before = two.typesIn(two.kent);
    two.say({{firstLabel()}, two.kent, QStringList{"22"}, {}});
    two.say({{firstLabel()}, 0, QStringList{"8"}, {}});
    CHECK(two.typesIn(two.kent) == "22");
    CHECK(two.typesIn(two.durham) == "8");
    CHECK(two.typesFromOutside() == QStringList{"Kent|22|" + before, "Durham|8|" + before});
    two.say({{firstLabel()}, two.kent, {}, {}});
    CHECK(two.typesIn(two.kent) == "8");
    two.say({{firstLabel()}, 0, {}, {}});
    CHECK(two.typesIn(two.kent) == before);
    CHECK(two.study->outcomeWordings().all().empty());
}

TEST_CASE("A trace names what was said of the return")
{
    const TwoReturns two;
    two.study->setActor("KW");
    two.say({{firstLabel()}, two.kent, QStringList{"22"}, "see their note"});
    for (const qint64 id : {two.kent, two.durham}) {
        const auto counts = two.study->returns().countsOfReturn(id);
        const auto of = std::ranges::find_if(
            counts, [](const StoredCount &count) { return count.outcome.printed == firstLabel(); });
        REQUIRE(of != counts.end());
        CHECK(of->outcome.match.isOfReturn() == (id == two.kent));
        CHECK(of->outcome.own() == smallDraft({Kent}).outcomes.front().match);
    }
}

TEST_CASE("What cannot be said of a return, or taken back, is refused and leaves no trace")
{
    const TwoReturns two;
    const auto refused = [&](const WordingChange &change) { return errorOf([&] { two.say(change); }); };
    CHECK(refused({{"Never printed"}, two.kent, QStringList{"1"}, {}}).contains("prints no outcome"));
    CHECK(refused({{firstLabel()}, two.kent, QStringList{"99"}, {}}).contains("no outcome type"));
    CHECK(refused({{firstLabel()}, two.kent, {}, {}}).contains("could be taken back"));
    CHECK(refused({{firstLabel()}, 0, {}, {}}).contains("could be taken back"));
    CHECK(rowsFromOutside(two.folder.path(), "SELECT count(*) FROM return_wordings") == QStringList{"0"});
}

TEST_CASE("A change of what was said of a return by another program is found")
{
    const TwoReturns two;
    two.say({{firstLabel()}, two.kent, QStringList{"22"}, {}});
    REQUIRE(two.study->verify() == QStringList());
    changeFromOutside(two.folder.path(), "UPDATE return_wordings SET types = '1'");
    CHECK_FALSE(two.study->verify().isEmpty());
}
