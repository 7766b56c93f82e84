// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/xml_part.h"
#include <QString>

/// Throws Error for an OpenDocument file with parts that are packed with a password: "FILE is protected by a password:
/// " and the remedy.
void refuseEncrypted(ZipArchive &zip, const Limits &limits, const QString &remedy);
