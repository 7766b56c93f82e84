// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/import/load_file.h"
#include "core/import/manuscript.h"
#include "core/report/manuscript_check.h"
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Findings = std::vector<ManuscriptFinding>;

bool isSound(const ManuscriptFinding &finding)
{
    return finding.state == ManuscriptFinding::State::Matched;
}

void printFindings(const Manuscript &manuscript, const Findings &findings, const QString &format)
{
    std::vector<QStringList> rows;
    for (const ManuscriptFinding &finding : findings) {
        const QuotedSentence &sentence = manuscript.sentences[std::size_t(finding.sentence)];
        rows.push_back({QString::number(sentence.paragraph), stateName(finding.state), finding.quoted, finding.said,
                        finding.number ? finding.number->panel : QString(), sentence.text});
    }
    printRows({u"paragraph"_s, u"state"_s, u"printed"_s, u"says"_s, u"panel"_s, u"sentence"_s}, rows, format,
              {u"paragraph"_s});
}

void printForPeople(const Manuscript &manuscript, const Findings &findings)
{
    int last = -1;
    for (const ManuscriptFinding &finding : findings) {
        const QuotedSentence &sentence = manuscript.sentences[std::size_t(finding.sentence)];
        if (finding.sentence != last)
            print(u"Paragraph %1: %2\n"_s.arg(sentence.paragraph).arg(sentence.text));
        last = finding.sentence;
        print(u"  %1: %2. %3\n"_s.arg(finding.quoted, stateTitle(finding.state), finding.said));
    }
    const auto sound = std::ranges::count_if(findings, isSound);
    print(u"%1 looked at, %2 matched, %3 to be looked at.\n"_s.arg(findings.size())
              .arg(sound)
              .arg(std::ssize(findings) - sound));
}

int runDraft(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const SourceFile source = loadFile(line.word(1));
    const Manuscript manuscript = readManuscript(source.bytes, source.name);
    complainOf(manuscript.remarks, {});
    const Findings findings = checkManuscript(manuscript, loadView(*study));
    if (findings.empty())
        complain(u"%1 holds no number that could be of the study. Is it the draft?\n"_s.arg(source.name));
    if (format == "text"_L1)
        printForPeople(manuscript, findings);
    else
        printFindings(manuscript, findings, format);
    return std::ranges::all_of(findings, isSound) ? Fine : Mistakes;
}
} // namespace

Command draftCommand()
{
    return {"draft",
            "STUDY FILE [--format text|csv|json]",
            "Holds each number of a draft report (TXT, ODT, DOCX, HTML) against the study.",
            {{"format", "FORMAT", "text, or csv and json with one line a number"}},
            2,
            2,
            runDraft};
}
