#include "builder/gltf_writer.h"

#include "body/load.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace myoatlas::builder {
namespace {

/// A tetrahedron whose level of detail is one of its faces, drawn from both sides.
body::Structure tetrahedron(const std::string& id, body::Kind kind) {
    body::Structure structure;
    structure.id = id;
    structure.name = "Name of " + id;
    structure.kind = kind;
    structure.side = splitSide(id).side;
    structure.ta2 = "Nomen";
    structure.layer = 2;
    structure.mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    structure.mesh.indices = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};
    structure.mesh.texcoords = {{0, 0}, {0.25f, 0}, {0.5f, 1}, {0.75f, 1}};
    body::computeNormals(structure.mesh);
    structure.bounds = structure.mesh.bounds();
    structure.levels = {{0, 1, 2, 0, 2, 1}};
    return structure;
}

BuiltBody smallBody() {
    BuiltBody body;
    body.structures = {tetrahedron("soleus.left", body::Kind::muscle),
                       tetrahedron("skin", body::Kind::skin)};
    body.landmarks = {{"patella_top.left", Side::left, "patella", {0.1f, 0.5f, 0.05f}}};
    return body;
}

nlohmann::json jsonOf(const std::string& glb) {
    std::uint32_t length = 0;
    std::memcpy(&length, glb.data() + 12, sizeof length);
    return nlohmann::json::parse(glb.substr(20, length));
}

Result<body::Body> readBack(const std::string& glb, Diagnostics& diagnostics) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("myoatlas-writer-" + std::to_string(::getpid()) + ".glb");
    std::ofstream(path, std::ios::binary) << glb;
    Result<body::Body> body = body::loadBody(path, diagnostics);
    std::filesystem::remove(path);
    return body;
}

} // namespace

TEST(GltfWriter, WritesWhatTheLoaderReads) {
    const BuiltBody built = smallBody();
    Diagnostics diagnostics;
    const Result<body::Body> body = readBack(glbBytes(built), diagnostics);
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(body->structures.size(), built.structures.size());
    for (std::size_t s = 0; s < built.structures.size(); ++s) {
        const body::Structure &written = built.structures[s], &read = body->structures[s];
        EXPECT_EQ(read.id, written.id);
        EXPECT_EQ(read.name, written.name);
        EXPECT_EQ(read.kind, written.kind);
        EXPECT_EQ(read.side, written.side);
        EXPECT_EQ(read.ta2, written.ta2);
        EXPECT_EQ(read.layer, written.layer);
        EXPECT_EQ(read.mesh.positions, written.mesh.positions);
        EXPECT_EQ(read.mesh.indices, written.mesh.indices);
        EXPECT_EQ(read.levels, written.levels);
    }
    EXPECT_EQ(body->structures[0].mesh.texcoords, built.structures[0].mesh.texcoords);
    EXPECT_EQ(body->landmarks.at("patella_top.left"), built.landmarks[0].position);
}

TEST(GltfWriter, ShowsOtherViewersTheWholeMeshOnly) {
    const nlohmann::json gltf = jsonOf(glbBytes(smallBody()));
    for (const nlohmann::json& mesh : gltf["meshes"]) {
        ASSERT_EQ(mesh["primitives"].size(), 1u);
        const nlohmann::json& primitive = mesh["primitives"][0];
        EXPECT_EQ(gltf["accessors"][primitive["indices"].get<std::size_t>()]["count"], 12);
        EXPECT_EQ(primitive["extras"]["levels"].size(), 1u);
    }
    EXPECT_FALSE(gltf.contains("extensionsUsed"));
}

TEST(GltfWriter, HasNoEmptyBufferViewAndAlignsAll) {
    BuiltBody bones;
    bones.structures = {tetrahedron("patella.left", body::Kind::bone)}; // no texture coordinates
    const nlohmann::json gltf = jsonOf(glbBytes(bones));
    EXPECT_EQ(gltf["bufferViews"].size(), 3u);
    for (const nlohmann::json& view : gltf["bufferViews"])
        EXPECT_GT(view["byteLength"].get<int>(), 0);
    for (const nlohmann::json& accessor : gltf["accessors"]) {
        const std::size_t size = accessor["componentType"] == 5123 ? 2 : 4;
        const nlohmann::json& view =
            gltf["bufferViews"].at(accessor["bufferView"].get<std::size_t>());
        const auto offset = accessor["byteOffset"].get<std::size_t>();
        EXPECT_EQ((view["byteOffset"].get<std::size_t>() + offset) % size, 0u);
        EXPECT_LT(offset, view["byteLength"].get<std::size_t>());
    }
}

TEST(GltfWriter, UsesWideIndicesWhereShortOnesRunOut) {
    BuiltBody body = smallBody();
    body::Mesh& mesh = body.structures[1].mesh;
    mesh.positions.resize(0x10000, glm::vec3(0.0f));
    mesh.normals.resize(mesh.positions.size(), glm::vec3(0, 1, 0));
    mesh.texcoords.resize(mesh.positions.size());
    mesh.indices.insert(mesh.indices.end(), {0, 0xFFFF, 1});
    Diagnostics diagnostics;
    const Result<body::Body> read = readBack(glbBytes(body), diagnostics);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->skin()->mesh.indices, mesh.indices);
}

TEST(GltfWriter, WritesTheSameBytesForTheSameBody) {
    EXPECT_EQ(glbBytes(smallBody()), glbBytes(smallBody()));
}

} // namespace myoatlas::builder
