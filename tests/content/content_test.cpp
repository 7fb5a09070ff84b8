#include "content/content.h"

#include "content/data_folder.h"
#include "content/yaml_fixture.h"

#include <algorithm>

namespace myoatlas::content {

namespace {

using Range = std::optional<std::array<double, 2>>;

void expectAtMost(const Range& range, double most, const std::string& what) {
    if (range) {
        EXPECT_LE((*range)[1], most) << what;
    }
}

} // namespace

TEST(Data, LoadsWithoutAProblem) {
    Problems problems;
    const auto content = loadContent(dataFolder(), problems);
    for (const Problem& problem : problems) ADD_FAILURE() << format(problem);
    ASSERT_TRUE(content) << content.error().message;
    EXPECT_GT(content->muscles.size(), 40u);
    EXPECT_GT(content->areas.size(), 100u);
    EXPECT_FALSE(content->disclaimer.brief.empty());
}

TEST(Data, HasOneKeyForOneContent) {
    Problems problems;
    const auto again = loadContent(dataFolder(), problems);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->contentKey, realContent().contentKey);
}

TEST(Data, KeepsTheOrderOfTheFilesInMusclesAndProblems) {
    EXPECT_TRUE(std::is_sorted(realContent().muscles.begin(), realContent().muscles.end(),
                               [](const Muscle& a, const Muscle& b) { return a.file < b.file; }));
    const TempFolder folder;
    for (const char* name : {"muscles/b.yaml", "muscles/a.yaml", "muscles/c.yaml"})
        folder.write(name, "colour: red\n");
    Problems problems;
    EXPECT_FALSE(loadContent(folder.path(), problems));
    std::vector<std::string> files;
    for (const Problem& problem : problems)
        if (problem.message.starts_with("unknown key 'colour'"))
            files.push_back(std::filesystem::path(problem.file).filename().string());
    EXPECT_EQ(files, (std::vector<std::string>{"a.yaml", "b.yaml", "c.yaml"}));
}

TEST(Data, HasAnotherKeyOnceAFileIsEdited) {
    const TempFolder folder;
    std::filesystem::copy(dataFolder(), folder.path(), std::filesystem::copy_options::recursive);
    const std::filesystem::path file = folder.path() / "muscles" / "infraspinatus.yaml";
    const Result<std::string> text = readFile(file);
    ASSERT_TRUE(text);
    ASSERT_TRUE(writeFileAtomically(file, *text + "# edited\n"));
    Problems problems;
    const auto edited = loadContent(folder.path(), problems);
    ASSERT_TRUE(edited) << edited.error().message;
    EXPECT_NE(edited->contentKey, realContent().contentKey);
}

TEST(Data, NamesEachFileAfterItsEntry) {
    for (const Muscle& muscle : realContent().muscles)
        EXPECT_EQ(std::filesystem::path(muscle.file).stem(), muscle.id);
    for (const Page& page : realContent().pages)
        EXPECT_EQ(std::filesystem::path(page.file).stem(), page.id);
}

TEST(Data, FindsEveryPointByItsId) {
    for (const Muscle& muscle : realContent().muscles)
        for (const TriggerPoint& point : muscle.points)
            EXPECT_EQ(realContent().point(point.id).point, &point) << point.id;
    EXPECT_FALSE(realContent().point("infraspinatus"));
    EXPECT_FALSE(realContent().point("infraspinatus.99"));
    EXPECT_FALSE(realContent().point(""));
}

TEST(Doses, StayBelowTheCeilings) {
    const auto expectBelow = [](const Dose& dose, const std::string& what) {
        const bool isSustained = dose.holdSeconds && (*dose.holdSeconds)[1] > 10.0;
        expectAtMost(dose.pressure, 7.0, what);
        expectAtMost(dose.holdSeconds, 90.0, what);
        expectAtMost(dose.repeats, isSustained ? 6.0 : 10.0, what);
        expectAtMost(dose.strokes, 12.0, what);
        EXPECT_LE(dose.perWeek.value_or(0.0), 7.0) << what;
    };
    for (const Technique& technique : realContent().techniques)
        expectBelow(technique.dose, technique.id);
    for (const Muscle& muscle : realContent().muscles)
        for (const TriggerPoint& point : muscle.points) {
            for (const Care& care : point.care)
                expectBelow(care.dose, point.id + " " + care.technique);
            if (!point.stretch) continue;
            expectAtMost(point.stretch->holdSeconds, 30.0, point.id);
            const bool isHeld = point.stretch->holdSeconds[1] > 10.0;
            expectAtMost(point.stretch->repeats, isHeld ? 3.0 : 6.0, point.id);
        }
}

TEST(Data, NeverAdvisesAToolItWarnsOf) {
    for (const Muscle& muscle : realContent().muscles)
        for (const TriggerPoint& point : muscle.points)
            for (const ToolAdvice& bad : point.avoid) {
                for (const ToolAdvice& good : point.suits)
                    EXPECT_NE(good.tool, bad.tool) << point.id;
                for (const Care& care : point.care) EXPECT_NE(care.tool, bad.tool) << point.id;
            }
}

} // namespace myoatlas::content
