#include "content/muscle.h"

#include "content/muscle_fixture.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace {

/// The problems of the minimal muscle after one change to it.
Lines problemsAfter(const std::string& from, const std::string& to) {
    EXPECT_NE(kMinimalMuscle.find(from), std::string::npos) << from;
    return problemsOf(replaced(kMinimalMuscle, from, to), readMuscle);
}

} // namespace

TEST(ReadMuscle, ReadsTheMinimalMuscle) {
    Problems problems;
    const Muscle muscle = readText(kMinimalMuscle, problems, readMuscle);
    EXPECT_EQ(lines(problems), Lines{});
    EXPECT_EQ(muscle.id, "sample");
    EXPECT_EQ(muscle.file, "test.yaml");
    ASSERT_EQ(muscle.points.size(), 1u);
    const TriggerPoint& point = muscle.points[0];
    EXPECT_EQ(point.id, "sample.1");
    EXPECT_EQ(point.line, 20);
    EXPECT_FLOAT_EQ(point.place.along, 0.5f);
    EXPECT_FLOAT_EQ(point.searchRadius, 0.02f);
    EXPECT_FALSE(point.stretch);
    EXPECT_EQ(point.evidence.grade, EvidenceClass::tradition);
}

TEST(ReadMuscle, TurnsCentimetresIntoMetres) {
    Problems problems;
    const Muscle muscle = readText(kMinimalMuscle, problems, readMuscle);
    ASSERT_EQ(muscle.points.at(0).referral.size(), 1u);
    EXPECT_FLOAT_EQ(muscle.points[0].referral[0].width, 0.04f);
}

TEST(ReadMuscle, DescribesADose) {
    Problems problems;
    const Muscle muscle = readText(kMinimalMuscle, problems, readMuscle);
    EXPECT_EQ(describe(muscle.points.at(0).care.at(0).dose),
              "pressure 4-6 of 10 · hold 30 s · 3 days a week");
}

TEST(ReadMuscle, RefusesAZoneWithoutOneExactPlace) {
    const std::string zone = "{kind: essential, spot: {on: wrist}, width: 4}";
    EXPECT_EQ(problemsAfter(zone, "{kind: essential}"),
              Lines{"test.yaml:25: points[0].referral[0]: expected exactly one of 'stroke', "
                    "'spot', 'area', 'deep', found a map"});
    EXPECT_EQ(problemsAfter(zone, "{kind: essential, area: wrist, deep: tongue}").size(), 1u);
    EXPECT_EQ(problemsAfter(zone, "{kind: essential, stroke: [{on: wrist}], width: 4}"),
              Lines{"test.yaml:25: points[0].referral[0].stroke: expected two or more anchors, "
                    "found a list of 1"});
    EXPECT_EQ(problemsAfter(zone, "{kind: essential, spot: {on: wrist}}"),
              Lines{"test.yaml:25: points[0].referral[0]: 'width' is missing"});
}

TEST(ReadMuscle, KeepsDosesBelowTheCeilings) {
    EXPECT_EQ(problemsAfter("pressure: [4, 6]", "pressure: [4, 8]"),
              Lines{"test.yaml:32: points[0].care[0].dose.pressure[1]: expected a number from 0 "
                    "to 7, found '8'"});
    EXPECT_EQ(problemsAfter("hold_s: 30", "hold_s: [30, 91]").size(), 1u);
    EXPECT_EQ(problemsAfter("hold_s: 30", "hold_s: 30, repeats: 7").size(), 1u);
    EXPECT_EQ(problemsAfter("hold_s: 30", "hold_s: 10, repeats: 10"), Lines{});
    EXPECT_EQ(problemsAfter("hold_s: 30", "strokes: 13").size(), 1u);
    EXPECT_EQ(problemsAfter("per_week: 3", "per_week: 8").size(), 1u);
}

TEST(ReadMuscle, KeepsStretchesShort) {
    const auto stretch = [](const std::string& dose) {
        return problemsAfter("    cautions:", "    stretch: {name: Reach, steps: [Reach.], " +
                                                  dose + "}\n    cautions:");
    };
    EXPECT_EQ(stretch("hold_s: [20, 30], repeats: [2, 3]"), Lines{});
    EXPECT_EQ(stretch("hold_s: [5, 10], repeats: [4, 6]"), Lines{}) << "a movement, not held";
    EXPECT_EQ(stretch("hold_s: [20, 31], repeats: [2, 3]").size(), 1u);
    EXPECT_EQ(stretch("hold_s: [20, 30], repeats: [2, 4]").size(), 1u);
}

TEST(ReadMuscle, WantsCautionsOrTheReasonForNone) {
    const std::string cautions = "    cautions: [careful]\n";
    EXPECT_EQ(problemsAfter(cautions, "    no_cautions: Only warmth is advised.\n"), Lines{});
    EXPECT_EQ(problemsAfter(cautions, ""), Lines{"test.yaml:20: points[0]: 'cautions' is missing"});
    EXPECT_EQ(
        problemsAfter(cautions, cautions + "    no_cautions: Only warmth is advised.\n").size(),
        1u);
}

TEST(ReadMuscle, WantsAPlaceAlongOrNear) {
    EXPECT_EQ(problemsAfter("{along: 0.5, face: anterior}", "{face: anterior}"),
              Lines{"test.yaml:22: points[0].place: 'along' is missing"});
    EXPECT_EQ(problemsAfter("{along: 0.5, face: anterior}",
                            "{near: {on: wrist}, face: [anterior, medial]}"),
              Lines{});
}

TEST(ReadMuscle, KnowsItsRegions) {
    const Lines problems = problemsAfter("region: arm", "region: leg");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_TRUE(problems[0].starts_with("test.yaml:6: region: expected one of head-neck, "))
        << problems[0];
}

TEST(ReadMuscle, RefusesAFileThatIsNoMap) {
    EXPECT_FALSE(problemsOf("- id: sample\n", readMuscle).empty());
    EXPECT_FALSE(problemsOf("", readMuscle).empty());
}

} // namespace myoatlas::content
