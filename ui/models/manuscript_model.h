// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/manuscript_check.h"
#include "ui/widgets/tone.h"
#include <QAbstractTableModel>

/// What was found about the numbers of a draft, in the order of its text. Reads values, never writes.
class ManuscriptModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, QuotedColumn, SaidColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<ManuscriptFinding> findings);
    void setOpenOnly(bool openOnly); ///< leaves out what is matched
    const ManuscriptFinding &findingAt(int row) const { return m_findings[std::size_t(m_rows[std::size_t(row)])]; }
    /// The row of the finding whose words stand at a place of a sentence; -1 where there is none.
    int rowAt(int sentence, qsizetype place) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void chooseRows();

    std::vector<ManuscriptFinding> m_findings;
    std::vector<int> m_rows; // of those that are shown
    bool m_openOnly = false;
};

/// Sound, to be looked at, or wrong: always beside the word.
Tone toneOf(ManuscriptFinding::State state);
