// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a return, whatever they are: read as figure, period, code, force and mapping, with what must always
// hold.
#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"
#include "core/domain/force.h"
#include "core/domain/mapping.h"
#include "core/domain/number_text.h"
#include "core/domain/offence.h"
#include <cstdlib>

namespace {
void require(bool holds)
{
    if (!holds)
        std::abort();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QString text = QString::fromUtf8(raw);
    for (const bool zerosPrinted : {false, true}) {
        const FigureRule rule{zerosPrinted, {}};
        const auto figure = Figure::parse(text, rule);
        if (figure && figure->hasBounds())
            require(figure->low() >= 0 && (!figure->high() || figure->low() <= *figure->high()));
        if (const auto count = countFromText(text))
            require(figure == Figure::exact(*count));
    }
    if (const auto period = Period::parse(text))
        require(Period::parse(period->key()) == period && !period->label().isEmpty() && period->days() > 0);
    if (const auto code = offenceCodeIn(text))
        require(offenceCodeIn(*code) == code);
    if (const Force *force = Forces::reference().find(text))
        require(Forces::reference().find(force->name) == force);
    Forces::reference().findWithin(text);
    if (const auto mapping = Mapping::fromJson(raw))
        require(Mapping::fromJson(mapping->toJson()) == mapping);
    return 0;
}
