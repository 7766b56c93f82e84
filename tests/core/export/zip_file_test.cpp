// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/zip_file.h"

#include "core/domain/error.h"
#include "core/export/evidence_bundle.h"
#include "core/import/zip_archive.h"
#include "tests/core/store/store_support.h"

namespace {
struct Opened {
    QByteArray bytes;
    Limits limits;
    ZipArchive archive{bytes, "test.zip", limits};

    QByteArray read(const char *name) { return archive.readAll(name); }
};
} // namespace

TEST_CASE("What is packed is read back as it was, and the same files make the same bytes")
{
    const QByteArray long_(100'000, 'x');
    const std::vector<ZipEntry> entries{{"a.txt", "one"}, {"replies/\u0175.txt", long_}, {"empty", {}}};
    Opened zip{zipBytes(entries), {}};
    CHECK(zip.archive.names() == std::vector<std::string>{"a.txt", "replies/\xc5\xb5.txt", "empty"});
    CHECK(zip.read("a.txt") == "one");
    CHECK(zip.read("replies/\xc5\xb5.txt") == long_);
    CHECK(zip.read("empty").isEmpty());
    CHECK(zip.bytes == zipBytes(entries));
    CHECK(zip.bytes.size() < 2000);
}

TEST_CASE("Names that stand twice get a number")
{
    Opened zip{zipBytes({{"r/a.txt", "one"}, {"r/A.txt", "two"}, {"r/a.txt", "three"}}), {}};
    CHECK(zip.archive.names() == std::vector<std::string>{"r/a.txt", "r/A (2).txt", "r/a (3).txt"});
}

TEST_CASE("Names of files are harmless everywhere")
{
    CHECK(harmlessFileName("reply.xlsx") == "reply.xlsx");
    CHECK(harmlessFileName("replies.zip/Kent/../../reply.xlsx") == "replies.zip_Kent_.._.._reply.xlsx");
    CHECK(harmlessFileName("C:\\a\nb?.pdf") == "C__a_b_.pdf");
    CHECK(harmlessFileName("..hidden. ") == "hidden");
    CHECK(harmlessFileName("nul.txt") == "_nul.txt");
    CHECK(harmlessFileName("") == "_");
    CHECK(harmlessFileName(QString(500, 'a') + ".pdf").size() == 120);
    CHECK(harmlessFileName(QString(500, 'a') + ".pdf").endsWith(".pdf"));
}

TEST_CASE("The evidence of a force holds what was asked, what came back as it was received, and the days")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const Draft draft = smallDraft({Kent});
    accept(*study, draft);
    const QByteArray letter = "Please tell us";
    study->edit("Attach", [&] {
        study->requests().setWording("How many crimes were recorded?");
        study->requests().attach(
            {Kent}, {0, Letter::Kind::Request, QDate(2022, 7, 1), {}, 0, {}, 0},
            {"../letter.txt", letter, QCryptographicHash::hash(letter, QCryptographicHash::Sha256), "letter"});
    });
    const StudyView view = loadView(*study);
    Opened zip{evidenceBundle(*study, view, Kent, QDate(2022, 8, 1)), {}};
    CHECK(zip.read("request/_letter.txt") == letter);
    CHECK(zip.read("replies/reply.csv") == draft.source.bytes);
    CHECK(zip.read("dates.txt").startsWith("Kent\n"));
    CHECK(zip.read("request.txt").contains("How many crimes were recorded?"));
    CHECK(zip.read("files.csv").contains(draft.source.sha256.toHex()));
    CHECK(zip.bytes == evidenceBundle(*study, view, Kent, QDate(2022, 8, 1)));
    // Of another force nothing of this is there.
    Opened other{evidenceBundle(*study, view, Durham, QDate(2022, 8, 1)), {}};
    CHECK(other.archive.names() == std::vector<std::string>{"dates.txt", "request.txt", "files.csv"});
}
