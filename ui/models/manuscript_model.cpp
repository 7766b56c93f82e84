// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/manuscript_model.h"

#include "core/domain/display_text.h"
#include <QGuiApplication>
#include <algorithm>

using State = ManuscriptFinding::State;

Tone toneOf(State state)
{
    switch (state) {
    case State::Matched:
        return Tone::Good;
    case State::Uncertain:
    case State::OtherBase:
    case State::Claim:
        return Tone::Attention;
    case State::UnequalPeriods:
    case State::Stale:
    case State::Unmatched:
        return Tone::Bad;
    }
    return Tone::Plain;
}

void ManuscriptModel::show(std::vector<ManuscriptFinding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    chooseRows();
    endResetModel();
}

void ManuscriptModel::setOpenOnly(bool openOnly)
{
    beginResetModel();
    m_openOnly = openOnly;
    chooseRows();
    endResetModel();
}

void ManuscriptModel::chooseRows()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (!m_openOnly || m_findings[i].state != State::Matched)
            m_rows.push_back(int(i));
    }
}

int ManuscriptModel::rowAt(int sentence, qsizetype place) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ManuscriptFinding &finding = findingAt(row);
        if (finding.sentence == sentence && finding.start <= place && place <= finding.end)
            return row;
    }
    return -1;
}

int ManuscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ManuscriptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ManuscriptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ManuscriptFinding &finding = findingAt(index.row());
    if (role == Qt::BackgroundRole && index.column() == StateColumn)
        return toneFill(toneOf(finding.state), QGuiApplication::palette());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignTop);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case StateColumn:
        return stateTitle(finding.state);
    case QuotedColumn:
        return displayLine(finding.quoted);
    default:
        return displayLine(finding.said);
    }
}

QVariant ManuscriptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QStringList titles{tr("State"), tr("Printed"), tr("What the study says")};
    return titles.value(section);
}
