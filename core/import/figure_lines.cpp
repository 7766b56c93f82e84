// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/figure_lines.h"

#include "core/domain/force.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray quoted(const QString &text)
{
    QByteArray field = text.toUtf8();
    const bool plain = !field.contains(',') && !field.contains('"') && !field.contains('\n') && !field.contains('\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
}

template <typename List>
const typename List::value_type *wordAt(const List &list, int number)
{
    return number < 0 ? nullptr : &list[std::size_t(number)];
}

/// The name of the table of forces; empty for a row without a known force.
QString forceName(const Draft &draft, int number)
{
    const ForceLabel *label = wordAt(draft.forces, number);
    const Force *force = label ? Forces::reference().byCode(label->code) : nullptr;
    return force ? force->name : QString();
}

QString labelOf(const Draft &draft, const Count &count)
{
    QStringList labels;
    if (const OutcomeLabel *outcome = wordAt(draft.outcomes, count.outcome))
        labels += outcome->printed;
    if (const QString *label = wordAt(draft.labels, count.label))
        labels += *label;
    return labels.join(u" | "_s);
}

QString kindOf(const Figure &figure)
{
    return figure.isExact() && figure.low() == 0 ? u"zero"_s : figure.kindName();
}

QString pageOf(const Count &count, const std::vector<Table> &tables)
{
    const bool known = count.table >= 0 && count.table < std::int16_t(tables.size());
    const auto page = known ? tables[std::size_t(count.table)].page(count.row) : std::nullopt;
    return page ? QString::number(*page) : QString();
}

/// The last day of the figure; of one without a period the day on which it was right. Shares hold for no day.
QString lastDay(const Draft &draft, const Count &count)
{
    if (const Period *period = wordAt(draft.periods, count.period))
        return period->to().toString(Qt::ISODate);
    const Measure *measure = wordAt(draft.measures, count.measure);
    const QDate *day = measure && measure->isShare ? nullptr : wordAt(draft.days, count.asAt);
    return day ? day->toString(Qt::ISODate) : QString();
}

QByteArray lineOf(const Draft &draft, const Count &count, const std::vector<Table> &tables)
{
    const OutcomeLabel *outcome = wordAt(draft.outcomes, count.outcome);
    const OffenceLabel *offence = wordAt(draft.offences, count.offence);
    const Measure *measure = wordAt(draft.measures, count.measure);
    const Period *period = wordAt(draft.periods, count.period);
    const QString *place = wordAt(draft.places, count.place);
    const auto high = count.figure.hasBounds() ? count.figure.high() : std::nullopt;
    const QStringList fields{forceName(draft, count.force),
                             measure ? measure->name() : QString(),
                             offence ? offence->printed : QString(),
                             outcome && outcome->match.isSingle() ? outcome->match.types.front() : QString(),
                             labelOf(draft, count),
                             place ? *place : QString(),
                             period ? period->from().toString(Qt::ISODate) : QString(),
                             lastDay(draft, count),
                             kindOf(count.figure),
                             count.figure.hasBounds() ? QString::number(count.figure.low()) : QString(),
                             high ? QString::number(*high) : QString(),
                             draft.printedText(count),
                             count.isTotal ? u"yes"_s : u"no"_s,
                             count.table < int(draft.tables.size()) ? draft.tables[std::size_t(count.table)]
                                                                    : QString(),
                             count.cell().a1(),
                             pageOf(count, tables)};
    QByteArray line;
    for (const QString &field : fields)
        line += (line.isEmpty() && &field == &fields.front() ? QByteArray() : QByteArray(",")) + quoted(field);
    return line + '\n';
}
} // namespace

QByteArray figureLines(const Draft &draft, const std::vector<Table> &tables)
{
    QByteArray lines =
        "force,measure,offence,outcome_type,label,place,from,to,kind,low,high,text,is_total,sheet,cell,page\n";
    for (const Count &count : draft.counts)
        lines += lineOf(draft, count, tables);
    return lines;
}
