#include "base/side.h"

#include <gtest/gtest.h>

namespace myoatlas {
namespace {

TEST(Side, SplitAndJoinAreInverse) {
    for (const char* id : {"infraspinatus.1.left", "skin", "trapezius_descending.right", "a.b"}) {
        const SidedId split = splitSide(id);
        EXPECT_EQ(joinSide(split.id, split.side), id);
    }
    EXPECT_EQ(splitSide("infraspinatus.1.left"), (SidedId{"infraspinatus.1", Side::left}));
    EXPECT_EQ(splitSide("left"), (SidedId{"left", Side::midline})) << "a side alone is an id";
}

TEST(Side, LeftOfTheBodyIsPlusX) {
    EXPECT_EQ(signOf(Side::left), 1.0f);
    EXPECT_EQ(signOf(Side::right), -1.0f);
    EXPECT_EQ(opposite(Side::left), Side::right);
    EXPECT_EQ(opposite(Side::midline), Side::midline);
}

} // namespace
} // namespace myoatlas
