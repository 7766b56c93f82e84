// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One force on one page.
#include "core/report/chart_gallery.h"
#include "core/report/protection.h"
#include "core/report/report_document.h"
#include "core/report/report_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Look = ReportParagraph::Look;

class BriefingMaker {
public:
    BriefingMaker(const StudyView &view, const QString &force, const ReportFacts &facts)
        : m_view(view), m_force(force), m_facts(facts), m_protection(view)
    {
    }

    ReportDocument make()
    {
        const QString who = m_view.forceName(m_force);
        m_page = {who + u": "_s + m_view.info.title, reportSubtitle(m_view, m_facts), m_facts.lastChange, {}};
        addAnswers();
        const ChartSpec offences = chartOf(u"offences-by-year"_s);
        const ChartSpec shares = chartOf(u"outcome-shares-by-year"_s);
        if (offences.isEmpty() && shares.isEmpty())
            say(u"There is no figure of %1 in this study. That is no zero: it is not known."_s.arg(who), Look::Lead);
        addFigures(offences, shares);
        addCaveats(offences, shares);
        return std::move(m_page);
    }

private:
    void say(const QString &words, Look look = Look::Plain)
    {
        if (!words.isEmpty())
            m_page.blocks.emplace_back(ReportParagraph{words, look});
    }

    ChartSpec chartOf(const QString &name) const { return m_protection.applyTo(makeChart(m_view, name, m_force)); }

    /// "Offences recorded: answered 2 August 2022. Included in the figures of 24 forces."
    void addAnswers()
    {
        const FigureTable forces = forcesTable(m_view);
        const auto row = std::ranges::find_if(
            forces.rows, [this](const auto &cells) { return cells[0].text == m_view.forceName(m_force); });
        if (row == forces.rows.end())
            return;
        for (std::size_t i = 1; i + 1 < row->size(); i += 2) {
            const QString use = (*row)[i + 1].text;
            say(u"%1: %2; %3."_s.arg(forces.columns[qsizetype(i)], (*row)[i].text,
                                     use == "included"_L1 ? u"complete, and in the figures of all included forces"_s
                                                          : use));
        }
    }

    void addFigures(const ChartSpec &offences, const ChartSpec &shares)
    {
        if (!offences.isEmpty()) {
            say(offences.headline + u'.', Look::Bullet);
            addYears(offences);
        }
        if (!shares.isEmpty()) {
            say(shares.headline + u'.', Look::Bullet);
            const ChartSpec all = makeChart(m_view, u"outcome-shares-by-year"_s);
            if (!all.isEmpty())
                say(u"For comparison: %1. Forces differ in how they record and how they finish cases; this is no "
                    "ranking."_s.arg(all.headline),
                    Look::Bullet);
        }
        if (!offences.isEmpty())
            m_page.blocks.emplace_back(ReportChart{offences, 1});
        if (!shares.isEmpty())
            m_page.blocks.emplace_back(ReportTable{tableOf(shares), 1, false});
        if (!shares.base.isEmpty())
            say(u"Base: "_s + shares.base + u'.', Look::Small);
    }

    /// Every year with its number, so that a single one can be quoted.
    void addYears(const ChartSpec &offences)
    {
        if (offences.categories.size() < 2)
            return; // the headline says it
        QStringList years;
        for (std::size_t i = 0; i < offences.categories.size(); ++i)
            years += offences.categories[i].label + u": "_s + offences.series[0].values[i].label;
        say(offences.valueTitle + u" by year: "_s + years.join(u"; "_s) + u'.', Look::Bullet);
    }

    void addCaveats(const ChartSpec &offences, const ChartSpec &shares)
    {
        QStringList notes;
        for (const ChartSpec *spec : {&offences, &shares}) {
            for (const QString &note : spec->isEmpty() ? QStringList() : spec->notes) {
                if (!notes.contains(note) && !offences.notes.contains(note)) // those stand in the picture
                    notes += note;
            }
        }
        say(notes.join(u' '), Look::Small);
        say(u"These are crimes that police recorded, not crimes committed. Source: %1. Study after change %2."_s.arg(
                m_view.info.sourceLine, shortHash(m_facts.journalHash)),
            Look::Small);
        if (offences.isEmpty())
            say(m_view.info.notice, Look::Small);
    }

    const StudyView &m_view;
    QString m_force;
    const ReportFacts &m_facts;
    Protection m_protection;
    ReportDocument m_page;
};
} // namespace

ReportDocument forceBriefing(const StudyView &view, const QString &force, const ReportFacts &facts)
{
    return BriefingMaker(view, force, facts).make();
}
