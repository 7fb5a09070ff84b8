#pragma once

#include "base/side.h"
#include "content/content.h"

namespace myoatlas::content {

/// Areas that people mean by a few plain words, and the sides that they name.
struct DescribedPlace {
    /// Ids; several when they answer equally well ("low back" has an upper and a lower part).
    std::vector<std::string> areas;
    /// Empty when no side was named.
    std::vector<Side> sides;
};

/// What a description of one or more places means.
struct DescribedPlaces {
    std::vector<DescribedPlace> list;
    /// The part that is no place, with the names of areas that come near it; then `list` is empty.
    std::string unknown;
    std::vector<std::string> suggestions;
};

/// Reads "left temple and eye", "front and back of both thighs", "elbow, wrist". A side holds for
/// the places after it, and for those before the first one named.
DescribedPlaces describedPlaces(const Content& content, std::string_view text);

} // namespace myoatlas::content
