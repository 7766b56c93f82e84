// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include "core/analysis/recorded_crime.h"
#include "core/domain/number_text.h"
#include <map>

using namespace Qt::StringLiterals;

namespace {
/// One finding for each offence of a table, however many of its periods are far off: one cause is behind them, mostly.
class FarOff {
public:
    FarOff(const CheckRule &rule, const ForceScope &scope) : m_rule(rule), m_scope(scope) {}

    void add(const OfficialComparison &compared)
    {
        ++m_compared[keyOf(compared)];
        if (!compared.isFarOff())
            return;
        Finding &finding =
            m_found.try_emplace(keyOf(compared), findingOf(m_rule, m_scope.force, {compared.offence, compared.table}))
                .first->second;
        const QString ours = Span::of(compared.ours).words();
        finding.measures = QStringList{u"offences"_s};
        finding.periods.push_back(compared.period);
        finding.figures += u"%1:%2|%3;"_s.arg(compared.period.key(), Span::of(compared.ours).key(),
                                              QString::number(compared.official));
        finding.parts.push_back(
            {u"%1: %2 (%3), in the official table %4"_s.arg(compared.period.label(), ours, compared.difference(),
                                                            withThousands(compared.official)),
             countsBehind(m_scope.view, officialQuery(m_scope.view, compared)),
             0,
             {}});
    }

    void tell(std::vector<Finding> &found)
    {
        for (auto &[key, finding] : m_found) {
            finding.words = u"“%1” in “%2”: %3 of %4 periods that can be compared are far apart. %5"_s.arg(
                key.first, key.second, QString::number(finding.parts.size()), QString::number(m_compared[key]),
                finding.parts.front().words + u'.');
            found.push_back(std::move(finding));
        }
    }

private:
    using Key = std::pair<QString, QString>; ///< offence and table
    static Key keyOf(const OfficialComparison &compared) { return {compared.offence, compared.table}; }

    const CheckRule &m_rule;
    const ForceScope &m_scope;
    std::map<Key, Finding> m_found;
    std::map<Key, int> m_compared;
};
} // namespace

void checkOfficialSeries(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found)
{
    FarOff farOff(rule, scope);
    for (const OfficialComparison &compared : compareWithOfficial(scope.view, scope.force)) {
        if (compared.isGiven())
            farOff.add(compared);
    }
    farOff.tell(found);
}
