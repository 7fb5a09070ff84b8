#include "renderer/render_fixture.h"

#include "base/files.h"

#include <filesystem>
#include <fstream>

namespace myoatlas::renderer {

namespace fs = std::filesystem;

namespace {

class ShaderFolder : public RenderTest {
protected:
    void SetUp() override {
        RenderTest::SetUp();
        fs::remove_all(folder_);
        fs::copy(MYOATLAS_SHADER_FOLDER, folder_, fs::copy_options::recursive);
    }
    void TearDown() override {
        fs::remove_all(folder_);
        RenderTest::TearDown();
    }

    const fs::path folder_ =
        fs::path(::testing::TempDir()) /
        (std::string("shaders_") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

} // namespace

TEST(ShaderLibrary, HoldsEveryFileOfTheFolder) {
    for (const EmbeddedShader& shader : embeddedShaders()) {
        const Result<std::string> text = readFile(fs::path(MYOATLAS_SHADER_FOLDER) / shader.name);
        ASSERT_TRUE(text) << text.error().message;
        EXPECT_TRUE(*text == shader.text) << shader.name; // EXPECT_EQ would print both files
    }
}

TEST_F(ShaderFolder, CanReplaceTheEmbeddedShaders) {
    EXPECT_TRUE(renderer().reloadShaders(ShaderLibrary::folder(folder_)));
}

TEST_F(ShaderFolder, AMistakeNamesFileAndLineAndLeavesThePictureAsItWas) {
    DrawList list = plainList();
    list.background.centre = list.background.edge = glm::vec3(0.5f);
    const Image before = render(list);
    std::ofstream(folder_ / "compose.frag", std::ios::app)
        << "void extra() { undeclared = 1.0; }\n";
    const Result<void> reloaded = renderer().reloadShaders(ShaderLibrary::folder(folder_));
    ASSERT_FALSE(reloaded);
    EXPECT_EQ(reloaded.error().message.rfind("compose.frag:", 0), 0u) << reloaded.error().message;
    EXPECT_EQ(render(list).pixels, before.pixels);
}

TEST_F(ShaderFolder, AMissingIncludeNamesTheLineThatWantsIt) {
    fs::remove(folder_ / "include/zones.glsl");
    const Result<void> reloaded = renderer().reloadShaders(ShaderLibrary::folder(folder_));
    ASSERT_FALSE(reloaded);
    EXPECT_EQ(reloaded.error().message.rfind("surface.frag:7: ", 0), 0u)
        << reloaded.error().message;
}

TEST_F(RenderTest, EveryProgramBuilds) {
    Result<Programs> programs = Programs::create(ShaderLibrary::embedded());
    ASSERT_TRUE(programs) << programs.error().message;
    EXPECT_FALSE((*programs)[ProgramId::cap]) << "few pictures need it";
    const Result<void> built = programs->needAll();
    ASSERT_TRUE(built) << built.error().message;
    EXPECT_TRUE((*programs)[ProgramId::cap]);
}

TEST_F(RenderTest, EveryProgramThatDrawsZonesBuilds) {
    Result<Programs> programs = Programs::create(ShaderLibrary::embedded());
    ASSERT_TRUE(programs) << programs.error().message;
    using enum ZonePass;
    for (const auto carrier : {ZoneCarrier::skin, ZoneCarrier::underSkin})
        for (const ZonePass pass : {opaque, clipped, transparent})
            for (const auto style :
                 {ZoneStyle::heat, ZoneStyle::stipple, ZoneStyle::density, ZoneStyle::difference})
                for (const auto zones :
                     {ZoneKey::Zones::none, ZoneKey::Zones::few, ZoneKey::Zones::many})
                    for (const bool hasDrawing : {false, true}) {
                        const auto built =
                            programs->zoned({carrier, pass, style, zones, hasDrawing});
                        EXPECT_TRUE(built) << built.error().message;
                    }
}

} // namespace myoatlas::renderer
