// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList everythingIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

/// A disk that takes no file longer than this: the write comes back short, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("A file is written whole, over an older one, with Welsh letters in its name")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("ffigŵr ŷ.csv"));
    writeFile(path, "first");
    writeFile(path, QByteArray(1 << 20, 'x'));
    CHECK(contentOf(path) == QByteArray(1 << 20, 'x'));
    CHECK(everythingIn(folder).size() == 1);
    writeFile(path, {});
    CHECK(QFileInfo(path).size() == 0);
}

TEST_CASE("A full disk leaves the old file and nothing else")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("chart.svg");
    writeFile(path, "good");
    QString message;
    {
        const SmallDisk disk(64 * 1024);
        message = errorOf([&] { writeFile(path, QByteArray(1 << 20, 'x')); });
    }
    CHECK(message.contains(path));
    CHECK(message.contains("Free some space"));
    CHECK(contentOf(path) == "good");
    CHECK(everythingIn(folder) == QStringList{"chart.svg"});
}

TEST_CASE("Files that belong together are written together or not at all")
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath("chart.png"), figures = folder.filePath("chart.csv");
    writeFiles({{picture, "old picture"}, {figures, "old figures"}});
    {
        const SmallDisk disk(64 * 1024);
        CHECK_THROWS_AS(writeFiles({{picture, "new"}, {figures, QByteArray(1 << 20, 'x')}}), Error);
    }
    CHECK(contentOf(picture) == "old picture");
    CHECK(contentOf(figures) == "old figures");
    CHECK(everythingIn(folder).size() == 2);
}

TEST_CASE("A place that cannot be written says so")
{
    const QTemporaryDir folder;
    CHECK(errorOf([&] { writeFile(folder.filePath("gone/chart.svg"), "x"); }).contains("does not exist"));
    CHECK(errorOf([&] { writeFile(folder.path(), "x"); }).contains("is a folder"));
    CHECK(everythingIn(folder).isEmpty());
}

TEST_CASE("A link is followed and permissions are kept")
{
    const QTemporaryDir folder;
    const QString real = folder.filePath("real.csv"), link = folder.filePath("link.csv");
    writeFile(real, "one");
    QFile::setPermissions(real, QFile::ReadOwner | QFile::WriteOwner);
    REQUIRE(QFile::link(real, link));
    writeFile(link, "two");
    CHECK(QFileInfo(link).isSymLink());
    CHECK(contentOf(real) == "two");
    CHECK((QFile::permissions(real) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}
