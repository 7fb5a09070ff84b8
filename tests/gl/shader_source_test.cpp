#include "gl/shader_source.h"

#include <gtest/gtest.h>
#include <map>

namespace myoatlas::gl {

namespace {

ShaderReader readerOf(std::map<std::string, std::string, std::less<>> files) {
    return [files = std::move(files)](std::string_view name) -> Result<std::string> {
        const auto found = files.find(name);
        if (found == files.end()) return Error{"no such shader"}.within(std::string(name));
        return found->second;
    };
}

} // namespace

TEST(LoadShaderSource, IncludesEachFileOnce) {
    const auto source =
        loadShaderSource("a.frag", readerOf({{"a.frag", "#include \"b.glsl\"\n"
                                                        "#include \"c.glsl\"\nmain\n"},
                                             {"b.glsl", "#include \"c.glsl\"\nb\n"},
                                             {"c.glsl", "c\n"}}));
    ASSERT_TRUE(source) << source.error().message;
    EXPECT_EQ(source->files, (std::vector<std::string>{"a.frag", "b.glsl", "c.glsl"}));
    EXPECT_EQ(source->text, "#line 1 0\n#line 1 1\n#line 1 2\nc\n#line 2 1\nb\n"
                            "#line 2 0\n#line 3 0\nmain\n");
}

TEST(LoadShaderSource, SurvivesAFileThatIncludesItself) {
    const auto source =
        loadShaderSource("a.frag", readerOf({{"a.frag", "#include \"a.frag\"\nx\n"}}));
    ASSERT_TRUE(source) << source.error().message;
    EXPECT_EQ(source->files.size(), 1u);
}

TEST(LoadShaderSource, NamesTheLineOfAMissingInclude) {
    const auto source =
        loadShaderSource("a.frag", readerOf({{"a.frag", "x\n#include \"gone.glsl\"\n"}}));
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().message, "a.frag:2: gone.glsl: no such shader");
}

TEST(LoadShaderSource, RefusesAnIncludeWithoutAName) {
    const auto source = loadShaderSource("a.frag", readerOf({{"a.frag", "#include <x>\n"}}));
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().message, "a.frag:1: expected #include \"file\"");
}

TEST(WithFileNames, KnowsEachDriversSpelling) {
    const std::vector<std::string> files{"skin.frag", "include/zones.glsl"};
    EXPECT_EQ(withFileNames("1:12(3): error: no x", files), "include/zones.glsl:12: error: no x");
    EXPECT_EQ(withFileNames("0(7) : error C1008: no x", files), "skin.frag:7: error C1008: no x");
    EXPECT_EQ(withFileNames("ERROR: 1:9: 'x' : undeclared", files),
              "ERROR: include/zones.glsl:9: 'x' : undeclared");
    EXPECT_EQ(withFileNames("7:1(1): error", files), "7:1(1): error");
    EXPECT_EQ(withFileNames("something else", files), "something else");
}

} // namespace myoatlas::gl
