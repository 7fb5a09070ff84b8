#pragma once

#include "builder/build_body.h"

#include <string>

namespace myoatlas::builder {

/// `body` as the bytes of one binary glTF 2.0: a node for each structure (name = id, extras = kind,
/// side, fma, ta2, layer, name) and a node without mesh for each landmark; plain floats, one
/// material for each kind, levels of detail as further index accessors. The same body gives the
/// same bytes.
std::string glbBytes(const BuiltBody& body);

} // namespace myoatlas::builder
