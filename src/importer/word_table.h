#pragma once

#include "base/side.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace myoatlas::importer {

/// The one word that stands for `word` in all its forms ("costa", "ribs" -> "rib"); empty for words
/// that tell nothing apart; `word` itself when it is not in the table. Lower case.
std::string canonicalWord(std::string_view word);

/// The side that a word names in English or Latin.
std::optional<Side> sideOfWord(std::string_view word);

/// A name that stands for one or more structures of the body under other names.
struct Alias {
    std::string_view name;
    /// Ids without side, with spaces between them.
    std::string_view ids;
};

/// Everyday names, and wholes of which the body has the parts: "trapezius", "sternum", "ribs".
std::span<const Alias> aliases();

} // namespace myoatlas::importer
