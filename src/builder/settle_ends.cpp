#include "builder/settle_ends.h"

#include "builder/settle_pieces.h"
#include "builder/settle_soft_ends.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace myoatlas::builder {

namespace {

/// The part of the fibres that stretches.
constexpr float kStretching = 0.15f;
/// Vertices this near the end of the fibres are the end.
constexpr float kEnd = 0.02f;
/// The farthest bone that an end is drawn to, and the nearest that it need not be, metres.
constexpr float kFarthest = 0.022f;
constexpr float kTouching = 0.0015f;

float fromEnd(const body::Mesh& mesh, std::size_t vertex, bool insertion) {
    const float along = mesh.texcoords[vertex].y;
    return insertion ? 1.0f - along : along;
}

/// One end of one piece: how the fibres at each place across go to the bone.
class End {
public:
    void add(glm::vec3 place, float across, glm::vec3 way) {
        bounds_.add(place);
        Way& here = ways_[binOf(across)];
        if (!here.isKnown || glm::length(way) < glm::length(here.way)) here = {way, true};
    }

    /// A narrow end goes as one, a broad one as its fibres.
    void even() {
        constexpr float kNarrow = 0.03f;
        if (glm::length(bounds_.size()) > kNarrow) return;
        Way shortest;
        for (const Way& way : ways_)
            if (way.isKnown &&
                (!shortest.isKnown || glm::length(way.way) < glm::length(shortest.way)))
                shortest = way;
        ways_.fill(shortest);
    }

    /// Mean of the ways of the fibres beside `across`, without what is too short to matter.
    glm::vec3 wayAt(float across) const {
        constexpr float kBeside = 1.2f; // bins
        glm::vec3 sum(0.0f);
        float weights = 0.0f;
        for (std::size_t i = 0; i < kBins; ++i) {
            if (!ways_[i].isKnown) continue;
            const float offset =
                (static_cast<float>(i) + 0.5f - across * static_cast<float>(kBins)) / kBeside;
            const float weight = std::exp(-0.5f * offset * offset) + 1e-6f;
            weights += weight;
            const float length = glm::length(ways_[i].way);
            if (length > kTouching) sum += weight * (1.0f - kTouching / length) * ways_[i].way;
        }
        return weights > 0.0f ? sum / weights : glm::vec3(0.0f);
    }

private:
    struct Way {
        glm::vec3 way{0.0f};
        bool isKnown = false;
    };
    static constexpr std::size_t kBins = 12;

    static std::size_t binOf(float across) {
        return std::min(kBins - 1, static_cast<std::size_t>(across * static_cast<float>(kBins)));
    }

    std::array<Way, kBins> ways_;
    body::Bounds bounds_;
};

void drawEnd(body::Mesh& mesh, const std::vector<std::uint32_t>& piece, bool insertion,
             const BoneRoom& bones) {
    std::map<std::uint32_t, End> ends;
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        if (fromEnd(mesh, i, insertion) > kEnd) continue;
        const glm::vec3 p = mesh.positions[i];
        const auto bone = bones.nearest(p, kFarthest);
        if (!bone) continue;
        ends[piece[i]].add(p, mesh.texcoords[i].x,
                           bones.contains(p) ? glm::vec3(0.0f) : bone->position - p);
    }
    for (auto& [number, end] : ends) end.even();
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const float rest = 1.0f - fromEnd(mesh, i, insertion) / kStretching;
        const auto end = ends.find(piece[i]);
        if (rest <= 0.0f || end == ends.end()) continue;
        const float share = rest * rest * (3.0f - 2.0f * rest);
        mesh.positions[i] += share * end->second.wayAt(mesh.texcoords[i].x);
    }
}

} // namespace

void coverFibres(body::Mesh& mesh) {
    float low = 1.0f, high = 0.0f;
    for (const glm::vec2& uv : mesh.texcoords) {
        low = std::min(low, uv.y);
        high = std::max(high, uv.y);
    }
    if (high <= low) return;
    for (glm::vec2& uv : mesh.texcoords) uv.y = std::clamp((uv.y - low) / (high - low), 0.0f, 1.0f);
}

void drawEndsToBone(body::Structure& muscle, const BoneRoom& bones) {
    const std::string id = splitSide(muscle.id).id;
    const std::vector<std::uint32_t> piece = pieceOfVertices(muscle.mesh);
    for (const bool insertion : {false, true})
        if (softTissueAt(id, insertion).empty()) drawEnd(muscle.mesh, piece, insertion, bones);
    body::computeNormals(muscle.mesh);
}

} // namespace myoatlas::builder
