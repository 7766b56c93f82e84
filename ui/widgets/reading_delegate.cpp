// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_delegate.h"

#include "ui/models/cell_text.h"
#include "ui/models/title_readings.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int NarrowestEditor = 260;

Role titleRoleOf(const QModelIndex &index)
{
    return Role(index.data(TitleRoleData).toInt());
}
} // namespace

ReadingDelegate::ReadingDelegate(QObject *parent) : QStyledItemDelegate(parent), m_forces(Forces::reference()) {}

QWidget *ReadingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!index.data(TitleRoleData).isValid())
        return nullptr;
    auto *editor = new QComboBox(parent);
    editor->setObjectName(u"readingEditor"_s);
    editor->setAccessibleName(tr("Read “%1” as").arg(cellText(index.data(TitleWordsData).toString())));
    editor->setEditable(true);
    editor->setInsertPolicy(QComboBox::NoInsert);
    for (const TitleReading &reading : readingsOf(titleRoleOf(index), m_forces))
        editor->addItem(reading.title, reading.readAs);
    editor->completer()->setFilterMode(Qt::MatchContains);
    editor->completer()->setCompletionMode(QCompleter::PopupCompletion);
    editor->lineEdit()->setPlaceholderText(readingHint(titleRoleOf(index)));
    // An open list of suggestions keeps Enter from the delegate: it would close the list and nothing more.
    connect(editor->lineEdit(), &QLineEdit::returnPressed, editor, [this, editor] {
        if (editor->completer()->popup()->isVisible())
            QMetaObject::invokeMethod(editor, [this, editor] { finish(editor); }, Qt::QueuedConnection);
    });
    return editor;
}

void ReadingDelegate::finish(QWidget *editor) const
{
    auto *told =
        const_cast<ReadingDelegate *>(this); // Qt makes editors in a const function, and is told of them in none
    emit told->commitData(editor);
    emit told->closeEditor(editor);
}

void ReadingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(-1);
    choice->setEditText(cellText(index.data(TitleWordsData).toString()));
    choice->lineEdit()->selectAll();
}

std::optional<QString> ReadingDelegate::readingIn(const QComboBox &editor, Role role) const
{
    const int chosen = editor.findText(editor.currentText());
    return chosen >= 0 ? editor.itemData(chosen).toString() : readingFromText(role, editor.currentText(), m_forces);
}

void ReadingDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *choice = qobject_cast<QComboBox *>(editor);
    const QString printed = index.data(TitleWordsData).toString();
    if (choice->currentText() == cellText(printed))
        return;
    const Role role = titleRoleOf(index);
    if (const auto readAs = readingIn(*choice, role))
        emit corrected({printed.simplified(), role, *readAs});
    else
        emit notUnderstood(tr("“%1” is not understood. Choose from the list, or type %2.")
                               .arg(choice->currentText(), readingHint(role)));
}

void ReadingDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(std::max(place.width(), NarrowestEditor));
    place.setHeight(std::max(place.height(), editor->sizeHint().height()));
    editor->setGeometry(place);
}
