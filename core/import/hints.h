// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kept_reading.h"
#include "core/domain/period.h"
#include <QString>
#include <memory>
#include <optional>

/// What is known of a return besides its cells. The person's word beats the content, the content beats the file name.
struct Hints {
    QString fileName;
    QString force;                ///< code of the force the person named; empty where not
    std::optional<Period> period; ///< that the person named
    /// How earlier returns were read, newest first; null where no study is open.
    std::shared_ptr<const std::vector<KeptReading>> kept;
};
