// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xls_workbook.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"

using namespace Qt::StringLiterals;

namespace {

class WorkbookReader {
public:
    WorkbookReader(std::string_view stream, const QString &fileName, const Limits &limits)
        : m_records(stream), m_fileName(fileName), m_limits(limits)
    {
    }

    XlsWorkbook read()
    {
        constexpr std::uint32_t Biff5 = 0x0500;
        constexpr std::uint32_t Biff8 = 0x0600;
        BiffRecord record;
        if (!m_records.next(record) || record.kind != BiffRecord::Bof)
            refuse(u"it does not begin as a workbook does"_s);
        if (record.u16(0) != Biff5 && record.u16(0) != Biff8)
            refuse(u"it is of a version of Excel that is not read"_s);
        m_workbook.isBiff8 = record.u16(0) == Biff8;
        while (m_records.next(record) && record.kind != BiffRecord::Eof)
            take(record);
        if (m_records.isCut())
            refuse(u"it is cut off"_s);
        if (m_workbook.sheets.empty())
            refuse(u"it holds no sheet with cells"_s);
        nameFormats();
        return std::move(m_workbook);
    }

private:
    void take(const BiffRecord &record)
    {
        switch (record.kind) {
        case BiffRecord::FilePass:
            throw Error(
                u"%1 is protected by a password: open it in a spreadsheet, save a copy without the password, and import that."_s
                    .arg(m_fileName));
        case BiffRecord::CodePage:
            return takeCodePage(record);
        case BiffRecord::DateMode:
            m_workbook.dates1904 = record.u16(0) == 1;
            return;
        case BiffRecord::BoundSheet:
            return takeSheet(record);
        case BiffRecord::Format:
            m_codes[record.u16(0)] = XlsxNumberFormat::fromCode(
                m_workbook.isBiff8 ? BiffTexts({record.bytes.substr(std::min<std::size_t>(4, record.bytes.size()))})
                                         .text(record.u16(2))
                                   : bytesText(record, 3, record.u8(2)));
            return;
        case BiffRecord::Xf:
            m_cellFormats.push_back(record.u16(2));
            return;
        case BiffRecord::Sst:
            return takeStrings(record);
        case BiffRecord::SupBook:
            return takeLink(record);
        default:
            return;
        }
    }

    void takeCodePage(const BiffRecord &record)
    {
        constexpr std::uint32_t Utf16 = 1200; // what BIFF8 says: its texts need no page
        if (m_workbook.isBiff8 || record.u16(0) == Utf16)
            return;
        m_workbook.codePage = CodePage(int(record.u16(0)));
        if (!m_workbook.codePage.isKnown())
            remark(
                Remark::Severity::Question, u"code-page"_s,
                u"The file says that its letters are those of code page %1, which is not known here. They were read as Windows-1252: look at names with letters such as ŵ, – or £."_s
                    .arg(record.u16(0)));
    }

    void takeSheet(const BiffRecord &record)
    {
        constexpr std::uint32_t Worksheet = 0;
        const std::string name =
            m_workbook.isBiff8
                ? BiffTexts({record.bytes.substr(std::min<std::size_t>(7, record.bytes.size()))}).text(record.u8(6))
                : bytesText(record, 7, record.u8(6));
        XlsSheetEntry sheet{QString::fromStdString(name), record.u32(0)};
        sheet.veryHidden = (record.u8(4) & 3) == 2;
        sheet.hidden = (record.u8(4) & 3) != 0;
        if (record.u8(5) != Worksheet) {
            remark(Remark::Severity::Note, u"sheet-not-read"_s,
                   u"Sheet \"%1\" is a chart or a macro sheet and is not read."_s.arg(sheet.name));
            return;
        }
        m_workbook.sheets.push_back(std::move(sheet));
        if (int(m_workbook.sheets.size()) > m_limits.sheets)
            refuse(u"it is over the limit of %1 sheets"_s.arg(m_limits.sheets));
    }

    void takeStrings(const BiffRecord &record)
    {
        constexpr std::size_t Counts = 8;
        BiffTexts texts(continuedPieces(record, Counts, m_records));
        const std::uint32_t count = record.u32(4);
        if (count > std::uint32_t(m_limits.sharedStrings))
            refuse(u"it is over the limit of %1 different texts"_s.arg(m_limits.sharedStrings));
        for (std::uint32_t at = 0; at < count && !texts.atEnd(); ++at) {
            const std::size_t length = texts.u16();
            m_workbook.strings.push_back(texts.text(length));
        }
        if (texts.isCut() || m_workbook.strings.size() < count)
            refuse(u"its texts are cut off"_s);
    }

    // A "supporting book" is another file, or the workbook itself.
    void takeLink(const BiffRecord &record)
    {
        constexpr std::uint32_t Itself = 0x0401;
        constexpr std::uint32_t AddIn = 0x3A01;
        if (record.u16(2) == Itself || record.u16(2) == AddIn || m_hasLinks)
            return;
        m_hasLinks = true;
        remark(Remark::Severity::Note, u"links-not-followed"_s,
               u"The workbook links to other files. The values stored here are read; nothing is fetched."_s);
    }

    // Formats may stand behind the cell formats that use them.
    void nameFormats()
    {
        for (const std::uint32_t id : m_cellFormats) {
            const auto code = m_codes.find(id);
            m_workbook.formats.push_back(code == m_codes.end() ? XlsxNumberFormat::builtIn(int(id)) : code->second);
        }
    }

    std::string bytesText(const BiffRecord &record, std::size_t from, std::size_t length) const
    {
        return from < record.bytes.size() ? m_workbook.codePage.toUtf8(record.bytes.substr(from, length))
                                          : std::string();
    }
    void remark(Remark::Severity severity, const QString &code, const QString &message)
    {
        m_workbook.remarks.push_back({severity, code, {}, message});
    }
    [[noreturn]] void refuse(const QString &reason) const
    {
        throw Error(
            u"%1 cannot be read: %2. Nothing was read. Ask for the file again, or save the table as CSV and import that."_s
                .arg(m_fileName, reason));
    }

    BiffRecords m_records;
    QString m_fileName;
    const Limits &m_limits;
    XlsWorkbook m_workbook;
    std::map<std::uint32_t, XlsxNumberFormat> m_codes;
    std::vector<std::uint32_t> m_cellFormats;
    bool m_hasLinks = false;
};

} // namespace

XlsWorkbook readXlsWorkbook(std::string_view stream, const QString &fileName, const Limits &limits)
{
    return WorkbookReader(stream, fileName, limits).read();
}

std::vector<std::string_view> continuedPieces(const BiffRecord &record, std::size_t from, BiffRecords &records)
{
    std::vector<std::string_view> pieces{record.bytes.substr(std::min(from, record.bytes.size()))};
    BiffRecord more;
    while (records.nextKind() == BiffRecord::Continue && records.next(more))
        pieces.push_back(more.bytes);
    return pieces;
}
