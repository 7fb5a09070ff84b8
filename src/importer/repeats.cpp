#include "importer/repeats.h"

#include "body/ray_caster.h"
#include "importer/shape.h"

#include <algorithm>
#include <map>
#include <set>

namespace myoatlas::importer {

namespace {

/// Surfaces this close to each other are one, metres (mean).
constexpr float kSameSurface = 0.001f;
constexpr std::size_t kSamples = 200;

/// Whether the surface of `piece` lies on that of `whole`.
bool liesOn(const body::Mesh& piece, const body::Mesh& whole) {
    const body::RayCaster caster({&whole});
    float sum = 0.0f;
    const std::vector<Sample> samples = samplesOf(piece, kSamples);
    for (const Sample& sample : samples) {
        const auto nearest = caster.nearest(sample.position, 0.05f);
        sum += nearest ? nearest->distance : 0.05f;
    }
    return sum < kSameSurface * static_cast<float>(samples.size());
}

} // namespace

void setAsideRepeats(Placing& placing, const std::vector<SourcePart>& parts,
                     const body::Body& body) {
    std::map<std::size_t, std::vector<std::size_t>> byTarget;
    for (std::size_t i = 0; i < placing.parts.size(); ++i)
        if (placing.parts[i].match.targets.size() == 1)
            byTarget[placing.parts[i].match.targets.front()].push_back(i);
    std::set<std::size_t> dropped;
    for (auto& [target, indices] : byTarget) {
        if (indices.size() < 2) continue;
        std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
            return placing.parts[a].match.confidence > placing.parts[b].match.confidence;
        });
        std::vector<body::Mesh> kept;
        for (const std::size_t i : indices) {
            const Match& match = placing.parts[i].match;
            body::Mesh mesh = moved(parts[match.part].mesh, placing.parts[i].bodyFromPart);
            const std::string id = body.structures[target].id;
            std::string reason;
            if (!kept.empty() && match.how == Match::How::guess)
                reason = "might be " + id + ", but another part surely is";
            else if (std::any_of(kept.begin(), kept.end(),
                                 [&](const body::Mesh& other) { return liesOn(mesh, other); }))
                reason = "is " + id + " a second time";
            if (reason.empty()) {
                kept.push_back(std::move(mesh));
                continue;
            }
            placing.setAside.push_back({titleOf(parts[match.part]), reason});
            dropped.insert(i);
        }
    }
    for (auto it = dropped.rbegin(); it != dropped.rend(); ++it)
        placing.parts.erase(placing.parts.begin() + static_cast<std::ptrdiff_t>(*it));
}

} // namespace myoatlas::importer
