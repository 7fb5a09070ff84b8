#include "builder/settle_carve.h"

#include "builder/settle_flat.h"
#include "builder/settle_pieces.h"
#include "builder/simplify.h"
#include "builder/solid.h"
#include "builder/voxel_field.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

/// Left between muscle and bone, metres: more than the later simplification of both takes.
constexpr float kGap = 0.00025f;

/// Where a grid point lies.
enum Place : std::uint8_t { kOutside = 0, kInMuscle = 1, kInBone = 2 };

double area(const body::Mesh& mesh) {
    double sum = 0.0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const glm::vec3 a = mesh.positions[mesh.indices[i]];
        sum += 0.5 * static_cast<double>(
                         glm::length(glm::cross(mesh.positions[mesh.indices[i + 1]] - a,
                                                mesh.positions[mesh.indices[i + 2]] - a)));
    }
    return sum;
}

/// A fraction of the thickness of a sheet or of the radius of a round muscle, metres.
float spacingFor(const body::Mesh& muscle) {
    constexpr double kFraction = 0.3;
    const double thickness = 2.0 * static_cast<double>(signedVolume(muscle)) / area(muscle);
    return static_cast<float>(std::clamp(kFraction * thickness, 0.0005, 0.0012));
}

/// The signed distance to what the muscle leaves when the bones are taken out of it, on a grid; far
/// from the surface only its sign is right.
class CarvedField {
public:
    CarvedField(const body::Mesh& muscle, const BoneRoom& bones, float spacing)
        : bones_(bones), surface_({&muscle}), box_(grown(muscle.bounds(), 3.0f * spacing)) {
        const SolidColumns inMuscle({&muscle}, static_cast<double>(spacing), box_);
        const SolidColumns inBone(bones.around(box_), static_cast<double>(spacing), box_);
        const glm::i64vec2 first(inMuscle.from(static_cast<double>(box_.min.y)),
                                 inMuscle.from(static_cast<double>(box_.min.z)));
        box_.min.y = static_cast<float>(inMuscle.at(first.x));
        box_.min.z = static_cast<float>(inMuscle.at(first.y));
        field_ = makeField(box_, spacing, 1.0f);
        places_.assign(field_.values.size(), kOutside);
        mark(inMuscle, first, kInMuscle);
        mark(inBone, first, kInBone);
    }

    VoxelField sampled() {
        constexpr int kBlock = 4;
        for (int z = 0; z < field_.size.z; z += kBlock)
            for (int y = 0; y < field_.size.y; y += kBlock)
                for (int x = 0; x < field_.size.x; x += kBlock)
                    fillBlock({x, y, z}, glm::min(glm::ivec3(x, y, z) + kBlock, field_.size));
        return std::move(field_);
    }

private:
    void mark(const SolidColumns& columns, glm::i64vec2 first, Place place) {
        const auto at = [&](float x) {
            return std::clamp(static_cast<int>(std::ceil((x - field_.origin.x) / field_.spacing)),
                              0, field_.size.x);
        };
        for (int z = 0; z < field_.size.z; ++z)
            for (int y = 0; y < field_.size.y; ++y)
                for (const Stretch& s : columns.column(first.x + y, first.y + z))
                    for (int x = at(s.begin); x < at(s.end); ++x)
                        places_[field_.index(x, y, z)] |= place;
    }

    void fillBlock(glm::ivec3 low, glm::ivec3 high) {
        const float reach = kReach * field_.spacing;
        const glm::vec3 middle = field_.origin + 0.5f * field_.spacing * glm::vec3(low + high - 1);
        const float around = reach + 0.5f * glm::length(glm::vec3(high - low)) * field_.spacing;
        const bool isNear = surface_.nearest(middle, around).has_value();
        const bool isNearBone = bones_.nearest(middle, around + kGap).has_value();
        for (int z = low.z; z < high.z; ++z)
            for (int y = low.y; y < high.y; ++y)
                for (int x = low.x; x < high.x; ++x)
                    field_.at(x, y, z) = distance({x, y, z}, isNear, isNearBone);
    }

    float distance(glm::ivec3 at, bool isNear, bool isNearBone) const {
        const float reach = kReach * field_.spacing;
        const glm::vec3 p = field_.point(at.x, at.y, at.z);
        const std::uint8_t place = places_[field_.index(at.x, at.y, at.z)];
        const auto signedBy = [&](bool inside, const auto& nearest) {
            const float far = nearest ? nearest->distance : reach + kGap;
            return inside ? -far : far;
        };
        std::optional<body::SurfacePoint> nearest;
        if (isNear) nearest = surface_.nearest(p, reach);
        const float muscle = signedBy((place & kInMuscle) != 0, nearest);
        if (muscle > reach) return muscle;
        nearest.reset();
        if (isNearBone) nearest = bones_.nearest(p, reach + kGap);
        return std::max(muscle, kGap - signedBy((place & kInBone) != 0, nearest));
    }

    /// Distances beyond so many spacings do not matter to the surface.
    static constexpr float kReach = 1.7f;

    const BoneRoom& bones_;
    body::RayCaster surface_;
    body::Bounds box_;
    VoxelField field_;
    std::vector<std::uint8_t> places_;
};

/// `mesh` without the shells that hold less than a few per cent of it; hollows stay.
body::Mesh withoutCrumbs(const body::Mesh& mesh) {
    constexpr float kLeast = 0.04f;
    const float least = kLeast * signedVolume(mesh);
    body::Mesh result;
    for (const Piece& piece : piecesOf(mesh)) {
        const float volume = signedVolume(piece.mesh);
        if (volume < 0.0f || volume > least) body::append(result, piece.mesh);
    }
    return result;
}

/// Shares of the corners of triangle a b c in `p`, which lies on it.
glm::vec3 cornerShares(glm::dvec3 p, glm::dvec3 a, glm::dvec3 b, glm::dvec3 c) {
    const glm::dvec3 normal = glm::cross(b - a, c - a);
    const double square = glm::dot(normal, normal);
    if (square <= 0.0) return {1.0f, 0.0f, 0.0f};
    const double atB = glm::dot(glm::cross(p - a, c - a), normal) / square;
    const double atC = glm::dot(glm::cross(b - a, p - a), normal) / square;
    return glm::vec3(glm::dvec3(1.0 - atB - atC, atB, atC));
}

/// Gives `mesh` the texture coordinates of the nearest places of `from`.
void takeFibres(body::Mesh& mesh, const body::Mesh& from) {
    const body::RayCaster surface({&from});
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const auto place = surface.nearest(mesh.positions[i]);
        if (!place) continue;
        const std::uint32_t* corner = &from.indices[3 * static_cast<std::size_t>(place->triangle)];
        const glm::vec3 shares = cornerShares(place->position, from.positions[corner[0]],
                                              from.positions[corner[1]], from.positions[corner[2]]);
        const glm::vec2 fibre = shares.x * from.texcoords[corner[0]] +
                                shares.y * from.texcoords[corner[1]] +
                                shares.z * from.texcoords[corner[2]];
        mesh.texcoords[i] = glm::clamp(fibre, glm::vec2(0.0f), glm::vec2(1.0f)); // rounded
    }
}

} // namespace

body::Mesh carvedOutOfBone(const body::Mesh& muscle, const BoneRoom& bones) {
    constexpr float kSimplification = 0.22f; // of the spacing: what nets are uneven by
    const float spacing = spacingFor(muscle);
    CarvedField field(muscle, bones, spacing);
    body::Mesh carved = withoutCrumbs(surfaceNets(field.sampled()));
    if (carved.indices.empty()) return muscle;
    takeFibres(carved, muscle);
    carved = simplified(carved, kSimplification * spacing);
    removeFlatTriangles(carved);
    body::computeNormals(carved);
    return carved;
}

} // namespace myoatlas::builder
