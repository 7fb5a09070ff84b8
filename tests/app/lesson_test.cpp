#include "app/session.h"

#include "base/files.h"
#include "headless.h"
#include "ui/lesson_player.h"
#include "ui/view_words.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

constexpr std::string_view kLesson = "title: A test\n"
                                     "steps:\n"
                                     "  - caption: Look here.\n"
                                     "    view: myoatlas:1 camera=0,1,0,1,0,2,0\n"
                                     "  - caption: And here.\n"
                                     "    view: myoatlas:1 camera=0,1,0,2,0,2,0\n"
                                     "    points: [POINT]\n";

struct Fixture {
    std::filesystem::path folder;
    std::shared_ptr<const scene::Atlas> atlas = ui::smallAtlas();
    std::optional<Session> session;

    Fixture() {
        std::string name = (std::filesystem::temp_directory_path() / "lesson-XXXXXX").string();
        if (mkdtemp(name.data())) folder = name;
        write("lesson.yaml", lesson(atlas->points()[0].id));
        Settings settings;
        settings.preferences.hasReducedMotion = true;
        session.emplace(atlas, settings,
                        Host{.clipboard = [] { return std::string(); },
                             .setClipboard = [](const std::string&) {},
                             .wake = {},
                             .cacheFolder = {},
                             .diaryFile = {},
                             .lessonsFolder = folder});
        session->setView({{0, 0}, {800, 600}});
    }
    ~Fixture() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    static std::string lesson(const std::string& point) {
        std::string text(kLesson);
        return text.replace(text.find("POINT"), 5, point);
    }
    std::filesystem::path write(const char* name, std::string_view text) const {
        EXPECT_TRUE(writeFileAtomically(folder / name, text));
        return folder / name;
    }
    void key(int key) { session->handle(KeyEvent{key, GLFW_PRESS, 0}, true, false, 1.0); }
};

TEST(Lesson, IsShownStepByStepAndGivesTheViewBack) {
    Fixture f;
    f.session->selectPoint(0, 0.0);
    f.session->perform(ui::Command::toggleZoneStyle, 0.0);
    const scene::Scene before = f.session->scene();
    f.session->open(f.folder / "lesson.yaml", 0.0);
    ASSERT_TRUE(f.session->lesson());
    EXPECT_FLOAT_EQ(f.session->scene().camera.yaw, 1.0f);
    EXPECT_TRUE(f.session->scene().shownPoints.empty());
    f.key(GLFW_KEY_PAGE_UP);
    EXPECT_EQ(f.session->lesson()->step, 0u);
    f.key(GLFW_KEY_PAGE_DOWN);
    EXPECT_EQ(f.session->lesson()->step, 1u);
    EXPECT_FLOAT_EQ(f.session->scene().camera.yaw, 2.0f);
    EXPECT_EQ(f.session->scene().shownPoints, std::vector<std::size_t>{0});
    f.key(GLFW_KEY_PAGE_DOWN);
    EXPECT_EQ(f.session->lesson()->step, 1u) << "it was the last one";
    f.key(GLFW_KEY_PAGE_UP);
    EXPECT_FLOAT_EQ(f.session->scene().camera.yaw, 1.0f);
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_FALSE(f.session->lesson());
    EXPECT_EQ(f.session->scene(), before);
    EXPECT_EQ(f.session->settings().recentFiles.size(), 1u);
    EXPECT_EQ(f.session->files().lessons.size(), 1u);
}

TEST(Lesson, AClickerDoesNothingWithoutOne) {
    Fixture f;
    const scene::Scene before = f.session->scene();
    f.key(GLFW_KEY_PAGE_DOWN);
    f.key(GLFW_KEY_PAGE_UP);
    EXPECT_EQ(f.session->scene(), before);
    EXPECT_TRUE(f.session->notices().empty());
}

TEST(Lesson, ABadFileIsToldWithItsLineAndLeavesTheScene) {
    Fixture f;
    const scene::Scene before = f.session->scene();
    std::string bad = Fixture::lesson("x.1");
    bad.replace(bad.find("2,0,2,0"), 7, "nowhere");
    f.session->open(f.write("bad.yaml", bad), 0.0);
    EXPECT_FALSE(f.session->lesson());
    EXPECT_EQ(f.session->scene(), before);
    ASSERT_EQ(f.session->notices().size(), 1u);
    EXPECT_TRUE(f.session->notices()[0].isProblem);
    EXPECT_NE(f.session->notices()[0].text.find("bad.yaml:6: view: camera"), std::string::npos)
        << f.session->notices()[0].text;
    EXPECT_TRUE(f.session->settings().recentFiles.empty());

    f.session->open(f.write("bad.yaml", "title: 3\nsteps: none\n"), 0.0);
    EXPECT_NE(f.session->notices()[0].text.find("bad.yaml:2: "), std::string::npos);
}

TEST(Lesson, APointThatTheBodyLacksIsSaid) {
    Fixture f;
    f.session->open(f.write("other.yaml", Fixture::lesson("tail.1.right")), 0.0);
    EXPECT_TRUE(f.session->lesson());
    ASSERT_FALSE(f.session->notices().empty());
    EXPECT_NE(f.session->notices()[0].text.find("tail.1.right"), std::string::npos);
}

TEST(Lesson, TheNextOneGoesBackToTheViewBeforeTheFirst) {
    Fixture f;
    const scene::Scene before = f.session->scene();
    f.session->open(f.folder / "lesson.yaml", 0.0);
    f.session->open(f.folder / "lesson.yaml", 0.0);
    f.session->perform(ui::Command::closeLesson, 0.0);
    EXPECT_EQ(f.session->scene(), before);
}

TEST(Lesson, PagesAreNotUndoneAndWhatWasDoneBeforeStill) {
    Fixture f;
    ui::Requests hide;
    hide.add(scene::HideStructure{1});
    f.session->perform(hide, 0.0);
    f.session->open(f.folder / "lesson.yaml", 0.0);
    f.key(GLFW_KEY_PAGE_DOWN);
    f.session->perform(ui::Command::undo, 0.0);
    EXPECT_EQ(f.session->lesson()->step, 1u);
    EXPECT_FLOAT_EQ(f.session->scene().camera.yaw, 2.0f) << "a page is read, not done";
    EXPECT_FALSE(f.session->scene().shownPoints.empty());

    // What is done on a page is taken back there.
    f.session->perform(hide, 0.0);
    EXPECT_TRUE(f.session->scene().hidden.contains(1));
    f.session->perform(ui::Command::undo, 0.0);
    EXPECT_FALSE(f.session->scene().hidden.contains(1));
    f.session->perform(hide, 0.0);
    f.key(GLFW_KEY_PAGE_UP);
    EXPECT_FALSE(f.session->history().canUndo());

    f.session->perform(ui::Command::closeLesson, 0.0);
    EXPECT_TRUE(f.session->scene().hidden.contains(1)) << "the view from before";
    f.session->perform(ui::Command::undo, 0.0);
    EXPECT_FALSE(f.session->scene().hidden.contains(1));
    EXPECT_FALSE(f.session->history().canUndo());
}

TEST(Lesson, LeavesTheWindowToItsPicturesAndGivesThePanelsBack) {
    Fixture f;
    f.session->widgets().isRightOpen = false;
    f.session->open(f.folder / "lesson.yaml", 0.0);
    EXPECT_FALSE(f.session->widgets().isLeftOpen);
    f.session->open(f.folder / "lesson.yaml", 0.0);
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_TRUE(f.session->widgets().isLeftOpen);
    EXPECT_FALSE(f.session->widgets().isRightOpen) << "as it was before";
}

TEST(Lesson, EscFirstGoesBackToTheViewOfTheStep) {
    Fixture f;
    f.session->open(f.folder / "lesson.yaml", 0.0);
    ui::Requests look;
    look.add(scene::SelectStructure{1});
    f.session->perform(look, 0.0);
    f.key(GLFW_KEY_ESCAPE);
    ASSERT_TRUE(f.session->lesson());
    EXPECT_FALSE(f.session->scene().selectedStructure);
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_FALSE(f.session->lesson());
}

TEST(Lesson, SelfCareGivesItsPageBack) {
    Fixture f;
    f.session->open(f.folder / "lesson.yaml", 0.0);
    f.key(GLFW_KEY_PAGE_DOWN);
    ui::Requests turn;
    turn.add(scene::HideStructure{1});
    f.session->perform(turn, 0.0);
    const scene::Scene page = f.session->scene();
    f.session->perform(ui::Command::startSession, 1.0);
    ASSERT_NE(f.session->care().session, nullptr);
    ui::Requests look;
    look.add(scene::ClearSelection{});
    look.add(scene::ShowAll{});
    look.standardView = scene::StandardView::left;
    f.session->perform(look, 2.0);
    ASSERT_NE(f.session->scene(), page);
    f.key(GLFW_KEY_PAGE_DOWN);
    EXPECT_FALSE(f.session->notices().empty()) << "a clicker that turns nothing must say why";
    f.key(GLFW_KEY_ESCAPE);
    ASSERT_NE(f.session->care().session, nullptr);
    EXPECT_TRUE(f.session->care().session->asksToEnd);
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_FALSE(f.session->care().session->asksToEnd) << "the second one goes on";
    ui::Requests end;
    end.care.events = {care::AskToEnd{}, care::End{}};
    f.session->perform(end, 3.0);
    EXPECT_EQ(f.session->care().session, nullptr);
    ASSERT_TRUE(f.session->lesson());
    EXPECT_EQ(f.session->lesson()->step, 1u);
    EXPECT_EQ(f.session->scene(), page);
}

TEST(Lesson, ABrokenOneIsListedWithItsMistakeUntilItIsMended) {
    Fixture f;
    f.write("broken.yaml", "title: 3\nsteps: none\n");
    f.session->perform(ui::Command::toggleMenu, 0.0);
    EXPECT_EQ(f.session->files().lessons.size(), 1u);
    ASSERT_EQ(f.session->files().lessonProblems.size(), 1u) << "one sentence a file";
    const content::Problem& problem = f.session->files().lessonProblems[0];
    EXPECT_EQ(problem.file, (f.folder / "broken.yaml").string());
    EXPECT_EQ(problem.line, 2);
    EXPECT_NE(problem.message.find("expected"), std::string::npos) << problem.message;
    f.write("broken.yaml", Fixture::lesson(f.atlas->points()[0].id));
    f.session->perform(ui::Command::toggleMenu, 0.0);
    f.session->perform(ui::Command::toggleMenu, 0.0);
    EXPECT_EQ(f.session->files().lessons.size(), 2u);
    EXPECT_TRUE(f.session->files().lessonProblems.empty());
}

TEST(LessonPlayer, ShowsTheCaptionAndTakesRoomOnce) {
    ui::Headless window;
    const scene::Scene scene = scene::openingScene(ui::smallAtlas(), 1.0f);
    content::Lesson lesson;
    lesson.title = "A test";
    lesson.steps.resize(2);
    lesson.steps[0].caption = "Look here.";
    for (int i = 0; i < 60; ++i) lesson.steps[1].caption += "a long caption ";
    ui::MainWindowState state;
    window.frame(scene, state);
    const float without = window.area.size.y;
    const ui::LessonPlace first{lesson, 0}, second{lesson, 1};
    window.lesson = &first;
    window.frame(scene, state);
    const float with = window.area.size.y;
    EXPECT_LT(with, without);
    EXPECT_GT(with, 0.5f * without);
    window.lesson = &second;
    window.frame(scene, state);
    EXPECT_EQ(window.area.size.y, with) << "the picture must not jump between steps";

    window.lesson = &first;
    const std::string words = window.words(scene, [](const ui::Context& context, ui::Requests&) {
        ImGui::TextUnformatted(toText(ui::lessonWords(context)).c_str());
    });
    EXPECT_NE(words.find("Lesson: A test"), std::string::npos) << words;
    EXPECT_NE(words.find("Look here."), std::string::npos) << words;
    EXPECT_NE(words.find("1 of 2"), std::string::npos) << words;
}

} // namespace
} // namespace myoatlas::app
