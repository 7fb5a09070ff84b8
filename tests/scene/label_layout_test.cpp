#include "scene/label_layout.h"

#include <gtest/gtest.h>
#include <random>

namespace myoatlas::scene {
namespace {

constexpr float kWidth = 1000.0f;

LabelSpace spaceOf(float height) {
    return {{{20, 10}, {300, height}}, {{700, 10}, {980, height}}, 4.0f};
}

/// Names of one or two lines for places between the columns.
std::vector<LabelRequest> requestsOf(unsigned seed, std::size_t count, bool areAlike = false) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> x(310, 690), y(0, 700), width(40, 270);
    std::vector<LabelRequest> requests;
    for (std::size_t i = 0; i < count; ++i)
        requests.push_back({{x(random), y(random)},
                            {width(random), areAlike || random() % 4 != 0 ? 20.0f : 40.0f}});
    return requests;
}

bool overlap(const PixelRect& a, const PixelRect& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

class LabelLayout : public ::testing::TestWithParam<unsigned> {};

TEST_P(LabelLayout, NamesLieInTheirColumnsAndNeverOverlap) {
    const LabelSpace space = spaceOf(690);
    const auto names = layOutLabels(requestsOf(GetParam(), 5 + 3 * (GetParam() % 20)), space);
    EXPECT_FALSE(names.empty());
    for (std::size_t a = 0; a < names.size(); ++a) {
        const PixelRect& column = names[a].column == Column::left ? space.left : space.right;
        EXPECT_GE(names[a].box.min.x, column.min.x - 0.01f);
        EXPECT_LE(names[a].box.max.x, column.max.x + 0.01f);
        EXPECT_GE(names[a].box.min.y, column.min.y - 0.01f);
        EXPECT_LE(names[a].box.max.y, column.max.y + 0.01f);
        for (std::size_t b = a + 1; b < names.size(); ++b)
            EXPECT_FALSE(overlap(names[a].box, names[b].box));
    }
}

TEST_P(LabelLayout, LinesDoNotCrossWhereTheNamesAreAlike) {
    const auto names = layOutLabels(requestsOf(GetParam(), 24, true), spaceOf(690));
    for (std::size_t a = 0; a < names.size(); ++a)
        for (std::size_t b = a + 1; b < names.size(); ++b)
            EXPECT_FALSE(
                cross(names[a].lineStart, names[a].lineEnd, names[b].lineStart, names[b].lineEnd))
                << a << " and " << b;
}

TEST_P(LabelLayout, IsMirroredWhenTheRequestIs) {
    std::vector<LabelRequest> requests = requestsOf(GetParam(), 18);
    const auto names = layOutLabels(requests, spaceOf(690));
    for (LabelRequest& request : requests) request.anchor.x = kWidth - request.anchor.x;
    const auto mirrored = layOutLabels(requests, spaceOf(690));
    ASSERT_EQ(mirrored.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(mirrored[i].request, names[i].request);
        EXPECT_NE(mirrored[i].column, names[i].column);
        EXPECT_NEAR(mirrored[i].box.min.x, kWidth - names[i].box.max.x, 0.01f);
        EXPECT_NEAR(mirrored[i].box.min.y, names[i].box.min.y, 0.01f);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LabelLayout, ::testing::Range(1u, 60u));

TEST(LabelLayoutRoom, LeavesOutTheLeastImportant) {
    const auto names = layOutLabels(requestsOf(3, 40, true), spaceOf(10 + 5 * 24));
    ASSERT_EQ(names.size(), 10u);
    for (std::size_t i = 0; i < names.size(); ++i) EXPECT_LT(names[i].request, 40u);
    EXPECT_EQ(names.front().request, 0u) << "the most important one";
}

TEST(LabelLayoutRoom, ANameAsWideAsItsColumnIsPlaced) {
    for (float width = 100.1f; width < 300.0f; width += 7.3f) {
        const float outer = 54.3f, end = outer + width;
        const LabelSpace space{{{outer, 0}, {end, 700}}, {{900, 0}, {900, 700}}, 4.0f};
        const LabelRequest request{{500, 300}, {width, 20}};
        EXPECT_EQ(layOutLabels(std::span(&request, 1), space).size(), 1u) << width;
    }
}

TEST(LabelLayoutRoom, AColumnGivesWayToWhatLiesOverThePicture) {
    const PixelRect area{{0, 0}, {300, 700}};
    const PixelRect bar{{0, 0}, {50, 600}}, legend{{0, 500}, {400, 700}}, far{{500, 0}, {600, 90}};
    const std::vector<PixelRect> all{bar, legend, far};
    EXPECT_EQ(clearColumn(area, Column::left, all, 200), (PixelRect{{50, 0}, {300, 500}}));
    // On the other side the bar lies at the inner edge, which stays.
    EXPECT_EQ(clearColumn(area, Column::right, {&bar, 1}, 200), (PixelRect{{0, 600}, {300, 700}}));
    EXPECT_EQ(clearColumn(area, Column::left, {&far, 1}, 200), area);
    EXPECT_EQ(clearColumn(area, Column::left, {&area, 1}, 200).size().y, 0.0f);
}

TEST(LabelLayoutRoom, AColumnLeavesThePicturesEdgeForMuchHeightOnly) {
    const PixelRect area{{0, 0}, {300, 700}}, tools{{0, 0}, {50, 600}}, cube{{0, 0}, {100, 100}};
    EXPECT_EQ(clearColumn(area, Column::left, {&tools, 1}, 200), (PixelRect{{50, 0}, {300, 700}}));
    EXPECT_EQ(clearColumn(area, Column::left, {&cube, 1}, 200), (PixelRect{{0, 100}, {300, 700}}));
}

TEST(LabelLayoutRoom, ANameStandsAtTheHeightOfItsAnchorWhereNothingPushesIt) {
    const auto names =
        layOutLabels(std::vector<LabelRequest>{{{400, 300}, {100, 20}}}, spaceOf(690));
    ASSERT_EQ(names.size(), 1u);
    EXPECT_EQ(names[0].column, Column::left);
    EXPECT_FLOAT_EQ(names[0].box.max.x, 300.0f) << "flush with the body's side";
    EXPECT_FLOAT_EQ(names[0].lineStart.y, 300.0f);
}

TEST(LabelLayoutRoom, ANameKeepsItsSideUntilItsAnchorIsWellOverTheMiddle) {
    LabelRequest request{{510, 300}, {100, 20}, Column::left};
    EXPECT_EQ(layOutLabels(std::span(&request, 1), spaceOf(690))[0].column, Column::left);
    request.anchor.x = 560;
    EXPECT_EQ(layOutLabels(std::span(&request, 1), spaceOf(690))[0].column, Column::right);
}

} // namespace
} // namespace myoatlas::scene
