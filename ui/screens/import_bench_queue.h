// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/import_bench_file.h"
#include <QAbstractListModel>
#include <functional>

/// The files brought to the bench, in the order in which they came. A row shows the name and the state in words.
class ImportBenchQueue : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ImportBenchQueue(QObject *parent = nullptr);

    int add(const QString &path); ///< its row; a file that is already there and still open keeps its row
    /// A row of its own for cells that were pasted.
    int add(SourceFile pasted);
    /// The files inside a file take its row and the rows after the last.
    void divide(int row, std::vector<SourceFile> parts);
    void remove(int row);
    void clear();
    int count() const { return int(m_files.size()); }
    const ImportFile &at(int row) const { return m_files[std::size_t(row)]; }
    void change(int row, const std::function<void(ImportFile &)> &change);
    /// The next file after `row`, round to the first, that is still open; -1 where there is none.
    int nextOpen(int row) const;
    int firstWaiting() const; ///< -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    int append(ImportFile file);

    std::vector<ImportFile> m_files;
};
