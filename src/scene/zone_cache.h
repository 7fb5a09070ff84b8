#pragma once

#include "scene/atlas.h"

#include <filesystem>

namespace myoatlas::scene {

/// Makes sure that the areas and patterns are worked out: from a file in `folder` when one fits,
/// else now, and then the file is written. The newest few files stay. A folder that is empty or
/// cannot be written costs time on the next call and nothing else.
void workOut(const Atlas& atlas, const std::filesystem::path& folder);

} // namespace myoatlas::scene
