#include "app/flight.h"

#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

TEST(Flight, BeginsAndEndsWhereItShould) {
    scene::Camera from, to;
    to.yaw = 1.0f;
    to.distance = 1.0f;
    Flight flight;
    EXPECT_FALSE(flight.at(0.0));
    flight.start(from, to, 10.0);
    EXPECT_NEAR(flight.at(10.0)->yaw, from.yaw, 1e-6f);
    const float half = flight.at(10.0 + 0.5 * kFlightSeconds)->yaw;
    EXPECT_NEAR(half, 0.5f, 1e-3f);
    EXPECT_TRUE(flight.isActive());
    EXPECT_EQ(flight.at(10.01 + kFlightSeconds), to);
    EXPECT_FALSE(flight.isActive());
}

TEST(Flight, DoesNotStartTowardWhereItIs) {
    Flight flight;
    flight.start({}, {}, 0.0);
    EXPECT_FALSE(flight.isActive());
}

} // namespace
} // namespace myoatlas::app
