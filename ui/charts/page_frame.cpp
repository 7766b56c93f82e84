// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double SwatchGap = 4;
constexpr double EntryGap = 14;

/// "Base: ..." unless the text says so itself.
QString labelled(const QString &word, const QString &text)
{
    return text.startsWith(word, Qt::CaseInsensitive) ? text : word + u": "_s + text;
}

/// "24 of 43 forces" of "24 of 43 forces (Avon and Somerset, ...)".
QString withoutList(const QString &text)
{
    const qsizetype list = text.indexOf(u" ("_s);
    return list > 0 && text.endsWith(u')') ? text.left(list) : text;
}

QString panelText(const ChartSpec &spec, PageContent content)
{
    const QString size = withoutList(spec.panel);
    if (content == PageContent::Everything || size == spec.panel)
        return labelled(u"Included"_s, spec.panel);
    return labelled(u"Included"_s, u"%1, named in the text beside this chart"_s.arg(size));
}

/// All in one paragraph: lines of their own would take the plot's room.
QString noteText(const ChartSpec &spec, PageContent content)
{
    if (content == PageContent::WithoutNotes)
        return u"Notes: in the text beside this chart."_s;
    QStringList sentences;
    for (const QString &note : spec.notes)
        sentences << (note.endsWith(u'.') ? note : note + u'.');
    return labelled(sentences.size() == 1 ? u"Note"_s : u"Notes"_s, sentences.join(u' '));
}

QStringList footTexts(const ChartSpec &spec, PageContent content)
{
    QStringList texts;
    if (!spec.base.isEmpty())
        texts << labelled(u"Base"_s, content == PageContent::Essential ? withoutList(spec.base) : spec.base);
    if (!spec.panel.isEmpty() && content != PageContent::Essential)
        texts << panelText(spec, content);
    if (!spec.source.isEmpty())
        texts << labelled(u"Source"_s, spec.source);
    const bool areNotesInPlot = spec.isEmpty();
    if (!spec.notes.isEmpty() && content != PageContent::Essential && !areNotesInPlot)
        texts << noteText(spec, content);
    return texts;
}

/// The key flows like words: an entry goes to the next line where the present one is full.
class KeyFlow {
public:
    KeyFlow(ChartLayout &layout, QRectF area, const TextSizes &sizes)
        : m_layout(layout), m_area(area), m_sizes(sizes), m_at(area.topLeft())
    {
    }

    void add(const KeyEntry &entry)
    {
        const int size = entry.isNote ? m_sizes.foot : m_sizes.key;
        const double indent = entry.look ? swatchWidth(*entry.look, size) + SwatchGap : 0;
        const double wanted = indent + textWidth(shownText(entry.text), size);
        const bool isOfOtherHeight = m_height > 0 && m_height != lineHeight(size);
        if (m_at.x() > m_area.left() && (isOfOtherHeight || m_at.x() + wanted > m_area.right()))
            nextLine();
        m_height = lineHeight(size);
        if (entry.look)
            addSwatch(entry, size);
        const QRectF lines(m_at.x() + indent, m_at.y(), m_area.right() - m_at.x() - indent, 0);
        const auto text = wrapText(entry.text, lines.width(), size);
        const double bottom =
            placeLines(m_layout, text.lines, lines, Qt::AlignLeft,
                       {{}, {}, size, false, entry.isNote ? palette::SoftText : palette::Text, TextRole::Key});
        m_at = {m_at.x() + wanted + EntryGap, bottom - m_height};
        if (text.lines.size() > 1)
            nextLine();
    }

    double bottom() const { return m_at.x() > m_area.left() ? m_at.y() + m_height : m_at.y(); }

private:
    static double swatchWidth(PlacedSwatch::Look look, int size)
    {
        const bool isArea = look == PlacedSwatch::Look::Fill || look == PlacedSwatch::Look::Hatch;
        return isArea ? 0.9 * size : 1.6 * size;
    }

    void addSwatch(const KeyEntry &entry, int size)
    {
        const double side = 0.8 * size;
        const QRectF rect(m_at.x(), m_at.y() + (lineHeight(size) - side) / 2, swatchWidth(*entry.look, size), side);
        m_layout.swatches.push_back({*entry.look, rect, entry.colour, entry.outline});
    }

    void nextLine() { m_at = {m_area.left(), m_at.y() + 1.15 * m_height}; }

    ChartLayout &m_layout;
    QRectF m_area;
    const TextSizes &m_sizes;
    QPointF m_at;
    double m_height = 0; ///< of the present line
};
} // namespace

double placeLines(ChartLayout &layout, const QStringList &lines, QRectF area, Qt::Alignment align, PlacedText look)
{
    double y = area.top();
    for (const QString &line : lines) {
        const double width = textWidth(line, look.size, look.bold);
        double x = area.left();
        if (align & Qt::AlignRight)
            x = area.right() - width;
        else if (align & Qt::AlignHCenter)
            x = area.center().x() - width / 2;
        look.text = line;
        look.rect = {x, y, width, lineHeight(look.size)};
        layout.texts.push_back(look);
        y += lineHeight(look.size);
    }
    return y;
}

PlacedText softText(int size, TextRole role)
{
    return {{}, {}, size, false, palette::SoftText, role};
}

void placeTickBelow(ChartLayout &layout, const QString &label, double x, double plotBottom, int size)
{
    constexpr double HalfRoom = 50;
    placeLines(layout, {label}, {x - HalfRoom, plotBottom + Gap, 2 * HalfRoom, 0}, Qt::AlignHCenter,
               softText(size, TextRole::Tick));
}

bool showsSubtitle(const ChartSpec &spec, PageContent content)
{
    return content != PageContent::Essential && !spec.subtitle.isEmpty();
}

QString axisTitle(const ChartSpec &spec, PageContent content)
{
    const bool isSaid = showsSubtitle(spec, content) && spec.subtitle.startsWith(spec.valueTitle);
    return isSaid ? QString() : spec.valueTitle;
}

double placeHead(ChartLayout &layout, const ChartSpec &spec, QRectF area, const TextSizes &sizes, PageContent content)
{
    const auto headline = wrapEvenly(spec.headline, area.width(), sizes.headline, true);
    double y = placeLines(layout, headline.lines, area, Qt::AlignLeft,
                          {{}, {}, sizes.headline, true, palette::Text, TextRole::Headline});
    if (showsSubtitle(spec, content)) {
        area.setTop(y + 2);
        y = placeLines(layout, wrapEvenly(spec.subtitle, area.width(), sizes.text).lines, area, Qt::AlignLeft,
                       softText(sizes.text, TextRole::Subtitle));
    }
    return y + 6;
}

double placeFoot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const TextSizes &sizes, PageContent content)
{
    QStringList lines;
    for (const QString &text : footTexts(spec, content))
        lines << wrapText(text, area.width(), sizes.foot).lines;
    area.setTop(area.bottom() - double(lines.size()) * lineHeight(sizes.foot));
    placeLines(layout, lines, area, Qt::AlignLeft, softText(sizes.foot, TextRole::Foot));
    return area.top() - 5;
}

double placeKey(ChartLayout &layout, const std::vector<KeyEntry> &entries, QRectF area, const TextSizes &sizes)
{
    if (entries.empty())
        return area.top();
    KeyFlow flow(layout, area, sizes);
    for (const KeyEntry &entry : entries)
        flow.add(entry);
    return flow.bottom() + 5;
}
