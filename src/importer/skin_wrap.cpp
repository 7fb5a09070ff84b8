#include "importer/skin_wrap.h"

#include "base/parallel.h"
#include "body/ray_caster.h"

#include <algorithm>
#include <optional>

namespace myoatlas::importer {

namespace {

/// What lies under the skin shall lie at least so deep, metres.
constexpr float kDepth = 0.0005f;
/// Vertices deeper than this at first are not looked at again: the skin only moves outward.
constexpr float kNear = 0.003f;
/// Nothing is looked for farther away.
constexpr float kReach = 0.04f;
constexpr int kRounds = 20;
/// Rounds of averaging that carry a push to the skin around it.
constexpr int kSpreading = 3;
/// A push in one round, metres: more would fold the skin.
constexpr float kLongestPush = 0.002f;

struct Neighbours {
    explicit Neighbours(const body::Mesh& mesh) : of(mesh.positions.size()) {
        for (std::size_t i = 0; i < mesh.indices.size(); ++i)
            of[mesh.indices[i]].push_back(mesh.indices[i % 3 == 2 ? i - 2 : i + 1]);
    }
    /// Each once: in a closed mesh every edge leads away from a vertex exactly once.
    std::vector<std::vector<std::uint32_t>> of;
};

/// How far `p` lies outside the skin (negative inside), and at which triangle; nothing when it is
/// far from it.
struct Outside {
    std::uint32_t triangle = 0;
    float height = 0.0f;
};

std::optional<Outside> outsideOf(const body::Mesh& skin, const body::RayCaster& caster, glm::vec3 p,
                                 float reach) {
    const auto nearest = caster.nearest(p, reach);
    if (!nearest) return std::nullopt;
    // The sum of the corners' normals tells inside from outside also beyond a sharp edge.
    const std::uint32_t* corner = &skin.indices[3 * nearest->triangle];
    const glm::vec3 normal =
        skin.normals[corner[0]] + skin.normals[corner[1]] + skin.normals[corner[2]];
    const glm::vec3 away = p - nearest->position;
    const bool isOutside = glm::dot(away, normal) > 0.0f;
    return Outside{nearest->triangle, isOutside ? nearest->distance : -nearest->distance};
}

class Wrapper {
public:
    Wrapper(body::Mesh& skin, const std::vector<const body::Mesh*>& meshes)
        : skin_(skin), neighbours_(skin) {
        for (const body::Mesh* mesh : meshes)
            points_.insert(points_.end(), mesh->positions.begin(), mesh->positions.end());
        keepNear();
    }

    /// Ends with the best of all rounds: where two toes touch, pushing one skin through the other
    /// would make it worse.
    Cover wrap() {
        std::vector<glm::vec3> best = skin_.positions;
        Cover cover;
        for (int round = 0; round <= kRounds; ++round) {
            const std::vector<std::optional<Outside>> found = look(kReach);
            const Cover now = coverOf(found);
            if (round == 0 || isBetter(now, cover)) {
                cover = now;
                best = skin_.positions;
            }
            if (round == kRounds || !push(found)) break;
        }
        skin_.positions = std::move(best);
        body::computeNormals(skin_);
        return cover;
    }

private:
    std::vector<std::optional<Outside>> look(float reach) const {
        const body::RayCaster caster({&skin_});
        std::vector<std::optional<Outside>> result(points_.size());
        constexpr std::size_t kBlock = 4096;
        forEachIndex((points_.size() + kBlock - 1) / kBlock, [&](std::size_t block) {
            const std::size_t end = std::min(points_.size(), (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < end; ++i)
                result[i] = outsideOf(skin_, caster, points_[i], reach);
        });
        return result;
    }

    void keepNear() {
        const auto found = look(kReach);
        std::vector<glm::vec3> near;
        for (std::size_t i = 0; i < points_.size(); ++i)
            if (found[i] && found[i]->height > -kNear) near.push_back(points_[i]);
        points_ = std::move(near);
    }

    /// False when nothing has to move.
    bool push(const std::vector<std::optional<Outside>>& places) {
        std::vector<float> push(skin_.positions.size(), 0.0f);
        bool isNeeded = false;
        for (const std::optional<Outside>& found : places) {
            if (!found || found->height <= -kDepth) continue;
            isNeeded = true;
            const float needed = std::min(found->height + kDepth, kLongestPush);
            for (std::size_t k = 0; k < 3; ++k) {
                float& at = push[skin_.indices[3 * found->triangle + k]];
                at = std::max(at, needed);
            }
        }
        if (!isNeeded) return false;
        spread(push);
        for (std::size_t v = 0; v < push.size(); ++v)
            skin_.positions[v] += push[v] * skin_.normals[v];
        body::computeNormals(skin_);
        return true;
    }

    /// Carries pushes on to the skin around; nowhere does it become less than was needed.
    void spread(std::vector<float>& push) const {
        std::vector<float> next(push.size());
        for (int round = 0; round < kSpreading; ++round) {
            for (std::size_t v = 0; v < push.size(); ++v) {
                float sum = 0.0f;
                for (const std::uint32_t other : neighbours_.of[v]) sum += push[other];
                const auto count = static_cast<float>(neighbours_.of[v].size());
                next[v] = count > 0.0f ? std::max(push[v], sum / count) : push[v];
            }
            push = next;
        }
    }

    static bool isBetter(const Cover& a, const Cover& b) {
        return a.outside != b.outside ? a.outside < b.outside : a.farthest < b.farthest;
    }

    static Cover coverOf(const std::vector<std::optional<Outside>>& places) {
        Cover result;
        for (const std::optional<Outside>& found : places) {
            if (!found || found->height <= kAllowedOutside) continue;
            ++result.outside;
            result.farthest = std::max(result.farthest, found->height);
        }
        return result;
    }

    body::Mesh& skin_;
    Neighbours neighbours_;
    std::vector<glm::vec3> points_;
};

} // namespace

Cover wrapSkin(body::Mesh& skin, const std::vector<const body::Mesh*>& meshes) {
    body::computeNormals(skin);
    return Wrapper(skin, meshes).wrap();
}

} // namespace myoatlas::importer
