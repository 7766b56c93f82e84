// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/foreseen.h"
#include <QJsonArray>
#include <QJsonObject>

/// What `import` says of a draft that meets earlier returns of its forces.

/// For a person: which returns step back, every figure that is not the same, everything that moves. Empty where it
/// meets none.
QString changesAsText(Study &study, const StudyView &now, const Draft &draft, const Foreseen &foreseen);
/// {"restates": [ids], "beside": whether both stay in force, "changes": [...], "moves": [...]}
QJsonObject changesAsJson(Study &study, const StudyView &now, const Draft &draft, const Foreseen &foreseen);

/// What moves, for `import` and `labels`: as a table, and [{"kind", "what", "before", "after", "change"}].
QString movesAsText(const std::vector<Move> &moves);
QJsonArray movesAsJson(const std::vector<Move> &moves);
