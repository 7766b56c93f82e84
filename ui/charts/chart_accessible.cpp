// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_accessible.h"

#include "ui/charts/chart_view.h"
#include <QAccessible>
#include <QAccessibleWidget>

namespace {
QAccessibleInterface *chartInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}
} // namespace

void useChartAccessible()
{
    static const bool isInstalled = (QAccessible::installFactory(chartInterface), true);
    Q_UNUSED(isInstalled)
}
