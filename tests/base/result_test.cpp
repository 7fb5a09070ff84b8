#include "base/result.h"

#include <gtest/gtest.h>

namespace myoatlas {
namespace {

Result<int> half(int n) {
    if (n % 2 != 0) return Error{"odd"}.within(std::to_string(n));
    return n / 2;
}

TEST(Result, HoldsAValueOrAnError) {
    ASSERT_TRUE(half(4));
    EXPECT_EQ(*half(4), 2);
    ASSERT_FALSE(half(3));
    EXPECT_EQ(half(3).error().message, "3: odd");
}

TEST(Result, GainsContextOnItsWayOut) {
    EXPECT_EQ(Error{"inner"}.within("middle").within("outer").message, "outer: middle: inner");
}

TEST(Result, OfVoidIsSuccessUnlessGivenAnError) {
    EXPECT_TRUE(Result<void>());
    EXPECT_FALSE(Result<void>(Error{"no"}));
}

} // namespace
} // namespace myoatlas
