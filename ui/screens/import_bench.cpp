// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench.h"

#include "ui/models/remark_model.h"
#include "ui/models/title_readings.h"
#include "ui/screens/import_bench_desk.h"
#include "ui/session.h"
#include "ui/widgets/changes_panel.h"
#include "ui/widgets/figure_panel.h"
#include "ui/widgets/hidden_parts_panel.h"
#include "ui/widgets/letter_pane.h"
#include "ui/widgets/mapping_panel.h"
#include "ui/widgets/marks_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/return_bar.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/source_grid.h"
#include "ui/widgets/source_grid_delegate.h"
#include "ui/widgets/typing_desk.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ImportBench::ImportBench(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_desk(new ImportBenchDesk(session, this)),
      m_pages(new QStackedWidget(this)), m_queue(new QListView(this)), m_bar(new ReturnBar(this)),
      m_evidence(new QStackedWidget(this)), m_troubleTitle(headingLabel({}, 2, this)),
      m_troubleText(plainLabel({}, this)), m_type(new QPushButton(tr("Type the figures…"), this)),
      m_typeTrouble(new QPushButton(m_type->text(), this)), m_typing(new TypingDesk(this)), m_tabs(new QTabBar(this)),
      m_grid(new SourceGrid(this)), m_letter(nullptr), m_beside(new QTabWidget(this)), m_figures(new FigurePanel(this)),
      m_changes(new ChangesPanel(this)), m_remarkModel(new RemarkModel(this)), m_remarks(new QTableView(this)),
      m_hidden(new HiddenPartsPanel(this)), m_mapping(new MappingPanel(this)), m_marks(new MarksPanel(this))
{
    build();
    addActions();
    connectPanes();
    connectCorrections();
    showChosen();
    showDraft();
}

void ImportBench::build()
{
    auto *evidence = new QSplitter(Qt::Horizontal, this);
    evidence->setObjectName(u"benchSplitter"_s);
    evidence->addWidget(buildEvidence());
    evidence->addWidget(buildFigureTabs());
    evidence->setChildrenCollapsible(false);
    evidence->setStretchFactor(0, 1);
    evidence->setStretchFactor(1, 1);
    auto *stacked = new QSplitter(Qt::Vertical, this);
    stacked->addWidget(evidence);
    stacked->addWidget(m_remarks);
    stacked->setChildrenCollapsible(false);
    stacked->setStretchFactor(0, 4);
    stacked->setStretchFactor(1, 1);
    auto *desk = new QWidget(this);
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_evidence->addWidget(stacked);
    m_evidence->addWidget(buildTrouble());
    m_evidence->addWidget(m_typing);
    column->addWidget(m_evidence, 1);
    auto *whole = new QSplitter(Qt::Horizontal, this);
    whole->addWidget(buildQueue());
    whole->addWidget(desk);
    whole->setChildrenCollapsible(false);
    whole->setStretchFactor(1, 1);
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(whole);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(8, 8, 8, 8);
    page->addWidget(m_pages);
    setFocusProxy(nullptr);
}

QWidget *ImportBench::buildQueue()
{
    m_queue->setObjectName(u"importQueue"_s);
    m_queue->setAccessibleName(tr("Files on the bench"));
    m_queue->setModel(&m_desk->queue());
    m_queue->setWordWrap(true);
    m_queue->setResizeMode(QListView::Adjust);
    m_queue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queue->setMinimumHeight(90);
    auto *panels = new QWidget(this);
    auto *under = new QVBoxLayout(panels);
    under->setContentsMargins(0, 0, 6, 0);
    under->addWidget(m_hidden);
    under->addSpacing(6);
    under->addWidget(m_mapping);
    under->addSpacing(6);
    under->addWidget(m_marks);
    under->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(panels);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_queue);
    left->addWidget(scroll);
    left->setChildrenCollapsible(false);
    left->setStretchFactor(0, 1);
    left->setSizes({260, 380});
    left->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    return left;
}

QWidget *ImportBench::buildEvidence()
{
    m_tabs->setObjectName(u"sheetTabs"_s);
    m_tabs->setAccessibleName(tr("Sheets"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_remarks->setObjectName(u"remarkTable"_s);
    m_remarks->setAccessibleName(tr("Remarks"));
    m_remarks->setModel(m_remarkModel);
    makeRowTable(m_remarks);
    m_remarks->setSelectionMode(QAbstractItemView::SingleSelection);
    m_remarks->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_remarks->setColumnHidden(RemarkModel::CodeColumn, true); // for programs; it stands in the tooltip
    for (const int section : {RemarkModel::SeverityColumn, RemarkModel::CellColumn})
        m_remarks->horizontalHeader()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    m_remarks->horizontalHeader()->setSectionResizeMode(RemarkModel::MessageColumn, QHeaderView::Stretch);
    auto *cells = new QWidget(this);
    cells->setFocusProxy(m_grid);
    auto *column = new QVBoxLayout(cells);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_tabs);
    column->addWidget(m_grid, 1);
    m_letter = new LetterPane(cells, this);
    m_letter->setObjectName(u"benchLetter"_s);
    m_letter->letDraw();
    return m_letter;
}

QWidget *ImportBench::buildEmpty()
{
    auto *page = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose files…"), page);
    choose->setObjectName(u"benchChooseFiles"_s);
    connect(choose, &QPushButton::clicked, this, [this] { chooseFiles(); });
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(headingLabel(tr("No reply is on the bench"), 3, page), 0, Qt::AlignHCenter);
    column->addWidget(
        quietLabel(tr("Drop letters, spreadsheets, mails, a ZIP or a folder of them on the window, or paste cells."),
                   page),
        0, Qt::AlignHCenter);
    column->addWidget(choose, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

QWidget *ImportBench::buildTrouble()
{
    auto *page = new QWidget(this);
    m_troubleTitle->setObjectName(u"troubleTitle"_s);
    m_troubleTitle->setWordWrap(true);
    m_troubleText->setObjectName(u"troubleText"_s);
    m_troubleText->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(8);
    column->addWidget(m_troubleTitle);
    column->addWidget(m_troubleText);
    m_typeTrouble->setObjectName(u"benchTypeTrouble"_s);
    connect(m_typeTrouble, &QPushButton::clicked, this, &ImportBench::startTyping);
    column->addWidget(m_typeTrouble, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget *ImportBench::buildFigurePane()
{
    m_type->setObjectName(u"benchTypeFigures"_s);
    connect(m_type, &QPushButton::clicked, this, &ImportBench::startTyping);
    auto *pane = new QWidget(this);
    pane->setFocusProxy(m_figures);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_type, 0, Qt::AlignLeft);
    column->addWidget(m_figures, 1);
    return pane;
}

void ImportBench::connectPanes()
{
    connect(m_desk, &ImportBenchDesk::chosenChanged, this, &ImportBench::showChosen);
    connect(m_desk, &ImportBenchDesk::draftChanged, this, &ImportBench::showDraft);
    connect(&m_desk->queue(), &QAbstractItemModel::dataChanged, this, &ImportBench::showActions);
    connect(m_desk, &ImportBenchDesk::progressed, m_bar, &ReturnBar::showProgress);
    connect(&m_session, &Session::changed, this, &ImportBench::showDraft);
    connect(&m_session, &Session::studyReplaced, this, [this] { m_bar->setForces(m_desk->forces()); });
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && index.row() != m_desk->chosen())
            m_desk->choose(index.row());
    });
    connect(m_grid, &SourceGrid::cellChosen, this, [this](const CellRef &cell) {
        m_figures->light(cell);
        m_letter->page().light(cell);
        showMapping();
    });
    connect(&m_letter->page(), &PageView::cellChosen, this, &ImportBench::showCell);
    connect(&m_letter->page(), &PageView::tablesDrawn, this, &ImportBench::drawTables);
    connect(m_figures, &FigurePanel::cellChosen, this, &ImportBench::showCell);
    const auto showRemark = [this](const QModelIndex &index) {
        if (index.isValid())
            showCell(m_remarkModel->remarkAt(index.row()).cell);
    };
    connect(m_remarks->selectionModel(), &QItemSelectionModel::currentRowChanged, this, showRemark);
    connect(m_remarks, &QTableView::clicked, this, showRemark);
    // A remark on a title, such as an outcome that fits no type, leads to where the title is corrected.
    connect(m_remarks, &QTableView::activated, this, [this, showRemark](const QModelIndex &index) {
        showRemark(index);
        if (m_grid->currentIndex().data(TitleRoleData).isValid())
            m_grid->edit(m_grid->currentIndex());
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportBench::showSheet);
}

void ImportBench::connectCorrections()
{
    for (ReadingDelegate *titles : {static_cast<ReadingDelegate *>(&m_grid->titles()), &m_figures->titles()}) {
        connect(titles, &ReadingDelegate::corrected, this, &ImportBench::relabel);
        connect(titles, &ReadingDelegate::notUnderstood, this,
                [this](const QString &why) { m_messages.show(MessageBar::Severity::Warning, why); });
    }
    connect(m_mapping, &MappingPanel::selectionWanted, this, &ImportBench::useSelection);
    connect(m_mapping, &MappingPanel::rowRoleChosen, this, &ImportBench::setRowRole);
    connect(m_mapping, &MappingPanel::columnRoleChosen, this, &ImportBench::setColumnRole);
    connect(m_mapping, &MappingPanel::headerRowsChosen, this, [this](int rows) {
        const Table &table = m_desk->draft()->source->tables[std::size_t(m_grid->table().table())];
        correctHere([&](const Mapping &mapping) { return withHeaderRows(mapping, table, rows, m_desk->forces()); });
    });
    connect(m_mapping, &MappingPanel::measureChosen, this, [this](const Measure &measure) {
        correctHere([&](Mapping mapping) {
            mapping.measure = measure;
            return mapping;
        });
    });
    connect(m_hidden, &HiddenPartsPanel::chosen, m_desk, &ImportBenchDesk::readHidden);
    connect(m_marks, &MarksPanel::ruleChosen, this, [this](const FigureRule &rule) {
        BenchDecisions after = m_desk->file()->decisions();
        after.rules.figures = rule;
        m_desk->decide(after);
    });
    connect(m_bar, &ReturnBar::forceChosen, this,
            [this](const QString &code) { m_desk->decideAll([&](Mapping &mapping) { mapping.force = code; }); });
    connect(m_bar, &ReturnBar::periodChosen, this, [this](const std::optional<Period> &period) {
        m_desk->decideAll([&](Mapping &mapping) { mapping.period = period; });
    });
    connect(m_bar, &ReturnBar::notUnderstood, this,
            [this](const QString &why) { m_messages.show(MessageBar::Severity::Warning, why); });
    connect(m_typing, &TypingDesk::taken, this, &ImportBench::takeTyped);
    connect(m_typing, &TypingDesk::left, this, &ImportBench::showDraft);
    connect(m_bar, &ReturnBar::acceptWanted, this, &ImportBench::accept);
    connect(m_bar, &ReturnBar::nextWanted, m_desk, &ImportBenchDesk::chooseNext);
    connect(m_bar, &ReturnBar::stopWanted, m_desk, &ImportBenchDesk::stop);
}

void ImportBench::takeFiles(const QStringList &paths)
{
    m_messages.attempt([&] { m_desk->bring(paths); });
    showTabs();
    m_pages->setCurrentIndex(m_desk->queue().count() > 0 ? 1 : 0);
    if (m_desk->queue().count() > 0)
        m_letter->evidence()->setFocus(Qt::OtherFocusReason);
}

bool ImportBench::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && m_desk->canTakeBack()) ||
            (key->matches(QKeySequence::Redo) && m_desk->canRepeat()))
            key->accept();
    }
    return QWidget::event(event);
}

void ImportBench::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && m_desk->canTakeBack())
        m_desk->takeBack();
    else if (event->matches(QKeySequence::Redo) && m_desk->canRepeat())
        m_desk->repeat();
    else
        QWidget::keyPressEvent(event);
}
