// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"
#include <memory>

class ProtectionRegister;

/// What stands where a number is kept back, in every table, chart and sentence (methods 3.2).
inline const QString HiddenMark = QStringLiteral("[c]");

/// Which figures of single forces leave the program (docs/decisions/0078). One register for the whole study, so that
/// a number hidden in one file is hidden in every other:
/// - force by year by outcome goes out as it was received, and so do totals of all included forces;
/// - months (quarters where there are no months) and offences of single forces make up, for each year, one table of
///   forces by month or by offence, in which small numbers are hidden with as many others as they need
///   (core/analysis/suppression.h), and which is audited against the published totals. Where no pattern is safe, forces
///   are kept back whole, the smallest first;
/// - any other sum goes out only where all its parts do. So a file can give nothing away that the register does not.
class Protection {
public:
    explicit Protection(const StudyView &view); ///< the view must live as long
    ~Protection();

    /// Whether the figure behind a key is kept back; `forces`: what a key without force stands for.
    bool hides(const TraceKey &key, const QStringList &forces) const;
    /// The same with what is kept back replaced by HiddenMark and a note that says so; equal where nothing is.
    /// Throws Error for a table of three dimensions with small numbers, or shares of such: it cannot be protected.
    ChartSpec applyTo(ChartSpec spec) const;
    FigureTable applyTo(FigureTable table) const;

private:
    const ProtectionRegister &registerOf(const QString &measure) const;
    const StudyView &m_view;
    mutable std::vector<std::pair<QString, std::unique_ptr<ProtectionRegister>>>
        m_registers; ///< made when first asked for
};
