// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/draft_screen.h"

#include "core/import/load_file.h"
#include "core/import/manuscript.h"
#include "ui/models/manuscript_model.h"
#include "ui/session.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/manuscript_text.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/trace_panel.h"
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

DraftScreen::DraftScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_text(new ManuscriptText(this)),
      m_model(new ManuscriptModel(this)), m_table(new QTableView(this)),
      m_openOnly(new QCheckBox(tr("&Only what is to be looked at"), this)), m_tally(plainLabel({}, this)),
      m_trace(new TracePanel(session, messages, this))
{
    build();
    addActions();
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &DraftScreen::readText);
    connect(&m_work, &QTimer::timeout, this, &DraftScreen::checkNext);
    connect(m_openOnly, &QCheckBox::toggled, this, [this](bool on) {
        m_model->setOpenOnly(on);
        fitRows();
    });
    connect(m_text, &ManuscriptText::placeChosen, this, [this](int sentence, qsizetype place) {
        if (const int row = m_model->rowAt(sentence, place); row >= 0)
            m_table->selectRow(row);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_table, &QTableView::activated, this, [this] { m_trace->cells()->setFocus(); });
    connect(&session, &Session::studyReplaced, this, [this] {
        m_text->clear();
        readText();
    });
    // Out of view too: what it has added up is of the study as it was.
    connect(&session, &Session::changed, this, [this] { m_checker.reset(); });
    readWhenShown(session, this, [this] { checkAgain(); });
}

void DraftScreen::build()
{
    m_text->setObjectName(u"draftText"_s);
    m_text->setAccessibleName(tr("Text of the draft"));
    m_text->setPlaceholderText(
        tr("Paste or type the text of a report, or open a draft (ODT, DOCX, HTML, TXT). Each number in it is held "
           "against the study: what it says, of which forces, dates and base."));
    m_openOnly->setObjectName(u"draftOpenOnly"_s);
    m_tally->setObjectName(u"draftTally"_s);
    buildTable();
    auto *open = new QPushButton(tr("Open &draft…"), this);
    open->setObjectName(u"draftOpen"_s);
    open->setAutoDefault(true);
    connect(open, &QPushButton::clicked, this, &DraftScreen::chooseFile);

    auto *top = new QHBoxLayout;
    top->addWidget(headingLabel(tr("Draft"), 3, this));
    top->addSpacing(16);
    top->addWidget(m_tally, 1);
    top->addWidget(m_openOnly);
    top->addWidget(open);
    auto *found = new QSplitter(Qt::Vertical, this);
    found->addWidget(m_table);
    found->addWidget(m_trace);
    found->setChildrenCollapsible(false);
    found->setSizes({400, 260});
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_text);
    split->addWidget(found);
    split->setChildrenCollapsible(false);
    split->setSizes({500, 560});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(top);
    column->addWidget(quietLabel(
        tr("Nothing is matched by its value alone: outcome, dates, base and force must be those of the sentence. The "
           "draft is not kept in the study."),
        this));
    column->addWidget(split, 1);
}

void DraftScreen::buildTable()
{
    m_table->setObjectName(u"draftFindings"_s);
    m_table->setAccessibleName(tr("What the study says of each number"));
    m_table->setModel(m_model);
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const auto column : {ManuscriptModel::StateColumn, ManuscriptModel::QuotedColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ManuscriptModel::SaidColumn, QHeaderView::Stretch);
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &DraftScreen::fitRows);
}

void DraftScreen::addActions()
{
    const auto step = [this](int by) {
        const int row = std::clamp(m_table->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
        m_table->selectRow(row);
    };
    keyWithin(this, u"draftOpenFile"_s, tr("Open draft…"), {}, [this] { chooseFile(); });
    keyWithin(this, u"draftNext"_s, tr("Next number"), QKeySequence(Qt::Key_F8), [step] { step(1); });
    keyWithin(this, u"draftPrevious"_s, tr("Previous number"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
              [step] { step(-1); });
}

std::vector<QWidget *> DraftScreen::panes() const
{
    return {m_text, m_table, m_trace->cells()};
}

void DraftScreen::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open draft"), {},
                                                      tr("Drafts (*.odt *.docx *.html *.htm *.txt);;All files (*)"));
    if (!path.isEmpty())
        m_messages.attempt([&] { openDraft(path); });
}

void DraftScreen::openDraft(const QString &path)
{
    const SourceFile file = loadFile(path);
    const Manuscript read = readManuscript(file.bytes, file.name);
    QStringList paragraphs;
    for (const QuotedSentence &sentence : read.sentences) {
        if (sentence.paragraph > paragraphs.size())
            paragraphs += sentence.text;
        else
            paragraphs.back() += u' ' + sentence.text;
    }
    m_text->setPlainText(paragraphs.join(u"\n"_s));
    QStringList odd;
    for (const Remark &remark : read.remarks)
        odd += remark.message;
    if (!odd.isEmpty())
        m_messages.show(MessageBar::Severity::Warning, odd.join(u'\n'));
}

void DraftScreen::readText()
{
    m_manuscript = manuscriptOf(m_text->toPlainText());
    checkAgain();
}

void DraftScreen::checkAgain()
{
    m_findings.clear();
    m_next = 0;
    m_work.start(0);
}

bool DraftScreen::hasNext() const
{
    return m_session.isOpen() && m_next < m_manuscript.sentences.size();
}

/// A sentence or more in a slice of time too short to be felt.
void DraftScreen::checkNext()
{
    constexpr qint64 SliceMs = 8;
    QElapsedTimer slice;
    slice.start();
    while (hasNext() && slice.elapsed() < SliceMs) {
        if (!m_checker)
            m_checker = std::make_unique<ManuscriptChecker>(m_session.view());
        std::ranges::move(m_checker->check(m_manuscript.sentences[m_next], int(m_next)),
                          std::back_inserter(m_findings));
        ++m_next;
    }
    if (!hasNext()) {
        m_work.stop();
        showFindings();
    }
}

void DraftScreen::showFindings()
{
    const int row = m_table->currentIndex().row();
    m_text->mark(m_manuscript.sentences, m_findings);
    m_model->show(m_findings);
    m_tally->setText(tally());
    fitRows();
    m_trace->clear();
    if (!m_text->hasFocus() && row >= 0 && row < m_model->rowCount())
        m_table->selectRow(row);
}

QString DraftScreen::tally() const
{
    if (m_findings.empty())
        return m_manuscript.sentences.empty() ? QString() : tr("No number to look at.");
    const auto matched = std::ranges::count(m_findings, ManuscriptFinding::State::Matched, &ManuscriptFinding::state);
    return tr("%1 looked at · %2 matched · %3 to be looked at")
        .arg(m_findings.size())
        .arg(matched)
        .arg(std::ssize(m_findings) - matched);
}

void DraftScreen::fitRows()
{
    constexpr int MostWrapped = 300;
    if (m_model->rowCount() <= MostWrapped)
        m_table->resizeRowsToContents();
}

void DraftScreen::choose(int row)
{
    m_trace->clear();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ManuscriptFinding &finding = m_model->findingAt(row);
    if (!m_text->hasFocus())
        m_text->light(finding);
    if (!finding.number || finding.number->traces.empty())
        return;
    const StudyNumber &number = *finding.number;
    TracedFigure figure{number.traces.front(), number.text};
    figure.forces = number.forces;
    if (number.base) {
        figure.kind = TracedFigure::Kind::Share;
        figure.base = baseTitle(*number.base);
    }
    // One trace names one period: of several that tile a longer one, that longer one.
    if (number.periods.size() == 1)
        figure.key.period = number.periods.front();
    m_trace->trace(figure);
}
