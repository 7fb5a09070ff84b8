#pragma once

#include "body/body.h"

#include <vector>

namespace myoatlas::writer {

/// Fills `levels` of every structure: about a quarter and about a tenth of its triangles, over the
/// same vertices, for pictures that move. Fewer levels where that would bend the surface visibly
/// or save next to nothing. A level of a closed mesh is closed. Equal input gives equal output.
void addLevelsOfDetail(std::vector<body::Structure>& structures);

} // namespace myoatlas::writer
