#include "app/care_desk.h"

#include "diary/moment.h"

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
    muscle.region = "leg-foot";
    muscle.points = {point};
    content::Muscle other = muscle;
    other.id = "neck";
    other.region = "head-neck";
    other.points[0].id = "neck.1";
    auto made = std::make_shared<content::Content>();
    made->muscles = {muscle, other};
    for (const auto& [id, effect] : {std::pair{"ill", "stop"}, std::pair{"wound", "skip_area"},
                                     std::pair{"thinners", "ask_first"}}) {
        content::Gate gate;
        gate.id = id;
        gate.question = gate.say = id;
        gate.effect = effect;
        made->gates.push_back(gate);
    }
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
    /// To the beginning of the one hold, at 100 seconds.
    static void toPress(CareDesk& desk) {
        desk.begin(content(), {{"calf.1", Side::left}}, {}, 100.0);
        for (int i = 0; i < 5; ++i) desk.perform(care::Next{}, 100.0);
        ASSERT_EQ(desk.session()->stage, care::Stage::press);
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
    EXPECT_TRUE(kept()[0].notes.empty());
    EXPECT_EQ(desk.takeNews().size(), 1u);
}

TEST_F(Desk, WritesWhatWasReallyHeld) {
    CareDesk desk(file);
    toPress(desk);
    desk.perform(care::Tick{}, 112.0);
    desk.perform(care::Next{}, 112.0);
    ASSERT_EQ(desk.session()->stage, care::Stage::after);
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0].seconds, 12);
    EXPECT_EQ(kept()[0].repeats, 1);
    EXPECT_EQ(kept()[0].notes, "Ended early: 12 s of 30 s");
}

TEST_F(Desk, WritesNothingWhereNothingWasHeld) {
    CareDesk desk(file);
    toPress(desk);
    desk.perform(care::Next{}, 101.0);
    ASSERT_EQ(desk.session()->stage, care::Stage::after);
    desk.perform(care::Next{}, 101.0);
    EXPECT_EQ(desk.session(), nullptr);
    EXPECT_TRUE(desk.takeNews().empty()) << "nothing was kept";
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(Desk, TakesTheEntryBackWhenNoneIsWanted) {
    CareDesk desk(file);
    work(desk);
    ASSERT_EQ(kept().size(), 1u);
    desk.discard();
    EXPECT_EQ(desk.session(), nullptr);
    EXPECT_TRUE(kept().empty());
}

TEST_F(Desk, FoldsWhatWasSaidNotToApply) {
    const auto asked = [](const CareDesk& desk) {
        std::set<std::string> ids;
        for (const content::Gate& gate : desk.session()->content->gates)
            if (!care::isFolded(*desk.session(), gate)) ids.insert(gate.id);
        return ids;
    };
    CareDesk desk(file);
    desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
    EXPECT_EQ(asked(desk), (std::set<std::string>{"ill", "wound", "thinners"}));
    desk.perform(care::Next{}, 0.0);
    desk.leave();
    desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
    EXPECT_EQ(asked(desk).size(), 3u) << "left before the end: nothing was answered";
    for (int i = 0; i < 3; ++i) desk.perform(care::Next{}, 0.0);
    ASSERT_EQ(desk.session()->stage, care::Stage::warmUp);
    desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
    EXPECT_TRUE(asked(desk).empty());
    desk.perform(care::LookAgain{}, 0.0);
    EXPECT_EQ(asked(desk).size(), 3u);
    // Another place of the same region: a wound there is another wound.
    desk.begin(content(), {{"calf.1", Side::right}}, {}, 0.0);
    EXPECT_EQ(asked(desk), std::set<std::string>{"wound"});
    desk.begin(content(), {{"neck.1", Side::right}}, {}, 0.0);
    EXPECT_EQ(asked(desk).size(), 3u) << "another region";
}

TEST_F(Desk, FoldsWhatPaintingHasRuledOutForAWhile) {
    CareDesk desk(file);
    const std::int64_t now = diary::currentTime();
    const auto isIllFolded = [&] {
        desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
        return care::isFolded(*desk.session(), desk.session()->content->gates[0]);
    };
    desk.noteNo({"ill"}, {"leg-foot"}, now - 3600);
    EXPECT_FALSE(isIllFolded()) << "an hour ago";
    desk.noteNo({"ill", "some_red_flag"}, {"leg-foot"}, now - 60);
    EXPECT_TRUE(isIllFolded());
    EXPECT_EQ(desk.session()->answeredAt, now - 60);
    desk.noteNo({"ill"}, {"head-neck"}, now - 59);
    EXPECT_FALSE(isIllFolded()) << "another region";
    desk.noteNo({"ill"}, {"leg-foot"}, now - 58);
    desk.begin(content(), {{"calf.1", Side::left}}, {}, 0.0);
    desk.perform(care::LookAgain{}, 0.0);
    desk.perform(care::AnswerGate{"ill", true}, 0.0);
    desk.perform(care::Next{}, 0.0);
    ASSERT_EQ(desk.session()->stage, care::Stage::refused);
    EXPECT_FALSE(isIllFolded()) << "a yes takes the no back";
    desk.noteNo({"ill"}, {"leg-foot"}, now - 60);
    EXPECT_FALSE(isIllFolded()) << "the no was older than the yes";
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
    desk.perform(care::SetAfter{3}, 200.0);
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
