// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of ImportBench, and the corrections they make.
#include "ui/screens/import_bench.h"

#include "ui/screens/import_bench_desk.h"
#include "ui/screens/import_bench_paste.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/letter_pane.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/source_grid.h"
#include "ui/widgets/typing_desk.h"
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

void ImportBench::addActions()
{
    keyWithin(this, u"benchAccept"_s, tr("&Accept the return"), QKeySequence(Qt::CTRL | Qt::Key_Return),
              [this] { accept(); });
    keyWithin(this, u"benchPaste"_s, tr("&Paste cells"), QKeySequence(Qt::CTRL | Qt::Key_V), [this] { pasteCells(); });
    keyWithin(this, u"benchNext"_s, tr("&Next file"), QKeySequence(Qt::Key_F8), [this] { m_desk->chooseNext(); });
    keyWithin(this, u"benchType"_s, tr("T&ype the figures…"), QKeySequence(Qt::Key_F9), [this] { startTyping(); });
    // Their keys are taken in event(): the window has the same ones for the study.
    keyWithin(this, u"benchTakeBack"_s, tr("&Take back the correction\tCtrl+Z"), {}, [this] { m_desk->takeBack(); });
    keyWithin(this, u"benchRepeat"_s, tr("&Repeat the correction\tCtrl+Shift+Z"), {}, [this] { m_desk->repeat(); });
    keyWithin(this, u"benchUseSelection"_s, tr("&Use the selection as the table"), QKeySequence(Qt::CTRL | Qt::Key_T),
              [this] { useSelection(); });
    keyWithin(this, u"benchStop"_s, tr("&Stop reading"), QKeySequence(Qt::Key_Escape), [this] { m_desk->stop(); });
    keyWithin(this, u"benchShowGrid"_s, tr("Go to the &letter"), QKeySequence(Qt::ALT | Qt::Key_1),
              [this] { m_letter->evidence()->setFocus(Qt::ShortcutFocusReason); });
    keyWithin(this, u"benchShowFigures"_s, tr("Go to the &figures"), QKeySequence(Qt::ALT | Qt::Key_2), [this] {
        m_beside->setCurrentIndex(0);
        findChild<QWidget *>(u"draftTable"_s)->setFocus(Qt::ShortcutFocusReason);
    });
    keyWithin(this, u"benchShowRemarks"_s, tr("Go to the re&marks"), QKeySequence(Qt::ALT | Qt::Key_3),
              [this] { findChild<QWidget *>(u"remarkTable"_s)->setFocus(Qt::ShortcutFocusReason); });
    keyWithin(this, u"benchShowChanges"_s, tr("Go to the c&hanges"), QKeySequence(Qt::ALT | Qt::Key_4),
              [this] { goToChanges(); });
    keyOn(m_queue, u"benchRemove"_s, tr("Take the file &off the bench"), QKeySequence(Qt::Key_Delete),
          [this] { m_desk->remove(); });
    m_queue->setContextMenuPolicy(Qt::ActionsContextMenu);
    QWidget::addActions(m_letter->actions());
    addGridActions();
}

void ImportBench::addGridActions()
{
    QWidget *grid = m_grid;
    const auto row = [this] { return m_grid->currentCell().row; };
    const auto column = [this] { return m_grid->currentCell().column; };
    keyOn(grid, u"benchCorrect"_s, tr("&Correct what the title is read as\tF2"), {},
          [this] { m_grid->edit(m_grid->currentIndex()); });
    grid->addAction(findChild<QAction *>(u"benchUseSelection"_s));
    keyOn(grid, u"benchMoreHeadings"_s, tr("One &more heading row"), QKeySequence(Qt::Key_Plus),
          [this] { changeHeadings(1); });
    keyOn(grid, u"benchFewerHeadings"_s, tr("One heading row &fewer"), QKeySequence(Qt::Key_Minus),
          [this] { changeHeadings(-1); });
    keyOn(grid, u"benchTotalRow"_s, tr("Row holds &totals, or not"), QKeySequence(Qt::Key_T), [this, row] {
        setRowRole(row(), m_grid->table().roles().ofRow(row()) == Role::Total ? Role::Figure : Role::Total);
    });
    keyOn(grid, u"benchTotalColumn"_s, tr("Column holds t&otals, or not"), QKeySequence(Qt::SHIFT | Qt::Key_T),
          [this, column] {
              const bool isTotal = m_grid->table().roles().ofColumn(column()) == Role::Total;
              setColumnRole(column(), isTotal ? Role::Figure : Role::Total);
          });
    keyOn(grid, u"benchLeaveRowOut"_s, tr("&Leave the row out"), QKeySequence(Qt::Key_Delete),
          [this, row] { setRowRole(row(), Role::Ignore); });
    addRoleMenu(u"benchRowIs"_s, tr("The &row is"), true);
    addRoleMenu(u"benchColumnIs"_s, tr("The c&olumn is"), false);
    grid->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ImportBench::addRoleMenu(const QString &name, const QString &title, bool ofRow)
{
    auto *menu = new QMenu(title, this);
    menu->setObjectName(name);
    for (int index = 0; index <= int(Role::Total); ++index) {
        const auto role = Role(index);
        menu->addAction(roleTitle(role), this, [this, role, ofRow] {
            const CellRef cell = m_grid->currentCell();
            ofRow ? setRowRole(cell.row, role) : setColumnRole(cell.column, role);
        });
    }
    m_grid->addAction(menu->menuAction());
}

/// Cells copied from a spreadsheet, a web page or a mail become a file of their own: a source like any other.
void ImportBench::pasteCells()
{
    const auto cells = pastedSource(QGuiApplication::clipboard()->mimeData(), QDateTime::currentDateTime());
    if (cells)
        m_desk->paste(*cells);
    else
        m_messages.show(MessageBar::Severity::Note,
                        tr("The clipboard holds no text. Copy the cells of a table first, headings included."));
}

void ImportBench::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import files"));
    if (!paths.isEmpty())
        takeFiles(paths);
}

std::optional<std::size_t> ImportBench::mappingHere() const
{
    const CellRef cell = m_grid->currentCell();
    if (!m_desk->draft() || !cell.isValid())
        return std::nullopt;
    const auto &mappings = m_desk->file()->decisions().mappings;
    const auto found = std::ranges::find_if(mappings, [&](const Mapping &mapping) {
        return mapping.region.table == cell.table && mapping.region.contains(cell.row, cell.column);
    });
    return found == mappings.end() ? std::nullopt : std::optional(std::size_t(found - mappings.begin()));
}

void ImportBench::correctHere(const std::function<Mapping(const Mapping &)> &correct)
{
    const auto here = mappingHere();
    if (!here) {
        m_messages.show(MessageBar::Severity::Note,
                        tr("No table is here. Choose a cell of a table, or select a block and "
                           "use it as the table (Ctrl+T)."));
        return;
    }
    BenchDecisions after = m_desk->file()->decisions();
    after.mappings[*here] = correct(after.mappings[*here]);
    m_desk->decide(after);
}

void ImportBench::drawTables(const std::vector<PageTable> &tables)
{
    if (!m_desk->draft())
        return;
    std::vector<PageTable> drawn = m_desk->file()->decisions().drawn;
    for (const PageTable &table : tables)
        drawn = withTable(std::move(drawn), table);
    m_desk->draw(drawn);
}

void ImportBench::useSelection()
{
    const auto block = m_grid->selectedBlock();
    if (!m_desk->draft() || !block || block->rows() < 2 || block->columns() < 2) {
        m_messages.show(
            MessageBar::Severity::Note,
            tr("Select the block of cells first, headings and titles included: at least two rows and columns."));
        return;
    }
    const ImportFile &file = *m_desk->file();
    m_desk->decide(useAsTable(file.decisions(), *file.source, file.hints(), *block));
}

void ImportBench::changeHeadings(int by)
{
    const CellRef cell = m_grid->currentCell();
    correctHere([&](const Mapping &mapping) {
        const Table &table = m_desk->file()->source->tables[std::size_t(cell.table)];
        return withHeaderRows(mapping, table, mapping.headerRows + by, m_desk->forces());
    });
}

void ImportBench::setRowRole(int row, Role role)
{
    correctHere([&](const Mapping &mapping) { return withRowRole(mapping, row, role); });
}

void ImportBench::setColumnRole(int column, Role role)
{
    correctHere([&](const Mapping &mapping) { return withColumnRole(mapping, column, role); });
}

void ImportBench::relabel(const Relabel &relabel)
{
    m_desk->decideAll([&](Mapping &mapping) { mapping = withRelabel(mapping, relabel); });
}

void ImportBench::accept()
{
    if (m_evidence->currentWidget() == m_typing)
        return m_typing->take(); // the same key: the next step
    if (const auto why = m_desk->whyNotAccepted()) {
        m_messages.show(MessageBar::Severity::Warning, *why);
        return;
    }
    const QString name = m_desk->file()->name();
    const QStringList forces = m_desk->file()->draft->forceCodes();
    if (!m_messages.attempt([this] { m_desk->accept(); }))
        return;
    m_messages.show(
        MessageBar::Severity::Note,
        tr("%1 is in the study. Say on Responses (Ctrl+1) whether it is complete; Undo takes it back.").arg(name));
    if (forces.size() == 1)
        emit accepted(forces.front());
}
