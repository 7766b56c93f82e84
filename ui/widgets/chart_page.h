// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_gallery.h"
#include <QWidget>

class ChartView;
class FigureTableModel;
class MessageBar;
class QLabel;
class QSplitter;
class QTabBar;
class QTableView;
class Session;

/// The charts of the study, or of one force, each with the table of the same figures beside it. What is seen is what is
/// exported.
class ChartPage : public QWidget {
    Q_OBJECT
public:
    ChartPage(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    /// Draws again; the chart in view stays the one in view where it can still be drawn. Empty: all included forces.
    void showForce(const QString &code);
    /// Asks for charts, format, size and folder, and writes them.
    void exportCharts();
    const ChartSpec &spec() const { return m_spec; }

signals:
    void traceWanted(const TraceKey &key, const QString &shown, const QStringList &forces);

private:
    void readGallery();
    void draw();
    void traceTable();
    void traceChart(const TraceKey &key);
    void stepChart(int step);

    Session &m_session;
    MessageBar &m_messages;
    QString m_force;
    std::vector<GalleryEntry> m_entries; ///< those that can be drawn, in the order of the tabs
    ChartSpec m_spec;
    QTabBar *m_tabs;
    QSplitter *m_split;
    ChartView *m_chart;
    FigureTableModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
};
