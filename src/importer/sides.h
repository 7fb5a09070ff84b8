#pragma once

#include "importer/placing.h"
#include "importer/shape.h"

namespace myoatlas::importer {

/// The structure of the same name on the other side, or nothing.
std::optional<std::size_t> twinOf(const body::Body& body, std::size_t structure);

/// Holds the side that the names told against the place of the mesh (`shape`, in body space), for
/// a part with one target or with one on either side. A mesh that lies where the other side's
/// structure belongs is taken for that one, with a doubt. Returns whether the side was turned.
bool settleSide(Match& match, const Shape& shape, const body::Body& body,
                const std::vector<Shape>& bodyShapes);

} // namespace myoatlas::importer
