// Zones on the muscles of the built body, where the skin is hidden.

#include "renderer/carried_zones.h"

#include "real_atlas.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace myoatlas::renderer {
namespace {

const body::Body& realBody() { return scene::realAtlas()->body(); }
const body::Mesh& skin() { return realBody().skin()->mesh; }

/// All but the skin, or without the muscles of layer 1 too.
std::vector<bool> visible(bool isWithSuperficial = true) {
    std::vector<bool> result;
    for (const body::Structure& structure : realBody().structures)
        result.push_back(
            structure.kind != body::Kind::skin &&
            (isWithSuperficial || structure.kind != body::Kind::muscle || structure.layer > 1));
    return result;
}

Zone zoneOf(std::string_view pointId) {
    const auto atlas = scene::realAtlas();
    const scene::ReferralPattern& pattern = atlas->pattern(scene::pointIndex(pointId));
    ZoneWeights weights;
    weights.essential.resize(skin().positions.size());
    weights.spillover.resize(skin().positions.size());
    for (const auto& [vertex, weight] : pattern.essential) weights.essential[vertex] = weight;
    for (const auto& [vertex, weight] : pattern.spillover) weights.spillover[vertex] = weight;
    Zone zone;
    zone.weights = std::make_shared<const ZoneWeights>(std::move(weights));
    return zone;
}

CarriedZones carriedBy(std::string_view pointId, const std::vector<bool>& isVisible = visible()) {
    const scene::UnderSkin& under = scene::realAtlas()->underSkin();
    const std::vector<Zone> zones{zoneOf(pointId)};
    return carriedZones(zones, realBody(), under,
                        scene::OutermostUnderSkin(under, skin(), isVisible));
}

/// Essential or spillover, whichever is more, 0..255.
int weightAt(const CarriedZones& carried, std::size_t structure, std::size_t vertex) {
    const std::vector<std::uint8_t>& bytes = carried.weights[structure];
    if (bytes.empty()) return 0;
    return std::max(bytes[vertex * carried.stride], bytes[vertex * carried.stride + 1]);
}

int mostOn(const CarriedZones& carried, std::string_view structureId) {
    const std::size_t structure = realBody().find(structureId).value();
    const std::vector<std::uint8_t>& bytes = carried.weights[structure];
    return bytes.empty() ? 0 : *std::ranges::max_element(bytes);
}

constexpr const char* kPoints[] = {"infraspinatus.1", "gluteus_minimus.1", "soleus.1",
                                   "trapezius_descending.1", "vastus_medialis.1"};

TEST(CarriedZones, LieOnlyUnderSkinThatIsShaded) {
    for (const char* point : kPoints) {
        const CarriedZones carried = carriedBy(point);
        const Zone zone = zoneOf(point);
        std::size_t checked = 0, step = 0;
        for (std::size_t s = 0; s < realBody().structures.size(); ++s)
            for (std::size_t v = 0; v < realBody().structures[s].mesh.positions.size(); ++v) {
                if (weightAt(carried, s, v) == 0 || ++step % 199 != 0) continue;
                const glm::vec3 here = realBody().structures[s].mesh.positions[v];
                // The nearest skin by looking at all of it; some of it a triangle away is shaded.
                float nearest = 1.0f, shaded = 1.0f;
                for (std::size_t i = 0; i < skin().positions.size(); ++i) {
                    const float away = glm::distance(here, skin().positions[i]);
                    nearest = std::min(nearest, away);
                    if (zone.weights->essential[i] > 0.0f || zone.weights->spillover[i] > 0.0f)
                        shaded = std::min(shaded, away);
                }
                EXPECT_LT(nearest, scene::kDeepestUnderSkin + 0.005f);
                EXPECT_LT(shaded, nearest + 0.006f)
                    << point << " on " << realBody().structures[s].id;
                ++checked;
            }
        EXPECT_GT(checked, 3u) << point;
    }
}

TEST(CarriedZones, CoverTheMusclesOfEveryEssentialArea) {
    const auto atlas = scene::realAtlas();
    const scene::UnderSkin& under = atlas->underSkin();
    const scene::OutermostUnderSkin outermost(under, skin(), visible());
    const scene::AreaMap& areas = atlas->areas();
    for (const char* point : kPoints) {
        const CarriedZones carried = carriedBy(point);
        // Of what lies outermost under each area, how many vertices, and how many are shaded.
        std::vector<float> all(areas.areas.size()), shaded(areas.areas.size());
        for (std::size_t s = 0; s < realBody().structures.size(); ++s)
            for (std::size_t i = 0; i < outermost.of(s).size(); ++i) {
                if (outermost.of(s)[i] < 0.5f) continue;
                const scene::CoveredVertex& covered = under.of(s)[i];
                const std::size_t area =
                    areas.areaOfVertex[skin().indices[3 * std::size_t{covered.triangle}]];
                all[area] += 1.0f;
                if (weightAt(carried, s, covered.vertex) > 64) shaded[area] += 1.0f;
            }
        for (const scene::AreaCoverage& entry :
             scene::coverages(atlas->pattern(scene::pointIndex(point)), areas, 0.4f)) {
            if (areas.areas[entry.area].isDeep()) continue;
            EXPECT_GT(shaded[entry.area], 0.4f * entry.coverage * all[entry.area])
                << point << " on " << areas.areas[entry.area].id;
        }
    }
}

TEST(CarriedZones, NeverPassToTheOtherSideOfALimb) {
    const CarriedZones front = carriedBy("vastus_medialis.1");
    EXPECT_GT(mostOn(front, "vastus_medialis.right"), 200);
    for (const char* behind :
         {"semitendinosus.right", "biceps_femoris_long.right", "vastus_medialis.left"})
        EXPECT_EQ(mostOn(front, behind), 0) << behind;
}

TEST(CarriedZones, NeverPassToTheNextFinger) {
    const CarriedZones middle = carriedBy("extensor_digitorum.1");
    EXPECT_GT(mostOn(middle, "phalanx_proximal_finger_3.right"), 200);
    // On the skin the zone rounds the knuckle; beyond the webs there is only the one finger.
    EXPECT_GT(mostOn(middle, "phalanx_middle_finger_3.right"), 200);
    for (const char* finger : {"finger_2", "finger_4", "finger_5"})
        EXPECT_EQ(mostOn(middle, "phalanx_middle_" + std::string(finger) + ".right"), 0) << finger;
}

TEST(CarriedZones, PassToTheDeeperMusclesOnceThoseAboveAreHidden) {
    const auto total = [](const CarriedZones& carried, int layer) {
        long sum = 0;
        for (std::size_t s = 0; s < carried.weights.size(); ++s)
            if (realBody().structures[s].kind == body::Kind::muscle &&
                realBody().structures[s].layer == layer)
                sum = std::accumulate(carried.weights[s].begin(), carried.weights[s].end(), sum);
        return sum;
    };
    const CarriedZones whole = carriedBy("gluteus_minimus.1");
    const CarriedZones peeled = carriedBy("gluteus_minimus.1", visible(false));
    EXPECT_EQ(total(peeled, 1), 0);
    EXPECT_GT(total(peeled, 2), total(whole, 2));
    EXPECT_GT(total(whole, 1), total(whole, 2)) << "the outermost carries most of it";
}

} // namespace
} // namespace myoatlas::renderer
