#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Foilio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# format.sh ROOT : every C++ source is as clang-format 19 writes it. ./dev format mends it.
set -u
cd "$1" || exit 2
command -v clang-format-19 >/dev/null || { echo 'clang-format-19 is missing: ./dev setup installs it'; exit 1; }
find app core ui tests -name '*.cpp' -o -name '*.h' | xargs clang-format-19 --dry-run --Werror
