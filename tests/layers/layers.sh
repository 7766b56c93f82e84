#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Foilio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# layers.sh ROOT : reads the #include lines of each folder and fails where one reaches over its layer.
# Linking alone does not keep the layers apart: <QtWidgets/QWidget> compiles against the include path of Qt6::Core.
set -u
cd "$1" || exit 2

grep -rnE --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include' app core ui tests 2>/dev/null | awk '
function complain(why) {
    print place ": " included "\n  ... " why
    found = 1
}

# Files in folder include, of our own files, those that begin with one of the allowed folders and no others.
function only(folder, allowed, why) {
    if (file ~ "^" folder "/" && included ~ /^"/ && included !~ "^\"(" allowed ")/" && included !~ /^"[a-z0-9_]+\.moc"/)
        complain(why)
}

# Files in folder, those in except left out, include nothing that matches.
function deny(folder, except, pattern, why) {
    if (file ~ "^(" folder ")/" && (except == "" || file !~ "^(" except ")/") && included ~ "^[<\"](" pattern ")")
        complain(why)
}

{
    split($0, parts, ":")
    file = parts[1]
    place = file ":" parts[2]
    included = $0
    sub(/^[^#]*#[[:space:]]*include[[:space:]]*/, "", included)

    only("core/domain", "core/domain", "domain stands alone")
    only("core/import", "core/(domain|import)", "import sees only domain; import and store never meet")
    only("core/store", "core/(domain|store)", "store sees only domain; import and store never meet")
    only("core/analysis", "core/(domain|store|analysis)", "analysis sees domain and store")
    only("core/report", "core/(domain|store|analysis|report)", "report sees what lies below it")
    only("core/export", "core/(domain|store|analysis|report|export)", "export sees what lies below it")
    only("ui", "core|ui", "the window knows nothing of app; includes begin at the root of the project")
    only("ui/charts", "core/(domain|report|export)|ui/charts", "the renderer draws a ChartSpec, whatever study it came from")
    only("app", "core|ui|app", "includes begin at the root of the project")

    if (included !~ /^<QtCore\//)
        deny("core", "", "Qt[A-Z][A-Za-z0-9]*/", "core links Qt6::Core and nothing else of Qt")
    deny("core", "", "Q(Gui)?Application>|Q(Widget|Painter|Image|Pixmap|Color|Font|Icon|Chart|Sql)[A-Za-z]*>",
         "core has no windows, no pictures and no SQL of Qt")
    deny("app|core|ui", "core/store", "sqlite3", "SQL lives in core/store")
    deny("app|core|ui", "core/(import|export)", "(zip\\.h|libxml/)", "containers are read in import and written in export")
    deny("app|core|ui|tests", "(tests/)?ui/charts",
         "QtCharts/|QLegend|Q[A-Za-z]*(Chart|ChartView|Series|Axis|BarSet|BoxSet|PieSlice|ModelMapper)>",
         "Qt Charts is known to ui/charts alone")
}
END { exit found }'
