#pragma once

#include "content/anchor.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::content {

/// A named region of the body surface ("temple"), or a deep one ("upper molars").
struct Area {
    std::string id;
    std::string name;
    /// What people type.
    std::vector<std::string> synonyms;
    std::string region;
    /// One on each side, or a single one in the middle.
    bool isPaired = true;

    /// Spots (one anchor) and lines (several): the area is the skin nearer, along the surface, to
    /// these than to any other area's seeds. Empty for deep areas.
    std::vector<std::vector<Anchor>> seeds;

    /// A deep area: an ellipsoid inside the body.
    struct Volume {
        Anchor centre;
        /// Full widths in metres: sideways, up, forward.
        glm::vec3 size{0.0f};
        friend bool operator==(const Volume&, const Volume&) = default;
    };
    std::optional<Volume> deep;

    std::string file;
    int line = 0;
};

std::vector<Area> readAreas(const YamlReader& yaml);

} // namespace myoatlas::content
