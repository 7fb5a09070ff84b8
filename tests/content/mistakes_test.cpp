#include "content/content.h"

#include "content/data_folder.h"
#include "content/muscle_fixture.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

/// A slip of an author, and what the program must say about it.
struct Mistake {
    std::string name;
    std::string file;
    /// In `file`, the first `from` becomes `to` …
    std::string from, to;
    /// … and the problem names the line of the first `at` after that …
    std::string at;
    /// … and says this.
    std::string message;
};

const std::vector<Mistake> kMistakes{
    {"UnknownKey", "muscles/infraspinatus.yaml", "how_common: 5", "how_commom: 5", "how_commom",
     "points[0]: unknown key 'how_commom'; did you mean 'how_common'?"},
    {"MissingKey", "techniques.yaml", "  name: Steady pressure\n", "", "- id: static_compression",
     "[0]: 'name' is missing"},
    {"KeyTwice", "tools.yaml", "  hardness: 1\n", "  hardness: 1\n  hardness: 2\n", "  hardness: 2",
     "[0]: 'hardness' is given twice"},
    {"DoseTooHigh", "muscles/infraspinatus.yaml", "pressure: [4, 6]", "pressure: [4, 9]", "[4, 9]",
     "points[0].care[0].dose.pressure[1]: expected a number from 0 to 7, found '9'"},
    {"HeldTooOften", "muscles/infraspinatus.yaml", "repeats: [2, 3]", "repeats: [2, 7]", "[2, 7]",
     "points[0].care[0].dose.repeats[1]: expected a number from 0 to 6, found '7'"},
    {"DoseAboveItsTechniques", "muscles/infraspinatus.yaml", "pressure: [4, 6]", "pressure: [4, 7]",
     "- id: 1",
     "infraspinatus.1: static_compression: pressure: expected at most 6, found 7 (a point may only "
     "lower its technique's dose)"},
    {"PressedInALightArea", "muscles/masseter_superficial.yaml", "pressure: [2, 3]",
     "pressure: [2, 4]", "- id: 1",
     "masseter_superficial.1: progressive_pressure: pressure: expected at most 3, found 4 "
     "(no-press "
     "area 'jaw_muscles')"},
    {"WordForANumber", "muscles/infraspinatus.yaml", "layer: 2", "layer: two", "layer: two",
     "layer: expected a whole number from 1 to 4, found 'two'"},
    {"MisspeltKind", "muscles/infraspinatus.yaml", "kind: spillover", "kind: spilover",
     "kind: spilover",
     "points[0].referral[3].kind: expected one of essential, spillover, found 'spilover'"},
    {"UnknownCaution", "muscles/infraspinatus.yaml", "cautions: [bone_edges",
     "cautions: [bone_edge", "- id: 1",
     "no caution has the id 'bone_edge'; did you mean 'bone_edges'?"},
    {"NoCaution", "muscles/infraspinatus.yaml",
     "cautions: [bone_edges, tingling_stop, shoulder_joint_injury]", "cautions: []", "- id: 1",
     "infraspinatus.1: cautions: expected at least one; safety comes first (or 'no_cautions' with "
     "the reason)"},
    {"NoSource", "red_flags/common.yaml", "sources: [evidence_safety, swap2005, fanaroff2015]",
     "sources: []", "- id: heart_attack", "red flag 'heart_attack' names no source"},
    {"UnknownMuscle", "symptoms.yaml", "muscles: [levator_scapulae,", "muscles: [levator_scapula,",
     "id: stiff_neck", "no muscle has the id 'levator_scapula'; did you mean 'levator_scapulae'?"},
    {"SideTyped", "areas.yaml", "side: both", "side: left", "side: left",
     "side: expected one of both, midline, found 'left'"},
    {"BrokenYaml", "gates.yaml", "effect: stop", "effect: stop: now", "effect: stop: now",
     "not valid YAML: "},
};

class DataMistake : public ::testing::TestWithParam<Mistake> {};

/// 1-based; 0 when `text` does not hold `part`.
int lineOf(const std::string& text, const std::string& part) {
    const std::size_t at = text.find(part);
    if (at == std::string::npos) return 0;
    return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

} // namespace

TEST_P(DataMistake, IsReportedWithFileLineAndExpectation) {
    const Mistake& mistake = GetParam();
    const TempFolder folder;
    fs::copy(dataFolder(), folder.path(), fs::copy_options::recursive);
    const Result<std::string> before = readFile(folder.path() / mistake.file);
    ASSERT_TRUE(before) << before.error().message;
    const std::string after = replaced(*before, mistake.from, mistake.to);
    ASSERT_NE(after, *before) << mistake.file << " no longer holds '" << mistake.from << "'";
    folder.write(mistake.file, after);

    Problems problems;
    const auto content = loadContent(folder.path(), problems);
    EXPECT_FALSE(content);
    const std::string place = (folder.path() / mistake.file).string() + ":" +
                              std::to_string(lineOf(after, mistake.at)) + ": ";
    bool isReported = false;
    for (const std::string& line : lines(problems))
        isReported |= line.starts_with(place) && line.find(mistake.message) != std::string::npos;
    EXPECT_TRUE(isReported) << "expected " << place << mistake.message << "\nfirst problem: "
                            << (problems.empty() ? "none" : format(problems[0]));
}

INSTANTIATE_TEST_SUITE_P(All, DataMistake, ::testing::ValuesIn(kMistakes),
                         [](const auto& test) { return test.param.name; });

TEST(LoadContent, SaysThatAFolderIsMissing) {
    Problems problems;
    const auto content = loadContent("/nowhere/data", problems);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().message,
              "/nowhere/data: no such folder of content; give one with --data");
}

} // namespace myoatlas::content
