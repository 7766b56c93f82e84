// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/share.h"
#include <QHash>

/// Panels, totals and shares of a study over the years it shows, each made once however often it is asked for.
class StudySums {
public:
    explicit StudySums(const StudyView &view); ///< the view must live as long

    const StudyView &view() const { return m_view; }
    const std::vector<Period> &years() const { return m_years; }
    /// The years that lie in a period, where they tile it: sums of years have no gaps that a longer period would have.
    std::vector<Period> tiles(const Period &period) const;

    /// One panel for all years shown.
    const Panel &panel(const QStringList &measures, const PanelRule &rule);
    /// A total of every force of the panel in the period; nothing where one of them does not give it.
    std::optional<Figure> total(const QStringList &panelOf, const PanelRule &rule, const QString &measure,
                                const Period &period, const QStringList &outcomes = {});
    /// A share of the panel that fits its base.
    std::optional<Share> share(const PanelRule &rule, Base base, const Period &period, const QStringList &outcomes);

private:
    const StudyView &m_view;
    std::vector<Period> m_years;
    QHash<QString, Panel> m_panels;
    QHash<QString, std::optional<Figure>> m_totals;
    QHash<QString, std::optional<Share>> m_shares;
};
