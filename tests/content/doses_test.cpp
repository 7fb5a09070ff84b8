#include "content/content_fixture.h"

namespace myoatlas::content {

namespace {

using Range = std::array<double, 2>;

/// The minimal muscle, whose only care presses 4-6 of 10 for 30 s on 3 days a week, changed.
Content pressing(const std::string& from = "", const std::string& to = "") {
    Content content = contentWith(from, to);
    Dose& usual = content.techniques[0].dose;
    usual.pressure = Range{4, 6};
    usual.holdSeconds = Range{30, 60};
    usual.repeats = Range{2, 3};
    usual.minutes = Range{1, 5};
    usual.perWeek = 3;
    return content;
}

Content withNoPressArea(Content content, Rule rule) {
    NoPress area = entry<NoPress>("somewhere");
    area.rule = rule;
    area.structures = {"sample"};
    content.noPress.push_back(area);
    return content;
}

/// What `checkDoses` says, without the place and the care that all of it concerns.
Lines complaintsAbout(const Content& content) {
    Problems problems;
    checkDoses(content, problems);
    Lines complaints = lines(problems);
    constexpr std::string_view kWhere = "test.yaml:20: sample.1: press: ";
    for (std::string& line : complaints)
        if (line.starts_with(kWhere)) line.erase(0, kWhere.size());
    return complaints;
}

} // namespace

TEST(Doses, MayBeTheTechniquesOrLower) {
    EXPECT_EQ(complaintsAbout(pressing()), Lines{});
    EXPECT_EQ(complaintsAbout(pressing("pressure: [4, 6]", "pressure: [2, 3]")), Lines{});
}

TEST(Doses, OfAPointNeverExceedItsTechniques) {
    const std::string only = " (a point may only lower its technique's dose)";
    EXPECT_EQ(complaintsAbout(pressing("pressure: [4, 6]", "pressure: [4, 6.5]")),
              Lines{"pressure: expected at most 6, found 6.5" + only});
    EXPECT_EQ(complaintsAbout(pressing("hold_s: 30", "hold_s: [30, 61]")),
              Lines{"hold_s: expected at most 60, found 61" + only});
    EXPECT_EQ(complaintsAbout(pressing("hold_s: 30", "repeats: 4")),
              Lines{"repeats: expected at most 3, found 4" + only});
    EXPECT_EQ(complaintsAbout(pressing("hold_s: 30", "minutes: 10")),
              Lines{"minutes: expected at most 5, found 10" + only});
}

TEST(Doses, AreDailyOnlyWhenGentle) {
    EXPECT_EQ(
        complaintsAbout(pressing("per_week: 3", "per_week: 7")),
        Lines{"per_week: expected at most 3, found 7 (more often only at pressure 4 or less)"});
    EXPECT_EQ(complaintsAbout(pressing("pressure: [4, 6], hold_s: 30, per_week: 3",
                                       "pressure: [2, 4], per_week: 7")),
              Lines{});
}

TEST(Doses, AreLoweredInNoPressAreas) {
    const std::string within = " (no-press area 'somewhere')";
    EXPECT_EQ(complaintsAbout(withNoPressArea(pressing(), Rule::block)),
              Lines{"expected no pressure" + within});
    EXPECT_EQ(complaintsAbout(withNoPressArea(pressing(), Rule::care)),
              Lines{"pressure: expected at most 4, found 6" + within});
    EXPECT_EQ(complaintsAbout(withNoPressArea(pressing(), Rule::light)),
              (Lines{"pressure: expected at most 3, found 6" + within,
                     "hold_s: expected at most 20, found 30" + within}));
    EXPECT_EQ(complaintsAbout(withNoPressArea(pressing(), Rule::note)), Lines{});
}

TEST(Doses, InLightAreasAreByHand) {
    const Content content = pressing(
        "technique: press\n        steps: [Press.]\n        dose: {pressure: [4, 6], hold_s: 30",
        "technique: press\n        tool: cane\n        steps: [Press.]\n"
        "        dose: {pressure: 3, hold_s: 10");
    EXPECT_EQ(complaintsAbout(withNoPressArea(content, Rule::light)),
              Lines{"expected fingers, found 'cane' (no-press area 'somewhere')"});
}

TEST(Doses, CountWhatTheTechniqueSaysWhereThePointIsSilent) {
    const Content silent =
        pressing("dose: {pressure: [4, 6], hold_s: 30, per_week: 3}", "dose: {}");
    EXPECT_EQ(complaintsAbout(withNoPressArea(silent, Rule::care)),
              Lines{"pressure: expected at most 4, found 6 (no-press area 'somewhere')"});
}

TEST(Doses, ArePressureFreeWhereOnlyAProfessionalPresses) {
    EXPECT_EQ(complaintsAbout(pressing("self_care: self", "self_care: professional")),
              Lines{"expected no pressure where self_care is professional"});

    Content stretched = pressing("technique: press", "technique: stretching");
    stretched.techniques[0].id = "stretching";
    stretched.muscles[0].points[0].selfCare = SelfCare::professional;
    EXPECT_EQ(complaintsAbout(withNoPressArea(stretched, Rule::block)), Lines{});
}

} // namespace myoatlas::content
