// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell_ref.h"
#include "core/domain/mapping.h"
#include "core/import/page_table.h"
#include <QWidget>

class ChangesPanel;
class FigurePanel;
class ImportBenchDesk;
class HiddenPartsPanel;
class LetterPane;
class MappingPanel;
class MarksPanel;
class MessageBar;
class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTabWidget;
class QTableView;
class RemarkModel;
class ReturnBar;
class QPushButton;
class Session;
class SourceGrid;
class TypingDesk;
struct ReturnView;

/// The import bench: the files brought in on the left, the cells of the chosen one beside the figures read from them,
/// linked both ways, remarks below. Everything a table means is corrected in place and read again at once; accepting is
/// one step of the history. What it does is ImportBenchDesk's; this is its window.
class ImportBench : public QWidget {
    Q_OBJECT
public:
    ImportBench(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    /// Files, or folders of files.
    void takeFiles(const QStringList &paths);

signals:
    void accepted(const QString &force); ///< code of the force whose return it is; not where several are in it

protected:
    /// Ctrl+Z and Ctrl+Shift+Z take back and repeat corrections while the bench has the focus and has any; otherwise
    /// they are the window's.
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildQueue();
    QWidget *buildEvidence();
    QWidget *buildEmpty();
    QWidget *buildTrouble();
    QWidget *buildFigurePane(); ///< typing is offered above the figures
    void connectPanes();        ///< cells, figures and remarks follow each other
    void connectCorrections();  ///< what the panels decide is read again
    void addActions();          // import_bench_actions.cpp
    void addGridActions();
    void addRoleMenu(const QString &name, const QString &title, bool ofRow);
    void chooseFiles();
    void pasteCells();

    QWidget *buildFigureTabs(); // import_bench_changes.cpp
    void showChanges();
    void fillChanges();
    void goToChanges();
    void openEarlier(qint64 returnId, const CellRef &cell);

    void showChosen(); // import_bench_show.cpp
    void showDraft();
    void showTrouble();
    void showMapping();
    void showTabs();
    void showActions();
    ReturnView returnView() const;
    QString consequence() const;
    void showCell(const CellRef &cell);
    void showSheet(int table);
    void showMarks(); ///< on the page, what the cells mean

    void startTyping(); // import_bench_typing.cpp
    void takeTyped();
    void showTyping();
    bool canType() const; ///< the chosen file, or its figures again

    /// The mapping of the table at the current cell; nothing outside tables.
    std::optional<std::size_t> mappingHere() const;
    void correctHere(const std::function<Mapping(const Mapping &)> &correct);
    void useSelection();
    void drawTables(const std::vector<PageTable> &tables); ///< on the page of the letter
    void changeHeadings(int by);
    void setRowRole(int row, Role role);
    void setColumnRole(int column, Role role);
    void relabel(const Relabel &relabel);
    void accept();

    Session &m_session;
    MessageBar &m_messages;
    ImportBenchDesk *m_desk;
    QStackedWidget *m_pages;
    QListView *m_queue;
    ReturnBar *m_bar;
    QStackedWidget *m_evidence; ///< cells, figures and remarks; or why there are none
    QLabel *m_troubleTitle;
    QLabel *m_troubleText;
    QPushButton *m_type;        ///< beside a letter without figures
    QPushButton *m_typeTrouble; ///< the same where it cannot be read at all
    TypingDesk *m_typing;
    QTabBar *m_tabs;
    SourceGrid *m_grid;
    LetterPane *m_letter; ///< pages and cells of the chosen file; the current cell is the grid's
    QTabWidget *m_beside; ///< beside the cells: figures, and what they change
    FigurePanel *m_figures;
    ChangesPanel *m_changes;
    RemarkModel *m_remarkModel;
    QTableView *m_remarks;
    HiddenPartsPanel *m_hidden;
    MappingPanel *m_mapping;
    MarksPanel *m_marks;
};
