// What was really held, and how a session ends before its end.

#include "care/session.h"
#include "real_content.h"

namespace myoatlas::care {
namespace {

/// A session of two holds of 30 seconds, at the first of them.
struct AtPress {
    double now = 100.0;
    Session session;

    explicit AtPress(std::vector<PointOnSide> points = {{"gluteus_minimus.1", Side::left}})
        : session(beginSession(realContent(), std::move(points), {}, now)) {
        for (int i = 0; i < kGatePages + 2; ++i) then(Next{});
        EXPECT_EQ(session.stage, Stage::press);
        EXPECT_EQ(presentPart(session)->repeats, 2);
        EXPECT_EQ(presentPart(session)->seconds, 30);
    }
    AtPress& then(const Event& event) {
        session = advance(session, event, now);
        return *this;
    }
    AtPress& wait(double seconds) {
        now += seconds;
        return then(Tick{});
    }
    std::string words() const {
        return session.worked.empty() ? "" : heldWords(session, session.worked.front());
    }
};

TEST(Held, SkippedHoldsAreNone) {
    AtPress walk;
    walk.wait(1.0).then(Next{}).then(Next{}).wait(2.0).then(Next{});
    ASSERT_EQ(walk.session.stage, Stage::after);
    EXPECT_TRUE(walk.session.worked.empty());
    EXPECT_TRUE(isCutShort(walk.session));
    walk.then(Back{});
    EXPECT_EQ(walk.session.stage, Stage::find) << "one may go back and press";
    walk.then(Next{}).then(Next{}).then(Next{}).then(Next{});
    ASSERT_EQ(walk.session.stage, Stage::after);
    walk.then(Next{});
    EXPECT_EQ(walk.session.stage, Stage::done) << "no number is asked for where nothing was held";
}

TEST(Held, AHoldThatIsCutShortCountsWhatItLasted) {
    AtPress walk;
    walk.wait(30.0).wait(20.0).wait(12.4);
    ASSERT_EQ(walk.session.stage, Stage::press);
    walk.then(Next{});
    ASSERT_EQ(walk.session.stage, Stage::after);
    EXPECT_EQ(walk.session.worked, (std::vector<Worked>{{0, {30, 12}, 1, false}}));
    EXPECT_EQ(walk.session.worked[0].totalSeconds(), 42);
    EXPECT_TRUE(isCutShort(walk.session));
    EXPECT_EQ(walk.words(), "30 s and 12 s of 2 × 30 s");
}

TEST(Held, APauseIsNoHold) {
    AtPress walk;
    walk.wait(10.0).then(TogglePause{}).wait(500.0).then(Next{});
    EXPECT_EQ(heldSoFar(walk.session)[0].holds, std::vector<int>{10});
}

TEST(Held, AllOfItIsWellDone) {
    AtPress walk;
    walk.wait(30.0).wait(20.0).wait(30.0);
    ASSERT_EQ(walk.session.stage, Stage::after);
    EXPECT_FALSE(isCutShort(walk.session));
    EXPECT_EQ(walk.words(), "2 × 30 s");
}

TEST(Held, EachSideCountsItsOwn) {
    AtPress walk;
    walk.then(Back{}).then(Back{}).then(SetBothSides{true}).then(Next{}).then(Next{});
    ASSERT_EQ(walk.session.plan.parts.size(), 2u);
    walk.wait(30.0).wait(20.0).wait(30.0); // the left
    ASSERT_EQ(walk.session.stage, Stage::find);
    walk.then(Next{}).then(Next{}).then(Next{}).wait(7.0).then(Next{}); // hardly the right
    ASSERT_EQ(walk.session.stage, Stage::after);
    EXPECT_EQ(walk.session.worked,
              (std::vector<Worked>{{0, {30, 30}, 2, false}, {1, {7}, 0, false}}));
    EXPECT_TRUE(isCutShort(walk.session));
    EXPECT_EQ(heldWords(walk.session, walk.session.worked[1]), "7 s of 2 × 30 s");
}

TEST(Held, GoingBackForgetsNoHold) {
    AtPress walk;
    walk.wait(15.0).then(Back{}).then(Next{}).wait(30.0).wait(20.0).wait(30.0);
    ASSERT_EQ(walk.session.stage, Stage::after);
    EXPECT_EQ(walk.session.worked[0].holds, (std::vector<int>{15, 30, 30}));
    EXPECT_FALSE(isCutShort(walk.session));
}

TEST(Held, StoppingIsNotedEvenBeforeTheFirstHoldCounts) {
    AtPress walk;
    walk.wait(1.0).then(Stop{});
    EXPECT_EQ(walk.session.worked, (std::vector<Worked>{{0, {}, 0, true}}));
}

TEST(AskToEnd, WaitsAndGoesOn) {
    AtPress walk;
    walk.wait(5.0).then(AskToEnd{});
    EXPECT_TRUE(walk.session.asksToEnd);
    EXPECT_FALSE(isRunning(walk.session));
    const double left = remaining(walk.session);
    walk.wait(500.0).then(AskToEnd{});
    EXPECT_FALSE(walk.session.asksToEnd);
    EXPECT_EQ(remaining(walk.session), left);
    EXPECT_TRUE(isRunning(walk.session));
    walk.then(AskToEnd{}).then(TogglePause{});
    EXPECT_FALSE(walk.session.asksToEnd) << "Space goes on too";
    EXPECT_FALSE(walk.session.isPaused);
}

TEST(AskToEnd, KeepsWhatWasHeld) {
    AtPress walk;
    walk.wait(12.0).then(AskToEnd{}).then(End{});
    EXPECT_EQ(walk.session.stage, Stage::after);
    EXPECT_EQ(walk.words(), "12 s of 2 × 30 s");
}

TEST(AskToEnd, EndsAtOnceWhereNothingWasHeld) {
    AtPress walk;
    walk.wait(1.0).then(AskToEnd{}).then(End{});
    EXPECT_EQ(walk.session.stage, Stage::done);
    Session questions = beginSession(realContent(), {{"gluteus_minimus.1", Side::left}}, {}, 0.0);
    questions = advance(questions, AskToEnd{}, 0.0);
    EXPECT_EQ(questions.stage, Stage::gates);
    EXPECT_EQ(advance(questions, End{}, 0.0).stage, Stage::done);
}

TEST(After, AsksOnceForAPainThatIsMissing) {
    AtPress walk;
    walk.wait(30.0).wait(20.0).wait(30.0).then(SetAfter{3}).then(Next{});
    EXPECT_EQ(walk.session.stage, Stage::after) << "before was never told";
    EXPECT_TRUE(walk.session.hasAskedForPain);
    walk.then(Next{});
    EXPECT_EQ(walk.session.stage, Stage::done) << "it may stay away";
}

} // namespace
} // namespace myoatlas::care
