// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_window.h"

#include "core/domain/display_text.h"
#include "core/import/reader.h"
#include "core/import/typed_letter.h"
#include "ui/models/table_model.h"
#include "ui/widgets/letter_drawing.h"
#include "ui/widgets/letter_pane.h"
#include "ui/widgets/plain_label.h"
#include <QDialog>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QTableView *sourceGrid(TableModel *model, const CellRef &cell, QWidget *parent)
{
    auto *grid = new QTableView(parent);
    grid->setObjectName(u"sourceGrid"_s);
    grid->setAccessibleName(QDialog::tr("Cells as received"));
    grid->setModel(model);
    grid->setTabKeyNavigation(false);
    grid->setWordWrap(false);
    grid->verticalHeader()->setDefaultSectionSize(grid->fontMetrics().height() + 6);
    grid->resizeColumnsToContents();
    constexpr int WidestColumn = 560;
    for (int column = 0; column < model->columnCount(); ++column)
        grid->setColumnWidth(column, std::min(grid->columnWidth(column), WidestColumn));
    const QModelIndex lit = model->indexOf(cell);
    grid->setCurrentIndex(lit);
    grid->scrollTo(lit, QAbstractItemView::PositionAtCenter);
    return grid;
}

/// A mapping of one cell: what the page has to show of the whole source.
Mapping markOf(const CellRef &cell)
{
    Mapping mapping;
    mapping.region = {cell.table, cell.row, cell.column, cell.row, cell.column};
    mapping.headerRows = 0;
    mapping.figureColumns = {cell.column};
    return mapping;
}

QString placeOf(const ReadSource &source, const CellRef &cell)
{
    const auto box = source.tables.at(std::size_t(cell.table)).box(cell.row, cell.column);
    return box ? QDialog::tr("Cell %1 on page %2, exactly as it was received. The file inside the study is unchanged.")
                     .arg(cell.a1())
                     .arg(box->page)
               : QDialog::tr("Cell %1, exactly as it was received. The file inside the study is unchanged.")
                     .arg(cell.a1());
}
/// Figures that a person typed, beside the letter they were typed from.
void showTyped(QDialog *dialog, const QString &name, const TypedLetter &typed, QTableView *grid)
{
    auto *both = new QSplitter(Qt::Horizontal, dialog);
    if (const auto draw = drawingOf(typed.letter, typed.letterName)) {
        auto *page = new PageView(both);
        page->showLetter(draw);
        both->addWidget(page);
    }
    both->addWidget(grid);
    both->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(headingLabel(displayLine(name), 2, dialog));
    column->addWidget(quietLabel(
        QDialog::tr("Typed from %1, which is kept with it unchanged.").arg(displayLine(typed.letterName)), dialog));
    column->addWidget(both, 1);
    dialog->resize(QSize(1100, 760).boundedTo(dialog->screen()->availableSize() * 9 / 10));
    dialog->show();
    grid->setFocus(Qt::OtherFocusReason);
}
} // namespace

void showSource(QWidget *parent, const QString &name, const QByteArray &bytes, const CellRef &cell,
                const HiddenChoice &choice)
{
    const auto source = std::make_shared<const ReadSource>(readSource(bytes, name, {}, choice));
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"sourceWindow"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QDialog::tr("%1 as received").arg(displayLine(name)));
    auto *model = new TableModel(dialog);
    model->showTable(source, cell.table);
    QTableView *grid = sourceGrid(model, cell, dialog);
    if (source->format == "typed"_L1)
        return showTyped(dialog, name, typedLetter(bytes, name), grid);
    auto *letter = new LetterPane(grid, dialog);
    letter->showLetter(bytes, name);
    letter->page().setMarks(source, {markOf(cell)}, {});
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(headingLabel(displayLine(name), 2, dialog));
    column->addWidget(quietLabel(placeOf(*source, cell), dialog));
    column->addWidget(letter, 1);
    const bool onPage = letter->hasPages();
    dialog->resize(onPage ? QSize(820, 900).boundedTo(dialog->screen()->availableSize() * 9 / 10) : QSize(900, 560));
    dialog->show();
    letter->page().light(cell);
    letter->evidence()->setFocus(Qt::OtherFocusReason);
}
