// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ImportBench shows of the chosen file.
#include "ui/screens/import_bench.h"

#include "core/import/typed_letter.h"
#include "ui/models/cell_text.h"
#include "ui/models/remark_model.h"
#include "ui/screens/import_bench_desk.h"
#include "ui/session.h"
#include "ui/widgets/figure_panel.h"
#include "ui/widgets/hidden_parts_panel.h"
#include "ui/widgets/letter_pane.h"
#include "ui/widgets/mapping_panel.h"
#include "ui/widgets/marks_panel.h"
#include "ui/widgets/return_bar.h"
#include "ui/widgets/source_grid.h"
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString wholeForce(const ImportFile &file)
{
    for (const Mapping &mapping : file.decisions().mappings) {
        if (!mapping.force.isEmpty())
            return mapping.force;
    }
    return {};
}

QString wholePeriod(const ImportFile &file)
{
    for (const Mapping &mapping : file.decisions().mappings) {
        if (mapping.period)
            return mapping.period->label();
    }
    return {};
}

Tone toneOf(const ImportFile *file, bool acceptable)
{
    if (!file)
        return Tone::Plain;
    switch (file->state) {
    case ImportFile::State::Ready:
        return acceptable ? Tone::Good : Tone::Plain;
    case ImportFile::State::NeedsYou:
        return acceptable ? Tone::Attention : Tone::Bad;
    case ImportFile::State::Failed:
        return Tone::Bad;
    case ImportFile::State::Accepted:
        return Tone::Note;
    default:
        return Tone::Plain;
    }
}

/// A sheet by its name, a table of a document by its page.
QString tabTitle(const Table &table)
{
    if (!table.sheet().isEmpty())
        return table.hidden ? ImportBench::tr("%1 (hidden)").arg(cellText(table.sheet())) : cellText(table.sheet());
    const QString kind = table.prose ? ImportBench::tr("text") : ImportBench::tr("cells");
    const auto page = table.page();
    return page ? ImportBench::tr("page %1: %2").arg(*page).arg(kind) : kind;
}

QString tableTitle(const std::vector<Mapping> &mappings, std::size_t here)
{
    const Region &region = mappings[here].region;
    const QString block = CellRef{region.table, region.top, region.left}.a1() + u':' +
                          CellRef{region.table, region.bottom, region.right}.a1();
    return ImportBench::tr("Table %1 of %2: %3").arg(here + 1).arg(mappings.size()).arg(block);
}
} // namespace

namespace {
/// The letter behind figures that were typed from one.
std::optional<TypedLetter> typedIn(const ImportFile &file)
{
    const SourceFile &source = file.draft->source;
    return source.format == "typed"_L1 ? std::optional(typedLetter(source.bytes, source.name)) : std::nullopt;
}
} // namespace

void ImportBench::showChosen()
{
    m_pages->setCurrentIndex(m_desk->queue().count() > 0 ? 1 : 0);
    m_remarks->setCurrentIndex({});
    m_queue->setCurrentIndex(m_desk->chosen() >= 0 ? m_desk->queue().index(m_desk->chosen()) : QModelIndex());
    m_figures->showDraft(nullptr);
    m_grid->table().showTable(nullptr, 0);
    m_letter->showLetter({}, {});
    showTabs();
}

/// Sheets of the chosen file, the first with a table in front.
void ImportBench::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(m_tabs->count() - 1);
    const ImportFile *file = m_desk->draft();
    if (!file)
        return m_tabs->hide();
    int shown = 0;
    int firstShown = -1;
    for (const Table &table : file->source->tables) {
        const int tab = m_tabs->addTab(tabTitle(table));
        const bool isLeftOut = table.hidden && !choiceOf(*file->source).takes(HiddenPart::Kind::Sheet, tab);
        m_tabs->setTabVisible(tab, !isLeftOut);
        shown += isLeftOut ? 0 : 1;
        firstShown = firstShown < 0 && !isLeftOut ? tab : firstShown;
    }
    m_tabs->setVisible(shown > 1);
    const auto &mappings = file->decisions().mappings;
    const int first = mappings.empty() ? std::max(firstShown, 0) : mappings.front().region.table;
    m_tabs->setCurrentIndex(first);
    m_grid->table().setMeaning(mappings, file->draft->remarks);
    const auto typed = typedIn(*file);
    m_letter->showLetter(typed ? typed->letter : file->draft->source.bytes, typed ? typed->letterName : file->name());
    showMarks();
    showSheet(first);
    // At the first figure: that cells and figures belong together is then seen at once.
    if (const auto &counts = file->draft->counts; !counts.empty())
        m_grid->light(counts.front().cell());
}

void ImportBench::showSheet(int table)
{
    if (const ImportFile *file = m_desk->draft())
        m_grid->showTable(file->source, table);
}

void ImportBench::showMarks()
{
    if (const ImportFile *file = m_desk->draft(); file && m_letter->hasPages())
        m_letter->page().setMarks(file->source, file->decisions().mappings, file->draft->remarks);
    else
        m_letter->page().setMarks(nullptr, {}, {});
    m_letter->page().setTables(m_desk->draft()
                                   ? tablesOnPages(m_desk->file()->source->tables, m_desk->file()->decisions().drawn)
                                   : std::vector<PageTable>());
}

/// Instead of the cells, where there are none to be seen: why, and what to do.
void ImportBench::showTrouble()
{
    const ImportFile *file = m_desk->file();
    const bool isStopped = file && file->state == ImportFile::State::Stopped;
    const bool isFailed = file && file->state == ImportFile::State::Failed;
    m_evidence->setCurrentIndex(isStopped || isFailed ? 1 : 0);
    showTyping();
    if (isFailed) {
        m_troubleTitle->setText(tr("%1 cannot be read").arg(cellText(file->name())));
        m_troubleText->setText(cellText(file->message) + u' ' +
                               tr("Delete in the list of files takes it off the bench."));
    } else if (isStopped) {
        m_troubleTitle->setText(tr("Reading %1 was stopped").arg(cellText(file->name())));
        m_troubleText->setText(
            tr("Nothing of it is in the study. Import the file again to read it, or take it off the bench "
               "(Delete in the list of files)."));
    }
}

void ImportBench::showDraft()
{
    showTrouble();
    const ImportFile *file = m_desk->draft();
    const bool isNew = file && m_grid->table().source() != file->source;
    if (isNew)
        showTabs();
    m_grid->table().setMeaning(file ? file->decisions().mappings : std::vector<Mapping>{},
                               file ? file->draft->remarks : std::vector<Remark>{});
    showMarks();
    m_figures->showDraft(file ? file->draft : nullptr);
    m_figures->light(m_grid->currentCell());
    m_remarkModel->setRemarks(file ? file->draft->remarks : std::vector<Remark>{},
                              file ? file->draft->tables : std::vector<QString>{});
    m_remarks->resizeRowsToContents();
    m_hidden->showParts(file ? file->source->hidden : std::vector<HiddenPart>{}, file && file->isCorrected());
    m_marks->showDraft(file ? file->draft.get() : nullptr);
    m_bar->showReturn(returnView());
    showChanges();
    showMapping();
    showActions();
}

void ImportBench::showMapping()
{
    m_mapping->setVisible(m_desk->draft());
    const auto here = mappingHere();
    if (!here)
        return m_mapping->showTable({});
    const auto &mappings = m_desk->file()->decisions().mappings;
    const CellRef cell = m_grid->currentCell();
    const CellRoles one({mappings[*here]}, cell.table);
    const Mapping &mapping = mappings[*here];
    const bool isLeftOut = std::ranges::count(mapping.ignoredRows, cell.row) > 0;
    const bool isHeading = cell.row < mapping.region.top + mapping.headerRows;
    MappingView view{mapping, tableTitle(mappings, *here), cell.row, cell.column, {}, {}};
    view.rowRole = isLeftOut ? Role::Ignore : one.ofRow(cell.row).value_or(isHeading ? Role::Ignore : Role::Figure);
    view.columnRole = one.ofColumn(cell.column).value_or(Role::Ignore);
    m_mapping->showTable(view);
}

void ImportBench::showActions()
{
    const ImportFile *file = m_desk->draft();
    const bool correctable = file && file->state != ImportFile::State::Accepted;
    const auto usable = [this](const char *name, bool is) {
        findChild<QAction *>(QString::fromLatin1(name))->setEnabled(is);
    };
    usable("benchTakeBack", m_desk->canTakeBack());
    usable("benchRepeat", m_desk->canRepeat());
    usable("benchStop", m_desk->isReading());
    const bool waits = m_desk->queue().nextOpen(std::max(m_desk->chosen(), 0)) >= 0;
    usable("benchNext", waits);
    m_bar->offerNext(waits);
    usable("benchUseSelection", correctable);
    m_mapping->setCorrectable(correctable);
    m_hidden->setChoosable(correctable);
    m_marks->setEnabled(correctable);
}

ReturnView ImportBench::returnView() const
{
    ReturnView view;
    const ImportFile *file = m_desk->draft();
    const auto why = m_desk->whyNotAccepted();
    view.reading = m_desk->isReading();
    view.verdict = m_evidence->currentIndex() != 0 ? QString() : why ? *why : consequence();
    view.acceptable = !why;
    view.tone = toneOf(m_desk->file(), view.acceptable);
    if (!file)
        return view;
    view.correctable = file->state != ImportFile::State::Accepted;
    view.force = wholeForce(*file);
    view.forceOrigin = forceOrigin(*file, m_desk->forces());
    view.period = wholePeriod(*file);
    view.periodOrigin = periodOrigin(*file);
    return view;
}

/// What accepting does beside storing: what stays open, and what steps back.
QString ImportBench::consequence() const
{
    const ImportFile &file = *m_desk->file();
    const Foreseen &foreseen = m_desk->foreseen();
    const bool isBeside = m_desk->isBeside();
    QStringList words;
    for (const ReturnInfo &earlier : foreseen.earlier) {
        const Force *force = m_desk->forces().byCode(earlier.force);
        words.append((isBeside ? tr("Stands beside %1 of %2.") : tr("Replaces %1 of %2."))
                         .arg(cellText(earlier.sourceName), force ? force->name : earlier.force));
    }
    constexpr int Named = 2;
    if (words.size() > Named)
        words = {(isBeside ? tr("Stands beside %1 earlier returns.") : tr("Replaces %1 earlier returns."))
                     .arg(words.size())};
    if (!words.isEmpty())
        words.append(tr("Alt+4 shows what changes."));
    if (foreseen.mayStayBeside() && !isBeside)
        words.append(tr("Lost then: %1.").arg(lostSentence(foreseen.changes)));
    words.prepend(
        file.message.isEmpty()
            ? tr("Nothing is odd. Accept with Ctrl+Enter.")
            : tr("Open: %1. Decide, or accept it as it is: what is open stays out of sums.").arg(file.message));
    return words.join(u' ');
}

void ImportBench::showCell(const CellRef &cell)
{
    if (!cell.isValid())
        return;
    if (cell.table != m_grid->table().table())
        m_tabs->setCurrentIndex(cell.table);
    m_grid->light(cell);
}
