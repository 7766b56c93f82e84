// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/count_writer.h"
#include <map>
#include <memory>

/// The counts of a content as they were stored a moment ago.
struct FreshCounts {
    PackedCounts counts;
    std::shared_ptr<const WordNumbers> words;
};

/// By content: what was stored since columns were read the last time. They are read from here, so that a long table
/// that was just imported need not be taken out of the file again to be shown.
using FreshContents = std::map<qint64, FreshCounts>;
