#include "app/care_desk.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace myoatlas::app {
namespace {

namespace fs = std::filesystem;

/// One point with a technique that presses for 30 seconds, once.
std::shared_ptr<const content::Content> content() {
    content::Technique press;
    press.id = "press";
    press.name = "Press";
    press.dose.pressure = {{3, 5}};
    press.dose.holdSeconds = {{30, 60}};
    press.dose.repeats = {{1, 2}};
    content::Care care;
    care.technique = "press";
    care.steps = {"Lean in."};
    content::TriggerPoint point;
    point.id = "calf.1";
    point.care = {care};
    content::Muscle muscle;
    muscle.id = "calf";
    muscle.name = "Calf";
    muscle.points = {point};
    auto made = std::make_shared<content::Content>();
    made->muscles = {muscle};
    made->techniques = {press};
    return made;
}

class Desk : public ::testing::Test {
protected:
    void SetUp() override { fs::remove_all(folder); }
    void TearDown() override { fs::remove_all(folder); }

    /// Through the questions to the end of the one hold.
    static void work(CareDesk& desk) {
        desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
        for (int i = 0; i < 3; ++i) desk.perform(care::Next{}, 0.0);
        desk.perform(care::SetBefore{6}, 0.0);
        desk.perform(care::Tick{}, 0.0 + care::kWarmUpSeconds + care::kFindSeconds + 30.0);
    }
    std::vector<diary::Entry> kept() const {
        Diagnostics diagnostics;
        auto diary = diary::Diary::open(file, diagnostics);
        return *diary->entries();
    }

    fs::path folder =
        fs::path(::testing::TempDir()) / ("myoatlas_desk_" + std::to_string(::getpid()));
    fs::path file = folder / "diary.sqlite";
};

TEST_F(Desk, KeepsWhatWasWorkedOnBeforeAnybodySaysSo) {
    CareDesk desk(file);
    work(desk);
    ASSERT_EQ(desk.session()->stage, care::Stage::after);
    ASSERT_EQ(kept().size(), 1u) << "a program killed here has lost nothing";
    const diary::Entry entry = kept()[0];
    EXPECT_EQ(entry.point, "calf.1.left");
    EXPECT_EQ(entry.before, 6);
    EXPECT_FALSE(entry.after);
    EXPECT_EQ(entry.seconds, 30);
    EXPECT_EQ(entry.pressure, 4);
    desk.perform(care::SetAfter{3}, 200.0);
    EXPECT_EQ(kept()[0].after, 3);
    desk.perform(care::Next{}, 201.0);
    EXPECT_EQ(desk.session(), nullptr);
    EXPECT_EQ(kept().size(), 1u);
    EXPECT_EQ(desk.takeNews().size(), 1u);
}

TEST_F(Desk, MakesNoDiaryForLookingAtIt) {
    CareDesk desk(file);
    desk.readDiary();
    EXPECT_FALSE(fs::exists(file));
    EXPECT_TRUE(desk.isFine());
}

TEST_F(Desk, WorksOnWhenTheDiaryCannotBeKept) {
    std::ofstream(folder) << "a file in the place of the folder";
    CareDesk desk(file);
    work(desk);
    ASSERT_NE(desk.session(), nullptr);
    EXPECT_EQ(desk.session()->stage, care::Stage::after);
    EXPECT_FALSE(desk.isFine());
    const care::Kit kit;
    EXPECT_FALSE(desk.context(kit).problem.empty());
    desk.perform(care::Next{}, 201.0);
    EXPECT_EQ(desk.session(), nullptr);
}

TEST_F(Desk, AddsChangesAndDeletesEntries) {
    CareDesk desk(file);
    diary::Entry entry;
    entry.before = 4;
    desk.perform(ui::DiaryRequest(ui::AddEntry{entry}));
    const care::Kit kit;
    ASSERT_EQ(desk.context(kit).entries.size(), 1u);
    entry = desk.context(kit).entries[0];
    entry.nextDay = 2;
    desk.perform(ui::DiaryRequest(ui::UpdateEntry{entry}));
    EXPECT_EQ(desk.context(kit).entries[0].nextDay, 2);
    desk.perform(ui::DiaryRequest(ui::RemoveAllEntries{}));
    EXPECT_TRUE(desk.context(kit).entries.empty());
}

TEST_F(Desk, LightsTheFrameAtEachMomentAndLetsItFade) {
    CareDesk desk(file);
    const care::Kit kit;
    desk.begin(content(), {{"calf.1", Side::left}}, kit, 0.0);
    for (int i = 0; i < 4; ++i) desk.perform(care::Next{}, 0.0);
    ASSERT_EQ(desk.session()->stage, care::Stage::find);
    EXPECT_FALSE(desk.takeMoment());
    EXPECT_EQ(desk.context(kit).flash, 0.0);
    desk.perform(care::Next{}, 1.0);
    EXPECT_EQ(desk.takeMoment(), care::Moment::holdBegins);
    EXPECT_FALSE(desk.takeMoment()) << "each once";
    EXPECT_EQ(desk.context(kit).flash, 1.0);
    desk.perform(care::Tick{}, 1.5);
    EXPECT_GT(desk.context(kit).flash, 0.0);
    EXPECT_LT(desk.context(kit).flash, 1.0);
    // Ended by hand: nothing runs any more, and the frame still has to fade.
    desk.perform(care::Next{}, 2.0);
    EXPECT_EQ(desk.takeMoment(), care::Moment::holdEnds);
    EXPECT_TRUE(desk.nextChange(2.0, false));
    EXPECT_FALSE(desk.nextChange(2.0, true)) << "reduced motion";
    desk.perform(care::Tick{}, 5.0);
    EXPECT_EQ(desk.context(kit).flash, 0.0);
    EXPECT_FALSE(desk.nextChange(5.0, false));
}

TEST_F(Desk, DrawsOnlyWhenSomethingChanges) {
    CareDesk desk(file);
    EXPECT_FALSE(desk.nextChange(0.0, false));
    desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
    EXPECT_FALSE(desk.nextChange(0.0, false)) << "questions wait";
    for (int i = 0; i < 3; ++i) desk.perform(care::Next{}, 0.0);
    EXPECT_GT(*desk.nextChange(0.0, false), 0.0);
    desk.perform(care::TogglePause{}, 0.5);
    EXPECT_FALSE(desk.nextChange(0.5, false));
}

} // namespace
} // namespace myoatlas::app
