#pragma once

#include "base/side.h"
#include "body/mesh.h"
#include "body/provenance.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::body {

/// What a structure is; the words of `extras.kind` in a body glTF.
enum class Kind { skin, muscle, tendon, ligament, bone, cartilage, nerve, vessel, organ };

std::string_view name(Kind kind);
std::optional<Kind> kindFromName(std::string_view text);

/// One named glTF node with a mesh.
struct Structure {
    /// Stable id with its side: "trapezius_descending.left"; no side for midline structures.
    std::string id;
    /// English name without the side: "Descending part of trapezius".
    std::string name;
    Kind kind = Kind::muscle;
    Side side = Side::midline;
    /// "FMA33586"; empty when the ontology has no concept for it.
    std::string fma;
    /// Latin term of Terminologia Anatomica (2nd edition); may be empty.
    std::string ta2;
    /// 0 skin, 1 superficial muscle … 4 deep muscle, 5 bone.
    int layer = 1;
    Mesh mesh;
    Bounds bounds;
    /// Coarser triangles over the vertices of `mesh`, finest first; may be empty.
    std::vector<std::vector<std::uint32_t>> levels{};
    Provenance provenance{};

    /// The triangles at a level of detail: 0 is the whole mesh; beyond the last level, the last.
    const std::vector<std::uint32_t>& indicesAt(std::size_t level) const;
};

/// The name that the accessor of a coarser level bears in a body glTF; `level` counts from 0.
std::string levelName(std::string_view structureId, std::size_t level);

/// A loaded body. Never changes once made; share it as `std::shared_ptr<const Body>`.
struct Body {
    std::vector<Structure> structures;
    /// Named points of surface anatomy, sided ids ("acromion_tip.left", "sternal_notch") to
    /// positions in body space.
    std::map<std::string, glm::vec3, std::less<>> landmarks;
    /// Whose the shapes are, as `asset.copyright` says it; may be empty.
    std::string copyright;
    /// Of a body that `myoatlas import` made.
    std::optional<ImportNotes> importNotes;
    /// Key of the bytes it was read from; equal bodies have equal keys.
    std::uint64_t contentKey = 0;

    /// Index into `structures`, or nothing.
    std::optional<std::size_t> find(std::string_view structureId) const;
    const Structure* structure(std::string_view structureId) const;
    /// The closed skin (the structure of kind `skin`), or nullptr.
    const Structure* skin() const;
    Bounds bounds() const;
};

} // namespace myoatlas::body
