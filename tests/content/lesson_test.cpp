#include "content/lesson.h"

#include "content/data_folder.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace {

constexpr std::string_view kLesson = "title: A test\n"
                                     "steps:\n"
                                     "  - caption: Look here.\n"
                                     "    view: myoatlas:1\n"
                                     "    points: [example.1.right]\n";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

} // namespace

TEST(Lesson, ThoseOfTheProgramLoadAndNameWorksThatExist) {
    Problems problems;
    const std::vector<Lesson> lessons = loadLessons(dataFolder() / "lessons", problems);
    EXPECT_EQ(lines(problems), Lines{});
    EXPECT_GE(lessons.size(), 2u);
    for (const Lesson& lesson : lessons) {
        EXPECT_GE(lesson.steps.size(), 5u) << lesson.title;
        EXPECT_FALSE(lesson.sources.empty()) << lesson.title;
        for (const std::string& id : lesson.sources)
            EXPECT_NE(findById(realContent().sources, id), nullptr) << lesson.title << ": " << id;
        for (const LessonStep& step : lesson.steps)
            EXPECT_LE(step.caption.size(), 240u)
                << "too long to be read from afar: " << step.caption;
        EXPECT_NE(lesson.steps.front().caption.find("or education only"), std::string::npos);
    }
}

TEST(Lesson, ReadsAFileOfItsOwn) {
    const TempFolder folder;
    const Result<Lesson> lesson = loadLesson(folder.write("a.yaml", kLesson));
    ASSERT_TRUE(lesson) << lesson.error().message;
    EXPECT_EQ(lesson->title, "A test");
    ASSERT_EQ(lesson->steps.size(), 1u);
    EXPECT_EQ(lesson->steps[0].view, "myoatlas:1");
    EXPECT_EQ(lesson->steps[0].viewLine, 4);
    EXPECT_EQ(lesson->steps[0].points, std::vector<std::string>{"example.1.right"});
}

TEST(Lesson, TellsFileAndLineOfAMistake) {
    const TempFolder folder;
    const auto complaint = [&](std::string_view from, std::string_view to) {
        const auto lesson =
            loadLesson(folder.write("bad.yaml", replaced(std::string(kLesson), from, to)));
        return lesson ? std::string("it was read") : lesson.error().message;
    };
    const std::string file = (folder.path() / "bad.yaml").string();
    EXPECT_TRUE(complaint("caption", "captoin").starts_with(file + ":3: "))
        << complaint("caption", "captoin");
    EXPECT_TRUE(complaint("title: A test\n", "").starts_with(file + ":1: "));
    EXPECT_TRUE(complaint("Look here.", "\"  \"").starts_with(file + ":3: "));
    EXPECT_TRUE(complaint("    view: myoatlas:1\n", "").starts_with(file + ":3: "));
    EXPECT_TRUE(complaint("[example.1.right]", "example.1.right").starts_with(file + ":5: "));
    EXPECT_TRUE(complaint("A test", "[").starts_with(file + ":"));
    const auto none = loadLesson(folder.write("none.yaml", "title: A test\nsteps: []\n"));
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().message.find("none.yaml:2: steps"), std::string::npos)
        << none.error().message;
    EXPECT_FALSE(loadLesson(folder.path() / "missing.yaml"));
    EXPECT_FALSE(loadLesson(folder.write("empty.yaml", "")));
}

TEST(Lesson, AFolderLeavesOutWhatIsBrokenAndSaysSo) {
    const TempFolder folder;
    folder.write("good.yml", kLesson);
    folder.write("broken.yaml", "steps: 3\n");
    folder.write("notes.txt", "nothing");
    Problems problems;
    EXPECT_EQ(loadLessons(folder.path(), problems).size(), 1u);
    EXPECT_FALSE(problems.empty());
    Problems none;
    EXPECT_TRUE(loadLessons(folder.path() / "missing", none).empty());
    EXPECT_TRUE(none.empty());
}

} // namespace myoatlas::content
