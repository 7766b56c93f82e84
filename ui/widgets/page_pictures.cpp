// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_pictures.h"

#include "core/domain/error.h"
#include <algorithm>
#include <new>

namespace {
constexpr std::size_t Kept = 4; ///< pages: one may take 48 MB

QImage imageOf(const PdfPicture &picture)
{
    const auto *pixels = reinterpret_cast<const uchar *>(picture.pixels.data());
    const QImage borrowed(pixels, picture.pixelsWide, picture.pixelsHigh,
                          qsizetype(picture.pixelsWide) * qsizetype(PdfPicture::BytesOfPixel), QImage::Format_RGB888);
    return borrowed.convertToFormat(QImage::Format_RGB32); // a copy, in the form that is painted fastest
}
} // namespace

PagePictures::PagePictures(QObject *parent) : QObject(parent) {}

PagePictures::~PagePictures()
{
    setAside();
}

void PagePictures::setAside()
{
    m_wanted = 0;
    for (Job &job : m_jobs)
        job.thread.request_stop();
}

void PagePictures::setLetter(Draw draw)
{
    setAside();
    m_draw = std::move(draw);
    m_kept.clear();
    m_lastSeen.clear();
}

void PagePictures::wish(const PdfPictureWish &wish)
{
    const PagePicture *have = of(wish.page);
    const bool isUnderWay = m_wanted != 0 && m_wish.page == wish.page && m_wish.pixelsWide == wish.pixelsWide;
    if (!m_draw || isUnderWay || (have && (have->wished == wish.pixelsWide || have->image.isNull())))
        return;
    setAside();
    m_wanted = ++m_lastTicket;
    m_wish = wish;
    m_jobs.push_back({m_wanted, std::jthread([this, ticket = m_wanted, wish, draw = m_draw](
                                                 const std::stop_token &stop) { run(ticket, wish, draw, stop); })});
}

const PagePicture *PagePictures::of(int page) const
{
    const auto found = m_kept.find(page);
    return found == m_kept.end() ? nullptr : &found->second;
}

/// On the other thread: nothing of the window is touched.
void PagePictures::run(int ticket, const PdfPictureWish &wish, const Draw &draw, const std::stop_token &stop)
{
    PagePicture picture;
    picture.wished = wish.pixelsWide;
    try {
        const PdfPicture drawn = draw(wish, [&stop](qint64, qint64) { return !stop.stop_requested(); });
        picture.image = imageOf(drawn);
        picture.pages = drawn.pages;
        picture.size = QSizeF(drawn.width, drawn.height);
    } catch (const Error &error) {
        picture.failure = error.message();
    } catch (const Cancelled &) {
        // nobody waits for it
    } catch (const std::bad_alloc &) {
        picture.failure = tr("There is not enough memory to draw this page.");
    }
    QMetaObject::invokeMethod(
        this, [this, ticket, wish, picture] { take(ticket, wish, picture); }, Qt::QueuedConnection);
}

void PagePictures::take(int ticket, const PdfPictureWish &wish, const PagePicture &picture)
{
    std::erase_if(m_jobs, [ticket](const Job &job) { return job.ticket == ticket; });
    if (ticket != m_wanted)
        return;
    m_wanted = 0;
    keep(wish.page, picture);
    emit drawn(wish.page);
}

void PagePictures::keep(int page, PagePicture picture)
{
    m_kept[page] = std::move(picture);
    std::erase(m_lastSeen, page);
    m_lastSeen.push_back(page);
    if (m_lastSeen.size() > Kept) {
        m_kept.erase(m_lastSeen.front());
        m_lastSeen.erase(m_lastSeen.begin());
    }
}
