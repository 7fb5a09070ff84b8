#include "builder/bone.h"

#include "builder/bone_shape.h"
#include "builder/costal_cartilage.h"
#include "builder/long_bone.h"
#include "builder/lump.h"
#include "builder/plate_bone.h"
#include "builder/skull.h"
#include "builder/tube.h"
#include "builder/vertebra.h"

namespace myoatlas::builder {

Result<body::Mesh> boneMesh(const Measured& bone, const Measurements& measurements) {
    const auto shape = measurements.boneShapes.find(boneNameWithoutSide(bone.name));
    if (shape != measurements.boneShapes.end()) return shapedBoneMesh(shape->second, bone);
    Result<std::optional<body::Mesh>> ends = longBoneMesh(bone, measurements);
    if (!ends) return ends.error();
    if (*ends) return std::move(**ends);
    if (bone.line && bone.name.ends_with("costal cartilage"))
        return costalCartilageMesh(bone, measurements);
    if (bone.line) {
        body::Mesh mesh = tubeMesh(tubeFrom(*bone.line), {});
        mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
        return mesh;
    }
    if (bone.vertebra) return vertebraMesh(bone);
    if (bone.disc) return discMesh(bone);
    // The grid over a patella is too coarse for its outline; its box and volume say more.
    const bool patella = bone.name.ends_with("patella");
    if (bone.plate && !patella) return plateBoneMesh(bone, measurements);
    Result<std::optional<body::Mesh>> skull = skullBoneMesh(bone, measurements);
    if (!skull) return skull.error();
    if (*skull) return std::move(**skull);
    return lumpMesh(bone);
}

} // namespace myoatlas::builder
