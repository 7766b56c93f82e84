// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell_ref.h"
#include <QString>
#include <vector>

/// An oddity in a return. A mistake stops it from being accepted unseen, a question wants a person, a note is to be
/// known.
struct Remark {
    enum class Severity { Note, Question, Mistake };
    Severity severity = Severity::Note;
    QString code;    ///< stable, "total-differs", "force-unknown": for tests, filters and other programs
    CellRef cell;    ///< not valid where the remark is on the whole return
    QString message; ///< for a person: what is odd, with the printed words, and what to do

    bool operator==(const Remark &) const = default;
};

QString severityName(Remark::Severity severity); ///< "note", "question", "mistake"
std::optional<Remark::Severity> severityFromName(QStringView name);
