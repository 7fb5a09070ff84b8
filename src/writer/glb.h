#pragma once

#include "body/body.h"

#include <optional>
#include <span>
#include <string>

namespace myoatlas::writer {

/// A named point of surface anatomy, sided id ("acromion_tip.left").
struct Landmark {
    std::string id;
    Side side = Side::midline;
    /// The id of the bone that it lies on; may be empty.
    std::string bone;
    glm::vec3 position{0.0f};
};

/// What goes into one body glTF. The structures are borrowed.
struct GlbContent {
    std::span<const body::Structure> structures;
    std::vector<Landmark> landmarks;
    /// Which program wrote the file, and whose the shapes are: `asset.generator` and
    /// `asset.copyright`.
    std::string generator, copyright;
    /// What an import found; `asset.extras.imported`.
    std::optional<body::ImportNotes> notes;
};

/// `content` as the bytes of one binary glTF 2.0: a node for each structure (name = id, extras as
/// in `docs/architecture.md`, "Body glTF") and a node without mesh for each landmark; plain floats,
/// one material for each kind, levels of detail as further index accessors. Equal content gives
/// equal bytes.
std::string glbBytes(const GlbContent& content);

} // namespace myoatlas::writer
