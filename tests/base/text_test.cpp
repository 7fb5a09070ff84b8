#include "base/text.h"

#include <gtest/gtest.h>

namespace myoatlas {
namespace {

TEST(Text, EditDistanceCountsInsertionsDeletionsSubstitutionsAndSwaps) {
    EXPECT_EQ(editDistance("", "abc"), 3u);
    EXPECT_EQ(editDistance("soleus", "soleus"), 0u);
    EXPECT_EQ(editDistance("soleus", "soles"), 1u);
    EXPECT_EQ(editDistance("tmeple", "temple"), 1u);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3u);
}

TEST(Text, SearchKeyKeepsLettersAndDigitsOnly) {
    EXPECT_EQ(searchKey("Extensor carpi-radialis (longus)"), "extensor carpi radialis longus");
    EXPECT_EQ(searchKey("  Can't TURN "), "cant turn");
    EXPECT_EQ(searchKey("!?"), "");
}

TEST(Text, WordsSplitsAtSpaces) {
    EXPECT_EQ(words(" a  bc "), (std::vector<std::string>{"a", "bc"}));
    EXPECT_TRUE(words("").empty());
}

} // namespace
} // namespace myoatlas
