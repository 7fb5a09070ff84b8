#include "renderer/motion_budget.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {
namespace {

constexpr double kSlow = 2.0 * MotionBudget::kFrame, kQuick = 0.2 * MotionBudget::kFrame;

TEST(MotionBudget, LeavesMoreOutWhileFramesAreLateAndStopsAtTheLeast) {
    MotionBudget budget;
    float last = budget.detail().scale;
    for (int i = 0; i < 20; ++i) {
        budget.took(kSlow);
        EXPECT_LE(budget.detail().scale, last);
        last = budget.detail().scale;
    }
    EXPECT_EQ(budget.detail().scale, 0.5f);
    EXPECT_EQ(budget.detail().quality, Quality::coarse);
}

TEST(MotionBudget, GoesBackToEverythingOnAQuickMachine) {
    MotionBudget budget;
    for (int i = 0; i < 40; ++i) budget.took(kQuick);
    EXPECT_EQ(budget.detail().scale, 1.0f);
    EXPECT_EQ(budget.detail().quality, Quality::moving);
}

TEST(MotionBudget, StaysWhereFramesAreInTime) {
    MotionBudget budget;
    const float scale = budget.detail().scale;
    for (int i = 0; i < 40; ++i) budget.took(i % 3 == 0 ? kQuick : 0.8 * MotionBudget::kFrame);
    EXPECT_EQ(budget.detail().scale, scale) << "one quick frame is no reason";
}

} // namespace
} // namespace myoatlas::renderer
