// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force.h"
#include "core/domain/mapping.h"
#include <QStyledItemDelegate>

class QComboBox;

/// Corrects titles in their place: over an index that carries TitleData it opens a list of what the words may be read
/// as, in which anything may be typed. It changes no model; what was chosen is a signal.
class ReadingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ReadingDelegate(QObject *parent = nullptr);

    void setForces(const Forces &forces) { m_forces = forces; }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void corrected(const Relabel &relabel) const;
    /// What was typed is nothing of this role: a sentence with what to type.
    void notUnderstood(const QString &message) const;

private:
    void finish(QWidget *editor) const;
    std::optional<QString> readingIn(const QComboBox &editor, Role role) const;

    Forces m_forces;
};
