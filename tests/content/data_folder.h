#pragma once

#include "content/content.h"

#include <gtest/gtest.h>

namespace myoatlas::content {

/// The repository's own `data/`.
inline std::filesystem::path dataFolder() { return MYOATLAS_DATA; }

/// The repository's content, read once for all tests; they fail where it does not load.
inline const Content& realContent() {
    static const Content content = [] {
        Problems problems;
        Result<Content> loaded = loadContent(dataFolder(), problems);
        EXPECT_TRUE(loaded) << loaded.error().message;
        return loaded ? std::move(*loaded) : Content{};
    }();
    return content;
}

} // namespace myoatlas::content
