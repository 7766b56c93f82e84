// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The acceptance study as a study file, made as a person would make it: asked, imported from the returns, marked.
/// Returns its path in a folder of this test run; each call gives a fresh copy.
QString acceptanceFile();
