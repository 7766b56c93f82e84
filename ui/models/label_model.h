// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/printed_outcomes.h"
#include <QAbstractTableModel>

/// The outcomes that returns in force print, one wording a row, with what each is taken for and why.
class LabelModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Wording, TakenFor, Why, Cases, Forces, Returns, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<PrintedOutcome> labels);
    const PrintedOutcome *at(int row) const; ///< null for none
    /// The row of the same words: in the same returns where there are several; -1 where they are gone.
    int rowOf(const PrintedOutcome &label) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString text(const PrintedOutcome &label, int column);
    std::vector<PrintedOutcome> m_labels;
};
