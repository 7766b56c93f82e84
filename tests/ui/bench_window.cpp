// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bench_window.h"

#include "core/domain/cell_ref.h"
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>

BenchWindow::BenchWindow(const QString &study) : OpenedWindow(study)
{
    window.showScreen("import");
}

QString BenchWindow::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write a file for a test");
    return file.fileName();
}

void BenchWindow::bring(const QStringList &paths)
{
    window.importFiles(paths);
    waitRead();
}

void BenchWindow::waitRead() const
{
    const QAbstractItemModel &files = *queue().model();
    const bool done = QTest::qWaitFor(
        [&] {
            for (int row = 0; row < files.rowCount(); ++row) {
                if (state(row) == ImportFile::State::Waiting || state(row) == ImportFile::State::Reading)
                    return false;
            }
            return true;
        },
        30000);
    if (!done)
        throw std::runtime_error("the files are not read");
}

ImportFile::State BenchWindow::state(int row) const
{
    return ImportFile::State(queue().model()->index(row, 0).data(Qt::UserRole).toInt());
}

QString BenchWindow::verdict() const
{
    return find<QLabel>("returnVerdict").text();
}

void BenchWindow::goTo(const QString &a1) const
{
    const auto cell = CellRef::fromA1(0, a1);
    grid().setFocus();
    QTest::keyRelease(&grid(), Qt::Key_Control); // the views ask which keys are held; tests never let go of theirs
    grid().setCurrentIndex(grid().model()->index(cell->row, cell->column));
}

QString BenchWindow::currentCell() const
{
    const QModelIndex index = grid().currentIndex();
    return CellRef{0, index.row(), index.column()}.a1();
}

QString BenchWindow::figureCell() const
{
    const QModelIndex index = figures().currentIndex();
    return index.isValid() ? index.siblingAtColumn(DraftModel::CellColumn).data().toString() : QString();
}

QString BenchWindow::figure(const QString &a1, DraftModel::Column column) const
{
    const QAbstractItemModel &model = *figures().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, DraftModel::CellColumn).data() == a1)
            return model.index(row, column).data().toString();
    }
    return "no figure";
}

void BenchWindow::trigger(const char *action) const
{
    find<QAction>(action).trigger();
}

void BenchWindow::enter(const char *field, const QString &text) const
{
    auto &widget = find<QWidget>(field);
    widget.setFocus();
    auto *edit = qobject_cast<QLineEdit *>(&widget);
    (edit ? edit : widget.findChild<QLineEdit *>())->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

std::size_t BenchWindow::returns() const
{
    return session.study().returns().all().size();
}

std::size_t BenchWindow::steps() const
{
    return session.study().journal().history().size();
}

void drop(QWidget &target, const QStringList &paths)
{
    QMimeData files;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    files.setUrls(urls);
    // Qt drops only where it entered.
    QDragEnterEvent entered(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &entered);
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

PageView &BenchWindow::drawnPage() const
{
    PageView &view = page();
    if (!QTest::qWaitFor([&view] { return view.pages() > 0 && view.notice().isEmpty(); }, 20000))
        throw std::runtime_error("the page is not drawn");
    return view;
}

QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x2b, 0x2d, 0x30));
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        dark.setColor(role, QColor(0xe4, 0xe6, 0xe8));
    return dark;
}
