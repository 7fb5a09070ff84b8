#include "importer/landmarks.h"

#include "body/ray_caster.h"

#include <map>
#include <memory>

namespace myoatlas::importer {

namespace {

/// A landmark this near to a bone of the default body belongs to it, metres.
constexpr float kOnBone = 0.002f;
/// The source's bone is looked for so far from where the landmark is carried.
constexpr float kReach = 0.006f;

} // namespace

std::vector<writer::Landmark> carriedLandmarks(const body::Body& body, const Warp& warp,
                                               const std::vector<body::Mesh>& found) {
    std::vector<std::size_t> bones;
    std::vector<const body::Mesh*> meshes;
    for (std::size_t i = 0; i < body.structures.size(); ++i) {
        const body::Kind kind = body.structures[i].kind;
        if (kind != body::Kind::bone && kind != body::Kind::cartilage) continue;
        bones.push_back(i);
        meshes.push_back(&body.structures[i].mesh);
    }
    const body::RayCaster caster(meshes);
    std::map<std::size_t, body::RayCaster> ofSource;
    std::vector<writer::Landmark> landmarks;
    for (const auto& [id, position] : body.landmarks) {
        writer::Landmark landmark{id, splitSide(id).side, {}, warp(position)};
        if (const auto on = meshes.empty() ? std::nullopt : caster.nearest(position, kOnBone)) {
            const std::size_t bone = bones[on->mesh];
            landmark.bone = splitSide(body.structures[bone].id).id;
            if (!found[bone].indices.empty()) {
                const auto& surface =
                    ofSource.try_emplace(bone, std::vector<const body::Mesh*>{&found[bone]})
                        .first->second;
                if (const auto place = surface.nearest(landmark.position, kReach))
                    landmark.position = place->position;
            }
        }
        landmarks.push_back(std::move(landmark));
    }
    return landmarks;
}

} // namespace myoatlas::importer
