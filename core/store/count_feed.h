// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/count_row.h"
#include <QtGlobal>
#include <functional>
#include <optional>

class Database;

/// Stores rows of "counts" by one INSERT ... SELECT from a virtual table that asks for them one by one: two thirds of
/// the time of binding and running a statement a million times. The virtual table lives as long as the feed and is no
/// part of the file.
class CountFeed {
public:
    explicit CountFeed(Database &database);
    ~CountFeed();
    Q_DISABLE_COPY_MOVE(CountFeed)

    /// What a column holds in every row, where that is known: SQLite is then given it once and not row by row.
    using Same = std::array<std::optional<std::int32_t>, CountColumnCount>;
    using RowAt = std::function<CountRow(std::size_t place)>; ///< asked once for each place, in order; must not throw
    /// The rows of one content, numbered on from the last one there is; the number of the first. Throws Error where the
    /// disk fails or a row breaks a rule of the table: then the transaction is to be rolled back.
    qint64 insert(qint64 content, std::size_t size, const RowAt &rowAt, const Same &same = {});

    struct Rows { ///< those of the insert that runs
        std::size_t size = 0;
        const RowAt *rowAt = nullptr;
        const Same *same = nullptr;
    };

private:
    Database &m_database;
    Rows m_rows;
};
