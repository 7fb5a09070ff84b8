#include "gl/program.h"

#include "gl/debug_log.h"
#include "gl/headless_context.h"

#include <array>
#include <gtest/gtest.h>

namespace myoatlas::gl {

namespace {

class BuildProgram : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(context_) << context_.error().message; }

    const Result<HeadlessContext> context_ = HeadlessContext::create({.debug = true});
    const ShaderSource vertex_{"void main() { gl_Position = vec4(0.0); }\n", {"plain.vert"}};
};

} // namespace

TEST_F(BuildProgram, LinksBothStages) {
    DebugLog log;
    const auto program = buildProgram(
        vertex_, {"out vec4 c;\nuniform vec4 tint;\nvoid main() { c = tint; }\n", {"plain.frag"}});
    ASSERT_TRUE(program) << program.error().message;
    EXPECT_GE(uniform(*program, "tint"), 0);
    EXPECT_EQ(uniform(*program, "absent"), -1);
    EXPECT_TRUE(log.take().empty());
}

TEST_F(BuildProgram, NamesTheIncludedFileAndItsLine) {
    const ShaderSource fragment{
        "#line 1 0\nout vec4 c;\n#line 1 1\n\nfloat f() { return undeclared; }\n"
        "#line 3 0\nvoid main() { c = vec4(f()); }\n",
        {"broken.frag", "include/broken.glsl"}};
    const auto program = buildProgram(vertex_, fragment);
    ASSERT_FALSE(program);
    EXPECT_NE(program.error().message.find("include/broken.glsl:2"), std::string::npos)
        << program.error().message;
}

TEST_F(BuildProgram, PassesDefines) {
    const std::array<std::string_view, 1> defines{"WANTED"};
    const ShaderSource fragment{
        "#ifndef WANTED\n#error missing\n#endif\nout vec4 c;\nvoid main() { c = vec4(1.0); }\n",
        {"plain.frag"}};
    EXPECT_TRUE(buildProgram(vertex_, fragment, defines));
    EXPECT_FALSE(buildProgram(vertex_, fragment));
}

TEST_F(BuildProgram, NamesBothStagesWhenTheyDoNotFit) {
    const ShaderSource vertex{"out float v;\nvoid main() { v = 1.0; gl_Position = vec4(0.0); }\n",
                              {"one.vert"}};
    const ShaderSource fragment{"in vec3 v;\nout vec4 c;\nvoid main() { c = vec4(v, 1.0); }\n",
                                {"other.frag"}};
    const auto program = buildProgram(vertex, fragment);
    ASSERT_FALSE(program);
    EXPECT_NE(program.error().message.find("one.vert + other.frag"), std::string::npos);
}

} // namespace myoatlas::gl
