// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_file.h"

#include "core/store/file_header.h"
#include "tests/core/store/store_support.h"
#include <QDir>
#include <QSysInfo>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace {
void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Opening fails and does not change a byte; the message.
QString refusal(const StudyFolder &folder)
{
    const QByteArray before = fileHash(folder.path());
    const QString message = errorOf([&] { folder.openStudy(); });
    CHECK(fileHash(folder.path()) == before);
    CHECK_FALSE(QFile::exists(folder.path("a.foilio.lock")));
    return message;
}

/// Permissions mean nothing to the root user: for as long as it lives the test is nobody.
class Nobody {
public:
    Nobody()
    {
        if (m_wasRoot)
            REQUIRE(seteuid(65534) == 0);
    }
    ~Nobody()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("the test cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(Nobody)

private:
    const bool m_wasRoot = geteuid() == 0;
};

void allow(const QString &path, mode_t mode)
{
    REQUIRE(chmod(path.toUtf8().constData(), mode) == 0);
}

QString folderOf(const StudyFolder &folder)
{
    return QFileInfo(folder.path()).path();
}

/// Leaves a study and the journal of a transaction that was cut off half way through, as a crash does.
void makeHotJournal(const StudyFolder &folder)
{
    folder.newStudy("whole.foilio");
    Database database(folder.path("whole.foilio"), Database::Mode::ReadWrite);
    database.execute("PRAGMA cache_size = 1");
    const Transaction transaction(database);
    database.execute("UPDATE study SET title = 'Half done'; UPDATE populations SET population = 1;"
                     "INSERT INTO labels (text) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                     " WHERE i < 9000) SELECT 'half done ' || i FROM n");
    REQUIRE(QFile::copy(folder.path("whole.foilio"), folder.path()));
    REQUIRE(QFile::copy(folder.path("whole.foilio-journal"), folder.path("a.foilio-journal")));
    REQUIRE(readFile(folder.path()).contains("half done"));
}
} // namespace

TEST_CASE("What is no study is refused with what it is, and left as it was")
{
    const StudyFolder folder;
    SECTION("nothing there")
    {
        CHECK(errorOf([&] { folder.openStudy(); }).contains("There is no study"));
    }
    SECTION("a folder")
    {
        QDir().mkdir(folder.path());
        CHECK(errorOf([&] { folder.openStudy(); }).contains("There is no study"));
    }
    SECTION("empty")
    {
        writeFile(folder.path(), "");
        CHECK(refusal(folder).contains("is empty"));
    }
    SECTION("shorter than a header")
    {
        writeFile(folder.path(), QByteArray("SQLite format 3\0", 16));
        CHECK(refusal(folder).contains("is not a study"));
    }
    SECTION("junk")
    {
        writeFile(folder.path(), QByteArray(5000, 'j'));
        CHECK(refusal(folder).contains("is not a study of Foilio"));
    }
    SECTION("another program's SQLite file")
    {
        changeFromOutside(folder.path(), "CREATE TABLE study (id); INSERT INTO study VALUES (1)");
        CHECK(refusal(folder).contains("belongs to another program"));
    }
    SECTION("a study of a newer version")
    {
        folder.newStudy();
        changeFromOutside(folder.path(), "PRAGMA user_version = 98");
        const QString message = refusal(folder);
        CHECK(message.contains("newer Foilio (version 98"));
        CHECK(message.contains("left as it is"));
    }
    SECTION("our header before junk")
    {
        folder.newStudy();
        const QByteArray study = readFile(folder.path());
        writeFile(folder.path(), study.left(100) + QByteArray(study.size() - 100, 'j'));
        CHECK(refusal(folder).contains("damaged"));
    }
}

TEST_CASE("A study that is cut off anywhere is refused")
{
    const StudyFolder folder;
    folder.newStudy();
    const QByteArray whole = readFile(folder.path());
    const auto size =
        GENERATE_COPY(qsizetype(101), qsizetype(4096), whole.size() / 2, whole.size() - 4096, whole.size() - 1);
    writeFile(folder.path(), whole.left(size));
    CHECK(refusal(folder).contains("is cut off"));
}

TEST_CASE("Three flipped bits never pass for the study that was stored")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        accept(*study, smallDraft({Kent, Durham}));
    }
    changeFromOutside(folder.path(), "DELETE FROM file_checks"); // as on another machine: everything is checked
    const QByteArray whole = readFile(folder.path());
    const QStringList figures = rowsFromOutside(folder.path(), "SELECT * FROM figures_long");
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same bits each time
    int noticed = 0;
    for (int round = 0; round < 60; ++round) { // most of a small study is free room on its pages
        QByteArray bytes = whole;
        for (int bit = 0; bit < 3; ++bit) {
            char &byte = bytes[qsizetype(random() % std::size_t(bytes.size()))];
            byte = char(byte ^ char(1U << random() % 8));
        }
        writeFile(folder.path(), bytes);
        QFile::remove(folder.path("a.foilio-journal"));
        const QByteArray before = fileHash(folder.path());
        try {
            const auto study = folder.openStudy();
            noticed += study->isReadOnly() ? 1 : 0;
            INFO(round);
            if (!study->isReadOnly() && study->verify().isEmpty())
                REQUIRE(rowsFromOutside(folder.path(), "SELECT * FROM figures_long") == figures);
        } catch (const Error &) {
            ++noticed;
            REQUIRE(fileHash(folder.path()) == before);
        }
    }
    CHECK(noticed > 10);
}

TEST_CASE("What this program did not make is shown for inspection only, and said")
{
    const StudyFolder folder;
    folder.newStudy();
    const char *foreign =
        GENERATE("CREATE TRIGGER extra AFTER INSERT ON answers BEGIN DELETE FROM answers; END",
                 "CREATE VIEW extra AS SELECT 1", "CREATE TABLE extra (id)", "CREATE INDEX extra ON counts (low)",
                 "DROP VIEW responses_status; CREATE VIEW responses_status AS SELECT 'extra'");
    changeFromOutside(folder.path(), foreign);
    const QByteArray before = fileHash(folder.path());
    {
        const auto study = folder.openStudy();
        CHECK(study->isReadOnly());
        CHECK(study->readOnlyReason().contains("inspection only"));
        CHECK(study->readOnlyReason().contains(QString(foreign).contains("responses") ? "view responses_status"
                                                                                      : " extra"));
        CHECK(errorOf([&] { study->edit("Any", [] {}); }).contains("for reading only"));
        CHECK(study->verify().size() == 1);
    }
    CHECK(fileHash(folder.path()) == before);
}

TEST_CASE("The figures ANALYZE leaves are no reason to refuse writing")
{
    const StudyFolder folder;
    folder.newStudy();
    changeFromOutside(folder.path(), "ANALYZE");
    CHECK_FALSE(folder.openStudy()->isReadOnly());
}

TEST_CASE("A study that lacks a table or a guard is damaged")
{
    const StudyFolder folder;
    folder.newStudy();
    changeFromOutside(folder.path(),
                      GENERATE("DROP TRIGGER counts_stay", "DROP TABLE statements", "DROP VIEW figures_long"));
    CHECK(refusal(folder).contains("missing"));
}

TEST_CASE("A transaction that was cut off is rolled back on opening, for reading too")
{
    const StudyFolder folder;
    makeHotJournal(folder);
    const auto mode = GENERATE(Study::Mode::ReadWrite, Study::Mode::ReadOnly);
    const auto study = folder.openStudy("a.foilio", mode);
    CHECK(study->isReadOnly() == (mode == Study::Mode::ReadOnly));
    CHECK(study->info().title == "Intimate images");
    CHECK(study->population(Durham, 2019) == 636897);
    CHECK(study->verify() == QStringList());
    CHECK_FALSE(QFile::exists(folder.path("a.foilio-journal")));
}

TEST_CASE("A second window opens the study for reading and names who holds it")
{
    const StudyFolder folder;
    const auto first = folder.newStudy();
    {
        const auto second = folder.openStudy();
        CHECK(second->isReadOnly());
        CHECK(second->readOnlyReason().contains("process " + QString::number(getpid())));
        CHECK(second->readOnlyReason().contains("Close it there"));
        CHECK_FALSE(second->readOnlyReason().contains("remove"));
        first->edit("Alias", [&] { first->addAlias(Kent, "Kent of old"); }); // reading does not stand in the way
        CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM force_aliases WHERE alias = 'Kent of old'") ==
              QStringList{"1"});
    }
    CHECK(QFile::exists(folder.path("a.foilio.lock"))); // the reader did not take the writer's lock away
}

TEST_CASE("The lock goes with the study that held it")
{
    const StudyFolder folder;
    folder.newStudy();
    CHECK_FALSE(QFile::exists(folder.path("a.foilio.lock")));
    folder.openStudy("a.foilio", Study::Mode::ReadOnly);
    CHECK_FALSE(QFile::exists(folder.path("a.foilio.lock")));
    CHECK_FALSE(folder.openStudy()->isReadOnly());
}

TEST_CASE("The lock of a program that died is no lock; that of another machine is, and can be removed by hand")
{
    const StudyFolder folder;
    folder.newStudy();
    const QByteArray lock = "999999999\nfoilio\n%1\n\n\n";
    SECTION("died here")
    {
        writeFile(folder.path("a.foilio.lock"), QByteArray(lock).replace("%1", QSysInfo::machineHostName().toUtf8()));
        const auto study = folder.openStudy();
        CHECK_FALSE(study->isReadOnly());
    }
    SECTION("elsewhere")
    {
        writeFile(folder.path("a.foilio.lock"), QByteArray(lock).replace("%1", "elsewhere"));
        const auto study = folder.openStudy();
        CHECK(study->isReadOnly());
        CHECK(study->readOnlyReason().contains("on elsewhere"));
        CHECK(study->readOnlyReason().contains("remove “" + folder.path("a.foilio.lock")));
    }
}

TEST_CASE("A folder or file that cannot be written is opened for reading")
{
    const StudyFolder folder;
    folder.newStudy();
    const bool folderToo = GENERATE(true, false);
    allow(folderOf(folder), folderToo ? 0755 : 0777);
    allow(folder.path(), 0444);
    if (folderToo && geteuid() != 0)
        allow(folderOf(folder), 0555);
    {
        const Nobody nobody;
        const auto study = folder.openStudy();
        CHECK(study->isReadOnly());
        CHECK(study->readOnlyReason().contains(folderToo ? "The folder it lies in cannot be written"
                                                         : "write-protected"));
        CHECK(study->info().title == "Intimate images");
        CHECK(study->verify() == QStringList());
    }
    allow(folderOf(folder), 0700);
}

TEST_CASE("A study may lie behind a link and under Welsh letters")
{
    const StudyFolder folder;
    folder.newStudy("Dŵr a thŷ.foilio");
    REQUIRE(QFile::link(folder.path("Dŵr a thŷ.foilio"), folder.path("link.foilio")));
    const auto study = folder.openStudy("link.foilio");
    CHECK_FALSE(study->isReadOnly());
    CHECK(QFile::exists(folder.path("Dŵr a thŷ.foilio.lock"))); // one lock, whatever name it is opened by
    CHECK(folder.openStudy("Dŵr a thŷ.foilio")->isReadOnly());
}

TEST_CASE("A write-ahead log that another program switched on is switched off again")
{
    const StudyFolder folder;
    folder.newStudy();
    changeFromOutside(folder.path(), "PRAGMA journal_mode = WAL");
    CHECK_FALSE(folder.openStudy()->isReadOnly());
    CHECK(rowsFromOutside(folder.path(), "PRAGMA journal_mode") == QStringList{"delete"});
}

TEST_CASE("A study does not grow past the size that can be opened again")
{
    const StudyFolder folder;
    folder.newStudy();
    const StudyFile file = openStudyFile(folder.path(), Database::Mode::ReadWrite, shippedMigrations());
    CHECK(file.database->number("PRAGMA max_page_count") * file.database->number("PRAGMA page_size") == MaxStudyBytes);
    CHECK(file.database->number("PRAGMA synchronous") == 3); // EXTRA
    CHECK(file.database->number("PRAGMA foreign_keys") == 1);
    CHECK(file.database->number("PRAGMA trusted_schema") == 0);
}

TEST_CASE("The whole file is checked again after a week, on another machine and when the clock was set back")
{
    const StudyFolder folder;
    folder.newStudy();
    const char *before = GENERATE("UPDATE file_checks SET checked_at = '2022-01-01T00:00:00.000Z'",
                                  "UPDATE file_checks SET checked_at = '2999-01-01T00:00:00.000Z'",
                                  "UPDATE file_checks SET machine = zeroblob(32)", "DELETE FROM file_checks");
    changeFromOutside(folder.path(), before);
    folder.openStudy();
    const QString checked = rowsFromOutside(folder.path(), "SELECT checked_at FROM file_checks").value(0);
    const auto moment = QDateTime::fromString(checked, Qt::ISODateWithMs);
    CHECK(std::abs(moment.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    folder.openStudy();
    CHECK(rowsFromOutside(folder.path(), "SELECT checked_at FROM file_checks").value(0) == checked);
}

TEST_CASE("A new study does not take the place of a file")
{
    const StudyFolder folder;
    writeFile(folder.path(), "my only copy");
    CHECK(errorOf([&] { folder.newStudy(); }).contains("There is a file"));
    CHECK(readFile(folder.path()) == "my only copy");
    CHECK(errorOf([&] { folder.newStudy("none/a.foilio"); }).contains("Check that the folder is there"));
}

TEST_CASE("A study that cannot be made leaves nothing behind")
{
    const StudyFolder folder;
    NewStudy what;
    what.from = QDate(2022, 1, 1);
    what.to = QDate(2019, 1, 1);
    CHECK(errorOf([&] { Study::create(folder.path(), what); }).contains("the wrong way round"));
    what.to = {};
    what.questionTemplate = "stalking";
    CHECK(errorOf([&] { Study::create(folder.path(), what); }).contains("no template “stalking”"));
    CHECK(QDir(folderOf(folder)).isEmpty());
}
