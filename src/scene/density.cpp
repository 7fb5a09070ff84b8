#include "scene/density.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace myoatlas::scene {

namespace {

/// The drawn edge of a zone.
constexpr float kFelt = 0.5f;

float weightAt(const std::vector<VertexWeight>& weights, std::size_t vertex) {
    const auto found = std::ranges::lower_bound(weights, vertex, {}, &VertexWeight::vertex);
    return found != weights.end() && found->vertex == vertex ? found->weight : 0.0f;
}

/// What is felt of a pattern at a spot, if anything. Where the kinds meet the greater weight says
/// which it is, the sum whether it is inside at all.
std::optional<content::ZoneKind> felt(float essential, float spillover) {
    if (essential + spillover < kFelt) return std::nullopt;
    return essential >= spillover ? content::ZoneKind::essential : content::ZoneKind::spillover;
}

void count(DensityCount& counts, content::ZoneKind kind) {
    ++(kind == content::ZoneKind::essential ? counts.essential : counts.spillover);
}

/// Adds one pattern. `essential` and `spillover` are zero everywhere before and after: scratch, so
/// that no pattern costs a walk over the whole skin.
void addPattern(DensityField& field, const ReferralPattern& pattern, std::vector<float>& essential,
                std::vector<float>& spillover) {
    for (const auto& [vertex, weight] : pattern.essential) essential[vertex] = weight;
    for (const auto& [vertex, weight] : pattern.spillover) spillover[vertex] = weight;
    const auto settle = [&](const std::vector<VertexWeight>& weights) {
        for (const VertexWeight& entry : weights) {
            const std::uint32_t v = entry.vertex;
            if (const auto kind = felt(essential[v], spillover[v])) count(field.counts[v], *kind);
            field.soft[v] += std::min(essential[v] + spillover[v], 1.0f);
            field.softEssential[v] += essential[v];
            essential[v] = spillover[v] = 0.0f; // once, though both kinds may name it
        }
    };
    settle(pattern.essential);
    settle(pattern.spillover);
}

DensityCount greater(DensityCount a, DensityCount b) { return b.total() > a.total() ? b : a; }

/// Its letters only, small: "Head and neck", "head-neck" and "head_neck" are one.
std::string lettersOf(std::string_view text) {
    std::string letters;
    for (const std::string& word : words(searchKey(text)))
        if (word != "and") letters += word;
    return letters;
}

} // namespace

std::vector<std::string> regionsOf(const content::Content& content) {
    constexpr std::array<std::string_view, 8> kOrder{
        "head-neck",    "shoulder-upper back", "torso",     "arm",
        "forearm-hand", "low back-pelvis",     "hip-thigh", "leg-foot"};
    std::vector<std::string> regions;
    for (const content::Muscle& muscle : content.muscles)
        if (std::ranges::find(regions, muscle.region) == regions.end())
            regions.push_back(muscle.region);
    std::ranges::stable_sort(regions, {}, [&](const std::string& region) {
        return std::ranges::find(kOrder, region) - kOrder.begin();
    });
    return regions;
}

std::string regionTitle(std::string region) {
    if (const auto dash = region.find('-'); dash != std::string::npos)
        region.replace(dash, 1, " and ");
    if (!region.empty())
        region[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(region[0])));
    return region;
}

std::string toText(const DensityMap& map) {
    if (map.region.empty()) return "all";
    std::string text = map.region;
    std::ranges::replace(text, ' ', '_');
    return text;
}

Result<DensityMap> densityFromText(const content::Content& content, std::string_view text) {
    if (text.empty() || text == "all") return DensityMap{};
    std::string known = "all";
    for (const std::string& region : regionsOf(content)) {
        if (lettersOf(region) == lettersOf(text)) return DensityMap{region};
        known += ", " + toText({region});
    }
    return Error{"no muscle is in a region '" + std::string(text) + "'; there are " + known};
}

bool isCounted(const DensityMap& map, const content::Muscle& muscle) {
    return map.region.empty() || muscle.region == map.region;
}

DensityField densityOf(const Atlas& atlas, const DensityMap& map) {
    const std::span<const ReferralPattern> patterns = atlas.patterns();
    const std::size_t count = atlas.body().skin()->mesh.positions.size();
    DensityField field;
    field.counts.resize(count);
    field.soft.resize(count, 0.0f);
    field.softEssential.resize(count, 0.0f);
    std::vector<float> essential(count, 0.0f), spillover(count, 0.0f);
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (isCounted(map, *atlas.points()[i].ref.muscle))
            addPattern(field, patterns[i], essential, spillover);
    for (const DensityCount& entry : field.counts) field.most = std::max(field.most, entry.total());
    return field;
}

std::vector<DensityCause> causesAt(const Atlas& atlas, const DensityMap& map, std::size_t vertex) {
    const std::span<const ReferralPattern> patterns = atlas.patterns();
    const std::span<const PlacedPoint> points = atlas.points();
    std::vector<DensityCause> causes;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (!isCounted(map, *points[i].ref.muscle)) continue;
        const auto kind =
            felt(weightAt(patterns[i].essential, vertex), weightAt(patterns[i].spillover, vertex));
        if (kind) causes.push_back({i, *kind});
    }
    const auto rank = [&](const DensityCause& cause) {
        return std::pair(cause.kind != content::ZoneKind::essential,
                         -points[cause.point].ref.point->howCommon);
    };
    std::ranges::stable_sort(causes, {}, rank);
    return causes;
}

std::size_t nearestSkinVertex(const Atlas& atlas, glm::vec3 place) {
    const auto& positions = atlas.body().skin()->mesh.positions;
    const auto distance2 = [&](glm::vec3 p) { return glm::dot(p - place, p - place); };
    return static_cast<std::size_t>(std::ranges::min_element(positions, {}, distance2) -
                                    positions.begin());
}

std::string densityBandName(std::size_t band) {
    const std::string least = std::to_string(kDensityBands[band]);
    if (band + 1 == kDensityBands.size()) return least + " and more";
    return least + " to " + std::to_string(kDensityBands[band + 1] - 1);
}

std::optional<std::size_t> densityBand(int count) {
    const auto above = std::ranges::upper_bound(kDensityBands, count);
    if (above == kDensityBands.begin()) return std::nullopt;
    return static_cast<std::size_t>(above - kDensityBands.begin()) - 1;
}

float densityShade(float count) {
    // Counts are whole, so a band begins half a count below its least one.
    const auto least = [](std::size_t band) {
        return static_cast<float>(kDensityBands[band]) - 0.5f;
    };
    constexpr float kBands = kDensityBands.size() + 1;
    if (count <= least(0)) return std::max(count, 0.0f) / least(0) / kBands;
    std::size_t band = 0;
    while (band + 1 < kDensityBands.size() && count >= least(band + 1)) ++band;
    const bool isLast = band + 1 == kDensityBands.size();
    const float width = isLast ? least(band) : least(band + 1) - least(band);
    const float within = std::min((count - least(band)) / width, 1.0f);
    return (static_cast<float>(band + 1) + within) / kBands;
}

std::vector<DensityArea> densityByArea(const Atlas& atlas, const DensityMap& map,
                                       const DensityField& field) {
    const AreaMap& areas = atlas.areas();
    std::vector<DensityArea> found(areas.areas.size());
    for (std::size_t a = 0; a < found.size(); ++a) found[a].area = a;
    for (std::size_t v = 0; v < areas.areaOfVertex.size(); ++v) {
        DensityCount& most = found[areas.areaOfVertex[v]].most;
        most = greater(most, field.counts[v]);
    }
    const std::span<const ReferralPattern> patterns = atlas.patterns();
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (isCounted(map, *atlas.points()[i].ref.muscle))
            for (const DeepZone& deep : patterns[i].deep) count(found[deep.area].most, deep.kind);
    std::erase_if(found, [](const DensityArea& area) { return area.most.total() == 0; });
    std::ranges::stable_sort(found, [](const DensityArea& a, const DensityArea& b) {
        return a.most.total() > b.most.total();
    });
    return found;
}

} // namespace myoatlas::scene
