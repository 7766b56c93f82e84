// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// The acceptance study: the published shape of the release of 26 January 2023 (43 forces asked in July 2022, 29
/// answered, 24 complete; 2,500, 3,150, 4,410 offences in 2019 to 2021 and 3,800 from 1 January to 31 July 2022; 4 %
/// charged or summonsed, 22 % outcome type 15, about 35 % type 16). The figures of the single forces are synthetic: the
/// release gives none. That its words cover exactly these outcome types is our assumption, said in the notice.
namespace AcceptanceStudy {

/// The reply of one force, as a requester would hold it.
struct Reply {
    Force force;
    AnswerStatus status = AnswerStatus::Awaited;
    QString exemption;
    Completeness completeness = Completeness::Unreviewed; ///< for both questions
    QDate answered;                                       ///< with figures; null where it did not
    QString reason;                                       ///< code, for offences
    QString outcomesReason;                               ///< code, for outcomes
    std::vector<Period> periods;                          ///< given by the force
    std::vector<QString> offences;                        ///< as printed, one for each period
    std::vector<std::vector<QString>> outcomes;           ///< by outcomeTypes() and period; empty: not given

    bool isAnswered() const { return !offences.empty(); }
    QString fileName() const; ///< "synthetic-kent.csv"
    QByteArray csv() const;   ///< the return as a file; empty where the force did not answer
};

QDate sent();                              ///< 29 July 2022, a Friday, to all forces
const std::vector<Period> &periods();      ///< the four asked for
const QStringList &outcomeTypes();         ///< 1, 14, 15, 16: those asked for
QString outcomeWords(const QString &type); ///< as in the request
StudyInfo info();
const std::vector<Reply> &replies(); ///< 43, by name of the force
StudyView view();                    ///< as if every reply had been imported, answered and marked
} // namespace AcceptanceStudy
