#pragma once

#include "importer/match.h"
#include "importer/shape.h"

#include <set>

namespace myoatlas::importer {

/// The guess whose name and place agree best with the mesh (`shape`, in body space), or nothing
/// that is sure enough. `confidence` becomes the likeness of the names times that of the places.
/// Structures in `taken` are known already.
std::optional<Match> bestGuess(std::vector<Match> guesses, const Shape& shape,
                               const body::Body& body, const std::vector<Shape>& bodyShapes,
                               const std::set<std::size_t>& taken);

} // namespace myoatlas::importer
