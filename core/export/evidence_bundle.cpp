// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/evidence_bundle.h"

#include "core/domain/display_text.h"
#include "core/export/csv_writer.h"
#include "core/export/zip_file.h"
#include "core/report/request_tracker.h"
#include <QCryptographicHash>
#include <set>

using namespace Qt::StringLiterals;

namespace {
QString folderOf(Letter::Kind kind)
{
    switch (kind) {
    case Letter::Kind::Request:
        return u"request/"_s;
    case Letter::Kind::Reply:
        return u"replies/"_s;
    case Letter::Kind::Other:
        break;
    }
    return u"other/"_s;
}

/// What was asked: the force's own wording where it differed, then the questions.
QString requestText(Study &study, const StudyView &view, const QString &forceCode)
{
    const QString own = view.request(forceCode).wording;
    const QString wording = own.isEmpty() ? study.requests().wording() : own;
    QStringList lines{displayLine(view.info.title), QString()};
    if (!wording.isEmpty())
        lines << displayText(wording) << QString();
    for (const Question &question : view.questions) {
        QStringList periods;
        for (const Period &period : question.periods)
            periods << period.label();
        lines << displayLine(question.wording.isEmpty() ? question.title : question.wording) + u" ("_s +
                     periods.join(u", "_s) + u')';
    }
    return lines.join(u'\n') + u'\n';
}

/// The files of a force, each source once.
class Files {
public:
    explicit Files(Study &study) : m_study(study)
    {
        for (const auto heading : {u"file", u"day", u"received as", u"bytes", u"sha256"})
            m_list.text(heading);
        m_list.endRow();
    }

    void add(const QString &folder, const QString &name, qint64 source, QDate day)
    {
        if (!m_seen.insert(source).second)
            return;
        const QByteArray bytes = m_study.returns().sourceBytes(source);
        QString inside = folder + harmlessFileName(name);
        if (!m_names.insert(inside.toLower()).second) // the number keeps the list and the files together
            inside = folder + u"%1 "_s.arg(source) + harmlessFileName(name);
        m_list.text(inside).text(day.toString(Qt::ISODate)).text(name).number(std::int64_t(bytes.size()));
        m_list.text(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        m_list.endRow();
        m_entries.push_back({inside, bytes});
    }

    std::vector<ZipEntry> entries() const
    {
        std::vector<ZipEntry> all{{u"files.csv"_s, m_list.fileBytes()}};
        all.insert(all.end(), m_entries.begin(), m_entries.end());
        return all;
    }

private:
    Study &m_study;
    CsvWriter m_list;
    std::set<qint64> m_seen;
    std::set<QString> m_names;
    std::vector<ZipEntry> m_entries;
};
} // namespace

QByteArray evidenceBundle(Study &study, const StudyView &view, const QString &forceCode, QDate today)
{
    Files files(study);
    for (const Letter &letter : study.requests().letters(forceCode))
        files.add(folderOf(letter.kind), letter.sourceName, letter.sourceId, letter.day);
    for (const ReturnInfo &info : study.returns().ofForce(forceCode))
        files.add(u"replies/"_s, info.sourceName, info.sourceId, {});
    std::vector<ZipEntry> entries{{u"dates.txt"_s, requestDatesText(view, forceCode, today).toUtf8()},
                                  {u"request.txt"_s, requestText(study, view, forceCode).toUtf8()}};
    for (ZipEntry &entry : files.entries())
        entries.push_back(std::move(entry));
    return zipBytes(entries);
}
