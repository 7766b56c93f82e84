// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/display_text.h"
#include "core/export/report_files.h"
#include "core/report/report_words.h"

using namespace Qt::StringLiterals;

namespace {
const QLatin1StringView Style(
    "body{font:16px/1.5 'Liberation Sans',Arial,Helvetica,sans-serif;color:#222;background:#fff;max-width:46rem;"
    "margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.9rem;line-height:1.2;margin-bottom:.3rem}h2{margin-top:2.5rem;border-bottom:1px solid #D9D9D9}"
    ".sub{color:#595959;margin-top:0}.lead{font-weight:bold}.small{font-size:.85rem;color:#595959}"
    "figure{margin:1.5rem 0}figure svg{width:100%;height:auto;border:1px solid #D9D9D9}"
    "figcaption,caption{font-size:.85rem;color:#595959;text-align:left;padding:.3rem 0}"
    "table{border-collapse:collapse;width:100%;font-size:.85rem;margin:1.2rem 0 .3rem}"
    "th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #D9D9D9;"
    "overflow-wrap:anywhere}th{border-bottom:2px solid #595959}.n{text-align:right}.mark{color:#595959;"
    "font-size:.75rem;text-decoration:none;vertical-align:super}.wide{overflow-x:auto}"
    "@media "
    "print{body{max-width:none;margin:0;font-size:10.5pt}figure,tr{break-inside:avoid}h2,h3{break-after:avoid}}");

class HtmlPage {
public:
    HtmlPage(const ReportDocument &report, const std::vector<ReportPicture> &pictures)
        : m_report(report), m_pictures(pictures)
    {
    }

    QByteArray bytes()
    {
        m_text = u"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                 "content=\"width=device-width\">\n"_s;
        m_text += u"<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n<main>\n"_s.arg(safe(m_report.title), Style);
        m_text += u"<h1>%1</h1>\n<p class=\"sub\">%2</p>\n"_s.arg(safe(m_report.title), safe(m_report.subtitle));
        for (const ReportBlock &block : m_report.blocks)
            std::visit([this](const auto &part) { add(part); }, block);
        closeList();
        return (m_text + u"</main>\n</body>\n</html>\n"_s).toUtf8();
    }

private:
    static QString safe(const QString &words) { return displayText(words).toHtmlEscaped(); }

    void closeList()
    {
        if (m_inList)
            m_text += u"</ul>\n"_s;
        m_inList = false;
    }

    void add(const ReportHeading &heading)
    {
        closeList();
        m_text += u"<h%1>%2</h%1>\n"_s.arg(heading.level + 1).arg(safe(heading.text));
    }

    void add(const ReportParagraph &paragraph)
    {
        using Look = ReportParagraph::Look;
        const bool isBullet = paragraph.look == Look::Bullet;
        if (!isBullet)
            closeList();
        else if (!m_inList)
            m_text += u"<ul>\n"_s;
        m_inList = isBullet;
        QString tag = isBullet ? u"li"_s : u"p"_s;
        QString open = tag;
        if (paragraph.look == Look::Lead || paragraph.look == Look::Small)
            open += paragraph.look == Look::Lead ? u" class=\"lead\""_s : u" class=\"small\""_s;
        QString mark;
        if (!paragraph.key.isEmpty()) {
            open += u" id=\"%1\""_s.arg(paragraph.key);
            mark = u" <a class=\"mark\" href=\"#from-%1\">%1</a>"_s.arg(paragraph.key);
        }
        m_text += u"<%1>"_s.arg(open) + safe(paragraph.text) + mark + u"</%1>\n"_s.arg(tag);
    }

    void add(const ReportChart &chart)
    {
        closeList();
        QString svg = QString::fromUtf8(m_pictures[m_picture++].bytes);
        svg.remove(0, std::max<qsizetype>(0, svg.indexOf(u"<svg"_s))); // what comes before is for a file of its own
        svg.replace(0, 4, u"<svg aria-label=\"%1\""_s.arg(safe(chart.spec.altText)));
        m_text += u"<figure>\n"_s + svg + u"<figcaption>%1</figcaption>\n</figure>\n"_s.arg(safe(captionOf(chart)));
    }

    void add(const ReportTable &of)
    {
        closeList();
        m_text += u"<div class=\"wide\">\n<table>\n<caption>%1</caption>\n<thead><tr>"_s.arg(safe(captionOf(of)));
        const FigureTable &table = of.table;
        for (std::size_t i = 0; i < std::size_t(table.columns.size()); ++i)
            m_text += u"<th scope=\"col\"%1>"_s.arg(isOfFigures(table, i) ? u" class=\"n\""_s : QString()) +
                      safe(table.columns[qsizetype(i)]) + u"</th>"_s;
        m_text += u"</tr></thead>\n<tbody>\n"_s;
        for (const auto &row : table.rows)
            addRow(table, row);
        m_text += u"</tbody>\n</table>\n</div>\n"_s;
        for (const QString &words : termsOf(of))
            m_text += u"<p class=\"small\">"_s + safe(words) + u"</p>\n"_s;
    }

    void addRow(const FigureTable &table, const std::vector<FigureCell> &row)
    {
        const bool isMark = !table.columns.isEmpty() && table.columns[0] == "Mark"_L1;
        m_text += isMark ? u"<tr id=\"from-%1\">"_s.arg(safe(row[0].text)) : u"<tr>"_s;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (isMark && i == 0)
                m_text += u"<td><a href=\"#%1\">%1</a></td>"_s.arg(safe(row[0].text));
            else
                m_text += u"<td%1>"_s.arg(isOfFigures(table, i) ? u" class=\"n\""_s : QString()) + safe(row[i].text) +
                          u"</td>"_s;
        }
        m_text += u"</tr>\n"_s;
    }

    const ReportDocument &m_report;
    const std::vector<ReportPicture> &m_pictures;
    std::size_t m_picture = 0;
    bool m_inList = false;
    QString m_text;
};
} // namespace

QString captionOf(const ReportChart &chart)
{
    return u"Figure %1. %2. Source: %3."_s.arg(chart.number).arg(chart.spec.subtitle, chart.spec.source);
}

QString captionOf(const ReportTable &table)
{
    return table.number > 0 ? u"Table %1. %2"_s.arg(table.number).arg(table.table.title) : table.table.title;
}

QStringList termsOf(const ReportTable &table)
{
    QStringList terms;
    if (!table.hasTerms)
        return terms;
    const FigureTable &of = table.table;
    for (const auto &[title, words] :
         {std::pair(u"Base: "_s, of.base), {u"Included: "_s, of.panel}, {u"Source: "_s, of.source}}) {
        if (!words.isEmpty())
            terms += title + words + (words.endsWith(u'.') ? QString() : u"."_s);
    }
    return terms;
}

bool isOfFigures(const FigureTable &table, std::size_t column)
{
    bool any = false;
    for (const auto &row : table.rows) {
        if (!row[column].trace && !row[column].low && !row[column].text.isEmpty())
            return false;
        any = true;
    }
    return any && column > 0;
}

std::vector<int> columnWeights(const FigureTable &table)
{
    constexpr qsizetype Least = 6, LineOfWords = 26, Most = 30;
    std::vector<int> weights;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        QStringList texts{table.columns[column]};
        for (const auto &row : table.rows)
            texts += row[std::size_t(column)].text;
        qsizetype weight = Least;
        for (const QString &text : std::as_const(texts)) {
            weight = std::max(weight, std::min(text.size(), LineOfWords));
            for (const QString &word : text.split(u' '))
                weight = std::max(weight, std::min(word.size() + 1, Most));
        }
        weights.push_back(int(weight));
    }
    return weights;
}

QByteArray reportAsHtml(const ReportDocument &report, const std::vector<ReportPicture> &pictures)
{
    Q_ASSERT(pictures.size() == report.charts().size());
    return HtmlPage(report, pictures).bytes();
}
