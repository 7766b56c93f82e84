// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_gallery.h"
#include "core/report/sensitivity_words.h"
#include <QWidget>

class ChartView;
class EvidencePanel;
class MessageBar;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QTabBar;
class QTimer;
class SensitivityStrip;
class Session;

/// The charts of the study, or of one force, each with the table of the same figures and the cells behind them beside
/// it. What is seen is what is exported.
class ChartPage : public QWidget {
    Q_OBJECT
public:
    /// `lead` stands above the charts, beside the commands: what the page is about. `about` stands below it; may be
    /// null.
    ChartPage(Session &session, MessageBar &messages, QWidget *lead, QWidget *about, QWidget *parent = nullptr);
    /// Draws again; the chart in view stays the one in view where it can still be drawn. Empty: all included forces.
    /// A page that is not in view waits until it is.
    void showForce(const QString &code);
    /// One chart of the gallery alone, without tabs; made when the page is in view.
    void showOne(const QString &chart, const QString &code);
    QString inView() const { return m_inView; }
    /// A button for it after those of the page.
    void addCommand(QAction *action, const QString &name, const QString &title);
    /// Said where no chart can be drawn, in place of the reasons of each; empty: those.
    void setNothing(const QString &words);
    /// Asks for charts, format, size and folder, and writes them.
    void exportCharts();
    const ChartSpec &spec() const { return m_spec; }
    std::vector<QWidget *> panes() const; ///< chart, table, cells: what F6 goes through

signals:
    void drawn();        ///< another chart, or the same with other figures or words
    void importWanted(); ///< the way out of an empty page

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *commands();
    void addStep(const QString &name, const QString &title, const QKeySequence &keys, int step);
    void followSession();
    void readAgain();
    void forget(); ///< every chart, and its tab
    void makeAll();
    void makeNext();                               ///< one of the old, then the tabs
    const GalleryEntry &made(const QString &name); ///< of the study as it is now
    void fillTabs();                               ///< quietly; the chart in view keeps its own
    QString chosenTab() const;                     ///< name of its chart; empty: there is no tab
    void draw();
    void tryHeadline(); ///< the strip beside the headline
    void showRow(int row);
    void editWording();
    void stepChart(int step);

    Session &m_session;
    MessageBar &m_messages;
    QString m_force;
    QString m_only; ///< name of the one chart shown; empty: all of the pages, as tabs
    QString m_nothing;
    bool m_isStale = true;
    std::vector<GalleryEntry> m_entries; ///< of the force; those that can be drawn have a tab, in this order
    QStringList m_old; ///< names of those not made again since the study changed, never the one in view
    QTimer *m_next;    ///< makes them one by one, when nothing else is to be done
    QString m_inView;  ///< name of the chart looked at last, also while it cannot be drawn
    ChartSpec m_spec;
    std::optional<HeadlineNumber> m_headline;
    Sensitivity m_tried;
    QAction *m_wording;
    QAction *m_export;
    QHBoxLayout *m_buttons = nullptr;
    QTabBar *m_tabs;
    QLabel *m_flag; ///< that words a person wrote do not fit the figures any more
    SensitivityStrip *m_strip;
    QSplitter *m_split;
    ChartView *m_chart;
    EvidencePanel *m_evidence;
    QWidget *m_empty;
    QLabel *m_emptyWords;
    QPushButton *m_import;
};
