// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_worker.h"

#include "core/domain/error.h"
#include "core/import/pdf_message.h"
#include "core/import/worker_process.h"
#include <QFile>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr int LookEvery = 40;      ///< milliseconds: a cancel is answered within this
constexpr int PictureSeconds = 20; ///< that drawing one page may take

QString reasonOf(const std::string &failure)
{
    if (failure == "locked")
        return u"is protected by a password. Open it in a PDF viewer, print it to a new PDF without the password, and "
               "import that."_s;
    if (failure == "page")
        return u"has no such page."_s;
    if (failure == "pages")
        return u"has more than the limit of %1 pages. Save the pages with the figures as a PDF of their own, and "
               "import that."_s.arg(PdfLimits::Pages);
    return u"is damaged, or no PDF. Ask for it again, or open it in a PDF viewer and print it to a new PDF."_s;
}

/// One run of the worker over one file.
class PdfRun {
public:
    PdfRun(const QByteArray &bytes, const QString &fileName, const Progress &progress)
        : m_size(bytes.size()), m_fileName(fileName), m_progress(progress)
    {
    }

    std::vector<PdfPage> read(WorkerProcess &worker)
    {
        while (!m_messages.isDone()) {
            const auto bytes = worker.wait(LookEvery);
            if (!bytes || !m_messages.take(*bytes))
                throw died();
            for (PdfPage &page : m_messages.takePages())
                m_pages.push_back(std::move(page));
            look();
        }
        if (!m_messages.failure().empty())
            throw Error(u"%1 %2"_s.arg(m_fileName, reasonOf(m_messages.failure())));
        return std::move(m_pages);
    }

private:
    void look()
    {
        const int all = std::max(1, m_messages.pageCount());
        if (m_progress && !m_progress(m_size * qint64(m_pages.size()) / all, m_size))
            throw Cancelled();
        if (std::chrono::steady_clock::now() - m_start > std::chrono::seconds(returnLimits.seconds))
            throw Error(u"%1: reading was stopped after %2 seconds, at page %3 of %4. Save the pages with the figures "
                        "as a PDF of their own, and import that."_s.arg(m_fileName)
                            .arg(returnLimits.seconds)
                            .arg(m_pages.size() + 1)
                            .arg(all));
    }

    Error died() const
    {
        return Error(u"%1: the program that reads PDFs stopped at page %2. The file may be damaged: open it in a PDF "
                     "viewer and print it to a new PDF, or type the figures beside the letter."_s.arg(m_fileName)
                         .arg(m_pages.size() + 1));
    }

    qint64 m_size;
    QString m_fileName;
    const Progress &m_progress;
    PdfMessageReader m_messages;
    std::vector<PdfPage> m_pages;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

void checkSize(const QByteArray &bytes, const QString &fileName)
{
    if (std::size_t(bytes.size()) > PdfLimits::FileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB for a PDF. Save the pages with the figures as a PDF of "
                    "their own, and import that."_s.arg(fileName)
                        .arg(PdfLimits::FileBytes / std::size_t(Limits::MiB)));
}

void checkRunning(const WorkerProcess &worker, const QString &fileName, const QString &workerPath)
{
    if (!worker.isRunning())
        throw Error(u"%1 is a PDF, and the program that reads them, %2, cannot be started. Install Foilio again."_s.arg(
            fileName, workerPath));
}

Error notDrawn(const QString &fileName, int page, const QString &why)
{
    return Error(
        u"Page %1 of %2 cannot be drawn: %3 Open the file in a PDF viewer to see it."_s.arg(page).arg(fileName, why));
}
} // namespace

QString pdfWorkerPath()
{
    const QString program = QFile::symLinkTarget(u"/proc/self/exe"_s);
    return program.left(program.lastIndexOf(u'/') + 1) + u"foilio-pages"_s;
}

std::vector<PdfPage> pdfPages(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                              const QString &workerPath)
{
    checkSize(bytes, fileName);
    WorkerProcess worker(workerPath, {}, bytes);
    checkRunning(worker, fileName, workerPath);
    return PdfRun(bytes, fileName, progress).read(worker);
}

PdfPicture pdfPicture(const QByteArray &bytes, const QString &fileName, const PdfPictureWish &wish,
                      const Progress &progress, const QString &workerPath)
{
    checkSize(bytes, fileName);
    WorkerProcess worker(workerPath, {u"picture"_s, QString::number(wish.page), QString::number(wish.pixelsWide)},
                         bytes);
    checkRunning(worker, fileName, workerPath);
    PictureMessageReader message;
    const auto start = std::chrono::steady_clock::now();
    while (!message.isDone()) {
        const auto piece = worker.wait(LookEvery);
        if (!piece || !message.take(*piece))
            throw notDrawn(fileName, wish.page, u"the program that draws it stopped."_s);
        if (progress && !progress(0, bytes.size()))
            throw Cancelled();
        if (std::chrono::steady_clock::now() - start > std::chrono::seconds(PictureSeconds))
            throw notDrawn(fileName, wish.page, u"it took longer than %1 seconds."_s.arg(PictureSeconds));
    }
    if (!message.failure().empty())
        throw Error(u"%1 %2"_s.arg(fileName, reasonOf(message.failure())));
    return message.picture();
}
