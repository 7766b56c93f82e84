// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashSeed>

// What makes Qt write the same PDF twice.

/// Writes over a part of the PDF's text, wherever it stands; the length stays, since the file's own table counts bytes.
void overwrite(QByteArray &pdf, const QByteArray &before, char end, const QByteArray &value);
/// The same figures give the same file: no moment and no random number of Qt's stays in it. Qt 6.8 writes more of them
/// than Qt 6.4, which knows the first line only.
void removeMoment(QByteArray &pdf);

/// While one stands, Qt's hash tables keep one order: it writes the fonts of a PDF as its table gives them, and each
/// program shuffles its tables anew.
class SteadyOrder {
public:
    SteadyOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyOrder)
};
