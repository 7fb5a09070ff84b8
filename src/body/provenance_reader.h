#pragma once

#include "body/provenance.h"

#include <optional>

namespace tinygltf {
class Value;
}

namespace myoatlas::body {

/// The provenance in the `extras` of a structure node; anything odd reads as absent.
Provenance readProvenance(const tinygltf::Value& extras);

/// The notes in `asset.extras`, or nothing when the body was not imported.
std::optional<ImportNotes> readImportNotes(const tinygltf::Value& assetExtras);

} // namespace myoatlas::body
