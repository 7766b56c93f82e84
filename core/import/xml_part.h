// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/zip_archive.h"
#include <optional>

/// The attributes of one element, names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char **pairs) : m_pairs(pairs) {}
    std::optional<std::string_view> value(std::string_view name) const;
    std::string_view text(std::string_view name) const { return value(name).value_or(std::string_view()); }
    bool isTrue(std::string_view name) const; ///< "1", "true", "on"

    /// Calls see(name, value) for each.
    template <typename See>
    void forEach(See see) const
    {
        for (const char **pair = m_pairs; *pair; pair += 2)
            see(withoutPrefix(pair[0]), std::string_view(pair[1]));
    }
    static std::string_view withoutPrefix(std::string_view name)
    {
        const auto colon = name.find(':');
        return colon == std::string_view::npos ? name : name.substr(colon + 1);
    }

private:
    const char **m_pairs;
};

/// What a reader of one kind of part wants to see, in document order. Names come without prefix. Text comes in pieces.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// Streams a part of a ZIP file through an XML parser; progress is told after each piece, with its bytes. Throws Error,
/// which names the part, for XML that is not well formed, any DOCTYPE (entities come from there), nesting and
/// attributes over the limits; and what the handler throws.
void readXmlPart(ZipArchive &zip, std::string_view part, const Limits &limits, XmlHandler &handler,
                 const std::function<void(std::int64_t bytes)> &progress = {});
