#include "content/anchor.h"

#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace {

Anchor anchorOf(std::string_view text) {
    Problems problems;
    const Anchor anchor = readText(text, problems, readAnchor);
    EXPECT_EQ(lines(problems), Lines{}) << text;
    return anchor;
}

} // namespace

TEST(Anchor, StandsOnALandmark) {
    const Anchor anchor = anchorOf("{on: acromion_tip}");
    EXPECT_EQ(anchor.from, "acromion_tip");
    EXPECT_EQ(anchor.to, "");
    EXPECT_FALSE(anchor.face);
}

TEST(Anchor, LiesBetweenTwoLandmarks) {
    const Anchor anchor = anchorOf("{from: acromion_tip, to: lateral_epicondyle, at: 0.3}");
    EXPECT_EQ(anchor.from, "acromion_tip");
    EXPECT_EQ(anchor.to, "lateral_epicondyle");
    EXPECT_FLOAT_EQ(anchor.at, 0.3f);
}

TEST(Anchor, MovesInMetresAlongTheBodysAxes) {
    const Anchor anchor = anchorOf("{on: c7, move: {lateral: 2, superior: 1, anterior: 3}}");
    EXPECT_NEAR(glm::distance(anchor.move, glm::vec3(0.02f, 0.01f, 0.03f)), 0.0f, 1e-6f);
}

TEST(Anchor, TakesOppositeMovesAsNegative) {
    EXPECT_EQ(anchorOf("{on: c7, move: {medial: 2}}").move,
              anchorOf("{on: c7, move: {lateral: -2}}").move);
}

TEST(Anchor, FacesOneWayOrTheDiagonal) {
    EXPECT_EQ(anchorOf("{on: c7, face: posterior}").face, glm::vec3(0.0f, 0.0f, -1.0f));
    const auto diagonal = anchorOf("{on: c7, face: [posterior, lateral]}").face;
    ASSERT_TRUE(diagonal);
    EXPECT_NEAR(glm::length(*diagonal), 1.0f, 1e-6f);
    EXPECT_NEAR(diagonal->x, -diagonal->z, 1e-6f);
    EXPECT_FLOAT_EQ(diagonal->y, 0.0f);
}

TEST(Anchor, SaysWhatIsWrong) {
    EXPECT_EQ(problemsOf("{on: c7, at: 0.5}", readAnchor),
              Lines{"test.yaml:1: give either 'on' or 'from', 'to' and 'at', not both"});
    EXPECT_EQ(problemsOf("{from: c7, at: 0.5}", readAnchor), Lines{"test.yaml:1: 'to' is missing"});
    EXPECT_EQ(problemsOf("{on: c7, move: {up: 2}}", readAnchor).size(), 1u);
    EXPECT_EQ(problemsOf("{on: c7, face: front}", readAnchor),
              Lines{"test.yaml:1: face: expected one of anterior, posterior, lateral, medial, "
                    "superior, inferior, found 'front'"});
    EXPECT_EQ(problemsOf("{on: c7, face: [anterior, posterior]}", readAnchor),
              Lines{"test.yaml:1: face: expected directions that do not cancel out, found a list "
                    "of 2"});
    EXPECT_EQ(problemsOf("c7", readAnchor),
              Lines{"test.yaml:1: expected an anchor such as {on: landmark} or {from:, to:, at:}, "
                    "found 'c7'"});
}

} // namespace myoatlas::content
