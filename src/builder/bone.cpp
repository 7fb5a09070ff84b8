#include "builder/bone.h"

#include "builder/lump.h"
#include "builder/plate_bone.h"
#include "builder/skull.h"
#include "builder/tube.h"
#include "builder/vertebra.h"

namespace myoatlas::builder {

Result<body::Mesh> boneMesh(const Measured& bone, const Measurements& measurements) {
    if (bone.line) {
        body::Mesh mesh = tubeMesh(tubeFrom(*bone.line), {});
        mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
        return mesh;
    }
    if (bone.vertebra) return vertebraMesh(bone);
    if (bone.disc) return discMesh(bone);
    if (bone.plate) return plateBoneMesh(bone, measurements);
    Result<std::optional<body::Mesh>> skull = skullBoneMesh(bone, measurements);
    if (!skull) return skull.error();
    if (*skull) return std::move(**skull);
    return lumpMesh(bone);
}

} // namespace myoatlas::builder
