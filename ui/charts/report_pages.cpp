// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/report_pages.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "core/export/report_files.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_painter.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/layout_fit.h"
#include "ui/charts/pdf_bytes.h"
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
constexpr int ReportResolution = 1200;
constexpr double PageWidth = 595.2756; ///< A4 in units of 1/72 inch
constexpr double PageHeight = 841.8898;
constexpr double SideMargin = 70.87; ///< 25 mm
constexpr double TopMargin = 45;
constexpr double BottomMargin = 48;
constexpr int ChartObject = QTextFormat::UserObject + 1;
constexpr int ChartProperty = QTextFormat::UserProperty + 1;
constexpr int KeepsProperty = QTextFormat::UserProperty + 2; ///< of a block that is nothing without the next one
const QColor Ink(0x22, 0x22, 0x22);
const QColor SoftInk(0x59, 0x59, 0x59);
const QColor RuleGrey(0xD9, 0xD9, 0xD9);

struct DrawnChart {
    const ChartSpec *spec;
    ChartLayout layout;
};

/// The largest size at which the chart fits a page; it was drawn as a picture before, so there is one.
ChartLayout layoutForPage(const ChartSpec &spec)
{
    if (auto layout = layoutAt(spec, naturalSize(spec)))
        return *layout;
    throw Error(
        u"The chart “%1” has no room on a page. Shorten its notes, or draw fewer categories."_s.arg(spec.headline));
}

/// Lets the text hold charts that are drawn where they stand.
class ChartDrawer : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit ChartDrawer(const std::vector<DrawnChart> &charts) : m_charts(charts) {}
    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        return of(format).layout.page * scaleOf(of(format));
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        const DrawnChart &chart = of(format);
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(scaleOf(chart), scaleOf(chart));
        paintChart(*painter, *chart.spec, chart.layout);
        painter->restore();
    }

private:
    /// A page of 43 forces leaves no room for its caption otherwise.
    static double scaleOf(const DrawnChart &chart)
    {
        const double room = PageHeight - TopMargin - BottomMargin - 60;
        return std::min(1.0, room / chart.layout.page.height());
    }
    const DrawnChart &of(const QTextFormat &format) const
    {
        return m_charts[std::size_t(format.intProperty(ChartProperty))];
    }
    const std::vector<DrawnChart> &m_charts;
};

/// The document as flowing text. Sizes are in units of 1/72 inch, as everywhere in charts.
class PageText {
public:
    explicit PageText(const ReportDocument &report) : m_drawer(m_charts), m_cursor(&m_text)
    {
        for (const ChartSpec *spec : report.charts())
            m_charts.push_back({spec, layoutForPage(*spec)});
        m_text.setDocumentMargin(0);
        m_text.setDefaultFont(chartFont(10));
        m_text.setUseDesignMetrics(true);
        m_text.documentLayout()->registerHandler(ChartObject, &m_drawer);
        m_text.setPageSize({PageWidth - 2 * SideMargin, PageHeight - TopMargin - BottomMargin});
        m_cursor.beginEditBlock(); // laid out once, at the end
        addLine(report.title, look(20, true, Ink), 0, 4, true);
        addLine(report.subtitle, look(10, false, SoftInk), 0, 12);
        for (const ReportBlock &block : report.blocks)
            std::visit([this](const auto &part) { add(part); }, block);
        m_cursor.endEditBlock();
        keepTogether();
    }
    QTextDocument &text() { return m_text; }

private:
    static QTextCharFormat look(int size, bool isBold, const QColor &colour)
    {
        QTextCharFormat format;
        format.setFont(chartFont(size, isBold));
        format.setForeground(colour);
        return format;
    }

    void addBlock(double above, double below, bool keepsNext)
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        format.setProperty(KeepsProperty, keepsNext);
        if (m_isFirst)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, QTextCharFormat());
        m_isFirst = false;
    }

    void addLine(const QString &words, const QTextCharFormat &format, double above, double below,
                 bool keepsNext = false)
    {
        addBlock(above, below, keepsNext);
        QTextBlockFormat spaced = m_cursor.blockFormat();
        spaced.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        m_cursor.setBlockFormat(spaced);
        m_cursor.insertText(displayLine(words), format);
    }

    void add(const ReportHeading &heading)
    {
        const bool isLarge = heading.level == 1;
        addLine(heading.text, look(isLarge ? 15 : 12, true, Ink), isLarge ? 20 : 14, 5, true);
    }

    void add(const ReportParagraph &paragraph)
    {
        using Kind = ReportParagraph::Look;
        const bool isSmall = paragraph.look == Kind::Small;
        const bool isBullet = paragraph.look == Kind::Bullet;
        const bool isLead = paragraph.look == Kind::Lead;
        addLine(isBullet ? u"•  "_s + paragraph.text : paragraph.text,
                look(isSmall ? 8 : 10, isLead, isSmall ? SoftInk : Ink), 0, isBullet || isSmall ? 3 : 6, isLead);
        if (isBullet) {
            QTextBlockFormat hanging = m_cursor.blockFormat();
            hanging.setLeftMargin(12);
            hanging.setTextIndent(-9);
            m_cursor.setBlockFormat(hanging);
        }
        if (!paragraph.key.isEmpty())
            m_cursor.insertText(u" ["_s + paragraph.key + u']', look(7, false, SoftInk));
    }

    void add(const ReportChart &chart)
    {
        addBlock(6, 0, true);
        QTextCharFormat object;
        object.setObjectType(ChartObject);
        object.setProperty(ChartProperty, m_chart++);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
        addLine(captionOf(chart), look(8, false, SoftInk), 2, 8);
    }

    void add(const ReportTable &of)
    {
        const FigureTable &table = of.table;
        addLine(captionOf(of), look(9, true, Ink), 10, 3, true);
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setCellPadding(2);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(widthsOf(table));
        QTextTable *made = m_cursor.insertTable(int(table.rows.size()) + 1, int(table.columns.size()), format);
        for (std::size_t column = 0; column < std::size_t(table.columns.size()); ++column) {
            fill(made, 0, int(column), table.columns[qsizetype(column)], true, isOfFigures(table, column));
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                fill(made, int(row) + 1, int(column), table.rows[row][column].text, false, isOfFigures(table, column));
        }
        m_cursor.movePosition(QTextCursor::End);
        m_isFirst = false;
        for (const QString &words : termsOf(of))
            addLine(words, look(8, false, SoftInk), 2, 1);
    }

    static void fill(QTextTable *table, int row, int column, const QString &words, bool isHead, bool isNumber)
    {
        QTextTableCell cell = table->cellAt(row, column);
        QTextTableCellFormat border;
        border.setBottomBorder(isHead ? 1 : 0.5);
        border.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        border.setBottomBorderBrush(isHead ? SoftInk : RuleGrey);
        border.setPadding(2);
        cell.setFormat(border);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(block);
        cursor.insertText(breakable(displayLine(words)), look(8, isHead, Ink));
    }

    /// A hash may be broken anywhere.
    static QString breakable(const QString &words)
    {
        constexpr qsizetype LongestWord = 32;
        if (words.size() <= LongestWord || words.contains(u' '))
            return words;
        QString broken = words;
        for (qsizetype at = LongestWord; at < broken.size(); at += LongestWord + 1)
            broken.insert(at, QChar(0x200B));
        return broken;
    }

    static QList<QTextLength> widthsOf(const FigureTable &table)
    {
        const std::vector<int> weights = columnWeights(table);
        const int all = std::accumulate(weights.begin(), weights.end(), 0);
        QList<QTextLength> widths;
        for (const int weight : weights)
            widths.append(QTextLength(QTextLength::PercentageLength, 100.0 * weight / all));
        return widths;
    }

    int pageOf(const QTextBlock &block) const
    {
        return int(m_text.documentLayout()->blockBoundingRect(block).bottom() / m_text.pageSize().height());
    }

    /// A heading goes to the page of what it heads, a chart to that of its caption.
    void keepTogether()
    {
        QTextBlock first; // of those that keep together
        for (QTextBlock block = m_text.begin(); block.isValid() && block.next().isValid(); block = block.next()) {
            if (!block.blockFormat().boolProperty(KeepsProperty)) {
                first = {};
                continue;
            }
            if (!first.isValid())
                first = block;
            if (pageOf(block) == pageOf(block.next()) || pageOf(first) != pageOf(block))
                continue;
            QTextCursor cursor(first);
            QTextBlockFormat format = first.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
        }
    }

    std::vector<DrawnChart> m_charts;
    ChartDrawer m_drawer;
    QTextDocument m_text;
    QTextCursor m_cursor;
    int m_chart = 0;
    bool m_isFirst = true;
};

void paintPage(QPainter &painter, QTextDocument &text, int page, const QString &foot)
{
    const QSizeF size = text.pageSize();
    painter.save();
    painter.translate(SideMargin, TopMargin - page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(QPointF(0, page * size.height()), size);
    painter.setClipRect(context.clip);
    text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(chartFont(8));
    painter.setPen(SoftInk);
    const QRectF line(SideMargin, PageHeight - 34, PageWidth - 2 * SideMargin, 12);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, foot);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, u"%1 of %2"_s.arg(page + 1).arg(text.pageCount()));
}

std::vector<ReportPicture> picturesOf(const ReportDocument &report, PictureFormat format)
{
    std::vector<ReportPicture> pictures;
    for (const ChartSpec *spec : report.charts()) {
        const PictureSize size = naturalSize(*spec);
        pictures.push_back({chartPicture(*spec, format, size), millimetres(size)});
    }
    return pictures;
}
} // namespace

QByteArray reportAsPdf(const ReportDocument &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    {
        const SteadyOrder order;
        PageText pages(report);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(ReportResolution);
        writer.setTitle(report.title);
        QPainter painter(&writer);
        painter.scale(ReportResolution / 72.0, ReportResolution / 72.0);
        const QString foot = displayLine(report.title);
        for (int page = 0; page < pages.text().pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(painter, pages.text(), page, foot);
        }
    }
    removeMoment(bytes);
    return bytes;
}

int pagesOf(const ReportDocument &report)
{
    return PageText(report).text().pageCount();
}

QByteArray reportFile(const QString &path, const ReportDocument &report)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "odt"_L1)
        return reportAsOdt(report, picturesOf(report, PictureFormat::Png));
    if (ending == "html"_L1)
        return reportAsHtml(report, picturesOf(report, PictureFormat::Svg));
    if (ending == "pdf"_L1)
        return reportAsPdf(report);
    throw Error(u"%1: give a name that ends in .odt, .html or .pdf."_s.arg(path));
}

#include "report_pages.moc"
