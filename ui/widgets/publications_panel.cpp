// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/publications_panel.h"

#include "ui/models/rows_model.h"
#include "ui/session.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <algorithm>

using namespace Qt::StringLiterals;

PublicationsPanel::PublicationsPanel(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages),
      m_rows(new RowsModel({tr("Published"), tr("Title"), tr("Since then")}, this)), m_table(new QTableView(this)),
      m_erratum(new QPlainTextEdit(this))
{
    m_table->setObjectName(u"publicationsTable"_s);
    m_table->setAccessibleName(tr("Publications"));
    m_table->setModel(m_rows);
    makeLineTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_erratum->setObjectName(u"publicationsErratum"_s);
    m_erratum->setAccessibleName(tr("Words of an erratum"));
    m_erratum->setReadOnly(true);
    m_erratum->setTabChangesFocus(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_table, 1);
    row->addWidget(m_erratum, 1);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PublicationsPanel::lookForMoves);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PublicationsPanel::showErratum);
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

void PublicationsPanel::readAgain()
{
    m_lines.clear();
    if (m_session.isOpen())
        m_messages.attempt([this] {
            for (Publication &publication : m_session.study().publications().all())
                m_lines.push_back({std::move(publication), std::nullopt, 0});
        });
    showRows();
    if (!m_lines.empty())
        m_later.start(0);
}

void PublicationsPanel::lookForMoves()
{
    if (!m_session.isOpen())
        return;
    m_messages.attempt([this] {
        const auto now = publishableNumbers(m_session.view());
        for (Line &line : m_lines) {
            const auto moves = publishedMoves(now, m_session.study().publications(), line.publication);
            line.moves = moves.size();
            line.erratum = erratumText(line.publication, moves);
        }
    });
    showRows();
}

void PublicationsPanel::showRows()
{
    const int row = std::max(0, m_table->currentIndex().row());
    std::vector<RowsModel::Row> rows;
    for (const Line &line : m_lines) {
        const QString since = !line.erratum     ? tr("looking…")
                              : line.moves == 0 ? tr("every number stands")
                                                : tr("%1 numbers moved").arg(line.moves);
        rows.push_back({{line.publication.day.toString(u"d MMMM yyyy"_s), line.publication.title, since},
                        line.moves > 0 ? Tone::Attention : Tone::Plain});
    }
    m_rows->show(std::move(rows));
    m_table->setCurrentIndex(m_rows->index(std::min(row, int(m_lines.size()) - 1), 0));
    showErratum();
}

void PublicationsPanel::showErratum()
{
    const int row = m_table->currentIndex().row();
    m_erratum->setPlaceholderText(m_lines.empty()
                                      ? tr("Nothing was published yet. “Freeze a publication…” keeps what the "
                                           "study says today; what moves later is listed here.")
                                      : tr("Nothing to correct: every published number stands."));
    m_erratum->setPlainText(
        row >= 0 && row < int(m_lines.size()) ? m_lines[std::size_t(row)].erratum.value_or(QString()) : QString());
}

void PublicationsPanel::freeze(const QString &title)
{
    m_messages.attempt([&] {
        const auto files = publicationFiles(m_session.view());
        m_session.edit(tr("Freeze the publication “%1”").arg(title),
                       [&](Study &study) { study.publications().add(title, QDate::currentDate(), files); });
    });
}
