#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tinygltf {
class Model;
}

namespace myoatlas::body {

/// The numbers of one glTF accessor, widened to float (integers normalised when the accessor says
/// so), `components` per element. Every index and range is checked against the buffers.
struct AccessorData {
    int components = 0;
    std::size_t count = 0;
    std::vector<float> values;
};

/// Fails when the accessor is sparse, out of range of its buffer, of an unknown type, or holds a
/// number that is not finite. `maxElements` bounds what is allocated.
Result<AccessorData> readAccessor(const tinygltf::Model& model, int accessor,
                                  std::size_t maxElements);

/// An index accessor (unsigned byte, short or int).
Result<std::vector<std::uint32_t>> readIndices(const tinygltf::Model& model, int accessor,
                                               std::size_t maxElements);

} // namespace myoatlas::body
