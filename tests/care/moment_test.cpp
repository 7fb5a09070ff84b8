#include "care/moment.h"

#include <gtest/gtest.h>

namespace myoatlas::care {
namespace {

/// One point on both sides, two holds of each.
Session session(Stage stage, std::size_t part = 0, int hold = 0) {
    Session session;
    Part left, right;
    left.at = {"calf.1", Side::left};
    right.at = {"calf.1", Side::right};
    session.plan.parts = {left, right};
    for (Part& each : session.plan.parts) each.repeats = 2;
    session.stage = stage;
    session.part = part;
    session.hold = hold;
    return session;
}

TEST(Moment, IsBeginAndEndOfEachHold) {
    EXPECT_EQ(momentBetween(session(Stage::find), session(Stage::press)), Moment::holdBegins);
    EXPECT_EQ(momentBetween(session(Stage::press), session(Stage::rest)), Moment::holdEnds);
    EXPECT_EQ(momentBetween(session(Stage::rest), session(Stage::press, 0, 1)), Moment::holdBegins);
    EXPECT_EQ(momentBetween(session(Stage::press, 1, 1), session(Stage::after, 1, 1)),
              Moment::holdEnds);
}

TEST(Moment, IsWhenToChangeSides) {
    const Session end = session(Stage::press, 0, 1), next = session(Stage::find, 1);
    EXPECT_EQ(momentBetween(end, next), Moment::changeSides);
    Session sameSide = next;
    sameSide.plan.parts[1].at = {"calf.2", Side::left};
    EXPECT_EQ(momentBetween(end, sameSide), Moment::holdEnds);
}

TEST(Moment, IsBegunByAHoldThatFollowsWithinOneStep) {
    EXPECT_EQ(momentBetween(session(Stage::press), session(Stage::press, 0, 1)),
              Moment::holdBegins);
}

TEST(Moment, IsNoneForWhoGoesBackStopsOrWaits) {
    EXPECT_FALSE(momentBetween(session(Stage::press), session(Stage::press)));
    EXPECT_FALSE(momentBetween(session(Stage::press, 0, 1), session(Stage::find)));
    EXPECT_FALSE(momentBetween(session(Stage::warmUp), session(Stage::find)));
    Session stopped = session(Stage::after);
    stopped.wasStopped = true;
    EXPECT_FALSE(momentBetween(session(Stage::press), stopped));
}

} // namespace
} // namespace myoatlas::care
