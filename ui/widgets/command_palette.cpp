// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_palette.h"

#include "core/domain/display_text.h"
#include "ui/widgets/tone.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int EntryRole = Qt::UserRole;
constexpr int KindRole = Qt::UserRole + 1;

/// Title on the left, what it is and its keys on the right.
class PaletteRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : mutedText(option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(KindRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {0, std::max(24, QStyledItemDelegate::sizeHint(option, index).height() + 6)};
    }
};
} // namespace

bool matchesTyped(const QString &text, const QString &typed)
{
    static const QRegularExpression gap(u"[\\s/&,.()-]+"_s);
    const QStringList words = text.split(gap, Qt::SkipEmptyParts);
    const QStringList wanted = typed.split(gap, Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString &want) {
        return std::ranges::any_of(words,
                                   [&](const QString &word) { return word.startsWith(want, Qt::CaseInsensitive); });
    });
}

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_typed(new QLineEdit(this)), m_found(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Find"));
    setFrameShape(QFrame::StyledPanel);
    m_typed->setObjectName(u"paletteTyped"_s);
    m_typed->setPlaceholderText(tr("Type the name of a force, a screen or an action"));
    m_typed->setAccessibleName(m_typed->placeholderText());
    m_typed->installEventFilter(this);
    m_found->setObjectName(u"paletteFound"_s);
    m_found->setAccessibleName(tr("What was found"));
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setItemDelegate(new PaletteRow(m_found));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_typed);
    column->addWidget(m_found);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    const QWidget *window = parentWidget()->window();
    const int width = std::min(std::max(560, 80 * fontMetrics().averageCharWidth()), window->width() - 40);
    resize(width, sizeHint().height());
    m_typed->clear();
    narrow();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 48)));
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_found->setCurrentRow(std::clamp(m_found->currentRow() + step, 0, std::max(0, m_found->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::narrow()
{
    m_found->clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (!matchesTyped(entry.title + u' ' + entry.kind, m_typed->text()))
            continue;
        auto *row = new QListWidgetItem(displayLine(entry.title), m_found);
        row->setData(EntryRole, int(i));
        row->setData(KindRole, entry.keys.isEmpty() ? entry.kind : entry.kind + u"   "_s + entry.keys);
    }
    if (m_found->count() == 0)
        (new QListWidgetItem(tr("Nothing here begins with these letters."), m_found))->setFlags(Qt::NoItemFlags);
    m_found->setCurrentRow(0);
    fit();
}

void CommandPalette::fit()
{
    const int rows = std::min(m_found->count(), 16) * m_found->sizeHintForRow(0) + 2 * m_found->frameWidth();
    const int room = parentWidget()->window()->height() - 160;
    m_found->setFixedHeight(std::min(rows, std::max(room, 120)));
    resize(width(), layout()->totalSizeHint().height());
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *row = m_found->currentItem();
    if (!row || !row->data(EntryRole).isValid())
        return;
    const auto run = m_entries[std::size_t(row->data(EntryRole).toInt())].run;
    close();
    run();
}
