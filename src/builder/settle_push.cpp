#include "builder/settle_push.h"

#include "builder/settle_cells.h"
#include "builder/settle_thickness.h"

#include <algorithm>

namespace myoatlas::builder {

namespace {

/// How far along the muscle a push is felt, metres; the latter while much of it lies in bone and
/// has to move as one.
constexpr float kReach = 0.008f;
constexpr float kStiffReach = 0.025f;
/// Deeper than any muscle lies within a bone by mistake.
constexpr float kDeepest = 0.04f;
/// Left between muscle and bone, so that neither shines through the other.
constexpr float kGap = 0.00015f;

/// What a push does to each vertex.
struct Push {
    glm::vec3 move{0.0f};
    bool isInBone = false;
    /// The bone's surface faces the muscle's, so the move is the right one.
    bool isFacing = false;
};

/// For each vertex in `asked` the way out of the bone it is in.
std::vector<Push> waysOut(const body::Mesh& muscle, const std::vector<bool>& asked,
                          const BoneRoom& bones) {
    constexpr float kFacing = 0.2f; // cosine
    std::vector<Push> pushes(muscle.positions.size());
    for (std::size_t i = 0; i < pushes.size(); ++i) {
        if (!asked[i]) continue;
        const glm::vec3 p = muscle.positions[i];
        Push& push = pushes[i];
        push.isInBone = bones.contains(p);
        if (!push.isInBone) continue;
        const auto surface = bones.nearest(p, kDeepest);
        if (!surface) continue;
        push.isFacing = glm::dot(surface->normal, muscle.normals[i]) < kFacing;
        push.move = surface->position + kGap * surface->normal - p;
    }
    return pushes;
}

float nearness(glm::vec3 a, glm::vec3 b, float reach) {
    const glm::vec3 offset = a - b;
    const float rest = 1.0f - glm::dot(offset, offset) / (reach * reach);
    return rest > 0.0f ? rest * rest : 0.0f;
}

/// Mean of the facing moves around `here`, and their share of all vertices around.
glm::vec4 facingAround(const body::Mesh& muscle, const VertexCells& cells,
                       const std::vector<Push>& pushes, std::size_t here, float reach) {
    glm::vec3 sum(0.0f);
    float facing = 0.0f, all = 0.0f;
    cells.forEachNear(muscle.positions[here], [&](std::uint32_t j) {
        const float weight = nearness(muscle.positions[here], muscle.positions[j], reach);
        all += weight;
        if (!pushes[j].isFacing) return;
        facing += weight;
        sum += weight * pushes[j].move;
    });
    if (facing <= 0.0f) return glm::vec4(0.0f);
    return {sum / facing, facing / all};
}

/// Moves of all vertices: those that face bone go out to it, the others follow their neighbours.
std::vector<glm::vec3> spread(const body::Mesh& muscle, const std::vector<Push>& pushes) {
    const VertexCells cells(muscle.positions, kReach);
    std::vector<glm::vec3> moves(pushes.size(), glm::vec3(0.0f));
    for (std::size_t i = 0; i < pushes.size(); ++i) {
        if (pushes[i].isFacing) {
            moves[i] = pushes[i].move;
            continue;
        }
        const glm::vec4 around = facingAround(muscle, cells, pushes, i, kReach);
        if (pushes[i].isInBone)
            moves[i] = around.w > 0.0f ? glm::vec3(around) : pushes[i].move;
        else
            moves[i] = around.w * glm::vec3(around);
    }
    return moves;
}

/// Moves of all vertices when much of the muscle lies in bone: each goes with all around it.
std::vector<glm::vec3> spreadStiffly(const body::Mesh& muscle, const std::vector<Push>& pushes) {
    constexpr float kMany = 0.25f; // of the vertices around face bone: they take all along
    const VertexCells cells(muscle.positions, kStiffReach);
    std::vector<glm::vec3> moves(pushes.size());
    for (std::size_t i = 0; i < pushes.size(); ++i) {
        const glm::vec4 around = facingAround(muscle, cells, pushes, i, kStiffReach);
        moves[i] = std::min(1.0f, around.w / kMany) * glm::vec3(around);
    }
    return moves;
}

std::vector<glm::vec3> straightOut(const std::vector<Push>& pushes) {
    std::vector<glm::vec3> moves;
    for (const Push& push : pushes) moves.push_back(push.move);
    return moves;
}

std::vector<bool> facing(const std::vector<Push>& pushes) {
    std::vector<bool> result;
    for (const Push& push : pushes) result.push_back(push.isFacing);
    return result;
}

void move(std::vector<glm::vec3>& positions, const std::vector<glm::vec3>& moves) {
    for (std::size_t i = 0; i < positions.size(); ++i) positions[i] += moves[i];
}

} // namespace

void pushOutOfBone(body::Mesh& muscle, const BoneRoom& bones, const PushOptions& options) {
    // The last rounds only clear what moving together has left.
    constexpr int kStiffRounds = 6, kSmoothRounds = 11, kRounds = 14;
    const std::vector<Across> across = acrossMuscle(muscle);
    const body::Mesh original = muscle;
    std::vector<bool> asked(muscle.positions.size(), true);
    for (int round = 0; round < kRounds; ++round) {
        const std::vector<Push> pushes = waysOut(muscle, asked, bones);
        const auto inBone =
            std::count_if(pushes.begin(), pushes.end(), [](const Push& p) { return p.isInBone; });
        if (inBone == 0) break;
        const bool stiff =
            static_cast<float>(inBone) > options.stiffShare * static_cast<float>(pushes.size());
        if (!stiff) round = std::max(round, kStiffRounds);
        if (options.onlyStiffly && round >= kStiffRounds) break;
        const std::vector<glm::vec3> before = muscle.positions;
        move(muscle.positions, round < kStiffRounds    ? spreadStiffly(muscle, pushes)
                               : round < kSmoothRounds ? spread(muscle, pushes)
                                                       : straightOut(pushes));
        if (round >= kStiffRounds && round < kSmoothRounds)
            keepThickness(muscle.positions, original.positions, original.normals, across,
                          facing(pushes));
        for (std::size_t i = 0; i < pushes.size(); ++i)
            asked[i] = pushes[i].isInBone || muscle.positions[i] != before[i];
        body::computeNormals(muscle);
    }
}

} // namespace myoatlas::builder
