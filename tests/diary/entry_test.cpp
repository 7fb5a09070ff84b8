#include "diary/entry.h"

#include <gtest/gtest.h>

namespace myoatlas::diary {
namespace {

TEST(Entry, NamesTheFigureThatIsOutOfRange) {
    Entry entry;
    EXPECT_TRUE(check(entry));
    entry.before = 10;
    EXPECT_TRUE(check(entry));
    entry.after = 11;
    ASSERT_FALSE(check(entry));
    EXPECT_EQ(check(entry).error().message, "after: expected 0 to 10, found 11");
    entry.after = -1;
    EXPECT_FALSE(check(entry));
}

TEST(Entry, RefusesWhatIsNoUtf8) {
    Entry entry;
    for (const char* good : {"", "plain", "Schulter tut weh: größer", "肩こり", "🙂"}) {
        entry.notes = good;
        EXPECT_TRUE(check(entry)) << good;
    }
    for (const char* bad :
         {"\xff", "caf\xe9", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "cut \xe2\x82"}) {
        entry.notes = bad;
        EXPECT_FALSE(check(entry)) << bad;
    }
    entry.notes = std::string("a\0b", 3);
    EXPECT_FALSE(check(entry));
}

TEST(Entry, RefusesNotesThatAreTooLong) {
    Entry entry;
    entry.notes = std::string(kLongestNote, 'x');
    EXPECT_TRUE(check(entry));
    entry.notes += 'x';
    EXPECT_FALSE(check(entry));
}

TEST(Filter, APointWithoutASideMeansBoth) {
    Entry entry;
    entry.point = "soleus.1.left";
    entry.at = 100;
    EXPECT_TRUE(matches({}, entry));
    EXPECT_TRUE(matches({"soleus.1", {}}, entry));
    EXPECT_TRUE(matches({"soleus.1.left", {}}, entry));
    EXPECT_FALSE(matches({"soleus.1.right", {}}, entry));
    EXPECT_FALSE(matches({"soleus.2", {}}, entry));
    EXPECT_TRUE(matches({"", 100}, entry));
    EXPECT_FALSE(matches({"", 101}, entry));
}

} // namespace
} // namespace myoatlas::diary
