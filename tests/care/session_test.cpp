#include "care/breath.h"
#include "care/session.h"
#include "real_content.h"

namespace myoatlas::care {
namespace {

/// A session with its own clock, which events move on.
struct Walk {
    double now = 100.0;
    Session session;

    explicit Walk(std::vector<PointOnSide> points = {{"infraspinatus.1", Side::left}}, Kit kit = {})
        : session(beginSession(realContent(), std::move(points), kit, now)) {}

    Walk& then(const Event& event) {
        session = advance(session, event, now);
        return *this;
    }
    Walk& wait(double seconds) {
        now += seconds;
        return then(Tick{});
    }
    Walk& throughGates() { return then(Next{}).then(Next{}).then(Next{}); }
    Walk& toPress() { return throughGates().then(Next{}).then(Next{}); }
};

TEST(Session, AsksBeforeAnythingElse) {
    Walk walk;
    EXPECT_EQ(walk.session.stage, Stage::gates);
    walk.wait(1000);
    EXPECT_EQ(walk.session.stage, Stage::gates) << "questions wait";
    EXPECT_EQ(presentPart(walk.session), nullptr) << "no technique before the questions";
    walk.throughGates();
    EXPECT_EQ(walk.session.stage, Stage::warmUp);
}

TEST(Session, AYesThatStopsEndsIt) {
    for (const content::Gate& gate : realContent()->gates) {
        Walk walk({{"trapezius_descending.1", Side::left}});
        ASSERT_TRUE(isAsked(walk.session, gate)) << gate.id;
        for (int page = 0; page < gatePage(gate); ++page) walk.then(Next{});
        walk.then(AnswerGate{gate.id, true});
        while (walk.session.stage == Stage::gates) walk.then(Next{});
        if (gatePage(gate) < kGatePages - 1) {
            EXPECT_EQ(walk.session.stage, Stage::refused) << gate.id;
        } else {
            EXPECT_TRUE(walk.session.stage == Stage::askFirst ||
                        walk.session.stage == Stage::refused)
                << gate.id;
        }
        ASSERT_FALSE(walk.session.say.empty()) << gate.id;
        if (walk.session.stage == Stage::refused) {
            walk.then(Next{}).wait(1000);
            EXPECT_EQ(walk.session.stage, Stage::refused) << "no way on";
        }
    }
}

TEST(Session, AskFirstMeansLightly) {
    Walk walk({{"trapezius_descending.1", Side::left}});
    walk.then(Next{}).then(Next{}).then(AnswerGate{"cancer", true}).then(Next{});
    ASSERT_EQ(walk.session.stage, Stage::askFirst);
    walk.then(Next{});
    ASSERT_EQ(walk.session.stage, Stage::warmUp);
    EXPECT_LE(presentPart(walk.session)->pressureTo, 3.0);
}

TEST(Session, LimitsOfTheKitAreAnsweredAlready) {
    const Walk walk({{"trapezius_descending.1", Side::left}}, {{}, {}, {"blood_thinners"}});
    EXPECT_TRUE(walk.session.yes.contains("blood_thinners"));
}

TEST(Session, GoesByItselfFromTheWarmUpToTheEnd) {
    Walk walk;
    walk.throughGates().then(SetBefore{6});
    walk.wait(kWarmUpSeconds);
    EXPECT_EQ(walk.session.stage, Stage::find);
    walk.wait(kFindSeconds);
    ASSERT_EQ(walk.session.stage, Stage::press);
    const Part part = *presentPart(walk.session);
    EXPECT_EQ(part.repeats, 2);
    walk.wait(part.seconds);
    EXPECT_EQ(walk.session.stage, Stage::rest);
    walk.wait(part.restSeconds);
    EXPECT_EQ(walk.session.stage, Stage::press);
    EXPECT_TRUE(walk.session.worked.empty());
    walk.wait(part.seconds);
    EXPECT_EQ(walk.session.stage, Stage::after);
    EXPECT_EQ(walk.session.worked,
              (std::vector<Worked>{{0, {part.seconds, part.seconds}, 2, false}}));
    walk.wait(1000).then(SetAfter{3}).then(Next{});
    EXPECT_EQ(walk.session.stage, Stage::done);
    EXPECT_EQ(walk.session.before, 6);
    EXPECT_EQ(walk.session.after, 3);
}

TEST(Session, OneLongStepIsAsManyShortOnes) {
    Walk one, many;
    one.throughGates().wait(170.5);
    many.throughGates();
    for (int i = 0; i < 341; ++i) many.wait(0.5);
    EXPECT_EQ(one.session.stage, many.session.stage);
    EXPECT_NEAR(one.session.elapsed, many.session.elapsed, 1e-6);
}

TEST(Session, PauseStopsTheClock) {
    Walk walk;
    walk.toPress().wait(5.0).then(TogglePause{});
    EXPECT_FALSE(isRunning(walk.session));
    const double left = remaining(walk.session);
    walk.wait(500.0);
    EXPECT_EQ(remaining(walk.session), left);
    walk.then(TogglePause{}).wait(1.0);
    EXPECT_NEAR(remaining(walk.session), left - 1.0, 1e-9);
}

TEST(Session, PointAfterPointAndTheOtherSide) {
    Walk walk({{"infraspinatus.1", Side::left}, {"soleus.1", Side::right}});
    walk.throughGates().then(SetBothSides{true});
    ASSERT_EQ(walk.session.plan.parts.size(), 4u);
    std::vector<PointOnSide> visited;
    for (int i = 0; i < 60 && walk.session.stage != Stage::after; ++i) {
        if (walk.session.stage == Stage::find) visited.push_back(presentPart(walk.session)->at);
        walk.then(Next{});
    }
    EXPECT_EQ(visited, (std::vector<PointOnSide>{{"infraspinatus.1", Side::left},
                                                 {"infraspinatus.1", Side::right},
                                                 {"soleus.1", Side::right},
                                                 {"soleus.1", Side::left}}));
    EXPECT_TRUE(walk.session.worked.empty()) << "skipped is not held";
}

TEST(Session, StoppingEndsThePressingAndIsNoted) {
    Walk walk({{"infraspinatus.1", Side::left}, {"soleus.1", Side::right}});
    walk.toPress().wait(3.0).then(Stop{});
    EXPECT_EQ(walk.session.stage, Stage::after);
    EXPECT_TRUE(walk.session.wasStopped);
    ASSERT_EQ(walk.session.worked.size(), 1u);
    EXPECT_TRUE(walk.session.worked[0].wasStopped);
    EXPECT_EQ(walk.session.worked[0].holds, std::vector<int>{3});
    EXPECT_EQ(walk.session.worked[0].complete, 0);
    walk.then(Back{});
    EXPECT_EQ(walk.session.stage, Stage::after) << "no way back to pressing";
}

TEST(Session, SecondsStayWithinTheDose) {
    Walk walk;
    walk.toPress().then(SetSeconds{1000});
    EXPECT_EQ(presentPart(walk.session)->seconds, presentPart(walk.session)->mostSeconds);
    walk.then(SetSeconds{-5});
    EXPECT_EQ(presentPart(walk.session)->seconds, 1);
}

TEST(Session, BackLeadsToThePageBefore) {
    Walk walk;
    walk.then(Next{}).then(Back{});
    EXPECT_EQ(walk.session.page, 0);
    walk.throughGates().then(Back{});
    EXPECT_EQ(walk.session.stage, Stage::gates);
    walk.then(Next{}).then(Next{}).then(Back{});
    EXPECT_EQ(walk.session.stage, Stage::warmUp);
    walk.then(Next{}).then(Next{}).then(Back{});
    EXPECT_EQ(walk.session.stage, Stage::find);
}

TEST(Session, EventsThatDoNotFitChangeNothing) {
    Walk walk;
    walk.then(TogglePause{}).then(Stop{}).then(SetAfter{3}).then(SetSeconds{5});
    EXPECT_EQ(walk.session.stage, Stage::gates);
    EXPECT_FALSE(walk.session.isPaused);
    EXPECT_FALSE(walk.session.after);
    EXPECT_FALSE(walk.session.wasStopped);
}

TEST(Session, SaysWhatToDoDuringAHold) {
    Walk walk;
    walk.toPress();
    EXPECT_EQ(cueOf(walk.session), "Lean in slowly");
    walk.wait(kLeanInSeconds + 0.1);
    EXPECT_NE(cueOf(walk.session).find("Hold"), std::string::npos);
    walk.wait(remaining(walk.session) - 1.0);
    EXPECT_EQ(cueOf(walk.session), "Let go slowly");
}

TEST(Breath, GoesOutMoreSlowlyThanIn) {
    EXPECT_FALSE(breathAt(0.0).isOut);
    EXPECT_NEAR(breathAt(0.0).fullness, 0.0, 1e-9);
    EXPECT_TRUE(breathAt(kBreathInSeconds).isOut);
    EXPECT_NEAR(breathAt(kBreathInSeconds).fullness, 1.0, 1e-9);
    EXPECT_NEAR(breathAt(9.999).fullness, 0.0, 1e-3);
    EXPECT_FALSE(breathAt(10.0).isOut);
}

} // namespace
} // namespace myoatlas::care
