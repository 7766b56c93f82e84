// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/manuscript.h"

#include "core/domain/error.h"
#include "core/import/docx_reader.h"
#include "core/import/encoding.h"
#include "core/import/html_reader.h"
#include "core/import/manuscript_sentence.h"
#include "core/import/odt_reader.h"
#include "core/import/zip_directory.h"

using namespace Qt::StringLiterals;

namespace {
QStringList paragraphsOf(const std::vector<Table> &tables)
{
    QStringList paragraphs;
    for (const Table &table : tables) {
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.rowLength(row); ++column) {
                if (!table.isInferred(row, column))
                    paragraphs += table.text(row, column);
            }
        }
    }
    return paragraphs;
}

Manuscript manuscriptFrom(const QStringList &paragraphs, std::vector<Remark> remarks)
{
    Manuscript made;
    made.remarks = std::move(remarks);
    int number = 0;
    for (const QString &paragraph : paragraphs) {
        const QString text = paragraph.simplified();
        if (text.isEmpty())
            continue;
        ++number;
        qsizetype at = 0;
        for (const QString &sentence : sentencesOf(text)) {
            made.sentences.push_back(quotedSentence(sentence, number));
            made.sentences.back().offset = text.indexOf(sentence, at);
            at = made.sentences.back().offset + sentence.size();
        }
    }
    return made;
}

Manuscript plainText(const QByteArray &bytes, const QString &fileName)
{
    const DecodedText text = decodeText(bytes, fileName);
    return manuscriptFrom(QString::fromUtf8(text.utf8).replace(u'\r', u'\n').split(u'\n'), text.remarks);
}
} // namespace

Manuscript manuscriptOf(const QString &text)
{
    return manuscriptFrom(QString(text).replace(u'\r', u'\n').split(u'\n'), {});
}

Manuscript readManuscript(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.trimmed().isEmpty())
        throw Error(u"%1 is empty. Nothing was read."_s.arg(fileName));
    if (isOdt(bytes))
        return manuscriptFrom(readOdtText(bytes, fileName), {});
    for (const auto &[takes, read] : {std::pair{&isDocx, &readDocx}, std::pair{&isHtml, &readHtml}}) {
        if (!takes(bytes))
            continue;
        const ReadSource source = read(bytes, fileName, {}, {});
        return manuscriptFrom(paragraphsOf(source.tables), source.remarks);
    }
    if (bytes.startsWith("%PDF"))
        throw Error(u"%1 is a PDF, in which sentences are broken over lines. Open the document that it was made from "
                    "(ODT, DOCX, HTML or TXT), or copy its text and paste it."_s.arg(fileName));
    if (startsAsZip(bytes) || bytes.startsWith("\xD0\xCF\x11\xE0"))
        throw Error(u"%1 is no text document that is read here: save it as ODT, DOCX, HTML or TXT."_s.arg(fileName));
    return plainText(bytes, fileName);
}
