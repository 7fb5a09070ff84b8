#include "diary/moment.h"

#include <cstdlib>
#include <ctime>
#include <gtest/gtest.h>

namespace myoatlas::diary {
namespace {

/// A time zone with summer time, for one test.
class InBerlin : public ::testing::Test {
protected:
    void SetUp() override {
        ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
        ::tzset();
    }
    void TearDown() override {
        ::unsetenv("TZ");
        ::tzset();
    }
};

TEST_F(InBerlin, WritesTheLocalTimeWithItsOffset) {
    EXPECT_EQ(isoTime(1774976700), "2026-03-31T19:05:00+02:00");
    EXPECT_EQ(isoTime(1764000000), "2025-11-24T17:00:00+01:00");
    EXPECT_EQ(plainTime(1774976700), "2026-03-31 19:05");
    EXPECT_EQ(plainDay(1774976700), "2026-03-31");
}

TEST_F(InBerlin, ReadsBackWhatItWrites) {
    for (const std::int64_t at : {1774976700L, 1764000000L, 951782400L, 0L})
        EXPECT_EQ(parseTime(isoTime(at)), at) << at;
    EXPECT_EQ(parseTime("2026-03-31 19:05"), 1774976700);
    EXPECT_EQ(parseTime("2026-03-31T17:05Z"), 1774976700);
    EXPECT_EQ(parseTime("2026-03-31T17:05:00+0000"), 1774976700);
    EXPECT_EQ(parseTime("2026-03-31"), 1774976700 - (19 * 60 + 5) * 60);
}

TEST_F(InBerlin, RefusesWhatIsNoTime) {
    for (const char* text : {"", "today", "2026", "2026-02-30", "2026-13-01", "2026-03-31 25:00",
                             "2026-03-31 19", "2026-03-31 19:05 or so", "31.03.2026"})
        EXPECT_EQ(parseTime(text), std::nullopt) << text;
}

TEST_F(InBerlin, LooksBackByDaysAndWeeks) {
    EXPECT_EQ(parseSince("10d", 1774976700), 1774976700 - 10 * kSecondsADay);
    EXPECT_EQ(parseSince("3w", 1774976700), 1774976700 - 21 * kSecondsADay);
    EXPECT_EQ(parseSince("2026-03-31 19:05", 0), 1774976700);
    EXPECT_EQ(parseSince("3y", 0), std::nullopt);
    EXPECT_EQ(parseSince("-3d", 0), std::nullopt);
}

} // namespace
} // namespace myoatlas::diary
