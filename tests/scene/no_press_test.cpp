#include "real_atlas.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

/// What one meets when one presses at a point of the real content: the skin, and what lies below.
struct PressedPlace {
    std::string area;
    /// Structure without its side; empty when the skin is all there is.
    std::string structure;
};

/// Finds where the built body is pressed at each point.
class Presser {
public:
    explicit Presser(const Atlas& atlas)
        : atlas_(atlas), skinMesh_(atlas.body().skin()->mesh), skin_({&skinMesh_}),
          below_(meshesBelow(atlas.body())) {}

    PressedPlace at(const PlacedPoint& point) const {
        const glm::vec3 face = toBody(point.ref.point->place.face, point.side);
        // A face that leads out far away, as for points inside the pelvis, says nothing about
        // where the skin is pressed; then it is the nearest skin.
        constexpr float kDeepest = 0.06f, kJustOutside = 1e-4f;
        auto skin = skin_.cast(point.position, face, kDeepest);
        if (!skin) skin = skin_.nearest(point.position);
        const AreaMap& map = atlas_.areas();
        const std::uint32_t vertex = skinMesh_.indices[3 * skin->triangle];
        PressedPlace place{map.areas[map.areaOfVertex[vertex]].area->id, ""};
        const glm::vec3 inward = glm::normalize(point.position - skin->position);
        if (const auto met = below_.cast(skin->position - kJustOutside * inward, inward))
            place.structure = splitSide(owners_[met->mesh]).id;
        return place;
    }

private:
    std::vector<const body::Mesh*> meshesBelow(const body::Body& body) {
        std::vector<const body::Mesh*> meshes;
        for (const body::Structure& structure : body.structures)
            if (structure.kind != body::Kind::skin) {
                meshes.push_back(&structure.mesh);
                owners_.push_back(structure.id);
            }
        return meshes;
    }

    const Atlas& atlas_;
    const body::Mesh& skinMesh_;
    body::RayCaster skin_;
    std::vector<std::string> owners_; ///< Structure id per mesh of `below_`.
    body::RayCaster below_;
};

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The no-press area that forbids `care` at that place, or "".
std::string forbids(const content::Content& content, const PressedPlace& place,
                    const content::Care& care) {
    const auto* technique = content::findById(content.techniques, care.technique);
    if (!technique || !content::presses(*technique)) return "";
    const auto& pressure = care.dose.pressure ? care.dose.pressure : technique->dose.pressure;
    const double most = pressure ? (*pressure)[1] : 0.0;
    // A pinch lifts the muscle away from what lies below it.
    const bool isLifted = care.tool == "pincer";
    for (const content::NoPress& area : content.noPress) {
        if (!holds(area.areas, place.area) && !holds(area.structures, place.structure)) continue;
        if (area.rule == content::Rule::block) return area.id;
        if (area.rule == content::Rule::care && most > content::kCarePressure) return area.id;
        if (area.rule == content::Rule::light && !isLifted && most > content::kLightPressure)
            return area.id;
    }
    return "";
}

TEST(NoPress, NoPointIsPressedWhereNothingMay) {
    const Atlas& atlas = *realAtlas();
    const Presser presser(atlas);
    for (const PlacedPoint& point : atlas.points()) {
        const PressedPlace place = presser.at(point);
        for (const content::Care& care : point.ref.point->care)
            EXPECT_EQ(forbids(atlas.content(), place, care), "")
                << point.id << " by " << care.technique << " at " << place.area << " on "
                << place.structure;
    }
}

TEST(NoPress, ForbidsPressureInTheHollowOfTheKneeButNotAStretch) {
    const Atlas& atlas = *realAtlas();
    const PressedPlace knee = Presser(atlas).at(atlas.points()[pointIndex("plantaris.1.right")]);
    content::Care care;
    care.technique = "static_compression";
    EXPECT_EQ(forbids(atlas.content(), knee, care), "back_of_knee");
    care.technique = "stretching";
    EXPECT_EQ(forbids(atlas.content(), knee, care), "");
}

TEST(NoPress, KnowsTheBonesBelowThePress) {
    const content::Content& content = realAtlas()->content();
    content::Care care;
    care.technique = "static_compression";
    EXPECT_EQ(forbids(content, {"", "vertebra_t6"}, care), "spine");
    EXPECT_EQ(forbids(content, {"", "vastus_lateralis"}, care), "");
}

TEST(NoPress, HoldsPressureToTheRuleOfThePlace) {
    const content::Content& content = realAtlas()->content();
    content::Care care;
    care.technique = "static_compression";
    care.dose.pressure = {{3, 5}};
    EXPECT_EQ(forbids(content, {"inner_thigh_middle", ""}, care), "inner_thigh");
    EXPECT_EQ(forbids(content, {"temple", ""}, care), "temples");
    care.dose.pressure = {{2, 3}};
    EXPECT_EQ(forbids(content, {"inner_thigh_middle", ""}, care), "");
    EXPECT_EQ(forbids(content, {"temple", ""}, care), "");
}

} // namespace
} // namespace myoatlas::scene
