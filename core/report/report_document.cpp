// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_document.h"

#include "core/analysis/flow.h"
#include "core/domain/error.h"
#include "core/report/bound_sentence.h"
#include "core/report/chart_gallery.h"
#include "core/report/flow_chart.h"
#include "core/report/protection.h"
#include "core/report/report_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Look = ReportParagraph::Look;
constexpr std::size_t SharesInBrief = 4;

/// Makes the report chapter by chapter, and remembers which sentence rests on what.
class ReportMaker {
public:
    ReportMaker(const StudyView &view, const ReportFacts &facts)
        : m_view(view), m_facts(facts), m_protection(view), m_said(statements(view))
    {
    }

    ReportDocument make()
    {
        m_report = {m_view.info.title, reportSubtitle(m_view, m_facts), m_facts.lastChange, {}};
        addNotice();
        addBrief();
        addFlow();
        addCharts();
        addOtherShares();
        addFirmness();
        addMethod();
        addForces();
        addTables();
        addSources();
        addProvenance();
        return std::move(m_report);
    }

private:
    void heading(const QString &text, int level = 1) { m_report.blocks.emplace_back(ReportHeading{level, text}); }
    void paragraph(const QString &text, Look look = Look::Plain)
    {
        if (!text.isEmpty())
            m_report.blocks.emplace_back(ReportParagraph{text, look});
    }
    void table(const FigureTable &of, bool isNumbered, bool hasTerms)
    {
        m_report.blocks.emplace_back(ReportTable{of, isNumbered ? ++m_tables : 0, hasTerms});
    }
    void chart(const ChartSpec &spec) { m_report.blocks.emplace_back(ReportChart{spec, ++m_figures}); }

    void say(const Statement &statement, Look look)
    {
        QString key;
        if (!statement.traces.empty()) {
            m_bound.push_back(statement);
            key = u"n%1"_s.arg(m_bound.size());
        }
        m_report.blocks.emplace_back(ReportParagraph{statement.text, look, key});
    }
    void sayAll(const QStringList &kinds, Look look)
    {
        for (const Statement &statement : m_said) {
            if (kinds.contains(statement.kind))
                say(statement, look);
        }
    }

    void addNotice() { paragraph(m_view.info.notice, Look::Lead); }

    void addBrief()
    {
        heading(u"In brief"_s);
        if (sayKept())
            return;
        if (m_said.empty())
            paragraph(u"No force is complete for offences yet, so nothing is added up. The tables below show what each "
                      "force gave."_s);
        sayAll({u"panel"_s, u"total"_s, u"change"_s, u"counts"_s}, Look::Bullet);
        sayShares(0, SharesInBrief);
    }

    /// The sentences of a person, where one is kept that stands. Those that do not are told instead of printed.
    bool sayKept()
    {
        bool isSaid = false;
        for (const SentenceState &state : sentenceStates(m_view.sentences, m_said)) {
            if (!state.isFit()) {
                m_report.leftOut << u"“%1”: %2"_s.arg(state.text, state.words());
                continue;
            }
            const PublishedNumber &of = state.of;
            say({of.of, state.text, of.base, of.panel, of.traces, of.forces}, Look::Bullet);
            isSaid = true;
        }
        return isSaid;
    }

    /// A study with many printed outcomes has many shares: the first ones open the report, the others stand below.
    void sayShares(std::size_t from, std::size_t to)
    {
        std::vector<Statement> shares;
        std::ranges::copy_if(m_said, std::back_inserter(shares),
                             [](const Statement &one) { return one.kind == "share"_L1; });
        for (std::size_t i = from; i < std::min(to, shares.size()); ++i)
            say(shares[i], Look::Bullet);
    }

    void addFlow()
    {
        const auto stages = flowStages(m_view);
        const ChartSpec flow = makeChart(m_view, u"flow"_s);
        heading(u"Who was asked, and who answered"_s);
        paragraph(flowHeadline(stages) + u'.');
        if (!flow.isEmpty())
            chart(flow);
    }

    void addCharts()
    {
        for (GalleryEntry &entry : gallery(m_view)) {
            if (entry.spec.isEmpty() || entry.name == "flow"_L1)
                continue;
            if (m_charts.empty())
                heading(u"The figures"_s);
            m_charts.push_back(m_protection.applyTo(std::move(entry.spec)));
            heading(entry.title, 2);
            paragraph(m_charts.back().headline + u'.', Look::Lead);
            chart(m_charts.back());
        }
    }

    void addOtherShares()
    {
        const auto shares = std::ranges::count(m_said, u"share"_s, &Statement::kind);
        if (std::size_t(shares) <= SharesInBrief)
            return;
        heading(u"The other outcomes"_s, 2);
        sayShares(SharesInBrief, std::size_t(shares));
    }

    void addFirmness()
    {
        heading(u"How firm the figures are"_s);
        sayAll({u"sensitivity"_s, u"coverage"_s, u"coverage-crime"_s}, Look::Bullet);
        sayAll({u"refusal"_s}, Look::Bullet);
        paragraph(u"Police figures of recorded crime show what police forces recorded and did. They do not show how "
                  "often a crime was committed."_s);
    }

    void addMethod()
    {
        heading(u"How the figures were made"_s);
        for (const QString &words : methodWords(m_view))
            paragraph(words);
        QStringList notes;
        for (const ChartSpec &spec : m_charts) {
            for (const QString &note : spec.notes) {
                if (!notes.contains(note))
                    notes += note;
            }
        }
        if (!notes.isEmpty())
            heading(u"Notes on the figures"_s, 2);
        for (const QString &note : notes)
            paragraph(note, Look::Bullet);
    }

    void addForces()
    {
        heading(u"The forces"_s);
        table(forcesTable(m_view), true, false);
    }

    void addTables()
    {
        if (m_charts.empty())
            return;
        heading(u"Tables"_s);
        for (const ChartSpec &spec : m_charts)
            table(tableOf(spec), true, true);
    }

    void addSources()
    {
        heading(u"Sources"_s);
        paragraph(m_view.info.sourceLine.isEmpty() ? QString() : m_view.info.sourceLine + u'.');
        table(sourcesTable(m_view, m_facts.returns), true, false);
    }

    void addProvenance()
    {
        heading(u"Where the numbers in the sentences come from"_s);
        paragraph(
            u"Each number can be followed to the cells of the answers: foilio-cli trace, or a click on it in "
            "Foilio. The figures are those of the study after its change %1."_s.arg(shortHash(m_facts.journalHash)));
        if (m_bound.empty())
            return;
        const FigureTable from = provenanceTable(m_view, m_bound);
        table(from, true, false);
        for (const QString &panel : from.notes)
            paragraph(panel, Look::Small);
    }

    const StudyView &m_view;
    const ReportFacts &m_facts;
    Protection m_protection;
    std::vector<Statement> m_said;
    std::vector<Statement> m_bound; ///< sentences that were said, in their order
    std::vector<ChartSpec> m_charts;
    int m_figures = 0;
    int m_tables = 0;
    ReportDocument m_report;
};
} // namespace

std::vector<const ChartSpec *> ReportDocument::charts() const
{
    std::vector<const ChartSpec *> all;
    for (const ReportBlock &block : blocks) {
        if (const auto *chart = std::get_if<ReportChart>(&block))
            all.push_back(&chart->spec);
    }
    return all;
}

ReportFacts reportFacts(Study &study)
{
    const std::vector<HistoryEntry> history = study.journal().history();
    Q_ASSERT(!history.empty()); // a study begins with an entry
    return {history.front().at.date(), history.front().hash, study.returns().all()};
}

ReportDocument studyReport(const StudyView &view, const ReportFacts &facts)
{
    if (facts.returns.empty())
        throw Error(u"There is nothing to report yet: the study holds no figure. Import a return first."_s);
    return ReportMaker(view, facts).make();
}
