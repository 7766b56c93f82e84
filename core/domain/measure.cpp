// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/measure.h"

using namespace Qt::StringLiterals;

QString Measure::name() const
{
    switch (kind) {
    case Kind::Offences:
        return u"offences recorded"_s;
    case Kind::Outcomes:
        return u"outcomes"_s;
    case Kind::Other:
        return title;
    }
    Q_UNREACHABLE();
}

QString basisName(Measure::Basis basis)
{
    switch (basis) {
    case Measure::Basis::Unknown:
        return u"unknown"_s;
    case Measure::Basis::OfRecorded:
        return u"of-recorded"_s;
    case Measure::Basis::Assigned:
        return u"assigned"_s;
    }
    Q_UNREACHABLE();
}
