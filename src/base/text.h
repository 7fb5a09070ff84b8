#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas {

/// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
/// Source: Damerau, Commun. ACM 7 (1964) (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b);

/// Lower case ASCII with everything but letters and digits turned into single spaces: what
/// searches compare. "Extensor carpi-radialis (longus)" is "extensor carpi radialis longus".
std::string searchKey(std::string_view text);

/// The words of `text`, split at spaces.
std::vector<std::string> words(std::string_view text);

} // namespace myoatlas
