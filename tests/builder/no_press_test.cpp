#include "builder/no_press.h"

#include "builder/simplify.h"

#include "mesh_checks.h"

#include <gtest/gtest.h>
#include <numbers>
#include <utility>

namespace myoatlas::builder {

namespace {

/// A hip on either side and a navel between them.
Result<glm::vec3> lookup(const std::string& id) {
    if (id == "hip.left") return glm::vec3(0.1f, 0.9f, 0.0f);
    if (id == "hip.right") return glm::vec3(-0.1f, 0.9f, 0.0f);
    if (id == "navel") return glm::vec3(0.0f, 1.0f, 0.1f);
    return Error{"no landmark '" + id + "'"};
}

Anchor anchor(std::string from, std::string to = "", float at = 0.0f,
              glm::vec3 offset = glm::vec3(0.0f)) {
    return {std::move(from), std::move(to), at, offset};
}

/// From beside the hip to the navel.
NoPressCourse nerveCourse() {
    NoPressCourse course;
    course.id = "nerve";
    course.fma[Side::left] = "FMA1";
    course.radius = 0.003f;
    course.lines = {{anchor("hip", "", 0.0f, {0.01f, 0.0f, 0.0f}), anchor("hip", "navel", 0.5f),
                     anchor("navel")}};
    return course;
}

} // namespace

TEST(AnchorPosition, LiesBetweenLandmarksAndKeepsItsOffsetOnBothSides) {
    const Anchor midway = anchor("hip", "navel", 0.5f, {0.01f, 0.02f, 0.03f});
    const Result<glm::vec3> left = anchorPosition(midway, Side::left, lookup);
    const Result<glm::vec3> right = anchorPosition(midway, Side::right, lookup);
    ASSERT_TRUE(left && right);
    EXPECT_LT(glm::distance(*left, glm::vec3(0.06f, 0.97f, 0.08f)), 1e-6f);
    EXPECT_LT(glm::distance(*right, glm::vec3(-0.06f, 0.97f, 0.08f)), 1e-6f);
}

TEST(NoPressStructure, IsAClosedTubeThroughItsAnchors) {
    const Result<body::Structure> nerve = noPressStructure(nerveCourse(), Side::left, lookup);
    ASSERT_TRUE(nerve) << nerve.error().message;
    EXPECT_EQ(nerve->id, "nerve.left");
    EXPECT_EQ(nerve->fma, "FMA1");
    EXPECT_EQ(openEdges(nerve->mesh), 0u);
    EXPECT_EQ(eulerCharacteristic(nerve->mesh), 2);
    EXPECT_NEAR(nerve->bounds.max.x, 0.113f, 0.002f);
    EXPECT_NEAR(nerve->bounds.min.x, -0.003f, 0.002f);
}

TEST(NoPressStructure, IsAnEllipsoidOfItsRadii) {
    NoPressCourse organ;
    organ.ellipsoids = {{anchor("hip"), {0.05f, 0.03f, 0.02f}, {0.0f, 1.0f, 0.0f}}};
    const Result<body::Structure> right = noPressStructure(organ, Side::right, lookup);
    ASSERT_TRUE(right) << right.error().message;
    EXPECT_EQ(openEdges(right->mesh), 0u);
    const float volume = 4.0f / 3.0f * std::numbers::pi_v<float> * 0.05f * 0.03f * 0.02f;
    EXPECT_NEAR(signedVolume(right->mesh), volume, 0.03f * volume);
    EXPECT_LT(glm::distance(right->bounds.size(), glm::vec3(0.06f, 0.10f, 0.04f)), 0.001f);
    EXPECT_LT(glm::distance(right->bounds.centre(), glm::vec3(-0.1f, 0.9f, 0.0f)), 0.001f);
}

TEST(NoPressStructure, NamesTheLandmarkThatIsMissing) {
    NoPressCourse course = nerveCourse();
    course.lines[0][1].to = "tail";
    const Result<body::Structure> nerve = noPressStructure(course, Side::right, lookup);
    ASSERT_FALSE(nerve);
    EXPECT_EQ(nerve.error().message, "nerve.right: no landmark 'tail'");
}

TEST(ParseNoPressCourses, ReadsTubesAndEllipsoids) {
    const auto courses = parseNoPressCourses(R"({"structures": [
        {"id": "a", "name": "A", "ta2": "Alpha", "kind": "vessel", "radius": 0.002,
         "fma": {"right": "FMA2"},
         "lines": [[{"from": "hip", "offset": [0, 0, 0.01]},
                    {"from": "hip", "to": "navel", "at": 0.25, "offset": [0, 0, 0]}]]},
        {"id": "b", "name": "B", "ta2": "Beta", "kind": "organ",
         "ellipsoids": [{"centre": {"from": "hip", "offset": [0, 0, 0]},
                         "radii": [0.1, 0.2, 0.3], "axis": [0, 2, 0]}]}]})");
    ASSERT_TRUE(courses) << courses.error().message;
    ASSERT_EQ(courses->size(), 2u);
    EXPECT_EQ(courses->front().kind, body::Kind::vessel);
    EXPECT_EQ(courses->front().lines.front()[1].at, 0.25f);
    EXPECT_EQ(courses->front().fma.at(Side::right), "FMA2");
    EXPECT_EQ(courses->back().ellipsoids.front().axis, glm::vec3(0.0f, 1.0f, 0.0f));
}

TEST(ParseNoPressCourses, NamesTheEntryThatIsWrong) {
    const auto courses = parseNoPressCourses(
        R"({"structures": [{"id": "a", "name": "A", "ta2": "", "kind": "nerve"}]})");
    ASSERT_FALSE(courses);
    EXPECT_EQ(courses.error().message, "structures[0]: neither lines nor ellipsoids");
}

} // namespace myoatlas::builder
