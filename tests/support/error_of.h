// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include <QString>

/// What a person is told when this fails with an Error; "no error" where it does not.
template <typename Failing>
QString errorOf(Failing failing)
{
    try {
        failing();
    } catch (const Error &error) {
        return error.message();
    }
    return QStringLiteral("no error");
}
