#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Foilio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# layers_control.sh : feeds layers.sh one bad include at a time and fails where it is let through.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

# expect pass|fail FILE INCLUDE
expect() {
  rm -rf "${tree:?}"/*
  mkdir -p "$tree/$(dirname "$2")"
  printf '#pragma once\n#include %s\n' "$3" >"$tree/$2"
  local result=pass
  "$here/layers.sh" "$tree" >/dev/null || result=fail
  if [ $result != "$1" ]; then
    echo "$2 with #include $3: expected $1, got $result"
    failures=1
  fi
}

expect pass core/domain/figure.cpp '"core/domain/figure.h"'
expect pass core/domain/figure.cpp '<QString>'
expect pass core/import/csv_reader.cpp '<zip.h>'
expect pass core/store/database.cpp '<sqlite3.h>'
expect pass core/analysis/intervals.cpp '<boost/math/distributions/beta.hpp>'
expect pass core/export/csv_writer.cpp '"core/report/chart_spec.h"'
expect pass core/domain/remark.cpp '<QtCore/QString>'
expect pass ui/charts/chart_renderer.cpp '<QChart>'
expect pass ui/screens/start_screen.cpp '"start_screen.moc"'
expect pass app/cli.cpp '"ui/charts/chart_renderer.h"'

expect fail core/domain/figure.cpp '"core/store/study.h"'
expect fail core/import/csv_reader.cpp '"core/store/study.h"'
expect fail core/store/study.cpp '"core/import/table.h"'
expect fail core/analysis/panel.cpp '"core/report/chart_spec.h"'
expect fail core/report/flow.cpp '"core/export/csv_writer.h"'
expect fail core/export/csv_writer.cpp '"ui/charts/chart_renderer.h"'
expect fail core/report/flow.h '"app/cli.h"'
expect fail core/import/table.cpp '"table.h"'
expect fail core/report/flow.cpp '<QtWidgets/QWidget>'
expect fail core/report/flow.cpp '<QtCharts/QChart>'
expect fail core/report/flow.cpp '<QtConcurrent/QtConcurrent>'
expect fail core/report/flow.cpp '<QImage>'
expect fail core/export/csv_writer.cpp '<QPainter>'
expect fail core/store/study.cpp '<QSqlDatabase>'
expect fail core/analysis/panel.cpp '<sqlite3.h>'
expect fail ui/session.cpp ' <sqlite3.h>'
expect fail core/report/flow.cpp '<libxml/parser.h>'
expect fail ui/screens/years_screen.cpp '<QChartView>'
expect fail ui/screens/years_screen.cpp '<QtCharts/QBarSeries>'
expect fail app/main.cpp '<QChart>'
expect fail ui/charts/chart_renderer.cpp '"core/store/study.h"'
expect fail ui/main_window.cpp '"app/main.h"'

exit $failures
