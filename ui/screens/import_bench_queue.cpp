// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_queue.h"

#include "ui/models/cell_text.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QChar stateSign(ImportFile::State state)
{
    switch (state) {
    case ImportFile::State::Waiting:
        return u'·';
    case ImportFile::State::Reading:
        return u'…';
    case ImportFile::State::NeedsYou:
        return u'?';
    case ImportFile::State::Ready:
        return u'○';
    case ImportFile::State::Accepted:
        return u'✓';
    case ImportFile::State::Stopped:
        return u'–';
    case ImportFile::State::Failed:
        return u'×';
    }
    Q_UNREACHABLE();
}

/// In the list; why a file cannot be read stands beside it when it is chosen.
QString shortState(const ImportFile &file)
{
    const QString title = stateTitle(file.state);
    const bool needs = file.state == ImportFile::State::NeedsYou;
    return needs ? u"%1: %2"_s.arg(title, cellText(file.message)) : title;
}

QString stateWords(const ImportFile &file)
{
    const QString title = stateTitle(file.state);
    return file.message.isEmpty() ? title : u"%1: %2"_s.arg(title, cellText(file.message));
}
} // namespace

ImportBenchQueue::ImportBenchQueue(QObject *parent) : QAbstractListModel(parent) {}

int ImportBenchQueue::add(const QString &path)
{
    const auto same = std::ranges::find_if(
        m_files, [&](const ImportFile &file) { return file.path == path && !file.part && file.isOpen(); });
    if (same != m_files.end())
        return int(same - m_files.begin());
    ImportFile file;
    file.path = path;
    return append(std::move(file));
}

int ImportBenchQueue::add(SourceFile pasted)
{
    ImportFile file;
    file.part = std::make_shared<const SourceFile>(std::move(pasted));
    return append(std::move(file));
}

void ImportBenchQueue::divide(int row, std::vector<SourceFile> parts)
{
    const QString path = at(row).path;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ImportFile file;
        file.path = path;
        file.part = std::make_shared<const SourceFile>(std::move(parts[i]));
        if (i == 0)
            change(row, [&file](ImportFile &whole) { whole = std::move(file); });
        else
            append(std::move(file));
    }
}

int ImportBenchQueue::append(ImportFile file)
{
    beginInsertRows({}, count(), count());
    m_files.push_back(std::move(file));
    endInsertRows();
    return count() - 1;
}

void ImportBenchQueue::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_files.erase(m_files.begin() + row);
    endRemoveRows();
}

void ImportBenchQueue::clear()
{
    beginResetModel();
    m_files.clear();
    endResetModel();
}

void ImportBenchQueue::change(int row, const std::function<void(ImportFile &)> &change)
{
    change(m_files[std::size_t(row)]);
    emit dataChanged(index(row), index(row));
}

int ImportBenchQueue::nextOpen(int row) const
{
    for (int step = 1; step < count(); ++step) {
        const int next = (row + step) % count();
        if (at(next).isOpen())
            return next;
    }
    return -1;
}

int ImportBenchQueue::firstWaiting() const
{
    const auto waiting = std::ranges::find(m_files, ImportFile::State::Waiting, &ImportFile::state);
    return waiting == m_files.end() ? -1 : int(waiting - m_files.begin());
}

int ImportBenchQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportBenchQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportFile &file = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return u"%1\n%2 %3"_s.arg(cellText(file.name()), stateSign(file.state), shortState(file));
    case Qt::ToolTipRole:
        return toolTipText({file.name(), stateWords(file)});
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(cellText(file.name()), stateWords(file));
    case Qt::UserRole:
        return int(file.state);
    default:
        return {};
    }
}
