#include "body/load.h"
#include "body/ray_caster.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// The `layer` of each muscle against what a needle meets: rays from the skin inwards through the
/// body that the build makes.
namespace myoatlas::builder {

namespace {

using body::Kind;
using body::Structure;

/// Metres: how far in a ray looks, and the least that a muscle must fill of it to count. Thinner
/// stretches are grazed edges, and the overlap that the build leaves between neighbours.
constexpr float kReach = 0.12f;
constexpr float kLeastStretch = 0.002f;
/// Every so manyeth vertex of the skin sends a ray.
constexpr std::size_t kStride = 2;

/// A muscle on a ray, from `begin` to `end` (metres from the skin).
struct Stretch {
    std::size_t muscle = 0;
    float begin = 0.0f;
    float end = 0.0f;
};

/// Rays through the muscles, ended by bone or half-way to the far side of the skin: what lies
/// beyond the middle of a limb is met from there in the opposite order.
class Needle {
public:
    explicit Needle(const body::Body& body) : structures_(taken(body)), caster_(meshes()) {}

    const Structure& structure(std::size_t i) const { return *structures_[i]; }

    /// The first stretch of each muscle between the skin and the first bone.
    std::vector<Stretch> along(glm::vec3 origin, glm::vec3 direction) const {
        const float reach = std::min(kReach, 0.5f * farSide(origin, direction));
        std::map<std::size_t, Inside> inside;
        float depth = kStep;
        while (const auto hit =
                   caster_.cast(origin + depth * direction, direction, reach - depth)) {
            depth += hit->distance;
            if (isBone(structure(hit->mesh).kind)) break;
            if (structure(hit->mesh).kind == Kind::muscle)
                inside[hit->mesh].cross(depth, glm::dot(direction, hit->normal) < 0.0f);
            depth += kStep;
            if (depth >= reach) break;
        }
        return longEnough(inside, std::min(depth, reach));
    }

private:
    /// A hit is left behind by this much, metres; surfaces closer than that count as one.
    static constexpr float kStep = 2e-5f;

    /// How a ray stands with one muscle, whose parts may overlap each other.
    struct Inside {
        int winding = 0;
        float begin = 0.0f;
        std::vector<std::pair<float, float>> stretches{};

        void cross(float depth, bool isInwards) {
            if (isInwards) {
                if (winding++ == 0) begin = depth;
            } else if (winding > 0 && --winding == 0) {
                stretches.push_back({begin, depth});
            }
        }
    };

    static bool isBone(Kind kind) { return kind == Kind::bone || kind == Kind::cartilage; }

    static std::vector<const Structure*> taken(const body::Body& body) {
        std::vector<const Structure*> result;
        for (const Structure& s : body.structures)
            if (s.kind == Kind::muscle || s.kind == Kind::skin || isBone(s.kind))
                result.push_back(&s);
        return result;
    }
    std::vector<const body::Mesh*> meshes() const {
        std::vector<const body::Mesh*> result;
        for (const Structure* s : structures_) result.push_back(&s->mesh);
        return result;
    }

    float farSide(glm::vec3 origin, glm::vec3 direction) const {
        const auto hit =
            caster_.cast(origin + 1e-3f * direction, direction, 2.0f * kReach,
                         [&](std::size_t i) { return structure(i).kind == Kind::skin; });
        return hit ? hit->distance : 2.0f * kReach;
    }

    static std::vector<Stretch> longEnough(std::map<std::size_t, Inside>& inside, float end) {
        std::vector<Stretch> result;
        for (auto& [muscle, state] : inside) {
            if (state.winding > 0) state.stretches.push_back({state.begin, end});
            const auto first = std::ranges::find_if(
                state.stretches, [](const auto& s) { return s.second - s.first >= kLeastStretch; });
            if (first != state.stretches.end())
                result.push_back({muscle, first->first, first->second});
        }
        return result;
    }

    std::vector<const Structure*> structures_;
    body::RayCaster caster_;
};

/// Rays that cross a muscle, and those of them that meet no other before it.
struct Crossed {
    int rays = 0;
    int first = 0;
};

/// What all rays have met, by ids without sides: layers are the same left and right.
struct Readings {
    /// How many rays meet one muscle before another of its side.
    std::map<std::pair<std::string, std::string>, int> order;
    std::map<std::string, Crossed> crossed;
};

void add(Readings& readings, const Needle& needle, const std::vector<Stretch>& stretches) {
    for (const Stretch& b : stretches) {
        const Structure& second = needle.structure(b.muscle);
        const std::string id = splitSide(second.id).id;
        bool isFirst = true;
        for (const Stretch& a : stretches) {
            const Structure& first = needle.structure(a.muscle);
            // Stretches of which one lies within the other have no order.
            if (first.side != second.side || a.begin >= b.begin || a.end >= b.end) continue;
            isFirst = false;
            ++readings.order[{splitSide(first.id).id, id}];
        }
        ++readings.crossed[id].rays;
        readings.crossed[id].first += isFirst ? 1 : 0;
    }
}

Readings readingsOf(const body::Body& body) {
    const Needle needle(body);
    const body::Mesh& skin = body.skin()->mesh;
    Readings readings;
    for (std::size_t i = 0; i < skin.positions.size(); i += kStride)
        add(readings, needle, needle.along(skin.positions[i], -skin.normals[i]));
    return readings;
}

/// Fewer rays than this say nothing about a pair or a muscle: it is met at an edge or two.
constexpr int kEnoughRays = 20;

/// Two muscles that the rays meet in one order, nearly always, but whose layers say the opposite.
struct Disagreement {
    std::string text;
    int rays = 0;
};

/// How well the layers agree with the rays in the pairs whose order is clear.
struct Agreement {
    int pairs = 0;
    int rays = 0;
    /// Most rays first.
    std::vector<Disagreement> disagreements{};

    double shareOfPairs() const { return static_cast<double>(disagreements.size()) / pairs; }
    double shareOfRays() const {
        int sum = 0;
        for (const Disagreement& d : disagreements) sum += d.rays;
        return static_cast<double>(sum) / rays;
    }
    std::string text() const {
        char line[120];
        std::snprintf(line, sizeof line, "%zu of %d pairs (%.2f %%), %.2f %% of %d rays disagree\n",
                      disagreements.size(), pairs, 100.0 * shareOfPairs(), 100.0 * shareOfRays(),
                      rays);
        std::string text = line;
        for (const Disagreement& d : disagreements) text += d.text;
        return text;
    }
};

/// The order of a pair is clear where three rays of four meet the same muscle first.
bool isClear(int rays, int opposite) {
    return rays + opposite >= kEnoughRays && rays >= 3 * opposite;
}

using Layers = std::map<std::string, int>;

Layers layersOf(const body::Body& body) {
    Layers layers;
    for (const Structure& s : body.structures) layers[splitSide(s.id).id] = s.layer;
    return layers;
}

Agreement agreementOf(const Readings& readings, const Layers& layers) {
    Agreement agreement;
    for (const auto& [pair, rays] : readings.order) {
        const auto& [first, second] = pair;
        const auto found = readings.order.find({second, first});
        const int opposite = found == readings.order.end() ? 0 : found->second;
        if (!isClear(rays, opposite)) continue;
        ++agreement.pairs;
        agreement.rays += rays;
        if (layers.at(first) <= layers.at(second)) continue;
        agreement.disagreements.push_back(
            {"  " + first + " (layer " + std::to_string(layers.at(first)) + ") is met before " +
                 second + " (layer " + std::to_string(layers.at(second)) + ") by " +
                 std::to_string(rays) + " rays, after it by " + std::to_string(opposite) + "\n",
             rays});
    }
    std::ranges::sort(agreement.disagreements, std::greater{}, &Disagreement::rays);
    return agreement;
}

class Layering : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Diagnostics diagnostics;
        const Result<body::Body> body = body::loadBody(MYOATLAS_BODY, diagnostics);
        ASSERT_TRUE(body) << body.error().message;
        layers_ = layersOf(*body);
        readings_ = readingsOf(*body);
    }
    void SetUp() override { ASSERT_FALSE(readings_.order.empty()); }

    static inline Layers layers_;
    static inline Readings readings_;
};

} // namespace

/// What stays are muscles whose depth changes along their course, where one number cannot please
/// every ray: teres minor crosses behind the covered origin of the long head of triceps, the
/// tendon of biceps femoris runs outside gastrocnemius, and oblique rays pass vastus intermedius
/// on their way to the far side of the thigh. These come to 0.7 % of the rays and 1.5 % of the
/// pairs; the bounds are about twice that. A single large muscle in the wrong layer (external
/// oblique as 4, transversus abdominis as 1) adds 3 % and more of the rays; a small one, pairs.
TEST_F(Layering, AgreesWithRaysFromTheSkin) {
    const Agreement agreement = agreementOf(readings_, layers_);
    EXPECT_GT(agreement.pairs, 300);
    std::printf("%s", agreement.text().c_str());
    EXPECT_LT(agreement.shareOfRays(), 0.015) << agreement.text();
    EXPECT_LT(agreement.shareOfPairs(), 0.03) << agreement.text();
}

/// Covered muscles of the second layer (rhomboids, pectoralis minor) are met first by fewer than a
/// tenth of their rays. Of the first layer, the lateral head of triceps, half under the deltoid,
/// is met first least often: by 56 %.
TEST_F(Layering, HasMusclesOfTheSurfaceOnTheSurface) {
    for (const auto& [id, crossed] : readings_.crossed) {
        if (layers_.at(id) != 1 || crossed.rays < kEnoughRays) continue;
        EXPECT_GT(crossed.first, 0.4 * crossed.rays)
            << id << " lies in layer 1, but other muscles cover it";
    }
}

} // namespace myoatlas::builder
