#include "body/load.h"
#include "mesh_checks.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <memory>

namespace myoatlas::builder {
namespace {

/// The file that the build makes, as the program reads it.
class BodyFile : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Diagnostics diagnostics;
        Result<body::Body> body = body::loadBody(MYOATLAS_BODY, diagnostics);
        ASSERT_TRUE(body) << body.error().message;
        EXPECT_TRUE(diagnostics.empty());
        body_ = std::make_unique<body::Body>(std::move(*body));
    }
    static void TearDownTestSuite() { body_.reset(); }

    static std::size_t trianglesAt(std::size_t level) {
        std::size_t count = 0;
        for (const body::Structure& s : body_->structures) count += s.indicesAt(level).size() / 3;
        return count;
    }

    static inline std::unique_ptr<body::Body> body_;
};

body::Mesh meshOfLevel(const body::Structure& structure, std::size_t level) {
    return {structure.mesh.positions, {}, {}, structure.indicesAt(level)};
}

/// Whether every edge is used as often in one direction as in the other.
bool isClosed(const body::Mesh& mesh) {
    const EdgeUses uses = edgeUses(mesh);
    return std::ranges::all_of(uses, [&](const auto& use) {
        const auto opposite = uses.find({use.first.second, use.first.first});
        return opposite != uses.end() && opposite->second == use.second;
    });
}

std::size_t trianglesWithoutArea(const body::Mesh& mesh) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const glm::dvec3 a = mesh.positions[mesh.indices[i]];
        const glm::dvec3 b = mesh.positions[mesh.indices[i + 1]];
        const glm::dvec3 c = mesh.positions[mesh.indices[i + 2]];
        if (!(glm::length(glm::cross(b - a, c - a)) > 0.0)) ++count;
    }
    return count;
}

} // namespace

TEST_F(BodyFile, StaysWithinItsSize) {
    EXPECT_LE(std::filesystem::file_size(MYOATLAS_BODY), 40u << 20);
    EXPECT_LE(trianglesAt(0), 1'200'000u);
}

TEST_F(BodyFile, HasAboutAQuarterAndATenthOfTheTrianglesInItsLevels) {
    const auto full = double(trianglesAt(0));
    // Somewhat more, for what is thin keeps its shape.
    EXPECT_NEAR(double(trianglesAt(1)) / full, 0.29, 0.04);
    EXPECT_NEAR(double(trianglesAt(2)) / full, 0.13, 0.03);
    EXPECT_EQ(trianglesAt(3), trianglesAt(2));
}

TEST_F(BodyFile, HasClosedLevelsOfNearlyTheSameVolume) {
    for (const body::Structure& structure : body_->structures) {
        const float volume = signedVolume(structure.mesh);
        for (std::size_t level = 1; level <= structure.levels.size(); ++level) {
            const body::Mesh mesh = meshOfLevel(structure, level);
            EXPECT_TRUE(isClosed(mesh)) << structure.id << ", level " << level;
            EXPECT_EQ(trianglesWithoutArea(mesh), 0u) << structure.id << ", level " << level;
            const float tolerance = level == 1 ? 0.25f : 0.5f;
            EXPECT_NEAR(signedVolume(mesh) / volume, 1.0f, tolerance)
                << structure.id << ", level " << level;
        }
    }
}

} // namespace myoatlas::builder
