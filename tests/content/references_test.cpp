#include "content/content.h"

#include "content/content_fixture.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace {

Lines problemsIn(const Content& content) {
    Problems problems;
    checkReferences(content, problems);
    return lines(problems);
}

} // namespace

TEST(References, AllResolveInASoundContent) { EXPECT_EQ(problemsIn(contentWith()), Lines{}); }

TEST(References, GuessesWhichIdWasMeant) {
    EXPECT_EQ(problemsIn(contentWith("cautions: [careful]", "cautions: [carefull]")),
              Lines{"test.yaml:20: no caution has the id 'carefull'; did you mean 'careful'?"});
    EXPECT_EQ(problemsIn(contentWith("technique: press", "technique: knead")),
              Lines{"test.yaml:20: no technique has the id 'knead'"});
}

TEST(References, GivesAZoneItsOwnLine) {
    EXPECT_EQ(problemsIn(contentWith("spot: {on: wrist}, width: 4", "area: wrist")),
              Lines{"test.yaml:25: no area has the id 'wrist'"});
}

TEST(References, WantsASourceForEachStatement) {
    EXPECT_EQ(problemsIn(contentWith("    sources: [book]\n", "    sources: []\n")),
              Lines{"test.yaml:20: sample.1 names no source"});
    EXPECT_EQ(problemsIn(contentWith("  sources: [book]\neveryday", "  sources: []\neveryday")),
              Lines{"test.yaml:1: anatomy names no source"});
    Content content = contentWith();
    content.cautions[0].sources.clear();
    EXPECT_EQ(problemsIn(content), Lines{"catalogue.yaml:1: caution 'careful' names no source"});
    content = contentWith("points:", "related: {synergists: [sample]}\npoints:");
    EXPECT_EQ(problemsIn(content), Lines{"test.yaml:1: related names no source"});
    content = contentWith("evidence: {class: Tradition, sources: [book]}",
                          "evidence: {class: Tradition, sources: []}");
    EXPECT_EQ(problemsIn(content), Lines{"test.yaml:20: sample.1: evidence names no source"});
    content = contentWith();
    content.pages.push_back(entry<Page>("page"));
    content.pages[0].sections = {{"In short", {"Text."}, {}}};
    EXPECT_EQ(problemsIn(content), Lines{"catalogue.yaml:1: section 'In short' names no source"});
}

TEST(References, WantsACautionForEachPoint) {
    EXPECT_EQ(problemsIn(contentWith("cautions: [careful]", "cautions: []")),
              Lines{"test.yaml:20: sample.1: cautions: expected at least one; safety comes first "
                    "(or 'no_cautions' with the reason)"});
    EXPECT_EQ(
        problemsIn(contentWith("cautions: [careful]", "no_cautions: Only warmth is advised.")),
        Lines{});
}

TEST(References, ReportsIdsGivenTwice) {
    Content content = contentWith();
    content.tools = {entry<Tool>("ball"), entry<Tool>("ball")};
    content.muscles.push_back(content.muscles[0]);
    const Lines problems = problemsIn(content);
    EXPECT_NE(
        std::find(problems.begin(), problems.end(), "catalogue.yaml:1: tool 'ball' is given twice"),
        problems.end());
    EXPECT_NE(
        std::find(problems.begin(), problems.end(), "test.yaml:1: muscle 'sample' is given twice"),
        problems.end());
}

} // namespace myoatlas::content
