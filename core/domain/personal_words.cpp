// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/personal_words.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
struct PersonalForm {
    QString kind;
    QRegularExpression form;
};

/// In this order: a date of birth holds digits that a telephone number could be made of.
const std::vector<PersonalForm> &personalForms()
{
    static const std::vector<PersonalForm> forms{
        {u"e-mail address"_s, QRegularExpression(u"[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+"_s)},
        {u"date of birth"_s,
         QRegularExpression(
             u"\\b(?:d\\.?o\\.?b\\.?|date of birth|born)\\W{0,4}\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}\\b"_s,
             QRegularExpression::CaseInsensitiveOption)},
        {u"telephone number"_s, QRegularExpression(u"(?<![\\d/.,-])(?:\\+44\\s?(?:\\(0\\))?\\s?\\d|0\\d)\\d{1,4}[\\s-]?"
                                                   "\\d{3,4}[\\s-]?\\d{3,4}(?![\\d/.,-]\\d)(?!\\d)"_s)},
        {u"National Insurance number"_s,
         QRegularExpression(u"\\b[A-CEGHJ-PR-TW-Z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]\\b"_s)},
        {u"crime reference"_s, QRegularExpression(u"\\b\\d{2}[A-Z]{0,3}\\d?/\\d{4,7}/\\d{2}\\b"_s)},
        {u"postcode"_s, QRegularExpression(u"\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b"_s)},
        {u"name"_s, QRegularExpression(u"\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|Sgt|Insp)\\.?\\s+(?:[A-Z]\\.?\\s+)*"
                                       "[A-Z][A-Za-z'’-]*[a-z](?:\\s[A-Z][A-Za-z'’-]*[a-z])?\\b"_s)},
    };
    return forms;
}

bool isOffice(const QString &address)
{
    static const QRegularExpression office(
        u"^[^@]*(?:foi|freedom|info|disclosure|data|request|enquir|record|admin|contact|press|complian|legal)[^@]*@"_s,
        QRegularExpression::CaseInsensitiveOption);
    return office.match(address).hasMatch();
}

/// Words without digit, "@" or title hold none of the forms: most words are done with here.
bool mayHold(const QString &text)
{
    constexpr qsizetype ShortestForm = 5;
    return text.size() >= ShortestForm &&
           std::ranges::any_of(text, [](QChar c) { return c == u'@' || c.isDigit() || c.isUpper(); });
}

template <typename Found>
QString replaced(const QString &text, const PersonalForm &one, Found found)
{
    QString result;
    qsizetype end = 0;
    auto matches = one.form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isOffice(match.captured()))
            continue;
        found(one.kind);
        result += text.mid(end, match.capturedStart() - end) + u'[' + one.kind + u']';
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

template <typename Found>
QString masked(QString text, Found found)
{
    if (!mayHold(text))
        return text;
    for (const PersonalForm &one : personalForms())
        text = replaced(text, one, found);
    return text;
}
} // namespace

QString withoutPersonalWords(const QString &text)
{
    return masked(text, [](const QString &) {});
}

QStringList personalKinds(const QString &text)
{
    QStringList kinds;
    masked(text, [&kinds](const QString &kind) { kinds += kind; });
    kinds.removeDuplicates();
    return kinds;
}
