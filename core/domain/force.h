// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <unordered_map>
#include <vector>

/// One police force of the reference table. Its code is that of the ONS ("E23000036") or one of our own ("BTP").
struct Force {
    QString code;
    QString name;
    QString homeOfficeName; ///< spelling in Home Office tables, empty where the force is not in them
    QString region;
    QString kind; ///< "territorial", "special", "other nation" ...
    QStringList aliases;

    bool isTerritorial() const { return kind == QLatin1String("territorial"); }
    bool operator==(const Force &) const = default;
};

/// Regions, countries and bodies that stand among the forces of a table and are none.
enum class AreaKind { Force, Region, Country, NotAForce };

/// All forces and every name by which a return may call them. Looking up ignores case, doubled spaces, "&" against
/// "and", the endings Police, Constabulary and Police Service, and footnote digits glued to the name ("Cheshire7").
/// British Transport Police keeps its ending.
class Forces {
public:
    explicit Forces(std::vector<Force> forces);
    static const Forces &reference(); ///< the table the program ships

    const std::vector<Force> &all() const { return m_forces; }
    std::vector<const Force *> territorial() const; ///< the 43 of England and Wales, by name
    const Force *byCode(QStringView code) const;    ///< null where unknown
    /// The force a cell names, from the whole text. "West Midlands" is the force: only a code or its place in a table
    /// of regions makes it the region. Null for regions, countries and unknown names.
    const Force *find(const QString &printed) const;
    /// The one force named somewhere inside a longer text (a file name, a title); null where none or several are.
    const Force *findWithin(const QString &text) const;
    /// Whether a name (or code "E12000005") is that of a region, a country or of a body that is no force. A name both
    /// of a force and a region counts as a force unless the code says otherwise.
    static AreaKind areaKind(const QString &printed, const QString &code = {});

private:
    std::vector<Force> m_forces;
    std::unordered_map<QString, int> m_byCode;
    std::unordered_map<QString, int> m_byName;          ///< by comparableName()
    std::vector<std::pair<QString, int>> m_namesWithin; ///< as words between spaces, by force
};

/// A name as it is compared: lower case, "and" for "&", single spaces for dashes, no footnote marks, no ending.
QString comparableForceName(const QString &printed);
