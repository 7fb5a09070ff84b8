#pragma once

#include "builder/build_body.h"

#include <string>

namespace myoatlas::builder {

/// `body` as the bytes of one binary glTF 2.0 with the attribution of its measurements; see
/// `writer::glbBytes`. The same body gives the same bytes.
std::string glbBytes(const BuiltBody& body);

} // namespace myoatlas::builder
