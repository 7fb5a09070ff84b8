#include "importer/frame.h"

#include <gtest/gtest.h>

namespace myoatlas::importer {
namespace {

/// Middles of a head, hands, feet and more: nearly symmetric, as in a body.
const std::vector<glm::dvec3> kPlaces{
    {0.0, 1.55, 0.02},  {0.20, 1.35, -0.03}, {-0.20, 1.35, -0.03}, {0.0, 1.25, 0.08},
    {0.35, 0.80, 0.03}, {-0.35, 0.80, 0.03}, {0.10, 0.45, 0.0},    {-0.10, 0.45, 0.0},
    {0.12, 0.05, 0.06}, {-0.12, 0.05, 0.06}, {0.0, 1.0, -0.05},    {0.05, 1.05, 0.10}};

/// The places as a source in other axes and units would hold them.
std::vector<CentroidPair> pairsUnder(const glm::dmat3& bodyFromSource, double metres,
                                     glm::dvec3 origin) {
    std::vector<CentroidPair> pairs;
    for (const glm::dvec3& place : kPlaces)
        pairs.push_back({glm::inverse(bodyFromSource) * (place / metres) + origin, place});
    return pairs;
}

/// Z up, front is -Y, as BodyParts3D and Blender have it.
const glm::dmat3 kZUp{{1, 0, 0}, {0, 0, -1}, {0, 1, 0}};

} // namespace

TEST(FindFrame, FindsAxesUnitAndShift) {
    for (const double metres : {1.0, 0.01, 0.001, 0.0254}) {
        const auto frame = findFrame(pairsUnder(kZUp, metres, {7.0, -3.0, 90.0}));
        ASSERT_TRUE(frame) << frame.error().message;
        EXPECT_EQ(frame->axes, kZUp);
        EXPECT_EQ(frame->scale, metres);
        EXPECT_FALSE(frame->isMirrored);
        EXPECT_LT(frame->medianError, 1e-9);
    }
    EXPECT_EQ(describe(*findFrame(pairsUnder(kZUp, 0.001, {}))),
              "millimetres, up is +Z, front is -Y, the body's left is +X");
}

TEST(FindFrame, KnowsAMirrorImage) {
    const auto frame = findFrame(pairsUnder(glm::dmat3(-1, 0, 0, 0, 1, 0, 0, 0, 1), 0.01, {}));
    ASSERT_TRUE(frame);
    EXPECT_TRUE(frame->isMirrored);
}

TEST(FindFrame, ToleratesAThirdOfWrongPairs) {
    std::vector<CentroidPair> pairs = pairsUnder(kZUp, 0.001, {});
    for (std::size_t i = 0; i < pairs.size() / 3; ++i) pairs[3 * i].source /= 27.6;
    const auto frame = findFrame(pairs);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->axes, kZUp);
    EXPECT_EQ(frame->scale, 0.001);
}

TEST(FindFrame, SaysWhyNothingFits) {
    EXPECT_FALSE(findFrame({}));
    std::vector<CentroidPair> pairs = pairsUnder(kZUp, 0.001, {});
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i].body = kPlaces[(5 * i + 3) % kPlaces.size()];
    const auto frame = findFrame(pairs);
    ASSERT_FALSE(frame);
    EXPECT_NE(frame.error().message.find("does not lie as in a body"), std::string::npos);
}

} // namespace myoatlas::importer
