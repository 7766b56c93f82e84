// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/gallery_screen.h"

#include "core/domain/display_text.h"
#include "core/export/csv_writer.h"
#include "core/export/figure_pack.h"
#include "core/report/chart_lint.h"
#include "core/report/chart_wording.h"
#include "core/report/protection.h"
#include "core/report/tables.h"
#include "ui/charts/chart_picture.h"
#include "ui/session.h"
#include "ui/widgets/chart_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QListWidget *questionList(QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(u"galleryQuestions"_s);
    list->setAccessibleName(GalleryScreen::tr("Questions"));
    list->setFrameShape(QFrame::NoFrame);
    list->setWordWrap(true);
    list->setSpacing(2);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const GalleryEntry &entry : galleryList()) {
        auto *row = new QListWidgetItem(entry.question, list);
        row->setData(Qt::UserRole, entry.name);
        row->setToolTip(entry.title);
    }
    return list;
}

/// Rows of cells for a spreadsheet, and below them what must travel with every figure.
QString asText(const ChartSpec &spec)
{
    const auto words = [](const QString &text) { return harmlessCell(text.simplified()); };
    const FigureTable table = tableOf(spec);
    QStringList row;
    for (const QString &column : table.columns)
        row += words(column);
    QStringList lines{row.join(u'\t')};
    for (const auto &cells : table.rows) {
        row.clear();
        for (const FigureCell &cell : cells)
            row += cell.low ? cell.text : words(cell.text); // "+76%" is a number, "=A1" a name that a letter holds
        lines += row.join(u'\t');
    }
    return lines.join(u'\n') + u"\n\n"_s + QString::fromUtf8(figureCaption(spec));
}
} // namespace

GalleryScreen::GalleryScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_questions(questionList(this)),
      m_force(new QComboBox(this)), m_chart(new ChartPage(session, messages, m_force, nullptr, this)),
      m_faults(quietLabel({}, this)), m_mend(new QPushButton(tr("Take the proposed words"), this))
{
    setObjectName(u"galleryPage"_s);
    m_force->setObjectName(u"galleryForce"_s);
    m_force->setAccessibleName(tr("Forces of the chart"));
    m_force->setMaxVisibleItems(44);
    m_faults->setObjectName(u"galleryFaults"_s);
    m_faults->setWordWrap(true);
    m_mend->setObjectName(u"galleryMend"_s);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(12, 0, 12, 8);
    below->addWidget(m_faults, 1);
    below->addWidget(m_mend);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chart, 1);
    column->addLayout(below);
    auto *split = new QSplitter(this);
    split->addWidget(m_questions);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    split->setSizes({250, 900});
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split);
    addActions(m_chart->actions());
    addCopy(u"copyPicture"_s, tr("Copy as picture"), Qt::Key_C, &GalleryScreen::copyPicture);
    addCopy(u"copyTable"_s, tr("Copy as table"), Qt::Key_T, &GalleryScreen::copyTable);
    m_questions->setCurrentRow(0);
    connect(m_questions, &QListWidget::currentRowChanged, this, &GalleryScreen::answer);
    connect(m_force, &QComboBox::currentIndexChanged, this, &GalleryScreen::answer);
    connect(m_chart, &ChartPage::drawn, this, &GalleryScreen::sayFaults);
    connect(m_mend, &QPushButton::clicked, this, &GalleryScreen::takeProposedWords);
    readWhenShown(session, this, [this] {
        fillForces();
        answer();
    });
}

void GalleryScreen::addCopy(const QString &name, const QString &title, Qt::Key key, void (GalleryScreen::*act)())
{
    auto *action = new QAction(title, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key));
    connect(action, &QAction::triggered, this, act);
    connect(m_chart, &ChartPage::drawn, action, [=, this] { action->setEnabled(!m_chart->spec().isEmpty()); });
    addAction(action);
    m_chart->addCommand(action, name + u"Button"_s, title);
}

void GalleryScreen::fillForces()
{
    const QSignalBlocker quiet(m_force);
    const QVariant before = m_force->currentData();
    m_force->clear();
    m_force->addItem(tr("All included forces"), QString());
    if (m_session.isOpen())
        for (const Force *one : m_session.view().forces.territorial())
            m_force->addItem(displayLine(one->name), one->code);
    m_force->setCurrentIndex(std::max(0, m_force->findData(before)));
}

QString GalleryScreen::question() const
{
    const QListWidgetItem *row = m_questions->currentItem();
    return row ? row->data(Qt::UserRole).toString() : QString();
}

QString GalleryScreen::force() const
{
    return m_force->isEnabled() ? m_force->currentData().toString() : QString();
}

/// A chart of all forces does not ask for one; the choice waits for the next question that does.
void GalleryScreen::answer()
{
    const auto list = galleryList();
    const auto chart = std::ranges::find(list, question(), &GalleryEntry::name);
    m_force->setEnabled(chart != list.end() && chart->takesForce);
    m_chart->showOne(question(), force());
}

void GalleryScreen::sayFaults()
{
    const auto faults = lintChart(m_chart->spec());
    QStringList lines;
    for (const ChartFault &fault : faults)
        lines += fault.words + u' ' + fault.remedy;
    m_faults->setText(displayText(lines.join(u'\n')));
    m_faults->setVisible(!faults.empty());
    const bool canMend = savedWording(m_session.view(), question(), force()).has_value() &&
                         std::ranges::any_of(faults, [](const ChartFault &fault) {
                             return fault.mend == ChartFault::Mend::ProposedWords;
                         });
    m_mend->setVisible(canMend && m_session.canEdit());
}

void GalleryScreen::takeProposedWords()
{
    m_messages.attempt([&] {
        const ChartSpec proposed = proposeChart(m_session.view(), question(), force());
        m_session.edit(tr("Proposed words for a chart"),
                       [&](Study &study) { saveWording(study, proposed, force(), {}); });
    });
}

/// What is copied leaves the study as a file does: small numbers are hidden in it, or it is refused.
ChartSpec GalleryScreen::protectedChart() const
{
    return Protection(m_session.view()).applyTo(m_chart->spec());
}

void GalleryScreen::copyPicture()
{
    m_messages.attempt([this] {
        const ChartSpec spec = protectedChart();
        const QByteArray png = chartPicture(spec, PictureFormat::Png, naturalSize(spec));
        QApplication::clipboard()->setImage(QImage::fromData(png, "PNG"));
        m_messages.show(MessageBar::Severity::Note, tr("The chart is copied as a picture."));
    });
}

void GalleryScreen::copyTable()
{
    m_messages.attempt([this] {
        QApplication::clipboard()->setText(asText(protectedChart()));
        m_messages.show(MessageBar::Severity::Note, tr("The figures are copied as a table."));
    });
}

void GalleryScreen::exportCharts()
{
    m_chart->exportCharts();
}

void GalleryScreen::showForce(const QString &code)
{
    if (const int row = m_force->findData(code); row >= 0)
        m_force->setCurrentIndex(row);
}

std::vector<QWidget *> GalleryScreen::panes() const
{
    std::vector<QWidget *> panes{m_questions};
    for (QWidget *pane : m_chart->panes())
        panes.push_back(pane);
    return panes;
}
