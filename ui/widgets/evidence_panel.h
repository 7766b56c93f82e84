// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include <QWidget>
#include <optional>

class FigureTableModel;
class MessageBar;
class QTableView;
class Session;
class TracePanel;

/// What stands beside a chart: the table of its figures, and below it the cells of the letters behind the figure that
/// is chosen.
class EvidencePanel : public QWidget {
    Q_OBJECT
public:
    EvidencePanel(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    /// The figure that was chosen stays chosen while the same chart is shown and has it.
    void show(const ChartSpec &spec);
    void choose(const TraceKey &key);
    QWidget *table() const;
    QWidget *cells() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFigures(const ChartSpec &spec);
    void traceCurrent();
    void fitColumns();
    void fitTable(); ///< as high as its rows, at most half of the panel

    ChartSpec m_spec;
    std::optional<TraceKey> m_chosen;
    FigureTableModel *m_model;
    QTableView *m_table;
    TracePanel *m_trace;
};
