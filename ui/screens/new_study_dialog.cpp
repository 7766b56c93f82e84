// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/new_study_dialog.h"

#include "core/domain/display_text.h"
#include "ui/widgets/plain_label.h"
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QDateEdit *dayEdit(const QString &name, QDate day)
{
    auto *edit = new QDateEdit(day);
    edit->setObjectName(name);
    edit->setDisplayFormat(u"d MMMM yyyy"_s);
    edit->setCalendarPopup(true);
    edit->setMinimumDate(QDate(1990, 1, 1));
    return edit;
}

/// The title as a file name: letters and figures of any language stay, what file systems dislike becomes a space.
QString fileNameOf(const QString &title)
{
    static const QRegularExpression disliked(u"[^\\p{L}\\p{N} ,()_-]+"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString name = QString(title).replace(disliked, u" "_s).simplified().left(80);
    return (name.isEmpty() ? u"study"_s : name) + u".foilio"_s;
}
} // namespace

NewStudyDialog::NewStudyDialog(QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit), m_from(dayEdit(u"from"_s, QDate(QDate::currentDate().year() - 3, 1, 1))),
      m_to(dayEdit(u"to"_s, QDate(QDate::currentDate().year() - 1, 12, 31))), m_periods(quietLabel()),
      m_template(new QComboBox), m_path(new QLineEdit), m_problem(plainLabel())
{
    setObjectName(u"newStudyDialog"_s);
    setWindowTitle(tr("New study"));
    m_title->setObjectName(u"title"_s);
    m_periods->setObjectName(u"periods"_s);
    m_periods->setWordWrap(true);
    m_periods->setMinimumHeight(2 * m_periods->fontMetrics().lineSpacing());
    m_periods->setAlignment(Qt::AlignTop);
    m_template->setObjectName(u"template"_s);
    m_template->addItem(tr("Intimate image abuse: offences recorded, and their outcomes"), u"intimate-images"_s);
    m_path->setObjectName(u"path"_s);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    auto *browse = new QToolButton;
    browse->setObjectName(u"browse"_s);
    browse->setText(tr("Choose…"));
    browse->setFocusPolicy(Qt::StrongFocus);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browse);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Figures from"), m_from);
    form->addRow(tr("&to"), m_to);
    form->addRow(QString(), m_periods);
    form->addRow(tr("&Questions"), m_template);
    form->addRow(tr("&Save as"), place);
    form->addRow(QString(), m_problem);
    qobject_cast<QLabel *>(form->labelForField(place))->setBuddy(m_path);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("&Create study"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"create"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browse, &QToolButton::clicked, this, &NewStudyDialog::choosePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathIsChosen = true; });
    for (QDateEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateEdit::dateChanged, this, &NewStudyDialog::proposeTitle);
        connect(edit, &QDateEdit::dateChanged, this, &NewStudyDialog::readAgain);
    }
    connect(m_title, &QLineEdit::textChanged, this, &NewStudyDialog::proposePath);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleIsTyped = true; });
    connect(m_title, &QLineEdit::textChanged, this, &NewStudyDialog::readAgain);
    connect(m_path, &QLineEdit::textChanged, this, &NewStudyDialog::readAgain);

    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(560, sizeHint().height());
    buttons->setFocusProxy(nullptr); // or Tab stops before a first button that cannot be pressed
    proposeTitle();
    m_title->selectAll();
}

NewStudy NewStudyDialog::study() const
{
    NewStudy what;
    what.info.title = m_title->text().trimmed();
    what.info.sourceLine = tr("Freedom of Information answers of police forces");
    what.from = m_from->date();
    what.to = m_to->date();
    what.questionTemplate = m_template->currentData().toString();
    return what;
}

QString NewStudyDialog::path() const
{
    const QString typed = m_path->text().trimmed();
    return typed.endsWith(".foilio"_L1, Qt::CaseInsensitive) ? typed : typed + u".foilio"_s;
}

void NewStudyDialog::proposeTitle()
{
    if (!m_titleIsTyped)
        m_title->setText(tr("Intimate image abuse, %1 to %2").arg(m_from->date().year()).arg(m_to->date().year()));
}

void NewStudyDialog::proposePath()
{
    if (m_pathIsChosen)
        return;
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDir folder = documents.exists() ? documents : QDir::home();
    m_path->setText(QDir::toNativeSeparators(folder.filePath(fileNameOf(m_title->text()))));
}

QString NewStudyDialog::problem() const
{
    if (m_from->date() > m_to->date())
        return tr("The last day lies before the first: change one of them.");
    if (m_title->text().trimmed().isEmpty())
        return tr("Give the study a title.");
    if (m_path->text().trimmed().isEmpty())
        return tr("Say where the study is to be saved.");
    const QFileInfo file(path());
    if (!file.dir().exists())
        return tr("There is no folder “%1”.").arg(displayLine(QDir::toNativeSeparators(file.absolutePath())));
    return file.exists() ? tr("There is a file of this name already: choose another name.") : QString();
}

void NewStudyDialog::readAgain()
{
    QStringList labels;
    const bool inOrder = m_from->date() <= m_to->date();
    for (const Period &period : inOrder ? calendarPeriods(m_from->date(), m_to->date()) : std::vector<Period>{})
        labels << period.label();
    m_periods->setText(inOrder ? tr("Each force is asked for: %1").arg(labels.join(u", "_s)) : QString());
    m_problem->setText(problem());
    m_create->setEnabled(problem().isEmpty());
}

void NewStudyDialog::choosePath()
{
    const QString chosen =
        QFileDialog::getSaveFileName(this, tr("Save the study as"), m_path->text(), tr("Studies (*.foilio)"));
    if (chosen.isEmpty())
        return;
    m_pathIsChosen = true;
    m_path->setText(QDir::toNativeSeparators(chosen));
}
