// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

TEST_CASE("Sentences keep their order, can change places, and undo gives them back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto order = [&] {
        QStringList words;
        for (const KeptSentence &sentence : study->sentences().all())
            words << sentence.wording;
        return words.join(' ');
    };
    qint64 last = 0;
    study->edit("Keep", [&] {
        for (const QString word : {"one", "two", "three"})
            last = study->sentences().add({0, word, "{}"});
    });
    CHECK(order() == "one two three");
    study->edit("Up", [&] { study->sentences().move(last, true); });
    CHECK(order() == "one three two");
    study->edit("Down", [&] { study->sentences().move(last, false); });
    study->edit("Down, though it is the last", [&] { study->sentences().move(last, false); });
    CHECK(order() == "one two three");
    study->edit("Reword", [&] { study->sentences().replace({last, "third", "{}"}); });
    study->edit("Remove", [&] { study->sentences().remove(study->sentences().all().front().id); });
    CHECK(order() == "two third");
    study->journal().undo("KD");
    CHECK(order() == "one two third");
}
