#pragma once

#include "body/mesh.h"

namespace myoatlas::builder {

/// The connected piece of `mesh` with the most triangles; the others are cavities or crumbs.
body::Mesh largestShell(const body::Mesh& mesh);

} // namespace myoatlas::builder
