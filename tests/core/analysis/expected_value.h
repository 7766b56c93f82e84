// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/pooled.h"
#include "tests/support/test_support.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <set>

// The values of tests/values/statistics.json, for the test that compares them all.

inline QJsonObject valuesFile()
{
    QFile file(FOILIO_TESTS "/values/statistics.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto document = QJsonDocument::fromJson(file.readAll());
    REQUIRE(document.isObject());
    return document.object();
}

/// One expected case, and which of its values have been asked for: none may be passed over.
class Expected {
public:
    explicit Expected(const QJsonObject &one)
        : m_inputs(one["inputs"].toObject()), m_expected(one["expected"].toObject()),
          m_relative(one["tolerance"].toObject()["rel"].toDouble()),
          m_absolute(one["tolerance"].toObject()["abs"].toDouble())
    {
    }
    const QJsonObject &inputs() const { return m_inputs; }
    double in(const char *name) const { return m_inputs[QLatin1String(name)].toDouble(); }
    std::int64_t whole(const char *name) const { return m_inputs[QLatin1String(name)].toInteger(); }
    QJsonValue value(const QString &name)
    {
        REQUIRE(m_expected.contains(name));
        m_asked.insert(name);
        return m_expected[name];
    }
    void check(const QString &name, std::optional<double> got)
    {
        INFO(name.toStdString());
        checkValue(value(name), got);
    }
    void checkValue(const QJsonValue &expected, std::optional<double> got) const
    {
        REQUIRE(expected.isNull() == !got);
        if (got)
            CHECK(isNear(expected.toDouble(), *got));
    }
    bool isNear(double expected, double got) const
    {
        return std::abs(got - expected) <= std::max(m_relative * std::abs(expected), m_absolute);
    }
    void checkNothingLeft() const
    {
        for (const QString &name : m_expected.keys()) {
            INFO("not compared: " << name.toStdString());
            CHECK(m_asked.contains(name));
        }
    }

private:
    QJsonObject m_inputs;
    QJsonObject m_expected;
    double m_relative;
    double m_absolute;
    std::set<QString> m_asked;
};

template <typename T>
std::optional<double> lowOf(const std::optional<T> &interval)
{
    return interval ? std::optional(interval->low) : std::nullopt;
}
template <typename T>
std::optional<double> highOf(const std::optional<T> &interval)
{
    return interval ? std::optional(interval->high) : std::nullopt;
}

struct Fixture24 {
    QStringList names;
    std::vector<PartOfWhole> forces;
};

inline Fixture24 fixture24()
{
    Fixture24 read;
    const QJsonArray rows = valuesFile()["fixture24"].toArray();
    for (const auto &row : rows) {
        read.names += row.toArray()[0].toString();
        read.forces.push_back({row.toArray()[2].toInteger(), row.toArray()[1].toInteger()});
    }
    return read;
}

inline std::vector<PartOfWhole> partsIn(const QJsonArray &rows)
{
    std::vector<PartOfWhole> parts;
    for (const auto &row : rows)
        parts.push_back({row.toObject()["x"].toInteger(), row.toObject()["n"].toInteger()});
    return parts;
}
