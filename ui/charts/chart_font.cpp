// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"

#include "core/domain/error.h"
#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace {
constexpr auto ChartFamily = "Liberation Sans"_L1;

void addFontFiles()
{
    for (const auto folder : {"/usr/share/fonts/truetype/liberation2"_L1, "/usr/share/fonts/truetype/liberation"_L1})
        for (const auto file : {"LiberationSans-Regular.ttf"_L1, "LiberationSans-Bold.ttf"_L1})
            if (const QString path = QDir(folder).filePath(file); QFile::exists(path))
                QFontDatabase::addApplicationFont(path);
}

bool loadChartFont()
{
    if (!QFontDatabase::hasFamily(ChartFamily))
        addFontFiles();
    if (!QFontDatabase::hasFamily(ChartFamily))
        throw Error(u"Charts are drawn in the font Liberation Sans, which is not installed. Install the package "
                    "fonts-liberation2 (fonts-liberation on newer systems)."_s);
    return true;
}

bool isBreakInside(QChar c)
{
    return c == u'-' || c == u'/' || c == u'\u2013' || c == u'\u2014';
}

/// Words with the pieces they may be broken into: "Dyfed-", "Powys".
QStringList piecesOf(const QString &word)
{
    QStringList pieces(QString{});
    for (const QChar c : word) {
        pieces.last() += c;
        if (isBreakInside(c))
            pieces << QString();
    }
    if (pieces.last().isEmpty() && pieces.size() > 1)
        pieces.removeLast();
    return pieces;
}

/// Fills lines from left to right.
class LineFiller {
public:
    LineFiller(double width, int size, bool bold) : m_width(width), m_size(size), m_bold(bold) {}

    void addWord(const QString &word)
    {
        if (fits(joined(word))) {
            m_line = joined(word);
            return;
        }
        endLine();
        if (fits(word))
            m_line = word;
        else
            for (const QString &piece : piecesOf(word))
                addPiece(piece);
    }

    WrappedText finish()
    {
        endLine();
        return m_result;
    }

private:
    bool fits(const QString &text) const { return textWidth(text, m_size, m_bold) <= m_width + 1e-6; }
    QString joined(const QString &word) const { return m_line.isEmpty() ? word : m_line + u' ' + word; }

    void endLine()
    {
        if (!m_line.isEmpty())
            m_result.lines << m_line;
        m_line.clear();
    }

    void addPiece(const QString &piece)
    {
        if (!fits(m_line + piece))
            endLine();
        if (fits(piece)) {
            m_line += piece;
            return;
        }
        m_result.hasCutWord = true;
        for (const QChar c : piece) {
            if (!m_line.isEmpty() && !c.isLowSurrogate() && !c.isMark() && !fits(m_line + c))
                endLine();
            m_line += c;
        }
    }

    double m_width;
    int m_size;
    bool m_bold;
    QString m_line;
    WrappedText m_result;
};
} // namespace

QFont chartFont(int size, bool bold)
{
    static const bool isThere = loadChartFont(); // asked once: listing the families is slow
    Q_ASSERT(isThere);
    QFont font(ChartFamily);
    font.setPixelSize(size);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double textWidth(const QString &text, int size, bool bold)
{
    return QFontMetricsF(chartFont(size, bold)).horizontalAdvance(text);
}

double lineHeight(int size)
{
    return 1.17 * size;
}

double baselineOffset(int size)
{
    return 0.93 * size;
}

WrappedText wrapEvenly(const QString &text, double width, int size, bool bold)
{
    WrappedText best = wrapText(text, width, size, bold);
    double least = width / 2;
    while (best.lines.size() > 1 && width - least > 2) {
        const double middle = (least + width) / 2;
        const WrappedText narrower = wrapText(text, middle, size, bold);
        const bool isAsShort = narrower.lines.size() == best.lines.size() && narrower.hasCutWord == best.hasCutWord;
        (isAsShort ? width : least) = middle;
        if (isAsShort)
            best = narrower;
    }
    return best;
}

WrappedText wrapText(const QString &text, double width, int size, bool bold)
{
    LineFiller filler(width, size, bold);
    for (const QString &word : shownText(text).split(u' ', Qt::SkipEmptyParts))
        filler.addWord(word);
    return filler.finish();
}

QString shownText(const QString &text)
{
    QString shown;
    for (const QChar c : text) {
        const bool turnsDirection = (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
        const bool isControl = c.category() == QChar::Other_Control;
        if (c.isSpace() && c != u'\u00A0' && c != u'\u2009' && c != u'\u202F')
            shown += u' ';
        else if (!turnsDirection && !isControl)
            shown += c;
    }
    return shown;
}
