#pragma once

#include "scene/scene.h"

#include <string>

namespace myoatlas::scene {

/// The regions that the muscles of the content are in, each once, from head to foot.
std::vector<std::string> regionsOf(const content::Content& content);
/// "head-neck" is "Head and neck" for people.
std::string regionTitle(std::string region);

/// "all" or a region with "_" for its spaces, for views and the command line.
std::string toText(const DensityMap& map);
/// Fails, naming what there is, when no muscle is in that region. Case and what stands between the
/// words do not matter.
Result<DensityMap> densityFromText(const content::Content& content, std::string_view text);

/// How many points can refer to one spot.
struct DensityCount {
    /// Felt there by nearly everybody with that point, and by some.
    std::uint16_t essential = 0, spillover = 0;

    int total() const { return essential + spillover; }
    friend bool operator==(const DensityCount&, const DensityCount&) = default;
};

/// The counts as they are drawn and as they are read.
struct DensityField {
    /// Per skin vertex: patterns whose weight there is one half and more, which is their drawn
    /// edge.
    std::vector<DensityCount> counts;
    /// The same as sums of weights, so that borders are as soft as those of the zones.
    std::vector<float> soft, softEssential;
    /// The highest count on the skin.
    int most = 0;
};

/// Asks for all patterns, which takes a while unless `Atlas::hasPatterns`.
DensityField densityOf(const Atlas& atlas, const DensityMap& map);

/// Whether the muscle's points count.
bool isCounted(const DensityMap& map, const content::Muscle& muscle);

/// A point that can refer to a spot.
struct DensityCause {
    /// Index into `Atlas::points()`.
    std::size_t point = 0;
    content::ZoneKind kind = content::ZoneKind::essential;
};
/// The points that are counted at a vertex of the skin: essential first, then the commoner.
std::vector<DensityCause> causesAt(const Atlas& atlas, const DensityMap& map, std::size_t vertex);

/// The skin vertex nearest to a place in body space.
std::size_t nearestSkinVertex(const Atlas& atlas, glm::vec3 place);

/// The least count of each band of the map's colours: one reads "6 to 10", not a shade.
inline constexpr std::array<int, 6> kDensityBands{1, 3, 6, 9, 12, 16};
/// "1 to 2", "16 and more"
std::string densityBandName(std::size_t band);
/// The band of a count; nothing for 0.
std::optional<std::size_t> densityBand(int count);
/// `count` on an even scale of bands: 0 for none, and each band takes as much of 0..1 as the space
/// below the first. Rises with the count.
float densityShade(float count);

/// The highest counts in an area.
struct DensityArea {
    /// Index into `AreaMap::areas`.
    std::size_t area = 0;
    DensityCount most;
};
/// All areas that any counted point refers to, deep ones too, the most referred to first.
std::vector<DensityArea> densityByArea(const Atlas& atlas, const DensityMap& map,
                                       const DensityField& field);

} // namespace myoatlas::scene
