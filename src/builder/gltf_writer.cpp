#include "builder/gltf_writer.h"

#include "writer/glb.h"

namespace myoatlas::builder {

namespace {

constexpr const char* kCopyright =
    "Shapes built from measurements of BodyParts3D, (c) The Database Center for Life Science, "
    "licensed under CC Attribution-Share Alike 2.1 Japan";

} // namespace

std::string glbBytes(const BuiltBody& body) {
    writer::GlbContent content{.structures = body.structures,
                               .landmarks = {},
                               .generator = "Myoatlas body builder",
                               .copyright = kCopyright,
                               .notes = {}};
    for (const Landmark& landmark : body.landmarks)
        content.landmarks.push_back({landmark.id, landmark.side, landmark.bone, landmark.position});
    return writer::glbBytes(content);
}

} // namespace myoatlas::builder
