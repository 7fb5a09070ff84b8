#pragma once

#include "body/body.h"
#include "renderer/draw_list.h"

#include <functional>

namespace myoatlas::renderer {

/// A closed surface of revolution about +Y: radius as a function of t 0..1 from bottom to top.
body::Mesh revolved(glm::vec3 bottom, glm::vec3 top, const std::function<float(float)>& radius,
                    int around, int along);

/// A closed sphere.
body::Mesh sphere(glm::vec3 centre, float radius, int around = 48, int along = 32);

/// A square in the plane z = `z`, facing +Z, of half side `half` around `centre`.
body::Mesh square(glm::vec3 centre, float half);

/// A structure of `kind` with its mesh and bounds.
body::Structure structure(std::string id, body::Kind kind, body::Mesh mesh);

/// An item for each structure but the skin, opaque.
std::vector<Item> opaqueItems(const body::Body& body);

/// A camera that looks at the plane z = 0 along -Z and sees [-1, 1] in both directions.
Camera frontCamera();

} // namespace myoatlas::renderer
