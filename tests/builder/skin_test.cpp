#include "builder/skin.h"

#include "body/triangle.h"
#include "builder/build_body.h"
#include "builder/skin_sampling.h"
#include "mesh_checks.h"

#include <gtest/gtest.h>
#include <memory>
#include <queue>
#include <stdexcept>
#include <string>
#include <tuple>

namespace myoatlas::builder {
namespace {

/// The skin of the default body, built once.
class SkinTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const Result<Measurements> measurements = loadMeasurements(MYOATLAS_ANATOMY_FOLDER);
        ASSERT_TRUE(measurements) << measurements.error().message;
        const Result<std::vector<StructureRow>> table = loadStructureTable(MYOATLAS_ANATOMY_FOLDER);
        ASSERT_TRUE(table) << table.error().message;
        Result<BuiltBody> body = buildBody(*measurements, *table);
        ASSERT_TRUE(body) << body.error().message;
        body_ = std::make_unique<BuiltBody>(std::move(*body));
        for (const Landmark& landmark : body_->landmarks)
            landmarks_[landmark.id] = landmark.position;
    }
    static void TearDownTestSuite() { body_.reset(); }

    static const body::Mesh& skin() {
        for (const body::Structure& structure : body_->structures)
            if (structure.kind == body::Kind::skin) return structure.mesh;
        throw std::logic_error("the built body has no skin");
    }
    static glm::vec3 landmark(const std::string& id) { return landmarks_.at(id); }

    static inline std::unique_ptr<BuiltBody> body_;
    static inline std::map<std::string, glm::vec3, std::less<>> landmarks_;
};

std::uint32_t nearestVertex(const body::Mesh& mesh, glm::vec3 p) {
    const auto closer = [&](glm::vec3 a, glm::vec3 b) {
        return glm::distance(a, p) < glm::distance(b, p);
    };
    return static_cast<std::uint32_t>(
        std::min_element(mesh.positions.begin(), mesh.positions.end(), closer) -
        mesh.positions.begin());
}

using Neighbours = std::vector<std::vector<std::uint32_t>>;

Neighbours neighboursOf(const body::Mesh& mesh) {
    Neighbours neighbours(mesh.positions.size());
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        for (std::size_t k = 0; k < 3; ++k)
            neighbours[mesh.indices[i + k]].push_back(mesh.indices[i + (k + 1) % 3]);
    return neighbours;
}

/// Length of the shortest path along edges between the vertices nearest to `a` and `b`.
float alongSkin(const body::Mesh& mesh, const Neighbours& neighbours, glm::vec3 a, glm::vec3 b) {
    std::vector<float> lengths(mesh.positions.size(), 1e9f);
    using Entry = std::pair<float, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    open.emplace(0.0f, nearestVertex(mesh, a));
    const std::uint32_t target = nearestVertex(mesh, b);
    while (!open.empty()) {
        const auto [length, v] = open.top();
        open.pop();
        if (length >= lengths[v]) continue;
        lengths[v] = length;
        if (v == target) break;
        for (const std::uint32_t n : neighbours[v])
            open.emplace(length + glm::distance(mesh.positions[v], mesh.positions[n]), n);
    }
    return lengths[target];
}

/// Separate outlines in which the level plane at `height` cuts the mesh.
std::size_t outlinesAt(const body::Mesh& mesh, float height) {
    return pieces(mesh, [&](std::size_t t) {
        int above = 0;
        for (std::size_t k = 0; k < 3; ++k)
            if (mesh.positions[mesh.indices[3 * t + k]].y > height) ++above;
        return above == 1 || above == 2;
    });
}

/// Metres from `p` to the mesh, negative inside (by counting crossings of a ray towards +Z).
float signedDistance(const body::Mesh& mesh, glm::vec3 p) {
    float nearest = 1e9f;
    int crossings = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const Triangle t{mesh.positions[mesh.indices[i]], mesh.positions[mesh.indices[i + 1]],
                         mesh.positions[mesh.indices[i + 2]]};
        nearest = std::min(nearest, glm::distance(p, body::nearestOnTriangle(p, t[0], t[1], t[2])));
        const auto turn = [&](const glm::vec3& a, const glm::vec3& b) {
            return (double(b.x) - a.x) * (double(p.y) - a.y) -
                   (double(b.y) - a.y) * (double(p.x) - a.x);
        };
        const double c = turn(t[0], t[1]), a = turn(t[1], t[2]), b = turn(t[2], t[0]);
        if ((a > 0) != (b > 0) || (b > 0) != (c > 0)) continue;
        if ((a * t[0].z + b * t[1].z + c * t[2].z) / (a + b + c) > p.z) ++crossings;
    }
    return crossings % 2 == 1 ? -nearest : nearest;
}

TEST_F(SkinTest, IsOneClosedSurfaceWithoutHandles) {
    EXPECT_EQ(openEdges(skin()), 0u);
    EXPECT_EQ(pieces(skin(), [](std::size_t) { return true; }), 1u);
    EXPECT_EQ(eulerCharacteristic(skin()), 2);
    EXPECT_GT(skin().triangleCount(), 200000u);
    EXPECT_LT(skin().triangleCount(), 320000u);
}

TEST_F(SkinTest, FacesOutwardAndHoldsTheVolumeOfAMan) {
    EXPECT_GT(signedVolume(skin()), 0.045f);
    EXPECT_LT(signedVolume(skin()), 0.080f);
}

TEST_F(SkinTest, StandsOnTheFloorWithBothFeet) {
    float left = 1.0f, right = 1.0f;
    for (const glm::vec3& p : skin().positions)
        (p.x > 0.0f ? left : right) = std::min(p.x > 0.0f ? left : right, p.y);
    EXPECT_NEAR(left, 0.0f, 0.001f);
    EXPECT_NEAR(right, 0.0f, 0.001f);
}

TEST_F(SkinTest, SharesNoPositionBetweenVertices) {
    std::vector<glm::vec3> sorted = skin().positions;
    const auto before = [](glm::vec3 a, glm::vec3 b) {
        return std::tie(a.x, a.y, a.z) < std::tie(b.x, b.y, b.z);
    };
    std::sort(sorted.begin(), sorted.end(), before);
    EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
}

TEST_F(SkinTest, KeepsFingersAndToesApart) {
    const Neighbours neighbours = neighboursOf(skin());
    for (const std::string side : {".left", ".right"}) {
        for (int finger = 2; finger < 5; ++finger) {
            const glm::vec3 a = landmark("fingertip" + std::to_string(finger) + side);
            const glm::vec3 b = landmark("fingertip" + std::to_string(finger + 1) + side);
            EXPECT_GT(alongSkin(skin(), neighbours, a, b), 2.0f * glm::distance(a, b))
                << finger << side;
        }
        for (int toe = 1; toe < 5; ++toe) {
            const glm::vec3 a = landmark("toe" + std::to_string(toe) + "_tip" + side);
            const glm::vec3 b = landmark("toe" + std::to_string(toe + 1) + "_tip" + side);
            EXPECT_GT(alongSkin(skin(), neighbours, a, b), 1.6f * glm::distance(a, b))
                << toe << side;
        }
    }
}

TEST_F(SkinTest, KeepsArmsFromTrunkAndThighsApart) {
    EXPECT_EQ(outlinesAt(skin(), landmark("elbow_centre.left").y), 3u);
    EXPECT_EQ(outlinesAt(skin(), landmark("wrist_centre.left").y), 3u);
    EXPECT_EQ(outlinesAt(skin(), landmark("ischial_tuberosity.left").y - 0.15f), 2u);
    EXPECT_EQ(outlinesAt(skin(), landmark("knee_centre.left").y), 2u);
}

TEST_F(SkinTest, PartsTheArmsFromTheTrunkBelowTheArmpits) {
    const Neighbours neighbours = neighboursOf(skin());
    for (const std::string side : {".left", ".right"}) {
        const float outward = side == ".left" ? 1.0f : -1.0f;
        const glm::vec3 middle =
            glm::mix(landmark("humeral_head_centre" + side), landmark("elbow_centre" + side), 0.5f);
        const glm::vec3 innerArm = middle - glm::vec3(0.022f * outward, 0.0f, 0.0f);
        const glm::vec3 chest = landmark("rib6_lateral" + side);
        EXPECT_GT(alongSkin(skin(), neighbours, innerArm, chest), 0.08f) << side;
    }
    EXPECT_EQ(outlinesAt(skin(), landmark("acromion_tip.left").y - 0.13f), 3u);
}

TEST_F(SkinTest, CoversBonesAndMuscles) {
    std::size_t index = 0;
    for (const body::Structure& structure : body_->structures) {
        if (structure.kind == body::Kind::skin) continue;
        for (const glm::vec3& p : structure.mesh.positions) {
            if (++index % 1500 != 0) continue;
            EXPECT_LT(signedDistance(skin(), p), 0.0015f) << structure.id;
        }
    }
}

TEST_F(SkinTest, NamesAMissingLandmark) {
    std::vector<const body::Mesh*> one{&body_->structures.front().mesh};
    auto landmarks = landmarks_;
    landmarks.erase("gonion.right");
    const Result<body::Mesh> mesh = buildSkin({one, {}, landmarks});
    ASSERT_FALSE(mesh);
    EXPECT_EQ(mesh.error().message, "skin: no landmark gonion.right");
    EXPECT_FALSE(buildSkin({{}, {}, landmarks_}));
}

} // namespace
} // namespace myoatlas::builder
