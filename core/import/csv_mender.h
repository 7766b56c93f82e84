// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/csv_dialect.h"
#include <QByteArray>
#include <optional>
#include <vector>

/// CSV text written anew where its lines break the rules: a stray quote that would swallow the cells after it, quotes
/// that are not doubled or marked by a backslash, a line cut by another delimiter than the rest. Such a line is cut so
/// that it has as many cells as its neighbours; where that cannot be done it stays as it is. Line ends stay where they
/// are, so lines keep their numbers.
struct MendedCsv {
    QByteArray utf8;             ///< without the line "sep=;"
    std::vector<Remark> remarks; ///< one for each mended line, asking to compare it: "row-mended"
};

/// Nothing where no line needed it, or where a quote is never closed: nobody can say where that cell should end.
std::optional<MendedCsv> mendCsv(std::string_view utf8, const CsvDialect &dialect);

/// The text of a dialect of another form (CsvDialect::isPlain()) as RFC 4180 writes it, with the same delimiter.
MendedCsv rewriteCsv(std::string_view utf8, const CsvDialect &dialect);
