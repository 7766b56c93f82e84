// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The bundled example: figures that 31 forces gave for April to December 2015 (resources/examples/README.md).
struct ExampleStudy {
    QString study;       ///< path of the study file
    QString byHand;      ///< a real return on another subject, to be imported by hand
    QStringList remarks; ///< what was odd, as sentences
};

/// Makes the example in a folder (which is made where it is not there), through the same reading and accepting as any
/// other return. Error where the folder holds an example already or cannot be written; nothing half-made is left.
ExampleStudy makeExample(const QString &folder);
/// File name of the study inside that folder.
QString exampleStudyName();
