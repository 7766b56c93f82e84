#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Foilio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# habits_control.sh : feeds habits.sh one bad file at a time and fails where it is let through.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0
spdx='// SPDX-FileCopyrightText: The Foilio contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n'

# expect pass|fail FILE TEXT : TEXT is a format of printf.
expect() {
  rm -rf "${tree:?}"/*
  mkdir -p "$tree/$(dirname "$2")"
  printf "$3" >"$tree/$2"
  local result=pass
  "$here/habits.sh" "$tree" >/dev/null || result=fail
  if [ $result != "$1" ]; then
    echo "$2: expected $1, got $result"
    failures=1
  fi
}

blank_lines() { printf '\\n%.0s' $(seq "$1"); }

expect pass core/domain/figure.h "${spdx}#pragma once\n"
expect pass core/domain/figure.h "$spdx$(blank_lines 148)"
expect fail core/domain/figure.h "$spdx$(blank_lines 149)"
expect pass core/domain/figure.cpp "$spdx$(blank_lines 398)"
expect fail core/domain/figure.cpp "$spdx$(blank_lines 399)"
expect fail core/domain/figure.cpp 'int a;\n'
expect fail core/domain/figure.cpp '// SPDX-License-Identifier: GPL-3.0-or-later\n'
expect fail core/domain/figure.cpp "$spdx// TO""DO: later\n"
expect fail core/domain/figure.cpp "$spdx// see /ho""me/someone/notes\n"
expect fail docs/testing.md 'Run /ro''ot/foilio/dev\n'

exit $failures
