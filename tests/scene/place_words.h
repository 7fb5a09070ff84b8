#pragma once

#include <span>
#include <string_view>

namespace myoatlas::scene {

/// Words of a card and the areas they mean.
struct PlaceWord {
    /// Lower case, as it stands in the text; the longest one that fits is meant, so that "outer
    /// upper arm" is not "upper arm".
    std::string_view phrase;
    /// Ids of data/areas.yaml without side; a '*' stands for any letters. Any one of them is
    /// enough, but each part between commas is meant ("front and back"). Empty: the words look like
    /// a place and mean none ("finger widths"). "@point": where the marker is.
    std::string_view areas;
};

std::span<const PlaceWord> trunkWords();
std::span<const PlaceWord> limbWords();

} // namespace myoatlas::scene
