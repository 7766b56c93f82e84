// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_dialog.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "core/report/export_policy.h"
#include "ui/charts/chart_picture.h"
#include "ui/widgets/plain_label.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
QString folderOfLastTime()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(u"export/folder"_s, usual).toString();
}

template <typename Widget>
Widget *named(Widget *widget, const QString &name, const QString &title)
{
    widget->setObjectName(name);
    widget->setAccessibleName(title);
    return widget;
}
} // namespace

ExportDialog::ExportDialog(const std::vector<GalleryEntry> &charts, int current, QWidget *parent)
    : QDialog(parent), m_charts(named(new QListWidget(this), u"exportCharts"_s, tr("Charts"))),
      m_format(named(new QComboBox(this), u"exportFormat"_s, tr("Format"))),
      m_size(named(new QComboBox(this), u"exportSize"_s, tr("Size"))),
      m_folder(named(new QLineEdit(folderOfLastTime(), this), u"exportFolder"_s, tr("Folder"))),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export charts"));
    for (int i = 0; i < int(charts.size()); ++i) {
        auto *row = new QListWidgetItem(displayLine(charts[std::size_t(i)].title), m_charts);
        row->setData(Qt::UserRole, charts[std::size_t(i)].name);
        row->setCheckState(i == current ? Qt::Checked : Qt::Unchecked);
    }
    m_charts->setFixedHeight(m_charts->sizeHintForRow(0) * int(charts.size()) + 8);
    m_format->addItem(tr("SVG: web pages and current Word"), u"svg"_s);
    m_format->addItem(tr("PDF: print"), u"pdf"_s);
    m_format->addItem(tr("PNG: 300 dots an inch"), u"png"_s);
    m_size->addItem(tr("Full width, 160 × 100 mm"), int(PictureSize::Full));
    m_size->addItem(tr("Half width, 77 × 70 mm"), int(PictureSize::Half));
    m_size->addItem(tr("Portrait, 160 × 200 mm"), int(PictureSize::Portrait));
    m_size->addItem(tr("Page, 160 × 247 mm (43 forces by name)"), int(PictureSize::Page));
    m_size->addItem(tr("Social, 1200 × 675 pixels"), int(PictureSize::Social));

    auto *browse = named(new QPushButton(tr("Choose…"), this), u"exportBrowse"_s, tr("Choose the folder"));
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Charts"), m_charts);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Folder"), folder);
    form->addRow(quietLabel(tr("Figures (CSV) and words with alt text (TXT) are written beside each picture."), this));
    form->addRow(m_buttons);
    setMinimumWidth(560);

    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::readAgain);
    connect(m_charts, &QListWidget::itemChanged, this, &ExportDialog::readAgain);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { QSettings().setValue(u"export/folder"_s, m_folder->text()); });
    readAgain();
}

void ExportDialog::readAgain()
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!chosen().isEmpty() && QDir(m_folder->text()).exists());
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

ExportTarget ExportDialog::target(const QString &chart, const QString &forceCode) const
{
    const QString stem = forceCode.isEmpty() ? chart : chart + u'-' + forceCode;
    return {QDir(m_folder->text()).filePath(stem + u'.' + m_format->currentData().toString()),
            PictureSize(m_size->currentData().toInt())};
}

QString exportChart(const ChartSpec &spec, const ExportTarget &target)
{
    if (const auto refusal = exportRefusal(spec))
        throw Error(*refusal);
    writeChart(spec, target.path, target.size);
    return target.path;
}
