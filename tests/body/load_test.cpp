#include "load_fixture.h"

#include <cstring>
#include <gtest/gtest.h>

namespace myoatlas::body {
namespace {

namespace fs = std::filesystem;

TEST_F(Load, ReadsStructuresAndLandmarks) {
    const Result<Body> body = load(minimalJson());
    ASSERT_TRUE(body) << body.error().message;
    ASSERT_NE(body->skin(), nullptr);
    EXPECT_EQ(body->skin()->mesh.triangleCount(), 1u);
    EXPECT_NEAR(body->skin()->mesh.normals[0].z, 1.0f, 1e-6f) << "missing normals are computed";
    EXPECT_FLOAT_EQ(body->landmarks.at("vertex").y, 1.65f);
    EXPECT_NE(body->contentKey, 0u);
}

TEST_F(Load, AppliesTheTransformsOfAllAncestors) {
    Json json = minimalJson();
    json["scenes"][0]["nodes"] = {2};
    json["nodes"].push_back(
        {{"children", {0, 1}}, {"scale", {2, 2, 2}}, {"translation", {0, 0, 1}}});
    const Result<Body> body = load(json);
    ASSERT_TRUE(body);
    EXPECT_EQ(body->skin()->mesh.positions[1], glm::vec3(2.0f, 0.0f, 1.0f));
    EXPECT_FLOAT_EQ(body->landmarks.at("vertex").y, 3.3f);
}

TEST_F(Load, ReadsQuantisedPositions) {
    Json json = minimalJson();
    json["extensionsRequired"] = {"KHR_mesh_quantization"};
    json["accessors"][0]["componentType"] = 5122;
    json["accessors"][0]["normalized"] = true;
    json["bufferViews"][0] = {{"buffer", 0}, {"byteLength", 24}, {"byteStride", 8}};
    json["bufferViews"][1] = {{"buffer", 0}, {"byteOffset", 24}, {"byteLength", 6}};
    json["nodes"][0]["scale"] = {0.5, 0.5, 0.5};
    const std::int16_t positions[12] = {0, 0, 0, 0, 32767, 0, 0, 0, 0, 32767, 0, 0};
    const std::uint16_t indices[3] = {0, 1, 2};
    std::string buffer(reinterpret_cast<const char*>(positions), sizeof positions);
    buffer.append(reinterpret_cast<const char*>(indices), sizeof indices);
    json["buffers"][0]["byteLength"] = buffer.size();
    const Result<Body> body = load(glb(json.dump(), buffer));
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_NEAR(body->skin()->mesh.positions[1].x, 0.5f, 1e-4f);
}

TEST_F(Load, SaysWhatIsWrong) {
    Json json = minimalJson();
    json["accessors"][1]["count"] = 30;
    expectError(load(json), "reaches past the end");

    json = minimalJson();
    json["accessors"][0]["bufferView"] = 7;
    expectError(load(json), "accessor 0");

    json = minimalJson();
    json["nodes"][0]["extras"]["kind"] = "spaceship";
    expectError(load(json), "'spaceship'");

    json = minimalJson();
    json["nodes"][0]["extras"]["kind"] = "muscle";
    expectError(load(json), "no structure of kind 'skin'");

    json = minimalJson();
    json["nodes"][0]["children"] = {0};
    expectError(load(json), "its own ancestor");

    json = minimalJson();
    json["extensionsRequired"] = {"EXT_meshopt_compression"};
    expectError(load(json), "EXT_meshopt_compression");

    json = minimalJson();
    json["nodes"][0].erase("extras");
    expectError(load(json), "no structure");

    expectError(load(std::string("not glTF at all")), "body.glb");
    expectError(load(std::string()), "body.glb");
}

TEST_F(Load, RefusesNumbersThatAreNotFiniteAndIndicesOutOfRange) {
    std::string buffer = minimalBuffer();
    const float nan = std::nanf("");
    std::memcpy(buffer.data(), &nan, sizeof nan);
    expectError(load(glb(minimalJson().dump(), buffer)), "not finite");
    buffer = minimalBuffer();
    buffer[36] = 9;
    expectError(load(glb(minimalJson().dump(), buffer)), "past the last vertex");
}

TEST_F(Load, RefusesMoreThanItsLimits) {
    LoadLimits limits;
    limits.maxVertices = 2;
    expectError(load(glb(minimalJson().dump(), minimalBuffer()), limits), "3 elements");
    limits = {};
    limits.maxNodes = 1;
    expectError(load(glb(minimalJson().dump(), minimalBuffer()), limits), "2 nodes");
    limits = {};
    limits.maxFileBytes = 10;
    expectError(load(glb(minimalJson().dump(), minimalBuffer()), limits), "bytes");
}

TEST_F(Load, NeverReadsOutsideItsFolder) {
    std::ofstream(folder_.parent_path() / "myoatlas-secret.bin", std::ios::binary)
        << minimalBuffer();
    fs::create_directories(folder_ / "inner");
    std::ofstream(folder_ / "inner" / "inside.bin", std::ios::binary) << minimalBuffer();
    const auto loadWithUri = [&](const std::string& uri) {
        Json json = minimalJson();
        json["buffers"][0]["uri"] = uri;
        std::ofstream(folder_ / "body.gltf") << json.dump();
        return loadBody(folder_ / "body.gltf", diagnostics_);
    };
    EXPECT_TRUE(loadWithUri("inner/inside.bin"));
    EXPECT_FALSE(loadWithUri("../myoatlas-secret.bin"));
    EXPECT_FALSE(loadWithUri("/etc/passwd"));
    fs::create_symlink(folder_.parent_path() / "myoatlas-secret.bin", folder_ / "link.bin");
    EXPECT_FALSE(loadWithUri("link.bin")) << "a link leads out as well";
    fs::remove(folder_.parent_path() / "myoatlas-secret.bin");
}

TEST_F(Load, EveryTruncationIsAnErrorOrABody) {
    const std::string bytes = glb(minimalJson().dump(), minimalBuffer());
    for (std::size_t length = 0; length < bytes.size(); length += 7)
        (void)load(bytes.substr(0, length)).has_value();
}

TEST_F(Load, EveryFlippedByteIsAnErrorOrABody) {
    const std::string bytes = glb(minimalJson().dump(), minimalBuffer());
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::string broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x5A);
        (void)load(broken).has_value();
    }
}

TEST(LoadCorpus, EveryFileIsABodyOrAnError) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(MYOATLAS_CORPUS)) {
        Diagnostics diagnostics;
        const Result<Body> body = loadBody(entry.path(), diagnostics);
        if (!body) {
            EXPECT_FALSE(body.error().message.empty());
        }
        ++count;
    }
    EXPECT_GT(count, 5u);
}

} // namespace
} // namespace myoatlas::body
