#include "builder/bone.h"

#include "builder/lump.h"
#include "builder/tube.h"

namespace myoatlas::builder {

Result<body::Mesh> boneMesh(const Measured& bone, const Measurements&) {
    if (bone.line) {
        body::Mesh mesh = tubeMesh(tubeFrom(*bone.line), {});
        mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
        return mesh;
    }
    return lumpMesh(bone);
}

} // namespace myoatlas::builder
