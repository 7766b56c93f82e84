// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/personal_cells.h"

#include "core/domain/personal_words.h"
#include "core/import/crime_list.h"
#include "core/import/odd_cells.h"
#include <set>

using namespace Qt::StringLiterals;

namespace {
class Masking {
public:
    explicit Masking(Draft &draft) : m_draft(draft) {}

    void maskAll()
    {
        const auto labels = maskList(m_draft.labels, [](QString &label) -> QString & { return label; });
        const auto places = maskList(m_draft.places, [](QString &place) -> QString & { return place; });
        const auto texts = maskList(m_draft.texts, [](QString &text) -> QString & { return text; });
        const auto offences =
            maskList(m_draft.offences, [](OffenceLabel &label) -> QString & { return label.printed; });
        const auto outcomes =
            maskList(m_draft.outcomes, [](OutcomeLabel &label) -> QString & { return label.printed; });
        if (!m_kinds.isEmpty()) {
            m_draft.forEachCount([&](const Count &count) {
                if (labels.contains(count.label) || places.contains(count.place) || texts.contains(count.text) ||
                    offences.contains(count.offence) || outcomes.contains(count.outcome))
                    addCell(count.cell());
            });
        }
        const bool inFigures = m_count > 0;
        maskNotes();
        if (!m_kinds.isEmpty())
            remark(inFigures ? Remark::Severity::Question : Remark::Severity::Note);
    }

private:
    bool mask(QString &word)
    {
        if (isRowList(word))
            return false; // ours, and long rows of digits look like telephone numbers
        const QStringList kinds = personalKinds(word);
        if (kinds.isEmpty())
            return false;
        word = withoutPersonalWords(word);
        m_kinds += kinds;
        return true;
    }

    template <typename List, typename Word>
    std::set<std::int32_t> maskList(List &list, Word word)
    {
        std::set<std::int32_t> masked;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (mask(word(list[i])))
                masked.insert(std::int32_t(i));
        }
        return masked;
    }

    void maskNotes()
    {
        for (QString &caveat : m_draft.rules.caveats)
            mask(caveat);
        for (Remark &note : m_draft.remarks) {
            if (mask(note.message) && note.cell.isValid())
                addCell(note.cell);
        }
    }

    void addCell(const CellRef &cell)
    {
        constexpr std::size_t NamedCells = 12;
        if (m_cells.size() < NamedCells)
            m_cells.push_back(cell);
        ++m_count;
    }

    /// In the words of figures it is a question to a person; in what surrounds them it is to be known.
    void remark(Remark::Severity severity)
    {
        m_kinds.removeDuplicates();
        const QString where = m_cells.empty() ? QString() : u" in or beside %1"_s.arg(cellList(m_cells, m_count));
        m_draft.remarks.push_back({severity, u"personal-words"_s, m_cells.empty() ? CellRef() : m_cells.front(),
                                   u"What looks like personal data (%1) stands%2. It is masked in the figures and in "
                                   u"all that is made of them; "
                                   "only the original keeps it. Ask whether a return without it can be had."_s.arg(
                                       m_kinds.join(u", "_s), where)});
    }

    Draft &m_draft;
    QStringList m_kinds;
    std::vector<CellRef> m_cells;
    int m_count = 0;
};
} // namespace

void maskPersonalWords(Draft &draft)
{
    Masking(draft).maskAll();
}
