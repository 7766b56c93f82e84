// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kept_reading.h"
#include "core/domain/period.h"
#include <QStringList>
#include <memory>
#include <optional>

/// What is known of a table besides its cells. The person's word beats the content, the content beats the file name.
struct Hints {
    QString fileName;
    QString force;                ///< code of the force the person named; empty where not
    std::optional<Period> period; ///< that the person named
    QStringList titles;           ///< of a document: running text above the table, nearest first
    QStringList letter;           ///< text further up
    QString sender;               ///< code of the force whose letter it is
    /// How earlier returns were read, newest first; null where no study is open.
    std::shared_ptr<const std::vector<KeptReading>> kept;
    /// What the study says that outcome labels mean; null where no study is open.
    std::shared_ptr<const OutcomeWordings> wordings;
};
