#pragma once

#include <string>
#include <vector>

namespace myoatlas {

/// Something that was read in spite of being odd: said once, never swallowed. Errors are returned
/// as `Result`; warnings gather here.
using Diagnostics = std::vector<std::string>;

} // namespace myoatlas
