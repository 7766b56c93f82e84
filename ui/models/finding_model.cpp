// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/finding_model.h"

#include "core/domain/display_text.h"
#include "ui/widgets/tone.h"
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

using namespace Qt::StringLiterals;

void FindingModel::show(std::vector<Finding> findings, const Forces &forces)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_names.clear();
    for (const Finding &finding : m_findings) {
        const auto *force = forces.byCode(finding.force);
        m_names << (finding.force.isEmpty() ? tr("all forces") : force ? force->name : finding.force);
    }
    endResetModel();
}

int FindingModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_findings, key, &Finding::key);
    return found == m_findings.end() ? -1 : int(found - m_findings.begin());
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString FindingModel::text(int row, int column) const
{
    const Finding &finding = at(row);
    switch (column) {
    case State:
        return finding.isReopened() ? tr("open again") : findingStateName(finding.state);
    case Severity:
        return severityName(finding.severity);
    case Force:
        return displayLine(m_names[row]);
    case What:
        return displayLine(finding.title);
    default:
        return displayLine(finding.words);
    }
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = at(index.row());
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return text(index.row(), index.column()).toHtmlEscaped();
    if (role == Qt::BackgroundRole && index.column() == Severity && finding.state == FindingState::Open &&
        finding.severity != Remark::Severity::Note)
        return toneFill(finding.severity == Remark::Severity::Mistake ? Tone::Bad : Tone::Attention,
                        QGuiApplication::palette());
    return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("State"), tr("Kind"), tr("Force"), tr("Check"), tr("What was found")};
    return titles.value(section);
}
