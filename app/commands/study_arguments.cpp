// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_arguments.h"

#include "core/domain/error.h"
#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

std::unique_ptr<Study> openForReading(const CommandLine &line)
{
    return Study::open(line.word(0), Study::Mode::ReadOnly);
}

std::unique_ptr<Study> openForWriting(const CommandLine &line)
{
    return openForWriting(line.word(0));
}

std::unique_ptr<Study> openForWriting(const QString &path)
{
    auto study = Study::open(path, Study::Mode::ReadWrite);
    if (study->isReadOnly())
        throw Error(u"%1 cannot be changed now: %2"_s.arg(path, study->readOnlyReason()));
    return study;
}

namespace {
/// Letters to be changed, left out or put in to make one word of the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype corner = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < std::size_t(b.size()); ++j) {
            const qsizetype changed = corner + (a[i] == b[qsizetype(j)] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, corner + 1});
        }
    }
    return row.back();
}

QStringList spelledNearly(const QString &name, const Forces &forces)
{
    constexpr qsizetype MostLetters = 2;
    QStringList near;
    for (const Force *force : forces.territorial()) {
        if (distance(comparableForceName(name), comparableForceName(force->name)) <= MostLetters)
            near += force->name;
    }
    return near;
}
} // namespace

const Force &forceNamed(const QString &name, const Forces &forces)
{
    const Force *force = forces.byCode(name);
    if (!force)
        force = forces.find(name);
    if (force)
        return *force;
    const QStringList near = spelledNearly(name, forces);
    throw Error(u"“%1” is no force that is known. %2"_s.arg(
        name, near.isEmpty() ? u"“foilio-cli responses STUDY” prints the names of all forces."_s
                             : u"Did you mean %1?"_s.arg(near.join(u" or "_s))));
}

const Force &forceOf(const CommandLine &line, const Study &study)
{
    return forceNamed(line.required(u"force"_s), study.forces());
}

QString measureOf(const CommandLine &line, const StudyView &view, const QString &otherwise)
{
    const QString wanted = line.has(u"measure"_s) || otherwise.isEmpty() ? line.required(u"measure"_s) : otherwise;
    QStringList known;
    for (const Question &question : view.questions)
        known += measureKey(question.measure);
    for (const Measure &measure : view.counts.dimensions().measures)
        known += measureKey(measure);
    known.removeDuplicates();
    known.removeAll(QString());
    if (!known.contains(wanted))
        throw Error(u"The study has no figures of “%1”. Its measures are: %2."_s.arg(wanted, known.join(u", "_s)));
    return wanted;
}

std::vector<Question> questionsOf(const CommandLine &line, const Study &study)
{
    auto all = study.questions();
    if (!line.has(u"question"_s))
        return all;
    QStringList keys;
    for (const Question &question : all) {
        if (question.key == line.value(u"question"_s))
            return {question};
        keys.append(question.key);
    }
    throw Error(u"The study has no question “%1”. It has: %2."_s.arg(line.value(u"question"_s), keys.join(u", "_s)));
}
