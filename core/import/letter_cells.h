// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/cell_surroundings.h"
#include "core/import/hidden_parts.h"
#include "core/import/reader.h"
#include <functional>
#include <map>

/// The letters of a study read again, each once, to say what stands around a cell. How they are got is the caller's
/// affair: reading knows no study.
class LetterCells {
public:
    struct Letter {
        QByteArray bytes;
        QString name;
        HiddenChoice choice;
    };
    explicit LetterCells(std::function<Letter(qint64 source)> letterOf) : m_letterOf(std::move(letterOf)) {}

    /// Empty where the letter has no such table or row. Throws Error where the letter cannot be read.
    QString around(qint64 source, const CellRef &cell, ShowFigures show);
    std::optional<int> page(qint64 source, const CellRef &cell);

private:
    const Table *table(qint64 source, const CellRef &cell);
    std::function<Letter(qint64 source)> m_letterOf;
    std::map<qint64, ReadSource> m_read;
};
