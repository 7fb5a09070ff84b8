#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace myoatlas::importer {

/// Told how far one stage of the work is; returns false to give the work up. Called often and from
/// one thread. `total` is 0 where nobody knows.
using Progress = std::function<bool(std::string_view stage, std::size_t done, std::size_t total)>;

} // namespace myoatlas::importer
