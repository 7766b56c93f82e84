// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_dialog.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "core/report/protection.h"
#include "ui/charts/chart_picture.h"
#include "ui/widgets/plain_label.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QString folderOfLastTime()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString lastTime = QSettings().value(u"export/folder"_s, usual).toString();
    return QDir(lastTime).exists() ? lastTime : QDir::homePath();
}

template <typename Widget>
Widget *named(Widget *widget, const QString &name, const QString &title)
{
    widget->setObjectName(name);
    widget->setAccessibleName(title);
    return widget;
}
} // namespace

ExportDialog::ExportDialog(const std::vector<GalleryEntry> &charts, int current, const QString &force, QWidget *parent)
    : QDialog(parent), m_force(force), m_charts(named(new QListWidget(this), u"exportCharts"_s, tr("Charts"))),
      m_format(named(new QComboBox(this), u"exportFormat"_s, tr("Format"))),
      m_size(named(new QComboBox(this), u"exportSize"_s, tr("Size"))),
      m_folder(named(new QLineEdit(folderOfLastTime(), this), u"exportFolder"_s, tr("Folder"))),
      m_state(quietLabel({}, this)), m_save(new QPushButton(tr("&Export"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export charts"));
    for (int i = 0; i < int(charts.size()); ++i) {
        auto *row = new QListWidgetItem(displayLine(charts[std::size_t(i)].title), m_charts);
        row->setData(Qt::UserRole, charts[std::size_t(i)].name);
        row->setCheckState(i == current ? Qt::Checked : Qt::Unchecked);
    }
    m_charts->setCurrentRow(std::max(0, current));
    m_charts->setFixedHeight(m_charts->sizeHintForRow(0) * int(charts.size()) + 8);
    m_state->setObjectName(u"exportState"_s);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing());
    m_state->setAlignment(Qt::AlignTop);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setDefault(true);
    fillChoices();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form());
    auto *beside = quietLabel(
        tr("The figures (CSV), and the words with the alternative text (TXT), are written beside each picture."), this);
    beside->setWordWrap(true);
    column->addWidget(beside);
    column->addWidget(m_state);
    column->addWidget(buttons);
    buttons->setFocusProxy(nullptr); // or Tab stops before a first button that cannot be pressed
    setMinimumWidth(600);

    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::readAgain);
    connect(m_charts, &QListWidget::itemChanged, this, &ExportDialog::readAgain);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::readAgain);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        QSettings().setValue(u"export/folder"_s, m_folder->text());
        QSettings().setValue(u"export/format"_s, m_format->currentData());
        QSettings().setValue(u"export/size"_s, m_size->currentData());
    });
    readAgain();
}

void ExportDialog::fillChoices()
{
    m_format->addItem(tr("SVG: web pages and current Word"), u"svg"_s);
    m_format->addItem(tr("PDF: print"), u"pdf"_s);
    m_format->addItem(tr("PNG: 300 dots an inch"), u"png"_s);
    m_size->addItem(tr("Full width, 160 × 100 mm"), int(PictureSize::Full));
    m_size->addItem(tr("Half width, 77 × 70 mm"), int(PictureSize::Half));
    m_size->addItem(tr("Portrait, 160 × 200 mm"), int(PictureSize::Portrait));
    m_size->addItem(tr("Page, 160 × 247 mm (43 forces by name)"), int(PictureSize::Page));
    m_size->addItem(tr("Social, 1200 × 675 pixels"), int(PictureSize::Social));
    const QSettings lastTime;
    m_format->setCurrentIndex(std::max(0, m_format->findData(lastTime.value(u"export/format"_s).toString())));
    m_size->setCurrentIndex(std::max(0, m_size->findData(lastTime.value(u"export/size"_s).toInt())));
}

QLayout *ExportDialog::form()
{
    auto *browse = named(new QPushButton(tr("C&hoose…"), this), u"exportBrowse"_s, tr("Choose the folder"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto *rows = new QFormLayout;
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("&Charts"), m_charts);
    rows->addRow(tr("&Format"), m_format);
    rows->addRow(tr("&Size"), m_size);
    rows->addRow(tr("F&older"), folder);
    qobject_cast<QLabel *>(rows->labelForField(folder))->setBuddy(m_folder);
    return rows;
}

QString ExportDialog::state() const
{
    if (chosen().isEmpty())
        return tr("Tick at least one chart.");
    if (!QDir(m_folder->text()).exists() || m_folder->text().isEmpty())
        return tr("There is no such folder.");
    QStringList replaced;
    for (const QString &name : chosen()) {
        if (const QString path = target(name).path; QFile::exists(path))
            replaced.append(QFileInfo(path).fileName());
    }
    return replaced.isEmpty() ? QString() : tr("Will be replaced: %1").arg(displayLine(replaced.join(u", "_s)));
}

void ExportDialog::readAgain()
{
    m_state->setText(state());
    m_save->setEnabled(!chosen().isEmpty() && !m_folder->text().isEmpty() && QDir(m_folder->text()).exists());
}

void ExportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the charts"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

QStringList ExportDialog::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_charts->count(); ++i) {
        if (m_charts->item(i)->checkState() == Qt::Checked)
            names.append(m_charts->item(i)->data(Qt::UserRole).toString());
    }
    return names;
}

ExportTarget ExportDialog::target(const QString &chart) const
{
    const QString stem = m_force.isEmpty() ? chart : chart + u'-' + m_force;
    return {QDir(m_folder->text()).filePath(stem + u'.' + m_format->currentData().toString()),
            PictureSize(m_size->currentData().toInt())};
}

QString exportChart(const Protection &protection, const ChartSpec &spec, const ExportTarget &target)
{
    writeChart(protection.applyTo(spec), target.path, target.size);
    return target.path;
}
