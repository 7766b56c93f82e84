#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Foilio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# habits.sh ROOT : two SPDX lines on every source, no file past its length, no marks of unfinished work, no path of one
# machine. CONTRIBUTING.md gives the reasons.
set -u
cd "$1" || exit 2

sources=$(find app core ui tests resources packaging dev .ci CMakeLists.txt -type f \( -name '*.cpp' -o -name '*.h' \
  -o -name '*.sh' -o -name '*.sql' -o -name CMakeLists.txt -o -name dev -o -name run \) 2>/dev/null | sort)
pages=$(find README.md CONTRIBUTING.md CHANGELOG.md CMakePresets.json docs -type f \( -name '*.md' -o -name '*.json' \) 2>/dev/null)

awk '
function complain(why) {
    print FILENAME ":" FNR ": " why
    found = 1
}
function endOfFile() {
    if (file == "" || file !~ /\.(cpp|h|sh|sql)$|CMakeLists\.txt$|^dev$|\/run$/)
        return
    if (spdx != 2) {
        print file ": the first lines are the two SPDX lines"
        found = 1
    }
    limit = file == "CMakeLists.txt" ? 120 : file ~ /\.h$/ ? 150 : 400
    if (lines > limit) {
        print file ": " lines " lines, the limit is " limit
        found = 1
    }
}
FNR == 1 {
    endOfFile()
    file = FILENAME
    spdx = 0
}
{ lines = FNR }
FNR <= 4 && /SPDX-FileCopyrightText: |SPDX-License-Identifier: GPL-3\.0-or-later/ { ++spdx }
/(^|[^A-Za-z])(T[O]DO|F[I]XME|X[X]X|H[A]CK)([^A-Za-z]|$)/ { complain("finish it, or say in an issue what is missing") }
/(^|[^A-Za-z0-9_.])\/(home|root|work|Users)\// { complain("a path of one machine") }
END {
    endOfFile()
    exit found
}' $sources $pages
