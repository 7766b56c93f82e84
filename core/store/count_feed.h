// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/count_row.h"
#include <QtGlobal>
#include <functional>

class Database;

/// Stores rows of "counts" by one INSERT ... SELECT from a virtual table that asks for them one by one: two thirds of
/// the time of binding and running a statement a million times. The virtual table lives as long as the feed and is no
/// part of the file.
class CountFeed {
public:
    explicit CountFeed(Database &database);
    ~CountFeed();
    Q_DISABLE_COPY_MOVE(CountFeed)

    using RowAt = std::function<CountRow(std::size_t place)>; ///< asked once for each place, in order; must not throw
    /// The rows of one content, numbered on from the last one there is; the number of the first. Throws Error where the
    /// disk fails or a row breaks a rule of the table: then the transaction is to be rolled back.
    qint64 insert(qint64 content, std::size_t size, const RowAt &rowAt);

    struct Rows { ///< those of the insert that runs
        qint64 content = 0;
        std::size_t size = 0;
        const RowAt *rowAt = nullptr;
    };

private:
    Database &m_database;
    Rows m_rows;
};
