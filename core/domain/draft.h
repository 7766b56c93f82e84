// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure_rule.h"
#include "core/domain/mapping.h"
#include "core/domain/outcome.h"
#include "core/domain/remark.h"
#include <QByteArray>
#include <optional>
#include <unordered_map>

/// A title as printed and what it was matched to; -1 in a Count where the figure has none.
struct ForceLabel {
    QString printed;
    QString code; ///< of Forces; empty for a region, a country, or a name that is not known
    bool operator==(const ForceLabel &) const = default;
};
struct OffenceLabel {
    QString printed;
    QString code; ///< "008/71"; empty where the label holds none
    bool operator==(const OffenceLabel &) const = default;
};
struct OutcomeLabel {
    QString printed;
    OutcomeMatch match;
    /// Where the study says what the label means (OutcomeWording): what it would be taken for without that. It is what
    /// is stored with the counts, so that the study can take its word back.
    std::optional<OutcomeMatch> ownMatch = {};
    const OutcomeMatch &own() const { return ownMatch ? *ownMatch : match; }
    bool operator==(const OutcomeLabel &) const = default;
};

/// One cell of a return that holds, or should hold, a figure. The words are numbers into the lists of its Draft: a
/// draft may have a million counts.
struct Count {
    Figure figure;
    std::int32_t row = -1; ///< cell, with table and column
    std::int16_t table = -1;
    std::int16_t column = -1;
    std::int16_t force = -1;
    std::int16_t period = -1; ///< -1: the return does not say
    std::int16_t measure = -1;
    std::int16_t asAt = -1; ///< day on which the figure was right, where its row or column says so
    bool isTotal = false;   ///< a printed total, or a region among forces: compared, never added to the parts
    std::int32_t offence = -1;
    std::int32_t outcome = -1;
    std::int32_t label = -1;
    std::int32_t place = -1;
    std::int32_t text = -1; ///< printed text where it is not just the plain number of an exact figure

    CellRef cell() const { return {table, row, column}; }
    bool operator==(const Count &) const = default;
};

/// A file exactly as received.
struct SourceFile {
    QString name; ///< file name without folders
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes
    QString format;    ///< "csv", "xlsx": the reader that took it
};

/// The figures read from one source, before a person has accepted them: counts, totals, labels and remarks. Pure data,
/// made by core/import, shown at the import bench, taken by Study::accept().
struct Draft {
    SourceFile source;
    std::vector<QString> tables; ///< name of each sheet, by CellRef::table
    std::vector<Mapping> mappings;
    ReturnRules rules;
    FigureRule proposed; ///< what printed totals prove marks to stand for; only a person takes it over into the rules
    std::vector<ForceLabel> forces;
    std::vector<Period> periods;
    std::vector<Measure> measures;
    std::vector<QDate> days; ///< by Count::asAt
    std::vector<OffenceLabel> offences;
    std::vector<OutcomeLabel> outcomes;
    std::vector<QString> labels;
    std::vector<QString> places;
    std::vector<QString> texts;
    std::vector<Count> counts;
    std::vector<Remark> remarks;

    /// As printed: the kept text, or the number of an exact figure.
    QString printedText(const Count &count) const;
    bool has(Remark::Severity severity) const;
    /// Codes of the forces that have at least one count that is no total, in order of first appearance.
    QStringList forceCodes() const;
};
