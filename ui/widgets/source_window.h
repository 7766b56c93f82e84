// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell_ref.h"
#include "core/import/hidden_parts.h"
#include <QByteArray>
#include <QString>

class QWidget;

/// Opens a window beside the others with a source exactly as it was received, at a cell, which is lit: on the page
/// where the source has pages, among its cells elsewhere; `choice` as the cell was read with. Throws Error where the
/// source cannot be read.
void showSource(QWidget *parent, const QString &name, const QByteArray &bytes, const CellRef &cell,
                const HiddenChoice &choice);
