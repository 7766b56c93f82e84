// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include "core/domain/figure.h"
#include "core/import/table.h"
#include <QStringList>

/// Figures typed by a person from a letter that cannot be read: a section for each question, periods across. Every text
/// is kept as it was typed; what it means is told by the grammar of figures, as for any other file.
struct TypedForm {
    struct Row {
        QString title;        ///< "Offences recorded", "16 Evidential difficulties ...", or what the letter calls it
        QStringList texts;    ///< a cell for each period; shorter where the rest is empty
        bool isTotal = false; ///< as the letter states it: compared with the sum, never added
        bool operator==(const Row &) const = default;
    };
    struct Section {
        QString title;   ///< of the question
        QString heading; ///< over the row titles: "Outcome type"
        std::vector<Row> rows;
        bool operator==(const Section &) const = default;
    };
    QString force; ///< name
    QStringList periods;
    std::vector<Section> sections;
    bool operator==(const TypedForm &) const = default;
};

/// The form for what a study asked: its periods, a row for each outcome type or for the offences, and totals where
/// there are several rows. Nothing is typed in it yet.
TypedForm formFor(const std::vector<Question> &questions);

/// What was typed, as CSV: rows and periods without a text are left out, for the letter says nothing of them.
QByteArray toCsv(const TypedForm &form);
bool isEmpty(const TypedForm &form); ///< nothing typed

/// The form with what stands in a table made of toCsv(); rows and periods that it does not have are added.
TypedForm filledFrom(TypedForm form, const Table &typed);

/// The running total of a section for one period.
struct TypedSum {
    Figure sum = Figure::exact(0); ///< of the texts that are numbers; as uncertain as they are
    int numbers = 0;
    int open = 0;                 ///< texts that are no number, or whose meaning is not decided
    std::optional<Figure> stated; ///< the total of the letter, where it was typed

    enum class Verdict { NothingStated, Agrees, Differs, MayAgree }; ///< MayAgree: where what is open could fill it
    Verdict verdict() const;
};
TypedSum sumOf(const TypedForm::Section &section, qsizetype period);
