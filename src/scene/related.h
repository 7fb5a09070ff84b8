#pragma once

#include "scene/label_layout.h"
#include "scene/scene.h"

#include <functional>
#include <string>

namespace myoatlas::scene {

/// A point of another muscle that often comes together with the selected one. A key point keeps
/// its satellites sore: the link leads from the key to the satellite.
struct RelatedLink {
    /// Indices into `Atlas::points()`; `here` is the selected one.
    std::size_t here = 0, other = 0;
    /// The other one is the key; else it is a satellite of the selected one.
    bool isFromKey = false;

    friend bool operator==(const RelatedLink&, const RelatedLink&) = default;
};

/// The links of the selected point, or of the commonest point of the selected muscle: one for each
/// muscle that its content names as key or satellite, to that muscle's commonest point on the same
/// side. Nothing when nothing is selected.
std::vector<RelatedLink> relatedLinks(const Scene& scene);

/// A link on the picture, ready to be drawn; pixels, y down.
struct RelatedArc {
    RelatedLink link;
    /// From the key to the satellite; the arrow stands at its end.
    std::vector<glm::vec2> path;
    /// "Supraspinatus", and what it is to the selected point.
    std::string name, role;
    /// Where both are written, in two lines.
    PixelRect box;
};

/// What arcs are laid out on.
struct ArcPage {
    glm::vec2 size{1.0f};
    /// Height of a line of text, and a text's width.
    float em = 16.0f;
    std::function<float(const std::string&)> widthOf;
};

/// The links of the scene as arcs that rise from the body, with names that do not overlap. None
/// when `Scene::showRelated` is off; those with an end off the picture are left out.
std::vector<RelatedArc> relatedArcs(const Scene& scene, const ArcPage& page);

} // namespace myoatlas::scene
