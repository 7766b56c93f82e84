// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_accept.h"

#include "core/store/accept_return.h"
#include <QCoreApplication>
#include <algorithm>

bool isAccepted(Study &study, const Draft &draft)
{
    const std::vector<ReturnInfo> returns = study.returns().all();
    const QStringList codes = draft.forceCodes();
    return !codes.isEmpty() && std::ranges::all_of(codes, [&](const QString &code) {
        return std::ranges::any_of(returns, [&](const ReturnInfo &info) {
            return info.state != ReturnState::Withdrawn && info.force == code && info.sha256 == draft.source.sha256;
        });
    });
}

QString acceptTitle(const Study &study, const Draft &draft)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("ImportFile", text); };
    const auto open = std::ranges::count(draft.remarks, Remark::Severity::Question, &Remark::severity);
    const QString title = importTitle(study, draft, {});
    if (open == 0)
        return title;
    return title + (open == 1 ? words(" (1 question left open)") : words(" (%1 questions left open)").arg(open));
}
