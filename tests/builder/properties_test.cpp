#include "body/load.h"
#include "body/ray_caster.h"
#include "builder/settle_soft_ends.h"
#include "builder/solid_columns.h"
#include "builder/structure_table.h"
#include "mesh_checks.h"

#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>
#include <memory>
#include <set>
#include <string>

namespace myoatlas::builder {

namespace {

using body::Kind;
using body::Structure;

/// A figure of many structures, the worst of which a reader wants to see.
class Figures {
public:
    Figures(std::string what, float bound) : what_(std::move(what)), bound_(bound) {}

    void add(const std::string& id, float value) { entries_.push_back({value, id}); }
    std::size_t size() const { return entries_.size(); }
    float worst() const { return std::max_element(entries_.begin(), entries_.end())->first; }
    std::size_t beyondBound() const {
        return static_cast<std::size_t>(std::count_if(
            entries_.begin(), entries_.end(), [&](const auto& e) { return e.first > bound_; }));
    }
    /// Median, largest, and the ids of the worst.
    std::string text(std::size_t shown = 25) const {
        auto sorted = entries_;
        std::sort(sorted.rbegin(), sorted.rend());
        if (sorted.empty()) return what_ + ": nothing measured\n";
        char line[160];
        std::snprintf(line, sizeof line, ": %zu measured, median %.4g, worst %.4g, %zu beyond %g\n",
                      sorted.size(), static_cast<double>(sorted[sorted.size() / 2].first),
                      static_cast<double>(sorted.front().first), beyondBound(),
                      static_cast<double>(bound_));
        std::string text = what_ + line;
        for (std::size_t i = 0; i < std::min(shown, sorted.size()); ++i) {
            if (i >= 3 && sorted[i].first <= bound_) break;
            std::snprintf(line, sizeof line, "  %9.4g  ", static_cast<double>(sorted[i].first));
            text += line + sorted[i].second + "\n";
        }
        return text;
    }

private:
    std::string what_;
    float bound_;
    std::vector<std::pair<float, std::string>> entries_;
};

/// Prints `figures` and fails when one lies beyond the bound.
void expectWithinBound(const Figures& figures) {
    const std::string text = figures.text();
    std::printf("%s", text.c_str());
    EXPECT_EQ(figures.beyondBound(), 0u) << text;
}

class BodyProperties : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Diagnostics diagnostics;
        Result<body::Body> loaded = body::loadBody(MYOATLAS_BODY, diagnostics);
        ASSERT_TRUE(loaded) << loaded.error().message;
        body_ = std::make_unique<body::Body>(std::move(*loaded));
    }
    static void TearDownTestSuite() { body_.reset(); }

    static std::vector<const body::Mesh*> meshes(std::initializer_list<Kind> kinds) {
        std::vector<const body::Mesh*> result;
        for (const Structure& s : body_->structures)
            if (std::find(kinds.begin(), kinds.end(), s.kind) != kinds.end())
                result.push_back(&s.mesh);
        return result;
    }

    static inline std::unique_ptr<body::Body> body_;
};

bool isFinite(glm::vec3 v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

float smallestArea(const body::Mesh& mesh) {
    float smallest = 1.0f;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const glm::dvec3 a = mesh.positions[mesh.indices[i]];
        const glm::dvec3 b = mesh.positions[mesh.indices[i + 1]];
        const glm::dvec3 c = mesh.positions[mesh.indices[i + 2]];
        smallest =
            std::min(smallest, static_cast<float>(0.5 * glm::length(glm::cross(b - a, c - a))));
    }
    return smallest;
}

/// Edges used more often in one direction than in the other: 0 for a closed mesh, whose parts may
/// touch along an edge.
std::size_t unpairedEdges(const body::Mesh& mesh) {
    const EdgeUses uses = edgeUses(mesh);
    return static_cast<std::size_t>(std::count_if(uses.begin(), uses.end(), [&](const auto& entry) {
        const auto opposite = uses.find({entry.first.second, entry.first.first});
        return opposite == uses.end() || opposite->second != entry.second;
    }));
}

bool isInside(const body::RayCaster& closed, glm::vec3 point) {
    const glm::vec3 direction = glm::normalize(glm::vec3(0.31f, 0.83f, 0.47f));
    const std::optional<body::SurfacePoint> hit = closed.cast(point, direction);
    return hit && glm::dot(hit->normal, direction) > 0.0f;
}

/// Mean distance of vertices of `mesh` to the surface in `other`, about `kSamples` of them.
float meanDistance(const body::Mesh& mesh, const body::RayCaster& other) {
    constexpr std::size_t kSamples = 300;
    const std::size_t step = std::max<std::size_t>(1, mesh.positions.size() / kSamples);
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < mesh.positions.size(); i += step, ++count)
        sum += static_cast<double>(other.nearest(mesh.positions[i])->distance);
    return static_cast<float>(sum / static_cast<double>(count));
}

} // namespace

TEST_F(BodyProperties, SkinIsOneClosedOutwardManifold) {
    const Structure* skin = body_->skin();
    ASSERT_NE(skin, nullptr);
    EXPECT_EQ(openEdges(skin->mesh), 0u);
    EXPECT_EQ(eulerCharacteristic(skin->mesh), 2);
    EXPECT_EQ(pieces(skin->mesh, [](std::size_t) { return true; }), 1u);
    const float litres = 1000.0f * signedVolume(skin->mesh);
    std::printf("skin: %zu triangles, %.1f litres\n", skin->mesh.triangleCount(),
                static_cast<double>(litres));
    EXPECT_GT(litres, 40.0f);
    EXPECT_LT(litres, 90.0f);
}

TEST_F(BodyProperties, EveryMeshIsClosedAndOutward) {
    Figures open("open edges", 0.0f);
    for (const Structure& s : body_->structures) {
        open.add(s.id, static_cast<float>(unpairedEdges(s.mesh)));
        EXPECT_GT(signedVolume(s.mesh), 0.0f) << s.id;
    }
    expectWithinBound(open);
}

TEST_F(BodyProperties, NoNumberIsInfiniteAndNoTriangleFlat) {
    // Edges are tenths of a millimetre and more; less than this is a sliver of rounding errors.
    constexpr float kLeastArea = 1e-12f;
    Figures flat("largest 1e-12 m^2 / smallest area", 1.0f);
    for (const Structure& s : body_->structures) {
        for (std::size_t i = 0; i < s.mesh.positions.size(); ++i)
            ASSERT_TRUE(isFinite(s.mesh.positions[i]) && isFinite(s.mesh.normals[i])) << s.id;
        flat.add(s.id, kLeastArea / std::max(smallestArea(s.mesh), 1e-20f));
    }
    expectWithinBound(flat);
}

TEST_F(BodyProperties, FibreCoordinatesCoverEachMuscle) {
    // A tube closes across its fibres without a second vertex at the seam, so x stops short of 1
    // by one of its 12 or more sides.
    Figures along("fibre coordinates along that do not reach 0 or 1", 0.02f);
    Figures across("fibre coordinates across that do not reach 0 or 1", 0.09f);
    for (const Structure& s : body_->structures) {
        if (s.kind != Kind::muscle) continue;
        glm::vec2 low(1.0f), high(0.0f);
        for (const glm::vec2& uv : s.mesh.texcoords) {
            low = glm::min(low, uv);
            high = glm::max(high, uv);
        }
        along.add(s.id, std::max(low.y, 1.0f - high.y));
        across.add(s.id, std::max(low.x, 1.0f - high.x));
    }
    expectWithinBound(along);
    expectWithinBound(across);
}

TEST_F(BodyProperties, MusclesAndBonesLieUnderTheSkin) {
    const body::RayCaster skin(meshes({Kind::skin}));
    // The skin over the toes is as thin as its triangles are high.
    Figures outside("outside the skin, mm", 0.5f);
    for (const Structure& s : body_->structures) {
        if (s.kind == Kind::skin) continue;
        float worst = 0.0f;
        for (const glm::vec3& p : s.mesh.positions)
            if (!isInside(skin, p)) worst = std::max(worst, skin.nearest(p)->distance);
        outside.add(s.id, 1000.0f * worst);
    }
    expectWithinBound(outside);
}

TEST_F(BodyProperties, LeftMirrorsRight) {
    const Result<std::vector<StructureRow>> table = loadStructureTable(MYOATLAS_ANATOMY_FOLDER);
    ASSERT_TRUE(table) << table.error().message;
    // Laid on landmarks that were measured on each side.
    Figures built("left to mirrored right, surface, mm", 4.0f);
    Figures measured("left to mirrored right, centroid, both measured, mm", 15.0f);
    for (const StructureRow& row : *table) {
        if (!row.measured.contains(Side::left) || !row.measured.contains(Side::right)) continue;
        const Structure* left = body_->structure(joinSide(row.id, Side::left));
        const Structure* right = body_->structure(joinSide(row.id, Side::right));
        ASSERT_TRUE(left && right) << row.id;
        const body::Mesh mirror = body::mirrored(right->mesh);
        if (row.source != StructureRow::Source::attachments &&
            row.measured.at(Side::left) != row.measured.at(Side::right)) {
            measured.add(row.id, 1000.0f * glm::distance(left->mesh.bounds().centre(),
                                                         mirror.bounds().centre()));
            continue;
        }
        const float there = meanDistance(left->mesh, body::RayCaster({&mirror}));
        const float back = meanDistance(mirror, body::RayCaster({&left->mesh}));
        built.add(row.id, 1000.0f * std::max(there, back));
    }
    expectWithinBound(built);
    expectWithinBound(measured);
}

TEST_F(BodyProperties, MuscleEndsReachTheirBones) {
    const body::RayCaster bones(meshes({Kind::bone, Kind::cartilage}));
    // An end has a face towards the bone, one away from it and a rim: the eighth that lies nearest
    // has to touch.
    Figures gaps("gap between the end of a muscle and bone, mm", 6.0f);
    for (const Structure& s : body_->structures) {
        if (s.kind != Kind::muscle) continue;
        for (const bool insertion : {false, true}) {
            if (!softTissueAt(splitSide(s.id).id, insertion).empty()) continue;
            std::vector<float> distances;
            for (std::size_t i = 0; i < s.mesh.positions.size(); ++i) {
                const float along = s.mesh.texcoords[i].y;
                if ((insertion ? 1.0f - along : along) > 0.02f) continue;
                distances.push_back(bones.nearest(s.mesh.positions[i])->distance);
            }
            ASSERT_FALSE(distances.empty()) << s.id;
            const auto eighth = distances.begin() + static_cast<long>(distances.size() / 8);
            std::nth_element(distances.begin(), eighth, distances.end());
            gaps.add(s.id + (insertion ? " insertion" : " origin"), 1000.0f * *eighth);
        }
    }
    expectWithinBound(gaps);
}

TEST_F(BodyProperties, MusclesGoAroundBones) {
    const SolidColumns bones(meshes({Kind::bone}));
    Figures shares("share of the muscle within bone, %", 2.0f);
    for (const Structure& s : body_->structures) {
        if (s.kind != Kind::muscle) continue;
        const SolidColumns muscle({&s.mesh});
        shares.add(s.id, static_cast<float>(100.0 * muscle.sharedVolume(bones) / muscle.volume()));
    }
    expectWithinBound(shares);
}

} // namespace myoatlas::builder
