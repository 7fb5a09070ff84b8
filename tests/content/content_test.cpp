#include "content/content.h"

#include "content/data_folder.h"
#include "content/yaml_fixture.h"

#include <algorithm>
#include <functional>

namespace myoatlas::content {

namespace {

using Range = std::optional<std::array<double, 2>>;

void expectAtMost(const Range& range, double most, const std::string& what) {
    if (range) {
        EXPECT_LE((*range)[1], most) << what;
    }
}

/// A press that is held, unlike the pulses and movements of other techniques.
bool isSustained(const Dose& dose) { return dose.holdSeconds && (*dose.holdSeconds)[1] > 10.0; }

using Visit = std::function<void(const Muscle&, const TriggerPoint&, const Care&, const Dose&)>;

/// Every thing to do about every point, with its dose: its own or else the technique's.
void forEachCare(const Visit& visit) {
    const Content& content = realContent();
    for (const Muscle& muscle : content.muscles)
        for (const TriggerPoint& point : muscle.points)
            for (const Care& care : point.care) {
                const Technique* technique = findById(content.techniques, care.technique);
                ASSERT_TRUE(technique) << point.id;
                Dose dose = care.dose;
                if (!dose.pressure) dose.pressure = technique->dose.pressure;
                if (!dose.holdSeconds) dose.holdSeconds = technique->dose.holdSeconds;
                if (!dose.repeats) dose.repeats = technique->dose.repeats;
                visit(muscle, point, care, dose);
            }
}

/// The strictest rule that a no-press area sets for the structures of `muscle` as a whole.
std::optional<Rule> ruleFor(const Muscle& muscle) {
    std::optional<Rule> strictest;
    for (const NoPress& area : realContent().noPress)
        for (const std::string& structure : muscle.structures)
            if (std::find(area.structures.begin(), area.structures.end(), structure) !=
                area.structures.end())
                if (!strictest || area.rule < *strictest) strictest = area.rule;
    return strictest;
}

bool isByHand(const Care& care) {
    return care.tool.empty() || care.tool == "fingers" || care.tool == "pincer" ||
           care.tool == "thumb" || care.tool == "warm_pack";
}

bool presses(const Care& care) {
    static const std::vector<std::string> kWithoutPressure{"stretching", "contract_relax", "heat"};
    return std::find(kWithoutPressure.begin(), kWithoutPressure.end(), care.technique) ==
           kWithoutPressure.end();
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
    forEachCare([](const Muscle&, const TriggerPoint& point, const Care& care, const Dose& dose) {
        const std::string what = point.id + " " + care.technique;
        expectAtMost(dose.pressure, 7.0, what);
        expectAtMost(dose.holdSeconds, 90.0, what);
        expectAtMost(dose.repeats, isSustained(dose) ? 6.0 : 10.0, what);
        EXPECT_LE(dose.perWeek.value_or(0.0), 7.0) << what;
    });
    for (const Technique& technique : realContent().techniques) {
        expectAtMost(technique.dose.pressure, 7.0, technique.id);
        expectAtMost(technique.dose.holdSeconds, 90.0, technique.id);
    }
}

TEST(Doses, OfAPointNeverExceedItsTechniques) {
    forEachCare([](const Muscle&, const TriggerPoint& point, const Care& care, const Dose& dose) {
        const Dose& usual = findById(realContent().techniques, care.technique)->dose;
        const std::string what = point.id + " " + care.technique;
        if (usual.pressure) expectAtMost(dose.pressure, (*usual.pressure)[1], what);
        if (usual.holdSeconds) expectAtMost(dose.holdSeconds, (*usual.holdSeconds)[1], what);
        if (usual.repeats) expectAtMost(dose.repeats, (*usual.repeats)[1], what);
    });
}

TEST(Doses, AreLoweredInNoPressAreas) {
    int lowered = 0;
    forEachCare(
        [&](const Muscle& muscle, const TriggerPoint& point, const Care& care, const Dose& dose) {
            const std::optional<Rule> rule = ruleFor(muscle);
            if (!rule || !presses(care)) return;
            ++lowered;
            const std::string what =
                point.id + " " + care.technique + " (" + std::string(name(*rule)) + ")";
            EXPECT_NE(*rule, Rule::block) << what;
            if (*rule == Rule::care) expectAtMost(dose.pressure, 4.0, what);
            if (*rule != Rule::light) return;
            expectAtMost(dose.pressure, 3.0, what);
            expectAtMost(dose.holdSeconds, 20.0, what);
            EXPECT_TRUE(isByHand(care)) << what << " with " << care.tool;
        });
    EXPECT_GT(lowered, 20);
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

TEST(Data, LeavesProfessionalPointsWithoutPressure) {
    forEachCare([](const Muscle&, const TriggerPoint& point, const Care& care, const Dose&) {
        if (point.selfCare == SelfCare::professional) {
            EXPECT_FALSE(presses(care)) << point.id << " " << care.technique;
        }
    });
}

} // namespace myoatlas::content
