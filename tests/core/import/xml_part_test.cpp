// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xml_part.h"

#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

using namespace Qt::StringLiterals;

namespace {

/// Writes down what it sees: "<a x=1>text</a>".
class Recorder : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        seen += "<" + std::string(name);
        attributes.forEach([this](std::string_view key, std::string_view value) {
            (seen += " ").append(key).append("=").append(value);
        });
        seen += ">";
    }
    void end(std::string_view name) override { seen += "</" + std::string(name) + ">"; }
    void text(std::string_view piece) override { seen += piece; }
    std::string seen;
};

std::string seenIn(const QByteArray &xml, const Limits &limits = returnLimits)
{
    const QByteArray file = zipOf({{"part.xml", xml}});
    ZipArchive zip(file, u"invented.xlsx"_s, limits);
    Recorder recorder;
    readXmlPart(zip, "part.xml", limits, recorder);
    return recorder.seen;
}

QString refusal(const QByteArray &xml, const Limits &limits = returnLimits)
{
    return errorOf([&] { seenIn(xml, limits); });
}

} // namespace

TEST_CASE("XML part: elements, attributes and text come in order, names without prefix")
{
    CHECK(seenIn("<?xml version=\"1.0\"?><x:a x:n='1' m=\"2\"><!-- no --><b/>t<![CDATA[<5]]></x:a>") ==
          "<a n=1 m=2><b></b>t<5</a>");
}

TEST_CASE("XML part: the five entities and numbers of letters are letters, in text and attributes")
{
    CHECK(seenIn("<a n='&lt;5 &amp; &quot;&apos;&#62;&#x2013;'>&lt;5 &amp; &#163;</a>") ==
          "<a n=<5 & \"'>\u2013><5 & \u00A3</a>");
}

TEST_CASE("XML part: a part in UTF-16 or Latin-1 that says so is read")
{
    const QString text = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\u00A35</a>"_s;
    QByteArray utf16("\xFF\xFE", 2);
    utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    CHECK(seenIn(utf16) == "<a>\u00A35</a>");
    CHECK(seenIn("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xA3"
                 "5</a>") == "<a>\u00A35</a>");
}

TEST_CASE("XML part: a DOCTYPE is refused before anything in it counts")
{
    for (const QByteArray xml : {"<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                                 "<!DOCTYPE a [<!ENTITY e 'x'><!ENTITY f '&e;&e;&e;&e;'>]><a>&f;</a>",
                                 "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"}) {
        const QString message = refusal(xml);
        CHECK(message.contains(u"part.xml"));
        CHECK(message.contains(u"DOCTYPE"));
    }
}

TEST_CASE("XML part: what is not well formed is refused with the part and the line")
{
    for (const QByteArray xml : {"", "text", "<a>\n<b></a>", "<a>", "<a/><b/>", "<a>&unknown;</a>", "<a n=1/>",
                                 "<a n='1' n='2'/>", "<a>\x01</a>", "<a>\xFF</a>", "<a><</a>"}) {
        INFO(xml.constData());
        CHECK(refusal(xml).contains(u"not well formed"));
    }
    CHECK(refusal("<a>\n<b></a>").contains(u"line 2"));
}

TEST_CASE("XML part: nesting and attributes have limits")
{
    const auto nested = [](int depth) {
        return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
    };
    CHECK_FALSE(seenIn(nested(returnLimits.xmlDepth)).empty());
    CHECK(refusal(nested(returnLimits.xmlDepth + 1)).contains(u"nested deeper"));
    QByteArray many = "<a";
    for (int i = 0; i <= returnLimits.xmlAttributes; ++i)
        many += " n" + QByteArray::number(i) + "='1'";
    CHECK(refusal(many + "/>").contains(u"attributes"));
}

TEST_CASE("XML part: what a reader throws comes out, whole, and nothing more is told")
{
    struct Stop {};
    class Thrower : public Recorder {
        void start(std::string_view name, const XmlAttributes &attributes) override
        {
            Recorder::start(name, attributes);
            if (name == "b")
                throw Stop();
        }
    } thrower;
    const QByteArray file = zipOf({{"part.xml", "<a><b/><c/></a>"}});
    ZipArchive zip(file, u"invented.xlsx"_s, returnLimits);
    CHECK_THROWS_AS(readXmlPart(zip, "part.xml", returnLimits, thrower), Stop);
    CHECK(thrower.seen == "<a><b>");
}

TEST_CASE("XML part: text and elements over many pieces are whole")
{
    QByteArray xml = "<a>";
    std::string expected = "<a>";
    for (int i = 0; i < 20'000; ++i) {
        xml += "<b n='" + QByteArray::number(i) + "'>\u00A3&lt;" + QByteArray::number(i) + "</b>";
        expected += "<b n=" + std::to_string(i) + ">\u00A3<" + std::to_string(i) + "</b>";
    }
    CHECK(seenIn(xml + "</a>") == expected + "</a>");
}
