#include "app/session.h"

#include "base/files.h"
#include "scene/view_text.h"
#include "small_atlas.h"
#include "ui/point_view.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

using ui::Command;

struct Fixture {
    std::string clipboard;
    std::shared_ptr<const scene::Atlas> atlas = ui::smallAtlas();
    Session session{atlas,
                    Settings(),
                    {.clipboard = [this] { return clipboard; },
                     .setClipboard = [this](const std::string& text) { clipboard = text; },
                     .wake = {},
                     .cacheFolder = {},
                     .diaryFile = {}}};

    Fixture() { session.setView({{0, 0}, {800, 600}}); }

    void key(int key, int mods = 0, bool isTyping = false) {
        session.handle(KeyEvent{key, GLFW_PRESS, mods}, true, isTyping, 1.0);
    }
    void settle() { session.advance(1e6); }
};

TEST(Session, HidesWithAKeyAndUndoes) {
    Fixture f;
    ui::Requests requests;
    requests.add(scene::SelectStructure{1});
    f.session.perform(requests, 0.0);
    f.key(GLFW_KEY_H);
    EXPECT_TRUE(f.session.scene().hidden.contains(1));
    EXPECT_FALSE(f.session.scene().selectedStructure);
    f.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
    EXPECT_FALSE(f.session.scene().hidden.contains(1));
    EXPECT_EQ(f.session.scene().selectedStructure, 1u);
}

TEST(Session, LeavesKeysToTheTextThatIsTyped) {
    Fixture f;
    f.session.perform(Command::toggleOrthographic, 0.0);
    f.key(GLFW_KEY_5, 0, /*isTyping=*/true);
    EXPECT_TRUE(f.session.scene().camera.isOrthographic);
}

TEST(Session, EscapeInATextFieldEndsTheSearchAndNothingElse) {
    Fixture f;
    f.session.selectPoint(0, 0.0);
    f.session.widgets().search.text = "calf";
    f.key(GLFW_KEY_ESCAPE, 0, /*isTyping=*/true);
    EXPECT_TRUE(f.session.widgets().search.text.empty());
    f.key(GLFW_KEY_ESCAPE, 0, /*isTyping=*/true);
    EXPECT_TRUE(f.session.scene().selectedPoint)
        << "the field was empty, it only lost the keyboard";

    f.session.perform(Command::toggleHelp, 0.0);
    f.session.widgets().search.text = "calf";
    f.key(GLFW_KEY_ESCAPE, 0, /*isTyping=*/true);
    EXPECT_FALSE(f.session.widgets().help.isOpen);
    EXPECT_EQ(f.session.widgets().search.text, "calf") << "the help lay over it";
}

TEST(Session, EscapeAsksWhetherToEndSelfCareWhateverLiesBehindIt) {
    Fixture f;
    f.session.selectPoint(0, 0.0);
    f.session.widgets().search.text = "calf"; // the list is out of sight in a session
    f.session.widgets().info.topic = ui::Topic{};
    f.session.perform(Command::startSession, 0.0);
    ASSERT_NE(f.session.care().session, nullptr);
    f.key(GLFW_KEY_ESCAPE);
    ASSERT_NE(f.session.care().session, nullptr) << "nothing is thrown away unasked";
    EXPECT_TRUE(f.session.care().session->asksToEnd);
    EXPECT_EQ(f.session.widgets().search.text, "calf");
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_FALSE(f.session.care().session->asksToEnd);
    f.session.perform(Command::startSession, 0.0);
    EXPECT_TRUE(f.session.care().session->asksToEnd) << "T asks too";
    f.key(GLFW_KEY_ESCAPE);
    f.session.perform(Command::toggleHelp, 0.0);
    f.key(GLFW_KEY_ESCAPE);
    EXPECT_FALSE(f.session.widgets().help.isOpen);
    EXPECT_FALSE(f.session.care().session->asksToEnd) << "the help lay over it";
}

TEST(Session, CopiesAndPastesAView) {
    Fixture f;
    f.session.selectPoint(0, 0.0);
    f.settle();
    f.key(GLFW_KEY_C, GLFW_MOD_CONTROL);
    const scene::Scene before = f.session.scene();
    f.session.perform(Command::stepBack, 0.0);
    EXPECT_TRUE(f.session.scene().shownPoints.empty());
    f.key(GLFW_KEY_V, GLFW_MOD_CONTROL);
    f.settle();
    EXPECT_EQ(f.session.scene().shownPoints, before.shownPoints);
}

TEST(Session, SaysWhenThereIsNoViewToPaste) {
    Fixture f;
    f.clipboard = "milk, eggs, bread";
    const scene::Scene before = f.session.scene();
    f.key(GLFW_KEY_V, GLFW_MOD_CONTROL);
    EXPECT_EQ(f.session.scene(), before);
    ASSERT_EQ(f.session.notices().size(), 1u);
    EXPECT_TRUE(f.session.notices()[0].isProblem);
}

TEST(Session, KeepsTheSceneWhenAFileIsBad) {
    Fixture f;
    f.session.selectPoint(0, 0.0);
    f.settle();
    const scene::Scene before = f.session.scene();
    const auto file = std::filesystem::path(::testing::TempDir()) / "myoatlas_bad.glb";
    ASSERT_TRUE(writeFileAtomically(file, "not a body"));
    f.session.handle(DropEvent{{file}}, true, false, 2e6);
    EXPECT_EQ(f.session.scene(), before);
    ASSERT_FALSE(f.session.notices().empty());
    EXPECT_NE(f.session.notices().back().text.find("myoatlas_bad.glb"), std::string::npos);
}

TEST(Session, KeepsStyleAndPreferencesWithAnotherBody) {
    Fixture f;
    ui::Requests requests;
    requests.preferences = ui::Preferences{.theme = ui::Theme::dark};
    requests.add(scene::ShowSpillover{false});
    requests.add(scene::ShowAllMarkers{false});
    requests.add(scene::RevealSelected{false});
    requests.add(Command::toggleZoneStyle);
    f.session.perform(requests, 0.0);
    f.session.open(std::filesystem::path(MYOATLAS_BODIES) / "minimal.glb", 1.0);
    const scene::Scene& scene = f.session.scene();
    ASSERT_NE(scene.atlas, f.atlas) << f.session.notices().back().text;
    EXPECT_EQ(scene.zoneStyle, scene::ZoneStyle::stipple);
    EXPECT_FALSE(scene.showSpillover);
    EXPECT_FALSE(scene.showAllMarkers);
    EXPECT_FALSE(scene.revealSelected);
    EXPECT_EQ(f.session.settings().preferences.theme, ui::Theme::dark);
    EXPECT_FALSE(f.session.history().canUndo());
}

TEST(Session, TellsThatItSavesAPictureAndThenWhere) {
    Fixture f;
    f.key(GLFW_KEY_F12);
    ASSERT_EQ(f.session.notices().size(), 1u);
    EXPECT_EQ(f.session.notices()[0].text.rfind("Saving", 0), 0u);
    EXPECT_EQ(f.session.takeWantedPicture(), PictureKind::captioned);
    EXPECT_FALSE(f.session.takeWantedPicture()) << "it is taken once";

    const double longAfter = 60.0; // a slow machine
    f.session.pictureEnded(std::filesystem::path("/somewhere/myoatlas-001.png"), longAfter);
    f.session.advance(longAfter + 1.0);
    ASSERT_EQ(f.session.notices().size(), 1u) << "the time to read it begins when it is there";
    EXPECT_NE(f.session.notices()[0].text.find("/somewhere/myoatlas-001.png"), std::string::npos);
    f.settle();
    EXPECT_TRUE(f.session.notices().empty());
}

TEST(Session, SaysWhyThereIsNoPicture) {
    Fixture f;
    f.key(GLFW_KEY_F12, GLFW_MOD_CONTROL);
    EXPECT_EQ(f.session.takeWantedPicture(), PictureKind::transparent);
    f.session.pictureEnded(Error{"the disk is full"}, 2.0);
    ASSERT_EQ(f.session.notices().size(), 1u);
    EXPECT_TRUE(f.session.notices()[0].isProblem);
}

TEST(Session, FliesOrJumps) {
    Fixture f;
    f.key(GLFW_KEY_3);
    EXPECT_TRUE(f.session.isFlying());
    f.settle();
    EXPECT_NEAR(f.session.scene().camera.yaw, 1.5708f, 1e-3f);
    ui::Requests requests;
    requests.preferences = ui::Preferences{.hasReducedMotion = true};
    f.session.perform(requests, 0.0);
    f.key(GLFW_KEY_1);
    EXPECT_FALSE(f.session.isFlying());
    EXPECT_NEAR(f.session.scene().camera.yaw, 0.0f, 1e-6f);
}

TEST(Session, LightsWhatARowNamesWhileThePointerIsOnIt) {
    Fixture f;
    ui::Requests requests;
    requests.highlight = {{1}, 0};
    f.session.perform(requests, 0.0);
    EXPECT_EQ(f.session.highlight(), requests.highlight);
    f.session.perform(ui::Requests(), 0.0);
    EXPECT_EQ(f.session.highlight(), ui::Highlight());
}

TEST(Session, FliesToAnAreaAndKeepsItLit) {
    Fixture f;
    ui::Requests requests;
    requests.flyToAreas = {0};
    requests.highlight.areas = {0};
    f.session.perform(requests, 0.0);
    EXPECT_TRUE(f.session.isFlying());
    EXPECT_EQ(f.session.highlight().areas, requests.highlight.areas);
}

TEST(Session, SwitchesBetweenTheZoneAndTheMuscle) {
    Fixture f;
    f.key(GLFW_KEY_V);
    ASSERT_EQ(f.session.notices().size(), 1u) << "says that a point must be selected first";
    EXPECT_FALSE(f.session.isFlying());
    f.session.selectPoint(0, 0.0); // its zone lies on the heel, its marker on the front
    f.settle();
    const scene::Scene& scene = f.session.scene();
    EXPECT_FALSE(scene::facesMarker(scene, 0, scene.camera));
    EXPECT_EQ(ui::otherPointView(scene), ui::PointView::muscle);
    f.key(GLFW_KEY_V);
    f.settle();
    EXPECT_TRUE(scene::facesMarker(scene, 0, scene.camera));
    EXPECT_EQ(ui::otherPointView(scene), ui::PointView::zone);
    f.key(GLFW_KEY_V);
    f.settle();
    EXPECT_FALSE(scene::facesMarker(scene, 0, scene.camera));
}

TEST(Session, SelectsByClickAndClearsBesideTheBody) {
    Fixture f;
    ui::Requests lookAtCalf;
    scene::Camera camera = f.session.scene().camera;
    camera.pivot = {0.1f, 0.2f, 0.0f}; // beside the marker, on the left calf
    camera.distance = 1.0f;
    lookAtCalf.add(scene::SetCamera{camera});
    lookAtCalf.add(scene::ShowAllMarkers{false});
    f.session.perform(lookAtCalf, 0.0);
    const auto click = [&](glm::vec2 at, double time) {
        f.session.handle(MouseButtonEvent{0, true, 0, at, time}, true, false, time);
        f.session.handle(MouseButtonEvent{0, false, 0, at, time}, true, false, time);
    };
    click({400, 300}, 1.0);
    EXPECT_EQ(f.session.scene().selectedStructure, f.atlas->body().find("calf.left"));
    click({2, 2}, 3.0);
    EXPECT_FALSE(f.session.scene().selectedStructure);
}

/// A folder of this test, empty at its start.
std::filesystem::path emptyFolder() {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    const auto folder = std::filesystem::path(::testing::TempDir()) /
                        ("myoatlas_session_" + std::string(info->name()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

/// A session with folders of its own.
struct Home {
    std::filesystem::path folder = emptyFolder();
    std::string clipboard;
    Session session{ui::smallAtlas(),
                    Settings(),
                    {.clipboard = [this] { return clipboard; },
                     .setClipboard = [this](const std::string& text) { clipboard = text; },
                     .wake = {},
                     .cacheFolder = {},
                     .diaryFile = {},
                     .keyFile = folder / "config" / "keys.txt",
                     .documentsFolder = folder / "Documents",
                     .defaultBody = {}}};
    Home() { session.setView({{0, 0}, {800, 600}}); }
};

TEST(Session, RemembersHabitsButNotThoseOfAPastedView) {
    Fixture f;
    f.key(GLFW_KEY_Z);
    f.key(GLFW_KEY_M);
    EXPECT_EQ(f.session.settings().zoneStyle, scene::ZoneStyle::stipple);
    EXPECT_FALSE(f.session.settings().showAllMarkers);
    f.key(GLFW_KEY_C, GLFW_MOD_CONTROL);
    f.key(GLFW_KEY_Z);
    f.key(GLFW_KEY_V, GLFW_MOD_CONTROL);
    EXPECT_EQ(f.session.scene().zoneStyle, scene::ZoneStyle::stipple);
    EXPECT_EQ(f.session.settings().zoneStyle, scene::ZoneStyle::heat);
}

TEST(Session, ZoomsToThePointerOrToTheMiddle) {
    for (const bool toPointer : {true, false}) {
        Fixture f;
        ui::Requests requests;
        requests.preferences = ui::Preferences{.zoomsToPointer = toPointer};
        f.session.perform(requests, 0.0);
        const glm::vec3 before = f.session.scene().camera.pivot;
        f.session.handle(WheelEvent{{0, 1}, {700, 100}}, true, false, 1.0);
        EXPECT_EQ(f.session.scene().camera.pivot != before, toPointer);
    }
}

TEST(Session, NamesInLatinAtOnceAndUndoLeavesThem) {
    Fixture f;
    f.session.perform(Command::toggleLabels, 0.0);
    ui::Requests requests;
    requests.preferences = f.session.settings().preferences;
    requests.preferences->nameLanguage = scene::NameLanguage::latin;
    f.session.perform(requests, 0.0);
    EXPECT_EQ(f.session.scene().nameLanguage, scene::NameLanguage::latin);
    f.session.perform(Command::undo, 0.0);
    EXPECT_FALSE(f.session.scene().showLabels);
    EXPECT_EQ(f.session.scene().nameLanguage, scene::NameLanguage::latin);
}

TEST(Session, LevelsTheHorizonWhereItNoLongerTurnsFreely) {
    Fixture f;
    ui::Requests requests;
    requests.preferences = f.session.settings().preferences;
    requests.preferences->turnsFreely = true;
    f.session.perform(requests, 0.0);
    f.session.handle(MouseButtonEvent{GLFW_MOUSE_BUTTON_LEFT, true, 0, {400, 300}, 0.0}, true,
                     false, 0.0);
    f.session.handle(MouseMoveEvent{{500, 580}}, true, false, 0.1);
    f.session.handle(MouseMoveEvent{{640, 560}}, true, false, 0.2);
    EXPECT_NE(f.session.scene().camera.roll, 0.0f);
    requests.preferences->turnsFreely = false;
    f.session.perform(requests, 0.3);
    EXPECT_EQ(f.session.scene().camera.roll, 0.0f);
}

TEST(Session, RestoresDefaultsInThePictureToo) {
    Fixture f;
    f.key(GLFW_KEY_Z);
    f.key(GLFW_KEY_M);
    ui::Requests requests;
    requests.preferences = ui::Preferences{.theme = ui::Theme::dark};
    f.session.perform(requests, 0.0);
    ui::Requests restore;
    restore.restoreDefaults = true;
    f.session.perform(restore, 1.0);
    EXPECT_EQ(f.session.settings().preferences, ui::Preferences());
    EXPECT_EQ(f.session.scene().zoneStyle, scene::ZoneStyle::heat);
    EXPECT_TRUE(f.session.scene().showAllMarkers);
}

TEST(Session, WritesAFileOfKeysOnceAndFollowsIt) {
    Home home;
    home.session.perform(Command::writeKeyFile, 0.0);
    const auto file = home.folder / "config" / "keys.txt";
    EXPECT_EQ(*readFile(file), ui::keyFileTemplate());
    ASSERT_TRUE(writeFileAtomically(file, "toggle_orthographic = F7\nfly = F8\n"));
    home.session.perform(Command::writeKeyFile, 1.0);
    EXPECT_EQ(*readFile(file), "toggle_orthographic = F7\nfly = F8\n") << "never replaced";
    home.session.perform(Command::readKeyFile, 2.0);
    const bool before = home.session.scene().camera.isOrthographic;
    home.session.handle(KeyEvent{GLFW_KEY_5, GLFW_PRESS, 0}, true, false, 3.0);
    EXPECT_EQ(home.session.scene().camera.isOrthographic, before);
    home.session.handle(KeyEvent{GLFW_KEY_F7, GLFW_PRESS, 0}, true, false, 3.0);
    EXPECT_NE(home.session.scene().camera.isOrthographic, before);
    ASSERT_FALSE(home.session.notices().empty());
    EXPECT_EQ(home.session.files().keyProblems.size(), 1u);
    EXPECT_NE(home.session.files().keyProblems[0].find(file.string() + ", line 2"),
              std::string::npos);
}

TEST(Session, KeepsTextsAndViewsInNumberedFilesAndOpensTheViewAgain) {
    Home home;
    home.session.selectPoint(0, 0.0);
    ui::Requests requests;
    requests.page = "<!DOCTYPE html>";
    home.session.perform(requests, 0.0);
    home.session.perform(Command::saveView, 0.0);
    home.session.perform(Command::saveView, 0.0);
    const auto documents = home.folder / "Documents";
    EXPECT_EQ(*readFile(documents / "myoatlas-text-001.html"), "<!DOCTYPE html>");
    EXPECT_TRUE(std::filesystem::exists(documents / "myoatlas-view-002.txt"));
    home.session.perform(Command::stepBack, 1.0);
    EXPECT_FALSE(home.session.scene().selectedPoint);
    home.session.open(documents / "myoatlas-view-001.txt", 2.0);
    EXPECT_TRUE(home.session.scene().selectedPoint);
    ASSERT_EQ(home.session.settings().recentFiles.size(), 1u);
    EXPECT_EQ(home.session.settings().recentFiles[0], documents / "myoatlas-view-001.txt");
}

TEST(Session, SaysWhatAFileIsNotAndRemembersOnlyWhatOpened) {
    Home home;
    const auto file = home.folder / "holiday.png";
    ASSERT_TRUE(writeFileAtomically(file, "\x89PNG\r\n"));
    const scene::Scene before = home.session.scene();
    home.session.handle(DropEvent{{file}}, true, false, 1.0);
    EXPECT_EQ(home.session.scene(), before);
    ASSERT_EQ(home.session.notices().size(), 1u);
    EXPECT_NE(home.session.notices()[0].text.find("holiday.png: this is neither a body"),
              std::string::npos);
    home.session.open(home.folder / "gone.glb", 2.0);
    EXPECT_TRUE(home.session.settings().recentFiles.empty());
    home.session.open(std::filesystem::path(MYOATLAS_BODIES) / "minimal.glb", 3.0);
    ASSERT_EQ(home.session.settings().recentFiles.size(), 1u);
}

TEST(Session, ShowsTheTourOnceOnly) {
    Home home;
    home.session.welcome(0.0);
    ASSERT_TRUE(home.session.widgets().tour.step);
    home.session.handle(KeyEvent{GLFW_KEY_ESCAPE, GLFW_PRESS, 0}, true, false, 1.0);
    home.session.perform(ui::Requests(), 1.0);
    EXPECT_TRUE(home.session.settings().isTourSeen);
    home.session.welcome(1.0);
    EXPECT_FALSE(home.session.widgets().tour.step);
    home.session.perform(Command::startTour, 2.0);
    EXPECT_TRUE(home.session.widgets().tour.step) << "from the help it can be seen again";
}

TEST(Session, TakesTheTourForSeenAfterAWhileOrADeed) {
    Home waiting;
    waiting.session.welcome(10.0);
    waiting.session.handle(MouseMoveEvent{{40, 40}}, true, false, 11.0);
    waiting.session.advance(12.0);
    EXPECT_FALSE(waiting.session.settings().isTourSeen);
    const auto next = waiting.session.nextChange(12.0);
    ASSERT_TRUE(next) << "nobody else wakes the program to note it";
    waiting.session.advance(*next);
    EXPECT_TRUE(waiting.session.settings().isTourSeen);
    EXPECT_TRUE(waiting.session.widgets().tour.step) << "who reads slowly goes on reading";
    EXPECT_FALSE(waiting.session.nextChange(*next));

    Home doing;
    doing.session.welcome(10.0);
    doing.session.handle(WheelEvent{{0, 1}, {400, 300}}, true, false, 10.5);
    EXPECT_TRUE(doing.session.settings().isTourSeen);
    EXPECT_TRUE(doing.session.widgets().tour.step);
}

} // namespace
} // namespace myoatlas::app
