// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"

#include "core/domain/error.h"
#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>

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

/// A text in one of the fonts: what a width belongs to.
struct SetText {
    QString text;
    int size = 0;
    bool bold = false;
    bool operator==(const SetText &) const = default;
    friend size_t qHash(const SetText &set, size_t seed = 0) { return qHashMulti(seed, set.text, set.size, set.bold); }
};

/// Fills lines from left to right. A line is as wide as its words and blanks: one that is measured whole is narrower,
/// if anything, since the font draws some letters closer to a blank.
class LineFiller {
public:
    LineFiller(double width, int size, bool bold)
        : m_width(width), m_size(size), m_bold(bold), m_blank(textWidth(u" "_s, size, bold))
    {
    }

    void addWord(const QString &word)
    {
        const double width = widthOf(word);
        if (!m_line.isEmpty() && fits(m_used + m_blank + width)) {
            m_line += u' ' + word;
            m_used += m_blank + width;
            return;
        }
        endLine();
        if (fits(width))
            extend(word, width);
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
    double widthOf(const QString &text) const { return textWidth(text, m_size, m_bold); }
    bool fits(double width) const { return width <= m_width + 1e-6; }

    void extend(const QString &text, double used)
    {
        m_line += text;
        m_used = used;
    }

    void endLine()
    {
        if (!m_line.isEmpty())
            m_result.lines << m_line;
        m_line.clear();
        m_used = 0;
    }

    void addPiece(const QString &piece)
    {
        if (!fits(widthOf(m_line + piece)))
            endLine();
        if (const double width = widthOf(m_line + piece); fits(width)) {
            extend(piece, width);
            return;
        }
        m_result.hasCutWord = true;
        for (const QChar c : piece) {
            if (!m_line.isEmpty() && !c.isLowSurrogate() && !c.isMark() && !fits(widthOf(m_line + c)))
                endLine();
            extend(c, widthOf(m_line + c));
        }
    }

    double m_width;
    int m_size;
    bool m_bold;
    double m_blank;
    QString m_line;
    double m_used = 0; ///< of the width, by the present line
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
    // The same words are asked for at every try of a layout and after every edit, and shaping them is what costs.
    constexpr qsizetype MostKept = 8192;
    thread_local QHash<SetText, double> known;
    const auto found = known.constFind({text, size, bold});
    if (found != known.cend())
        return *found;
    if (known.size() >= MostKept)
        known.clear();
    return *known.insert({text, size, bold}, QFontMetricsF(chartFont(size, bold)).horizontalAdvance(text));
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
