#include "gl/headless_context.h"

#include "gl/debug_log.h"
#include "gl/driver.h"
#include "gl/framebuffer.h"

#include <gtest/gtest.h>

namespace myoatlas::gl {

TEST(HeadlessContext, OffersOpenGl33WithoutADisplay) {
    const auto context = HeadlessContext::create({.debug = true});
    ASSERT_TRUE(context) << context.error().message;
    DebugLog log;
    EXPECT_GE(epoxy_gl_version(), 33);
    EXPECT_NE(driverDescription().find("OpenGL"), std::string::npos);
    EXPECT_TRUE(log.take().empty());
}

TEST(HeadlessContext, OffersTheSubsetOfWebGl2) {
    const auto context = HeadlessContext::create({.api = Api::embedded, .major = 3, .minor = 0});
    ASSERT_TRUE(context) << context.error().message;
    EXPECT_FALSE(epoxy_is_desktop_gl());
}

TEST(HeadlessContext, SaysWhatIsMissing) {
    const auto context = HeadlessContext::create({.major = 9, .minor = 9});
    ASSERT_FALSE(context);
    EXPECT_NE(context.error().message.find("no OpenGL context without a display"),
              std::string::npos);
    EXPECT_NE(context.error().message.find("9.9"), std::string::npos);
}

TEST(HeadlessContext, CanBeMadeAgainAfterAnother) {
    for (int i = 0; i < 3; ++i) {
        const auto context = HeadlessContext::create();
        ASSERT_TRUE(context) << context.error().message;
        EXPECT_NE(glGetString(GL_VERSION), nullptr);
    }
}

TEST(DebugLog, ReportsAMistake) {
    const auto context = HeadlessContext::create({.debug = true});
    ASSERT_TRUE(context) << context.error().message;
    DebugLog log;
    glBindTexture(GL_TEXTURE_BUFFER + 9999, 0);
    EXPECT_FALSE(log.take().empty());
    EXPECT_TRUE(log.take().empty());
}

TEST(CheckSize, NamesTheLimit) {
    const auto context = HeadlessContext::create();
    ASSERT_TRUE(context) << context.error().message;
    EXPECT_TRUE(checkSize({640, 480}));
    const Result<void> tooLarge = checkSize({1 << 24, 1});
    ASSERT_FALSE(tooLarge);
    EXPECT_NE(tooLarge.error().message.find("16777216x1"), std::string::npos);
    EXPECT_FALSE(checkSize({0, 10}));
}

TEST(Handle, MovesAndReleases) {
    const auto context = HeadlessContext::create();
    ASSERT_TRUE(context) << context.error().message;
    GLuint id = 0;
    {
        Buffer first = Buffer::create();
        id = first.id();
        glBindBuffer(GL_ARRAY_BUFFER, id); // a name becomes a buffer when it is bound
        const Buffer second = std::move(first);
        EXPECT_FALSE(first); // NOLINT(bugprone-use-after-move): moved from means empty
        EXPECT_EQ(second.id(), id);
        EXPECT_TRUE(glIsBuffer(id));
    }
    EXPECT_FALSE(glIsBuffer(id));
}

} // namespace myoatlas::gl
