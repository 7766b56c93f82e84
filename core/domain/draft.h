// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure_rule.h"
#include "core/domain/mapping.h"
#include "core/domain/outcome.h"
#include "core/domain/packed_counts.h"
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

/// A file exactly as received.
struct SourceFile {
    QString name; ///< file name without folders
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes
    QString format;    ///< "csv", "xlsx": the reader that took it
    QString path{};    ///< of a file too large to be held: its bytes are empty and lie there
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
    PackedCounts packed; ///< of a long table in a file too large to be held: before those in `counts`
    std::vector<Remark> remarks;

    /// All counts in the order in which they were read.
    template <typename Take>
    void forEachCount(Take take) const
    {
        for (PackedCounts::Reader reader(packed); reader.next();)
            take(reader.count());
        for (const Count &count : counts)
            take(count);
    }
    std::size_t countsInAll() const { return packed.size() + counts.size(); }

    /// As printed: the kept text, or the number of an exact figure.
    QString printedText(const Count &count) const;
    bool has(Remark::Severity severity) const;
    /// Codes of the forces that have at least one count that is no total, in order of first appearance.
    QStringList forceCodes() const;
};
