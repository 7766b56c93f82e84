// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_file.h"

#include "core/import/period_words.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString fileWords(const char *text, int number = -1)
{
    return QCoreApplication::translate("ImportFile", text, nullptr, number);
}

int remarksOf(const Draft &draft, Remark::Severity severity)
{
    return int(std::ranges::count(draft.remarks, severity, &Remark::severity));
}

QString several(int number, const QString &one, const QString &many)
{
    return number == 1 ? u"1 "_s + one : u"%1 %2"_s.arg(number).arg(many);
}

bool namesForces(const Draft &draft)
{
    return !draft.forceCodes().isEmpty();
}

/// A figure without a period takes part in nothing.
bool namesPeriods(const Draft &draft)
{
    return std::ranges::any_of(draft.counts, [](const Count &count) { return !count.isTotal && count.period >= 0; });
}
} // namespace

QString ImportFile::name() const
{
    return part ? part->name : QFileInfo(path).fileName();
}

Hints ImportFile::hints() const
{
    Hints hints;
    hints.fileName = name();
    return hints;
}

const BenchDecisions &ImportFile::decisions() const
{
    return steps[step];
}

namespace {
/// A value of the mappings decided last before tables were drawn that none of the proposal has.
template <typename Value>
std::optional<Value> chosenValue(const ImportFile &file, Value Mapping::*member)
{
    const auto &proposed = file.steps.front().mappings;
    for (std::size_t step = file.step + 1; step-- > 1;) {
        for (const Mapping &mapping : file.steps[step].mappings) {
            if (std::ranges::find(proposed, mapping.*member, member) == proposed.end())
                return mapping.*member;
        }
    }
    return std::nullopt;
}
} // namespace

QString ImportFile::chosenForce() const
{
    return chosenValue(*this, &Mapping::force).value_or(QString());
}

std::optional<Period> ImportFile::chosenPeriod() const
{
    return chosenValue(*this, &Mapping::period).value_or(std::nullopt);
}

void ImportFile::decide(BenchDecisions decisions)
{
    steps.resize(step + 1);
    steps.push_back(std::move(decisions));
    ++step;
}

int unresolvedCount(const Draft &draft)
{
    return int(std::ranges::count_if(draft.counts, [](const Count &count) {
        return !count.isTotal && count.figure.kind() == Figure::Kind::Unresolved;
    }));
}

std::optional<QString> whyNotAccepted(const Draft &draft)
{
    if (std::ranges::none_of(draft.counts, [](const Count &count) { return !count.isTotal; }))
        return fileWords("No figures are read yet. Select the block that holds them and use it as the "
                         "table, or type them beside the letter (F9).");
    if (!namesForces(draft))
        return fileWords("The force is not known. Choose it above.");
    if (!namesPeriods(draft))
        return fileWords("The period is not known. Type it above, for example 2019/20.");
    const auto mistake = std::ranges::find(draft.remarks, Remark::Severity::Mistake, &Remark::severity);
    if (mistake == draft.remarks.end())
        return std::nullopt;
    const QString where = mistake->cell.isValid() ? mistake->cell.a1() + u": "_s : QString();
    return fileWords("A mistake must be put right first. %1").arg(where + mistake->message);
}

void judge(ImportFile &file)
{
    const Draft &draft = *file.draft;
    QStringList needs;
    if (std::ranges::none_of(draft.counts, [](const Count &count) { return !count.isTotal; }))
        needs.append(fileWords("no figures found"));
    else if (!namesForces(draft))
        needs.append(fileWords("force not known"));
    else if (!namesPeriods(draft))
        needs.append(fileWords("period not known"));
    if (const int mistakes = remarksOf(draft, Remark::Severity::Mistake))
        needs.append(several(mistakes, fileWords("mistake"), fileWords("mistakes")));
    if (const int questions = remarksOf(draft, Remark::Severity::Question))
        needs.append(several(questions, fileWords("question"), fileWords("questions")));
    if (const int open = unresolvedCount(draft))
        needs.append(several(open, fileWords("mark not decided"), fileWords("marks not decided")));
    file.state = needs.isEmpty() ? ImportFile::State::Ready : ImportFile::State::NeedsYou;
    file.message = needs.join(u", "_s);
}

QString forceOrigin(const ImportFile &file, const Forces &forces)
{
    const auto &mappings = file.decisions().mappings;
    const auto whole = std::ranges::find_if(mappings, [](const Mapping &mapping) { return !mapping.force.isEmpty(); });
    if (whole == mappings.end())
        return namesForces(*file.draft) ? fileWords("named in the table") : fileWords("not known: choose it");
    const auto &first = file.steps.front().mappings;
    const bool proposed = std::ranges::any_of(first, [&](const Mapping &old) { return old.force == whole->force; });
    if (!proposed)
        return fileWords("chosen here");
    const Force *named = forces.findWithin(QFileInfo(file.path).completeBaseName());
    return named && named->code == whole->force ? fileWords("from the file name") : fileWords("from the sheet");
}

QString periodOrigin(const ImportFile &file)
{
    const auto &mappings = file.decisions().mappings;
    const auto whole =
        std::ranges::find_if(mappings, [](const Mapping &mapping) { return mapping.period.has_value(); });
    if (whole == mappings.end())
        return file.draft->periods.empty() ? fileWords("not stated: type it") : fileWords("named in the table");
    const auto &first = file.steps.front().mappings;
    const bool proposed = std::ranges::any_of(first, [&](const Mapping &old) { return old.period == whole->period; });
    if (!proposed)
        return fileWords("typed here");
    const auto named = periodWithin(QFileInfo(file.path).completeBaseName());
    return named == whole->period ? fileWords("from the file name") : fileWords("from the sheet");
}

QString stateTitle(ImportFile::State state)
{
    switch (state) {
    case ImportFile::State::Waiting:
        return fileWords("waiting");
    case ImportFile::State::Reading:
        return fileWords("reading");
    case ImportFile::State::NeedsYou:
        return fileWords("needs you");
    case ImportFile::State::Ready:
        return fileWords("ready");
    case ImportFile::State::Accepted:
        return fileWords("accepted");
    case ImportFile::State::Stopped:
        return fileWords("stopped");
    case ImportFile::State::Failed:
        return fileWords("cannot be read");
    }
    Q_UNREACHABLE();
}
