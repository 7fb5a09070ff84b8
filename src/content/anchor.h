#pragma once

#include "content/yaml_reader.h"

#include <glm/glm.hpp>
#include <optional>
#include <string>

namespace myoatlas::content {

/// A place on any body, said in landmarks ("docs/content.md", Anchors). Written for "this side";
/// whoever resolves it says which side that is.
struct Anchor {
    /// Landmark names without a side; a ".opposite" at the end means the other side's.
    std::string from;
    /// Empty when the anchor is at one landmark.
    std::string to;
    /// Fraction of the way from `from` to `to`.
    float at = 0.0f;
    /// Metres on a body of `kReferenceStature`: x = lateral, y = superior, z = anterior.
    glm::vec3 move{0.0f};
    /// The way out to the skin, unit length, same axes as `move`; nothing means the nearest skin.
    std::optional<glm::vec3> face;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// The stature for which distances in the data are written, metres.
inline constexpr float kReferenceStature = 1.65f;

Anchor readAnchor(const YamlReader& yaml);

/// A direction word ("posterior") or a list of two for the diagonal between them, as a unit
/// vector: x = lateral, y = superior, z = anterior.
glm::vec3 readDirection(const YamlReader& yaml);

} // namespace myoatlas::content
