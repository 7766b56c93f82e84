// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// How much a reader takes from one source. A file that goes over a limit is refused with an Error that names the limit
/// and the place; nothing of it is imported. There are two sets: returns of forces are held in memory whole, official
/// statistics are streamed.
struct Limits {
    static constexpr std::int64_t MiB = 1'048'576;

    std::int64_t fileBytes = 256 * MiB;
    std::int64_t cells = 12'000'000; ///< of all tables of a source; merged cells count once for each cell they cover
    int csvRows = 5'000'000;
    int sheetRows = 1'048'576;
    int columns = 512;
    int sheets = 100;
    int cellUnits = 32'767;        ///< UTF-16 units of text in one cell, as in Excel
    std::int64_t fieldBytes = MiB; ///< of one CSV field, and of one CSV row

    int zipEntries = 1'000;
    std::int64_t partBytes = 512 * MiB;     ///< one part of a ZIP file, inflated
    std::int64_t inflatedBytes = 768 * MiB; ///< all parts that were read, inflated
    std::int64_t ratio = 200;               ///< inflated to packed bytes of one part, looked at beyond ratioFreeBytes
    std::int64_t ratioFreeBytes = 16 * MiB;
    int sharedStrings = 500'000;
    std::int64_t sharedStringBytes = 256 * MiB;
    int xmlDepth = 64;
    int xmlAttributes = 64; ///< of one element

    int seconds = 60; ///< reading stops then
};

inline constexpr Limits returnLimits{};
inline constexpr Limits statisticsLimits{
    .fileBytes = 512 * Limits::MiB,
    .cells = 40'000'000,
    .zipEntries = 2'000,
    .partBytes = 2'048 * Limits::MiB,
    .inflatedBytes = 4'096 * Limits::MiB,
    .sharedStrings = 2'000'000,
    .seconds = 900,
};
