#include "importer/registration.h"

#include "base/parallel.h"
#include "body/ray_caster.h"
#include "importer/shape.h"

#include <algorithm>
#include <memory>

namespace myoatlas::importer {

namespace {

/// How far the middles are smoothed: they stray where a mesh holds more or less than the default's.
constexpr float kMiddleSmoothing = 0.05f;

struct Round {
    /// Nearest points farther than this are not believed.
    float reach;
    float smoothing;
};
constexpr Round kRounds[] = {{0.05f, 0.03f}, {0.03f, 0.02f}, {0.02f, 0.012f}, {0.02f, 0.012f}};

/// One sample for so many square metres of surface, within bounds for each structure, so that the
/// system to solve stays small.
struct Density {
    float areaOfSample;
    std::size_t fewest, most;
    float weight;
};
constexpr Density kBones{0.0014f, 3, 20, 1.0f};
constexpr Density kOthers{0.005f, 2, 8, 0.4f};
/// More are thinned out evenly.
constexpr std::size_t kMostSamples = 2000;

bool isFirm(body::Kind kind) { return kind == body::Kind::bone || kind == body::Kind::cartilage; }

/// A place on the default body that is looked for on the source.
struct Probe {
    std::size_t structure = 0;
    Sample sample;
    float weight = 1.0f;
};

class Registrar {
public:
    Registrar(const body::Body& body, const std::vector<body::Mesh>& found)
        : body_(body), found_(found), casters_(found.size()) {
        forEachIndex(found.size(), [&](std::size_t i) {
            if (!found[i].indices.empty())
                casters_[i] =
                    std::make_unique<body::RayCaster>(std::vector<const body::Mesh*>{&found[i]});
        });
        collectProbes();
    }

    Result<Registration> run(const Progress& progress) {
        Registration result;
        result.warp = Warp::through(middles(), kMiddleSmoothing);
        std::size_t done = 0;
        for (const Round& round : kRounds) {
            if (!progress("bending the default body", done++, std::size(kRounds)))
                return Error{"stopped"};
            result.warp = Warp::through(meet(result.warp, round.reach), round.smoothing);
        }
        measure(result);
        return result;
    }

private:
    void collectProbes() {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (!casters_[i]) continue;
            const body::Structure& structure = body_.structures[i];
            const Density& density = isFirm(structure.kind) ? kBones : kOthers;
            const auto wanted = static_cast<std::size_t>(shapeOf(structure.mesh).area /
                                                         static_cast<double>(density.areaOfSample));
            for (const Sample& sample :
                 samplesOf(structure.mesh, std::clamp(wanted, density.fewest, density.most)))
                probes_.push_back({i, sample, density.weight});
        }
        if (probes_.size() <= kMostSamples) return;
        std::vector<Probe> thinned;
        for (std::size_t i = 0; i < kMostSamples; ++i)
            thinned.push_back(probes_[i * probes_.size() / kMostSamples]);
        probes_ = std::move(thinned);
    }

    std::vector<Control> middles() const {
        std::vector<Control> controls;
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (casters_[i])
                controls.push_back({glm::vec3(shapeOf(body_.structures[i].mesh).centroid),
                                    glm::vec3(shapeOf(found_[i]).centroid),
                                    isFirm(body_.structures[i].kind) ? 1.0f : 0.4f});
        return controls;
    }

    /// Where the warped probes meet the source's surfaces.
    std::vector<Control> meet(const Warp& warp, float reach) const {
        std::vector<Control> all(probes_.size());
        std::vector<char> isMet(probes_.size(), 0);
        forEachIndex(probes_.size(), [&](std::size_t i) {
            const Probe& probe = probes_[i];
            const auto place =
                casters_[probe.structure]->nearest(warp(probe.sample.position), reach);
            if (!place || glm::dot(place->normal, probe.sample.normal) < 0.0f) return;
            all[i] = {probe.sample.position, place->position, probe.weight};
            isMet[i] = 1;
        });
        std::vector<Control> controls;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (isMet[i]) controls.push_back(all[i]);
        return controls;
    }

    void measure(Registration& result) const {
        std::vector<float> gaps(probes_.size());
        forEachIndex(probes_.size(), [&](std::size_t i) {
            const Probe& probe = probes_[i];
            const auto place =
                casters_[probe.structure]->nearest(result.warp(probe.sample.position));
            gaps[i] = place ? place->distance : 0.0f;
        });
        std::vector<float> bones;
        for (std::size_t i = 0; i < probes_.size(); ++i)
            if (isFirm(body_.structures[probes_[i].structure].kind)) bones.push_back(gaps[i]);
        result.gap = median(gaps);
        result.boneGap = median(bones);
    }

    static float median(std::vector<float> values) {
        if (values.empty()) return 0.0f;
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    const body::Body& body_;
    const std::vector<body::Mesh>& found_;
    std::vector<std::unique_ptr<body::RayCaster>> casters_;
    std::vector<Probe> probes_;
};

} // namespace

Result<Registration> registerBody(const body::Body& body, const std::vector<body::Mesh>& found,
                                  const Progress& progress) {
    return Registrar(body, found).run(progress);
}

} // namespace myoatlas::importer
