#include "real_atlas.h"
#include "scene/causes.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

std::vector<Candidate> causesOf(std::initializer_list<const char*> areas) {
    std::vector<std::size_t> indices;
    for (const char* area : areas) indices.push_back(areaIndex(area));
    return rankCauses(*realAtlas(), drawingOf(indices, realAtlas()->areas()));
}

/// The muscles of the first candidates, each once, in order.
std::vector<std::string> leadingMuscles(const std::vector<Candidate>& candidates,
                                        std::size_t most) {
    std::vector<std::string> muscles;
    for (const Candidate& candidate : candidates) {
        const std::string& id = realAtlas()->points()[candidate.point].ref.muscle->id;
        if (std::ranges::find(muscles, id) == muscles.end()) muscles.push_back(id);
        if (muscles.size() == most) break;
    }
    return muscles;
}

void expectAmong(const std::vector<std::string>& muscles, const std::string& id) {
    EXPECT_NE(std::ranges::find(muscles, id), muscles.end()) << id << " does not lead";
}

TEST(Causes, ClassicalMusclesLead) {
    const auto temple = leadingMuscles(causesOf({"temple.right"}), 5);
    expectAmong(temple, "trapezius_descending");
    expectAmong(temple, "temporalis");
    const auto shoulder = leadingMuscles(causesOf({"front_of_shoulder.right"}), 5);
    expectAmong(shoulder, "infraspinatus");
    expectAmong(shoulder, "deltoid_clavicular");
    const auto hip = leadingMuscles(causesOf({"side_of_hip.right"}), 6);
    expectAmong(hip, "gluteus_minimus");
    expectAmong(hip, "tensor_fasciae_latae");
    expectAmong(hip, "quadratus_lumborum");
}

TEST(Causes, ADrawingOfTheWholeZoneFindsItsPoint) {
    // Drawing exactly what a point shades must put that point (or one that shares its zone) first.
    const auto patterns = realAtlas()->patterns();
    std::size_t found = 0, asked = 0;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (patterns[i].essential.size() < 50) continue;
        Drawing drawing;
        drawing.skin.assign(realAtlas()->areas().areaOfVertex.size(), 0.0f);
        for (const auto& [vertex, weight] : patterns[i].essential) drawing.skin[vertex] = weight;
        const auto candidates = rankCauses(*realAtlas(), drawing);
        ++asked;
        for (std::size_t c = 0; c < std::min<std::size_t>(candidates.size(), 3); ++c)
            if (realAtlas()->points()[candidates[c].point].ref.muscle ==
                realAtlas()->points()[i].ref.muscle) {
                ++found;
                break;
            }
    }
    EXPECT_GT(found, asked * 9 / 10) << found << " of " << asked;
}

TEST(Causes, ScoresFallAndSharesAreShares) {
    const auto candidates = causesOf({"temple.left", "angle_of_jaw.left"});
    ASSERT_FALSE(candidates.empty());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        EXPECT_GE(candidates[i].covers, 0.05f);
        EXPECT_LE(candidates[i].covers, 1.0f);
        EXPECT_LE(candidates[i].drawn, 1.0f + 1e-5f);
        if (i > 0) {
            EXPECT_LE(candidates[i].score, candidates[i - 1].score);
        }
    }
}

TEST(Causes, TheOtherSideMirrors) {
    const auto left = leadingMuscles(causesOf({"side_of_hip.left"}), 3);
    const auto right = leadingMuscles(causesOf({"side_of_hip.right"}), 3);
    EXPECT_EQ(left, right);
}

TEST(Causes, DeepAreasCount) {
    const auto teeth = leadingMuscles(causesOf({"upper_molars.right"}), 3);
    expectAmong(teeth, "masseter_superficial");
}

TEST(Causes, NothingDrawnNothingFound) { EXPECT_TRUE(causesOf({}).empty()); }

} // namespace
} // namespace myoatlas::scene
