#include "bench/timing.h"

#include <gtest/gtest.h>

namespace myoatlas::bench {
namespace {

TEST(Timing, MedianIsTheMiddle) {
    EXPECT_EQ(median({3.0}), 3.0);
    EXPECT_EQ(median({9.0, 1.0, 2.0}), 2.0);
    EXPECT_EQ(median({1.0, 100.0, 3.0, 2.0}), 2.5);
}

TEST(Timing, TheFirstRunIsNotCounted) {
    int calls = 0;
    medianMilliseconds(5, [&] { ++calls; });
    EXPECT_EQ(calls, 6);
}

TEST(Timing, PeakMemoryOnlyGrows) {
    const double before = peakMegabytes();
    EXPECT_GT(before, 1.0);
    const std::vector<char> much(200'000'000, 1);
    EXPECT_GE(peakMegabytes(), std::max(before, 190.0)) << much[7];
}

} // namespace
} // namespace myoatlas::bench
