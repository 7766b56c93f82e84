// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"
#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

/// A short list of things in words: what each row says, and how it is tinted. What a row stands for is its owner's, by
/// its number.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        QStringList cells; ///< as received; cleaned for the eye here
        Tone tone = Tone::Plain;
    };
    explicit RowsModel(const QStringList &titles, QObject *parent = nullptr);
    void show(std::vector<Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    std::vector<Row> m_rows;
};
