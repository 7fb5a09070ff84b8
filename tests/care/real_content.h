#pragma once

#include "content/content.h"

#include <gtest/gtest.h>
#include <memory>

namespace myoatlas::care {

/// The content of `data/`, read once.
inline const std::shared_ptr<const content::Content>& realContent() {
    static const auto content = [] {
        content::Problems problems;
        auto loaded = content::loadContent(MYOATLAS_DATA, problems);
        EXPECT_TRUE(loaded) << loaded.error().message;
        return std::make_shared<const content::Content>(std::move(*loaded));
    }();
    return content;
}

} // namespace myoatlas::care
