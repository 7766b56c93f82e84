// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_picture.h"
#include "core/import/pdf_worker.h"
#include <QImage>
#include <QObject>
#include <functional>
#include <map>
#include <thread>
#include <vector>

/// A page as it was drawn last, or why it could not be.
struct PagePicture {
    QImage image;    ///< null where it could not be drawn
    QString failure; ///< for a person, then
    int pages = 0;   ///< of the letter
    QSizeF size;     ///< of the page, in points
    int wished = 0;  ///< width in pixels it was asked for
};

/// The pages of one letter, drawn away from the window when they are wished for. One wish counts: a new one sets aside
/// the one before. The pages that were looked at last are kept.
class PagePictures : public QObject {
    Q_OBJECT
public:
    /// Draws a page on another thread: may throw Error and Cancelled.
    using Draw = std::function<PdfPicture(const PdfPictureWish &wish, const Progress &progress)>;

    explicit PagePictures(QObject *parent = nullptr);
    ~PagePictures() override; ///< stops drawing and waits until it has stopped

    void setLetter(Draw draw); ///< forgets the pages of the one before; null: none
    void wish(const PdfPictureWish &wish);
    const PagePicture *of(int page) const; ///< at whatever width it was drawn; null where it is not kept

signals:
    void drawn(int page);

private:
    struct Job {
        int ticket = 0;
        std::jthread thread;
    };
    void run(int ticket, const PdfPictureWish &wish, const Draw &draw, const std::stop_token &stop);
    void take(int ticket, const PdfPictureWish &wish, const PagePicture &picture);
    void keep(int page, PagePicture picture);
    void setAside();

    Draw m_draw;
    std::vector<Job> m_jobs;
    int m_lastTicket = 0;
    int m_wanted = 0; ///< ticket of the wish that counts; 0: none
    PdfPictureWish m_wish;
    std::map<int, PagePicture> m_kept;
    std::vector<int> m_lastSeen; ///< pages kept, the latest last
};
