#include "scene/marker_layout.h"

#include <gtest/gtest.h>
#include <random>

namespace myoatlas::scene {
namespace {

constexpr float kGap = 5.0f;
constexpr float kTolerance = 0.05f;

std::vector<Disc> crowd(unsigned seed) {
    std::mt19937 random(seed);
    // From all in nearly one place to hardly any contact.
    const float width = 2.0f + 4.0f * static_cast<float>(seed);
    std::uniform_real_distribution<float> along(-width, width);
    std::vector<Disc> discs;
    for (std::size_t i = 0; i < 2 + seed % 7; ++i)
        discs.push_back({{along(random), along(random)}, i == 0 ? 18.0f : 13.0f});
    return discs;
}

float least(const Disc& a, const Disc& b) { return a.radius + b.radius + kGap; }

class MarkerLayout : public ::testing::TestWithParam<unsigned> {
protected:
    std::vector<Disc> discs_ = crowd(GetParam());
    std::vector<glm::vec2> centres_ = spreadApart(discs_, kGap);
};

TEST_P(MarkerLayout, NoTwoDiscsOverlap) {
    ASSERT_EQ(centres_.size(), discs_.size());
    for (std::size_t a = 0; a < discs_.size(); ++a)
        for (std::size_t b = a + 1; b < discs_.size(); ++b)
            EXPECT_GE(glm::distance(centres_[a], centres_[b]),
                      least(discs_[a], discs_[b]) - kTolerance);
}

TEST_P(MarkerLayout, NoDiscGoesFartherThanTheOthersTakeRoom) {
    float room = 0.0f;
    for (const Disc& disc : discs_) room += 2.0f * disc.radius + kGap;
    for (std::size_t i = 0; i < discs_.size(); ++i)
        EXPECT_LE(glm::distance(centres_[i], discs_[i].centre), 0.5f * room);
}

TEST_P(MarkerLayout, EachStaysOnItsSideOfTheOthers) {
    for (std::size_t a = 0; a < discs_.size(); ++a)
        for (std::size_t b = a + 1; b < discs_.size(); ++b) {
            const glm::vec2 before = discs_[b].centre - discs_[a].centre;
            EXPECT_GT(glm::dot(centres_[b] - centres_[a], before), 0.0f) << a << " and " << b;
        }
}

TEST_P(MarkerLayout, ADiscWithRoomStaysInItsPlace) {
    std::vector<Disc> discs = discs_;
    discs.push_back({{900.0f, 0.0f}, 13.0f});
    const auto centres = spreadApart(discs, kGap);
    EXPECT_EQ(centres.back(), discs.back().centre);
    EXPECT_EQ(centres.front(), centres_.front()) << "and leaves the others alone";
}

TEST_P(MarkerLayout, IsMirroredWhenTheRequestIs) {
    std::vector<Disc> discs = discs_;
    for (Disc& disc : discs) disc.centre.x *= -1.0f;
    const auto centres = spreadApart(discs, kGap);
    for (std::size_t i = 0; i < centres.size(); ++i) {
        EXPECT_NEAR(centres[i].x, -centres_[i].x, 1e-3f);
        EXPECT_NEAR(centres[i].y, centres_[i].y, 1e-3f);
    }
}

TEST_P(MarkerLayout, DotsThatAreKeptHaveRoomAndThoseLeftOutHaveNone) {
    std::vector<glm::vec2> places;
    for (unsigned seed = 0; seed < 20; ++seed)
        for (const Disc& disc : crowd(seed)) places.push_back(disc.centre);
    const std::vector<bool> isKept = thinnedOut(places, 10.0f);
    EXPECT_TRUE(isKept.front());
    for (std::size_t i = 0; i < places.size(); ++i) {
        bool isFree = true;
        for (std::size_t before = 0; before < i; ++before)
            if (isKept[before] && glm::distance(places[before], places[i]) < 10.0f) isFree = false;
        EXPECT_EQ(isKept[i], isFree) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MarkerLayout, ::testing::Range(1u, 60u));

TEST(MarkerLayoutOfTwo, MoveApartAlongTheLineBetweenThemBothAlike) {
    const std::vector<Disc> discs{{{0, 0}, 10.0f}, {{6, 8}, 10.0f}};
    const auto centres = spreadApart(discs, kGap);
    EXPECT_NEAR(centres[0].x, -4.5f, 0.01f);
    EXPECT_NEAR(centres[0].y, -6.0f, 0.01f);
    EXPECT_NEAR(centres[1].x, 10.5f, 0.01f);
    EXPECT_NEAR(centres[1].y, 14.0f, 0.01f);
}

TEST(MarkerLayoutOfTwo, InOnePlaceTheFirstGoesUp) {
    const std::vector<Disc> discs{{{5, 5}, 10.0f}, {{5, 5}, 10.0f}};
    const auto centres = spreadApart(discs, kGap);
    EXPECT_NEAR(centres[0].y - centres[1].y, 25.0f, 0.01f);
    EXPECT_EQ(centres[0].x, 5.0f);
}

} // namespace
} // namespace myoatlas::scene
