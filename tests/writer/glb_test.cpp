#include "writer/glb.h"

#include "body/load.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace myoatlas::writer {
namespace {

using Origin = body::Provenance::Origin;

body::Structure triangle(const std::string& id, body::Kind kind, body::Provenance provenance) {
    body::Structure structure;
    structure.id = id;
    structure.name = id;
    structure.kind = kind;
    structure.side = splitSide(id).side;
    structure.mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    structure.mesh.indices = {0, 1, 2};
    structure.mesh.texcoords.resize(3);
    body::computeNormals(structure.mesh);
    structure.bounds = structure.mesh.bounds();
    structure.provenance = std::move(provenance);
    return structure;
}

Result<body::Body> readBack(const GlbContent& content) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("myoatlas-glb-" + std::to_string(::getpid()) + ".glb");
    std::ofstream(path, std::ios::binary) << glbBytes(content);
    Diagnostics diagnostics;
    Result<body::Body> body = body::loadBody(path, diagnostics);
    std::filesystem::remove(path);
    return body;
}

} // namespace

TEST(Glb, KeepsWhereEachStructureComesFrom) {
    const std::vector<body::Structure> structures{
        triangle("soleus.left", body::Kind::muscle,
                 {Origin::imported, "FJ834 Left soleus", 0.75f, "its name says the other side"}),
        triangle("skin", body::Kind::skin, {.origin = Origin::carriedOver})};
    const body::ImportNotes notes{"atlas", {"tooth.obj: no structure is called so"}, {"mirrored"}};
    const auto body = readBack({.structures = structures,
                                .landmarks = {{"vertex", Side::midline, "", {0, 1.6f, 0}}},
                                .generator = "test",
                                .copyright = "(c) somebody",
                                .notes = notes});
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_EQ(body->structures[0].provenance, structures[0].provenance);
    EXPECT_EQ(body->structures[1].provenance, structures[1].provenance);
    EXPECT_EQ(body->copyright, "(c) somebody");
    EXPECT_EQ(body->importNotes, notes);
    EXPECT_EQ(body->landmarks.at("vertex"), glm::vec3(0, 1.6f, 0));
}

TEST(Glb, SaysNothingOfImportsInABodyThatWasBuilt) {
    const std::vector<body::Structure> structures{triangle("skin", body::Kind::skin, {})};
    const GlbContent content{.structures = structures,
                             .landmarks = {},
                             .generator = "test",
                             .copyright = {},
                             .notes = {}};
    EXPECT_EQ(glbBytes(content).find("imported"), std::string::npos);
    const auto body = readBack(content);
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_EQ(body->structures[0].provenance, body::Provenance());
    EXPECT_FALSE(body->importNotes);
}

} // namespace myoatlas::writer
