#include "body/ray_caster.h"
#include "builder/build_body.h"
#include "builder/gltf_writer.h"
#include "builder/simplify.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>

namespace myoatlas::builder {

namespace {

const std::filesystem::path kAnatomy = MYOATLAS_ANATOMY_FOLDER;

/// What every test looks at, built once.
class BuiltBodyTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Result<Measurements> measurements = loadMeasurements(kAnatomy);
        ASSERT_TRUE(measurements) << measurements.error().message;
        measurements_ = std::make_unique<Measurements>(std::move(*measurements));
        Result<std::vector<StructureRow>> table = loadStructureTable(kAnatomy);
        ASSERT_TRUE(table) << table.error().message;
        table_ = std::make_unique<std::vector<StructureRow>>(std::move(*table));
        Result<BuiltBody> body = buildBody(*measurements_, *table_);
        ASSERT_TRUE(body) << body.error().message;
        body_ = std::make_unique<BuiltBody>(std::move(*body));
    }
    static void TearDownTestSuite() {
        body_.reset();
        table_.reset();
        measurements_.reset();
    }

    static inline std::unique_ptr<Measurements> measurements_;
    static inline std::unique_ptr<std::vector<StructureRow>> table_;
    static inline std::unique_ptr<BuiltBody> body_;
};

bool isFinite(glm::vec3 v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

/// Whether every edge is used as often in one direction as in the other.
bool isClosed(const body::Mesh& mesh) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const std::uint32_t a = mesh.indices[i];
        const std::uint32_t b = mesh.indices[i % 3 == 2 ? i - 2 : i + 1];
        a < b ? ++edges[{a, b}] : --edges[{b, a}];
    }
    for (const auto& [edge, balance] : edges)
        if (balance != 0) return false;
    return true;
}

bool isNoPress(const body::Structure& structure) {
    return structure.kind == body::Kind::nerve || structure.kind == body::Kind::vessel ||
           structure.kind == body::Kind::organ;
}

/// Whether the first surface met from `point` is left through: so inside of closed meshes.
bool isInside(const body::RayCaster& meshes, glm::vec3 point) {
    const glm::vec3 direction = glm::normalize(glm::vec3(0.31f, 0.83f, 0.47f));
    const std::optional<body::SurfacePoint> hit = meshes.cast(point, direction);
    return hit && glm::dot(hit->normal, direction) > 0.0f;
}

} // namespace

TEST_F(BuiltBodyTest, HasEveryRowOfTheTableOnItsSides) {
    std::set<std::string> ids;
    for (const body::Structure& structure : body_->structures) {
        EXPECT_TRUE(ids.insert(structure.id).second) << structure.id << " stands twice";
        EXPECT_GT(structure.mesh.triangleCount(), 0u) << structure.id;
    }
    for (const StructureRow& row : *table_)
        for (const auto& [side, name] : row.measured)
            EXPECT_TRUE(ids.contains(joinSide(row.id, side))) << row.id;
    EXPECT_TRUE(ids.contains("skin"));
}

TEST_F(BuiltBodyTest, PutsLeftStructuresOnTheBodysLeft) {
    for (const body::Structure& structure : body_->structures) {
        if (structure.side == Side::midline) continue;
        const float x = structure.bounds.centre().x * signOf(structure.side);
        EXPECT_GT(x, 0.0f) << structure.id;
    }
}

TEST_F(BuiltBodyTest, ClosesEveryMeshAndWindsItOutward) {
    for (const body::Structure& structure : body_->structures) {
        EXPECT_TRUE(isClosed(structure.mesh)) << structure.id;
        EXPECT_GT(signedVolume(structure.mesh), 0.0f) << structure.id;
    }
}

TEST_F(BuiltBodyTest, HoldsFiniteNumbersAndFibreCoordinatesWithinTheUnitSquare) {
    for (const body::Structure& structure : body_->structures) {
        const body::Mesh& mesh = structure.mesh;
        ASSERT_EQ(mesh.normals.size(), mesh.positions.size()) << structure.id;
        ASSERT_EQ(mesh.texcoords.size(), mesh.positions.size()) << structure.id;
        bool good = true;
        for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
            const glm::vec2 t = mesh.texcoords[i];
            good = good && isFinite(mesh.positions[i]) && isFinite(mesh.normals[i]) &&
                   t.x >= 0.0f && t.x <= 1.0f && t.y >= 0.0f && t.y <= 1.0f;
        }
        EXPECT_TRUE(good) << structure.id;
    }
}

TEST_F(BuiltBodyTest, StaysWithinTheMeasuredBoxes) {
    for (const StructureRow& row : *table_)
        for (const auto& [side, name] : row.measured) {
            const auto& group = row.source == StructureRow::Source::bones ? measurements_->bones
                                                                          : measurements_->muscles;
            const auto measured = group.find(name);
            if (row.source == StructureRow::Source::attachments || measured == group.end())
                continue;
            const std::string id = joinSide(row.id, side);
            glm::vec3 centre = 0.5f * (measured->second.boxMin + measured->second.boxMax);
            const bool mirrored = side != Side::midline && measured->second.side == opposite(side);
            if (mirrored) centre.x = -centre.x;
            for (const body::Structure& structure : body_->structures) {
                if (structure.id != id) continue;
                EXPECT_LT(glm::distance(structure.bounds.centre(), centre), 0.015f) << id;
            }
        }
}

TEST_F(BuiltBodyTest, RunsFibresFromOriginToInsertion) {
    // The mean height of the vertices near each end of the fibres tells which way they run.
    const auto rises = [&](const std::string& id) {
        for (const body::Structure& s : body_->structures) {
            if (s.id != id) continue;
            glm::vec2 sum(0.0f), count(0.0f);
            for (std::size_t i = 0; i < s.mesh.positions.size(); ++i) {
                const int end = s.mesh.texcoords[i].y < 0.2f ? 0 : 1;
                if (end == 1 && s.mesh.texcoords[i].y < 0.8f) continue;
                sum[end] += s.mesh.positions[i].y;
                count[end] += 1.0f;
            }
            return sum.y / count.y > sum.x / count.x;
        }
        ADD_FAILURE() << "no structure " << id;
        return false;
    };
    for (const char* id :
         {"sternocleidomastoid_sternal.left", "splenius_capitis.right", "teres_major.left",
          "longissimus_thoracis.right", "semispinalis_capitis.left", "sternohyoid.left",
          "infraspinatus.left", "pectoralis_minor.right", "latissimus_dorsi.left"})
        EXPECT_TRUE(rises(id)) << id;
    for (const char* id : {"levator_scapulae.left", "scalenus_medius.right", "rectus_femoris.left",
                           "biceps_femoris_long.left", "deltoid_acromial.right",
                           "gluteus_maximus.left", "trapezius_descending.left", "soleus.right"})
        EXPECT_FALSE(rises(id)) << id;
}

TEST_F(BuiltBodyTest, PlacesTeethAndXiphoidProcessUnderTheSkin) {
    std::vector<const body::Mesh*> skin;
    for (const body::Structure& structure : body_->structures)
        if (structure.kind == body::Kind::skin) skin.push_back(&structure.mesh);
    const body::RayCaster skinCaster(skin);
    std::map<std::string, body::Bounds> seen;
    for (const body::Structure& structure : body_->structures) {
        if (!structure.id.starts_with("teeth_") && structure.id != "xiphoid_process") continue;
        seen[structure.id] = structure.bounds;
        for (const glm::vec3& p : structure.mesh.positions)
            EXPECT_TRUE(isInside(skinCaster, p)) << structure.id;
    }
    ASSERT_EQ(seen.size(), 5u);
    EXPECT_GT(seen["teeth_upper.left"].centre().y, seen["teeth_lower.left"].centre().y);
    EXPECT_GT(seen["teeth_upper.left"].max.z, seen["teeth_lower.left"].max.z);
    const glm::vec3 tip = measurements_->landmarks.at("xiphoid_tip").position;
    EXPECT_NEAR(seen["xiphoid_process"].min.y, tip.y, 0.002f);
}

TEST_F(BuiltBodyTest, LaysTheScalpMusclesOnTheSkullUnderTheSkin) {
    std::vector<const body::Mesh*> bones, skin;
    for (const body::Structure& structure : body_->structures) {
        if (structure.kind == body::Kind::bone) bones.push_back(&structure.mesh);
        if (structure.kind == body::Kind::skin) skin.push_back(&structure.mesh);
    }
    const body::RayCaster boneCaster(bones), skinCaster(skin);
    std::size_t seen = 0;
    for (const body::Structure& structure : body_->structures) {
        const std::string id = splitSide(structure.id).id;
        if (id != "frontalis" && id != "occipitalis") continue;
        ++seen;
        EXPECT_GT(structure.bounds.size().x, 0.045f) << structure.id;
        for (const glm::vec3& p : structure.mesh.positions) {
            EXPECT_LT(boneCaster.nearest(p)->distance, 0.006f) << structure.id;
            EXPECT_TRUE(isInside(skinCaster, p)) << structure.id;
        }
    }
    EXPECT_EQ(seen, 4u);
}

TEST_F(BuiltBodyTest, RunsNervesAndVesselsUnderTheSkinAndPastTheBones) {
    constexpr float kDeep = 0.002f;   // into a bone
    constexpr float kAllowed = 0.03f; // of the vertices
    std::vector<const body::Mesh*> bones, skin;
    for (const body::Structure& structure : body_->structures) {
        if (structure.kind == body::Kind::bone) bones.push_back(&structure.mesh);
        if (structure.kind == body::Kind::skin) skin.push_back(&structure.mesh);
    }
    const body::RayCaster boneCaster(bones), skinCaster(skin);
    std::size_t seen = 0;
    for (const body::Structure& structure : body_->structures) {
        if (!isNoPress(structure)) continue;
        ++seen;
        std::size_t outside = 0, inBone = 0;
        for (const glm::vec3& p : structure.mesh.positions) {
            if (!isInside(skinCaster, p)) ++outside;
            if (isInside(boneCaster, p) && boneCaster.nearest(p)->distance > kDeep) ++inBone;
        }
        EXPECT_EQ(outside, 0u) << structure.id;
        const auto count = static_cast<float>(structure.mesh.positions.size());
        EXPECT_LE(static_cast<float>(inBone), kAllowed * count) << structure.id;
    }
    EXPECT_EQ(seen, 2 * measurements_->noPress.size());
}

TEST_F(BuiltBodyTest, HasTheSameBytesEveryTime) {
    const Result<BuiltBody> again = buildBody(*measurements_, *table_);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(glbBytes(*body_), glbBytes(*again));
}

TEST_F(BuiltBodyTest, CoversTheAtlasItWasMeasuredOn) {
    const std::filesystem::path manifest =
        kAnatomy / "../../../shared/reference/bodyparts3d/manifest.csv";
    if (!std::filesystem::exists(manifest)) GTEST_SKIP() << "no reference atlas beside the tree";
    std::set<std::string> known;
    for (const body::Structure& structure : body_->structures) known.insert(structure.fma);
    std::ifstream in(manifest);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const std::size_t first = line.find(',') + 1;
        const std::string fma = "FMA" + line.substr(first, line.find(',', first) - first);
        EXPECT_TRUE(known.contains(fma)) << line;
    }
}

TEST(LoadMeasurements, NamesTheFileThatIsMissing) {
    const Result<Measurements> measurements = loadMeasurements("/nonexistent");
    ASSERT_FALSE(measurements);
    EXPECT_NE(measurements.error().message.find("/nonexistent/muscles.json"), std::string::npos);
}

TEST(BuildBody, NamesTheStructureWithoutFigures) {
    StructureRow row;
    row.id = "tail";
    row.measured[Side::midline] = "Tail";
    const Result<BuiltBody> body = buildBody(Measurements{}, {row});
    ASSERT_FALSE(body);
    EXPECT_EQ(body.error().message, "tail: no figures for 'Tail'");
}

} // namespace myoatlas::builder
