#include "diary/advice.h"

#include "diary/moment.h"

#include <gtest/gtest.h>

namespace myoatlas::diary {
namespace {

/// Entries of one pain before each, `apart` days apart.
std::vector<Entry> course(std::initializer_list<int> pains, int apart) {
    std::vector<Entry> entries;
    for (const int pain : pains) {
        Entry entry;
        entry.at = 1764000000 + static_cast<std::int64_t>(entries.size()) * apart * kSecondsADay;
        entry.before = pain;
        entries.push_back(entry);
    }
    return entries;
}

Verdict verdict(const std::vector<Entry>& entries) { return review(entries).verdict; }

TEST(Review, NeedsNumbersAndTime) {
    EXPECT_EQ(verdict({}), Verdict::tooFew);
    EXPECT_EQ(verdict(course({6, 2}, 10)), Verdict::tooFew);
    EXPECT_EQ(verdict(course({6, 4, 2}, 3)), Verdict::tooEarly);
    std::vector<Entry> without = course({6, 5, 4}, 10);
    for (Entry& entry : without) entry.before.reset();
    EXPECT_EQ(verdict(without), Verdict::tooFew);
}

TEST(Review, TwoPointsOrThirtyPercentAreAChange) {
    EXPECT_EQ(verdict(course({7, 6, 5}, 9)), Verdict::better); // 2 points, 29 %
    EXPECT_EQ(verdict(course({3, 3, 2}, 9)), Verdict::better); // 1 point, 33 %
    EXPECT_EQ(verdict(course({7, 6, 6}, 9)), Verdict::unchanged);
    EXPECT_EQ(verdict(course({5, 5, 5}, 9)), Verdict::unchanged);
    EXPECT_EQ(verdict(course({0, 0, 0}, 9)), Verdict::unchanged);
    EXPECT_EQ(verdict(course({4, 4, 6}, 3)), Verdict::tooEarly); // the weeks overlap
    EXPECT_EQ(verdict(course({4, 5, 6}, 9)), Verdict::worse);
}

TEST(Review, ComparesTheFirstWeekWithTheLast) {
    const Review found = review(course({8, 6, 9, 5, 3, 2}, 4));
    EXPECT_EQ(found.entries, 6);
    EXPECT_EQ(found.days, 20);
    EXPECT_DOUBLE_EQ(found.first, 7.0);
    EXPECT_DOUBLE_EQ(found.latest, 2.5);
}

TEST(Review, ALongPauseBeginsANewCourse) {
    EXPECT_EQ(review(course({9, 8, 7}, 30)).entries, 1);
    EXPECT_EQ(review(course({9, 8, 7}, 27)).entries, 3);
}

TEST(Review, TheDayAfterTellsTooMuch) {
    std::vector<Entry> entries = course({4, 4}, 3);
    entries.back().nextDay = 6;
    EXPECT_EQ(verdict(entries), Verdict::overdone);
    entries.back().nextDay = 5;
    EXPECT_EQ(verdict(entries), Verdict::tooFew);
}

TEST(Advice, SendsToSomebodyAndPromisesNothing) {
    for (const Verdict verdict : {Verdict::tooFew, Verdict::tooEarly, Verdict::better,
                                  Verdict::unchanged, Verdict::worse, Verdict::overdone}) {
        const Advice advice = adviceFor({verdict, 5, 20, 6.0, 4.0});
        EXPECT_FALSE(advice.title.empty());
        EXPECT_EQ(advice.seeSomebody, verdict == Verdict::unchanged || verdict == Verdict::worse);
        for (const char* word : {" will ", "cure", "heal", "safe", "fix"})
            EXPECT_EQ(advice.text.find(word), std::string::npos) << advice.text;
    }
    EXPECT_TRUE(adviceFor({Verdict::better, 20, 50, 6.0, 2.0}).seeSomebody);
}

} // namespace
} // namespace myoatlas::diary
