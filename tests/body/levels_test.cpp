#include "load_fixture.h"

#include <gtest/gtest.h>

namespace myoatlas::body {
namespace {

/// A skin of two triangles whose one level of detail is a single triangle.
Json levelJson() {
    return Json::parse(R"({
        "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
        "nodes": [{"name": "skin", "mesh": 0, "extras": {"kind": "skin", "layer": 0}}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1,
                                    "extras": {"levels": [2]}}]}],
        "buffers": [{"byteLength": 66}],
        "bufferViews": [{"buffer": 0, "byteLength": 48},
                        {"buffer": 0, "byteOffset": 48, "byteLength": 18}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC3",
                       "min": [0, 0, 0], "max": [1, 1, 0]},
                      {"bufferView": 1, "componentType": 5123, "count": 6, "type": "SCALAR"},
                      {"bufferView": 1, "byteOffset": 12, "componentType": 5123, "count": 3,
                       "type": "SCALAR", "name": "skin level 1"}]})");
}

std::string levelBuffer(std::uint16_t lastIndex = 2) {
    const float positions[12] = {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0};
    const std::uint16_t indices[9] = {0, 1, 2, 0, 2, 3, 0, 1, lastIndex};
    std::string buffer(reinterpret_cast<const char*>(positions), sizeof positions);
    buffer.append(reinterpret_cast<const char*>(indices), sizeof indices);
    return buffer;
}

using Indices = std::vector<std::uint32_t>;

class LoadLevels : public Load {
protected:
    Result<Body> loadLevels(const Json& json) {
        return Load::load(glb(json.dump(), levelBuffer()));
    }
};

} // namespace

TEST_F(LoadLevels, ReadsCoarserTrianglesOverTheSameVertices) {
    const Result<Body> body = loadLevels(levelJson());
    ASSERT_TRUE(body) << body.error().message;
    const Structure& skin = *body->skin();
    ASSERT_EQ(skin.levels.size(), 1u);
    EXPECT_EQ(skin.indicesAt(0), (Indices{0, 1, 2, 0, 2, 3}));
    EXPECT_EQ(skin.indicesAt(1), (Indices{0, 1, 2}));
    EXPECT_EQ(skin.indicesAt(7), skin.indicesAt(1)) << "the last level stands for all beyond it";
    EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(LoadLevels, NeedsNone) {
    Json json = levelJson();
    json["meshes"][0]["primitives"][0].erase("extras");
    const Result<Body> body = loadLevels(json);
    ASSERT_TRUE(body);
    EXPECT_TRUE(body->skin()->levels.empty());
    EXPECT_EQ(body->skin()->indicesAt(1), body->skin()->mesh.indices);
}

TEST_F(LoadLevels, JoinsThoseOfSeveralPrimitives) {
    Json json = levelJson();
    json["meshes"][0]["primitives"].insert(json["meshes"][0]["primitives"].begin(),
                                           json["meshes"][0]["primitives"][0]);
    json["meshes"][0]["primitives"][0].erase("extras");
    const Result<Body> body = loadLevels(json);
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_EQ(body->skin()->indicesAt(1), (Indices{0, 1, 2, 0, 2, 3, 4, 5, 6}));
}

TEST_F(LoadLevels, TurnsThemOverWhereANodeMirrors) {
    Json json = levelJson();
    json["nodes"][0]["scale"] = {-1, 1, 1};
    const Result<Body> body = loadLevels(json);
    ASSERT_TRUE(body);
    EXPECT_EQ(body->skin()->indicesAt(1), (Indices{0, 2, 1}));
}

TEST_F(LoadLevels, LeavesOutWhatAnotherProgramHasDroppedOrRenumbered) {
    const Json strangers = Json::array({1, 99, -1, 2.5, "2", 1e300});
    for (const Json& stranger : strangers) {
        Json json = levelJson();
        json["meshes"][0]["primitives"][0]["extras"]["levels"] = Json::array({stranger});
        diagnostics_.clear();
        const Result<Body> body = loadLevels(json);
        ASSERT_TRUE(body) << body.error().message;
        EXPECT_TRUE(body->skin()->levels.empty());
        ASSERT_EQ(diagnostics_.size(), 1u) << stranger;
        EXPECT_EQ(diagnostics_[0], "structure 'skin' has lost level of detail 1");
    }
}

TEST_F(LoadLevels, SaysWhatIsWrong) {
    expectError(load(glb(levelJson().dump(), levelBuffer(4))),
                "extras.levels: index 4 is past the last vertex");

    Json json = levelJson();
    json["accessors"][2]["count"] = 30;
    expectError(loadLevels(json), "30 elements");

    json = levelJson();
    json["accessors"][2]["count"] = 2;
    expectError(loadLevels(json), "no multiple of three");

    json = levelJson();
    json["accessors"][2]["componentType"] = 5126;
    json["accessors"][2]["count"] = 1;
    expectError(loadLevels(json), "unsigned integers");

    json = levelJson();
    json["meshes"][0]["primitives"][0]["extras"]["levels"] = 2;
    expectError(loadLevels(json), "expected a list");

    json = levelJson();
    json["meshes"][0]["primitives"][0]["extras"]["levels"] = {2, 2, 2, 2, 2};
    expectError(loadLevels(json), "more than 4");

    LoadLimits limits;
    limits.maxTriangles = 2;
    expectError(load(glb(levelJson().dump(), levelBuffer()), limits), "more than 2 triangles");
}

TEST_F(LoadLevels, EveryFlippedByteIsAnErrorOrABody) {
    const std::string bytes = glb(levelJson().dump(), levelBuffer());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x15);
        (void)load(broken).has_value();
    }
}

} // namespace myoatlas::body
