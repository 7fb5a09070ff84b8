#include "content/yaml_reader.h"

#include "content/yaml_fixture.h"

namespace myoatlas::content {

TEST(YamlReader, SaysWhichKeyIsMissing) {
    EXPECT_EQ(problemsOf("a: 1\n", [](const YamlReader& yaml) { yaml.at("name").text(); }),
              Lines{"test.yaml:1: 'name' is missing"});
}

TEST(YamlReader, GivesAMissingKeyTheLineOfItsMap) {
    EXPECT_EQ(problemsOf("a: 1\ncare:\n  tool: thumb\n",
                         [](const YamlReader& yaml) { yaml.at("care").at("technique").text(); }),
              Lines{"test.yaml:3: care: 'technique' is missing"});
}

TEST(YamlReader, TreatsAnEmptyValueAsMissing) {
    EXPECT_EQ(problemsOf("a: 1\nname:\n", [](const YamlReader& yaml) { yaml.at("name").text(); }),
              Lines{"test.yaml:1: 'name' is missing"});
}

TEST(YamlReader, NamesTheWrongType) {
    const std::string text = "name: [a, b]\nsteps: one\ndose: 3\n";
    EXPECT_EQ(problemsOf(text, [](const YamlReader& yaml) { yaml.at("name").text(); }),
              Lines{"test.yaml:1: name: expected text, found a list of 2"});
    EXPECT_EQ(problemsOf(text, [](const YamlReader& yaml) { yaml.at("steps").texts(); }),
              Lines{"test.yaml:2: steps: expected a list, found 'one'"});
    EXPECT_EQ(problemsOf(text, [](const YamlReader& yaml) { yaml.at("dose").allowOnly({"text"}); }),
              Lines{"test.yaml:3: dose: expected a map of keys and values, found '3'"});
}

TEST(YamlReader, NamesTheElementThatIsWrong) {
    EXPECT_EQ(problemsOf("steps:\n  - one\n  - {two: 2}\n",
                         [](const YamlReader& yaml) { yaml.at("steps").texts(); }),
              Lines{"test.yaml:3: steps[1]: expected text, found a map"});
}

TEST(YamlReader, GuessesWhatAnUnknownKeyMeant) {
    EXPECT_EQ(problemsOf("a: 1\npresure: 4\n",
                         [](const YamlReader& yaml) {
                             yaml.allowOnly({"a", "pressure"});
                         }),
              Lines{"test.yaml:2: unknown key 'presure'; did you mean 'pressure'?"});
    EXPECT_EQ(problemsOf("weight: 4\n",
                         [](const YamlReader& yaml) {
                             yaml.allowOnly({"on", "face"});
                         }),
              Lines{"test.yaml:1: unknown key 'weight'; expected one of on face"});
}

TEST(YamlReader, ReportsAKeyGivenTwice) {
    EXPECT_EQ(problemsOf("a: 1\nb: 2\na: 3\n",
                         [](const YamlReader& yaml) {
                             yaml.allowOnly({"a", "b"});
                         }),
              Lines{"test.yaml:3: 'a' is given twice"});
}

TEST(YamlReader, KeepsNumbersInTheirRange) {
    const auto number = [](const YamlReader& yaml) { yaml.at("a").number(0, 7); };
    EXPECT_EQ(problemsOf("a: 7\n", number), Lines{});
    EXPECT_EQ(problemsOf("a: 7.5\n", number),
              Lines{"test.yaml:1: a: expected a number from 0 to 7, found '7.5'"});
    EXPECT_EQ(problemsOf("a: 4 cm\n", number),
              Lines{"test.yaml:1: a: expected a number from 0 to 7, found '4 cm'"});
    EXPECT_EQ(problemsOf("a: nan\n", number).size(), 1u);
    EXPECT_EQ(problemsOf("a: 1e999\n", number).size(), 1u);
    EXPECT_EQ(problemsOf("a: 1.5\n", [](const YamlReader& yaml) { yaml.at("a").integer(1, 5); }),
              Lines{"test.yaml:1: a: expected a whole number from 1 to 5, found '1.5'"});
}

TEST(YamlReader, ReadsRangesLowestFirst) {
    const auto range = [](const YamlReader& yaml) { return yaml.at("a").range(0, 90); };
    Problems problems;
    EXPECT_EQ(readText("a: [30, 60]\n", problems, range), (std::array<double, 2>{30, 60}));
    EXPECT_EQ(readText("a: 45\n", problems, range), (std::array<double, 2>{45, 45}));
    EXPECT_EQ(lines(problems), Lines{});
    EXPECT_EQ(problemsOf("a: [60, 30]\n", range),
              Lines{"test.yaml:1: a: expected [low, high] from 0 to 90, the lower first, found a "
                    "list of 2"});
    EXPECT_EQ(problemsOf("a: [30]\n", range),
              Lines{"test.yaml:1: a: expected [low, high] from 0 to 90, found a list of 1"});
    EXPECT_EQ(problemsOf("a: [30, 100]\n", range),
              Lines{"test.yaml:1: a[1]: expected a number from 0 to 90, found '100'"});
}

TEST(YamlReader, ListsTheWordsOfAnEnumeration) {
    constexpr std::array<std::string_view, 2> kWords{"both", "midline"};
    EXPECT_EQ(
        problemsOf("side: left\n", [&](const YamlReader& yaml) { yaml.at("side").oneOf(kWords); }),
        Lines{"test.yaml:1: side: expected one of both, midline, found 'left'"});
}

TEST(YamlReader, ReadsAnAliasAsWhatItsAnchorNames) {
    const std::string text = "a: &both [left, right]\nb: *both\nc: [*both, &one up, *one]\n";
    const auto texts = [](const char* key) {
        return [key](const YamlReader& yaml) { return yaml.at(key).texts(); };
    };
    Problems problems;
    EXPECT_EQ(readText(text, problems, texts("b")), (Lines{"left", "right"}));
    EXPECT_EQ(lines(problems), Lines{});
    EXPECT_EQ(problemsOf(text, texts("c")),
              Lines{"test.yaml:1: c[0]: expected text, found a list of 2"});
}

TEST(YamlReader, EndsWhereAnAliasLeadsIntoItself) {
    EXPECT_EQ(problemsOf("a: &a [*a]\n", [](const YamlReader& yaml) { yaml.at("a").texts(); }),
              Lines{"test.yaml:1: a[0]: expected text, found a list of 1"});
    EXPECT_EQ(problemsOf("a: *b\n", [](const YamlReader&) {}).size(), 1u);
}

TEST(YamlReader, ReportsAKeyThatIsNoText) {
    EXPECT_EQ(problemsOf("? [a, b]\n: 1\n", [](const YamlReader& yaml) { yaml.allowOnly({"a"}); }),
              Lines{"test.yaml:1: unknown key '?'; did you mean 'a'?"});
}

TEST(YamlReader, ReadsAFileOfCommentsAsNothing) {
    Problems problems;
    EXPECT_FALSE(
        readText("# later\n", problems, [](const YamlReader& yaml) { return yaml.exists(); }));
    EXPECT_EQ(lines(problems), Lines{});
}

TEST(YamlReader, GivesBrokenYamlALine) {
    const Lines problems = problemsOf("a: 1\nb: two: three\n", [](const YamlReader&) {});
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_TRUE(problems[0].starts_with("test.yaml:2: not valid YAML: ")) << problems[0];
}

TEST(YamlReader, SaysThatAFileIsMissing) {
    Problems problems;
    EXPECT_FALSE(YamlReader::open("/nowhere/a.yaml", "a.yaml", problems));
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].file, "a.yaml");
    EXPECT_EQ(problems[0].line, 0);
}

TEST(YamlReader, ReportsEveryMistakeInOneRun) {
    EXPECT_EQ(problemsOf("a: x\nb: y\n",
                         [](const YamlReader& yaml) {
                             yaml.at("a").number(0, 1);
                             yaml.at("b").number(0, 1);
                             yaml.at("c").number(0, 1);
                         })
                  .size(),
              3u);
}

} // namespace myoatlas::content
