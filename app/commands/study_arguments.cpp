// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/study_arguments.h"

#include "core/domain/error.h"

using namespace Qt::StringLiterals;

std::unique_ptr<Study> openForReading(const CommandLine &line)
{
    return Study::open(line.word(0), Study::Mode::ReadOnly);
}

std::unique_ptr<Study> openForWriting(const CommandLine &line)
{
    auto study = Study::open(line.word(0), Study::Mode::ReadWrite);
    if (study->isReadOnly())
        throw Error(u"%1 cannot be changed now: %2"_s.arg(line.word(0), study->readOnlyReason()));
    return study;
}

const Force &forceOf(const CommandLine &line, const Study &study)
{
    const QString name = line.required(u"force"_s);
    const Force *force = study.forces().byCode(name);
    if (!force)
        force = study.forces().find(name);
    if (!force)
        throw Error(
            u"“%1” is no force of this study. Forces are named as in “foilio-cli responses STUDY”."_s.arg(name));
    return *force;
}

std::vector<Question> questionsOf(const CommandLine &line, const Study &study)
{
    const auto all = study.questions();
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
