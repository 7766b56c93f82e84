// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/typed_form.h"
#include <QAbstractTableModel>

/// The form in which the figures of a letter are typed: a row of periods, then for each section its title, its rows, an
/// empty one for what the letter names besides, the total stated by the letter, and the sum of what was typed. Every
/// text but titles and sums can be typed; one that is no figure is marked and said to be so.
class TypedGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Kind { Periods, Title, Entry, Spare, Total, Sum };
    enum DataRole {
        KindRole = Qt::UserRole, ///< int of Kind
        ToneRole,                ///< int of Tone
    };

    explicit TypedGridModel(QObject *parent = nullptr);

    void setForm(const TypedForm &form);
    const TypedForm &form() const { return m_form; }
    Kind kindOf(int row) const { return m_lines[std::size_t(row)].kind; }
    /// Whether figures are typed here: what Tab goes through.
    bool isFigure(const QModelIndex &index) const;
    /// Rows of cells, from this one on; what falls on titles and sums is left out.
    void paste(const QModelIndex &from, const QString &text);
    /// The running total of the section and period of a cell, beside the one that the letter states; empty where there
    /// is none.
    QString sumWords(const QModelIndex &index) const;
    /// Why the form cannot be taken yet, with what to do; nothing where it can.
    std::optional<QString> whyNot() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line {
        Kind kind = Kind::Title;
        int section = 0;
        int row = 0; ///< of the section
    };
    void layOut();
    void setTitle(int row, const QString &title);
    QString text(const QModelIndex &index) const;
    QString sumText(const Line &line, int period) const;
    QString trouble(const QModelIndex &index) const; ///< what is odd about a text; empty where nothing is
    QString spoken(const QModelIndex &index) const;
    TypedForm::Row &rowAt(const Line &line);
    const TypedForm::Row &rowAt(const Line &line) const;

    TypedForm m_form;
    std::vector<Line> m_lines;
};
