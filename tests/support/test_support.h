// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One header for Catch2 2 (Debian 12) and 3 (Debian 13, Ubuntu 24.04).
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>
#include <catch2/generators/catch_generators_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include "core/domain/figure.h"
#include "core/domain/period.h"
#include <QString>
#include <QStringList>

namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList &list)
    {
        return '[' + list.join(QLatin1String(", ")).toStdString() + ']';
    }
};
template <>
struct StringMaker<Figure> {
    static std::string convert(const Figure &figure)
    {
        return (figure.kindName() + u' ' + figure.toString()).toStdString();
    }
};
template <>
struct StringMaker<Period> {
    static std::string convert(const Period &period) { return (period.key() + u' ' + period.label()).toStdString(); }
};
} // namespace Catch
