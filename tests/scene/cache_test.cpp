#include "real_atlas.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

/// The same pair again, with nothing worked out yet.
std::shared_ptr<const Atlas> freshAtlas() {
    Diagnostics diagnostics;
    auto atlas = Atlas::create(std::make_shared<content::Content>(realAtlas()->content()),
                               std::make_shared<body::Body>(realAtlas()->body()), diagnostics);
    return *atlas;
}

TEST(AtlasCache, WhatIsSavedIsRestored) {
    const std::string bytes = realAtlas()->save();
    const auto fresh = freshAtlas();
    ASSERT_TRUE(fresh->restore(bytes));
    EXPECT_EQ(fresh->areas().areaOfVertex, realAtlas()->areas().areaOfVertex);
    EXPECT_EQ(fresh->save(), bytes);
}

TEST(AtlasCache, ForeignOrBrokenBytesAreRefused) {
    const std::string bytes = realAtlas()->save();
    const auto fresh = freshAtlas();
    EXPECT_FALSE(fresh->restore(""));
    EXPECT_FALSE(fresh->restore("myozones"));
    for (const std::size_t length : {std::size_t(40), bytes.size() / 2, bytes.size() - 1})
        EXPECT_FALSE(fresh->restore(std::string_view(bytes).substr(0, length)));
    std::string other = bytes;
    other[17] ^= 1; // the body's key
    EXPECT_FALSE(fresh->restore(other));
    EXPECT_FALSE(fresh->restore(bytes + "x"));
}

} // namespace
} // namespace myoatlas::scene
