// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

/// Writes small PDFs for tests, object by object: right ones, and such as no writer would make.
class PdfBuilder {
public:
    /// Text at points from the lower left corner of the page that was added last, in Helvetica of 10 points.
    void text(int x, int y, const QByteArray &words);
    void line(int x1, int y1, int x2, int y2);
    void fill(int x, int y, int width, int height); ///< black
    void addPage() { m_contents.append(QByteArray()); }
    QByteArray bytes() const;

    /// The tree of pages names itself as its only page.
    static QByteArray withLoop();
    static QByteArray withPages(int count); ///< empty ones
    /// Needs a password to be read: the keys of its encryption fit none.
    static QByteArray locked();

private:
    QList<QByteArray> m_contents;
};

/// A program in the folder that does what these lines of a shell say, in place of the worker: its path.
QString shellProgram(const QTemporaryDir &folder, const QByteArray &lines);
