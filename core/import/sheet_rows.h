// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <QStringList>

/// The rows, as text, of the first sheet of a file whose first cell of some row is one of ours ("Id"), in any case: of
/// forms of our own that come back filled. Text that was kept from being a formula is as it was. Error where the file
/// cannot be read or no sheet has it.
std::vector<QStringList> rowsUnder(const QByteArray &bytes, const QString &fileName, const QString &heading);
