#include "body/accessor.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <tiny_gltf.h>

namespace myoatlas::body {

namespace {

/// Where the elements of an accessor lie in memory, already checked.
struct View {
    const unsigned char* data = nullptr;
    std::size_t stride = 0;
    std::size_t count = 0;
    int components = 0;
    int componentType = 0;
    bool normalized = false;
};

Result<View> viewOf(const tinygltf::Model& model, int index, std::size_t maxElements) {
    if (index < 0 || static_cast<std::size_t>(index) >= model.accessors.size())
        return Error{"refers to accessor " + std::to_string(index) + ", which does not exist"};
    const tinygltf::Accessor& accessor = model.accessors[static_cast<std::size_t>(index)];
    const std::string where = "accessor " + std::to_string(index);
    if (accessor.sparse.isSparse) return Error{"sparse accessors are not supported"}.within(where);
    if (accessor.bufferView < 0 ||
        static_cast<std::size_t>(accessor.bufferView) >= model.bufferViews.size())
        return Error{"has no buffer view"}.within(where);
    const auto& bufferView = model.bufferViews[static_cast<std::size_t>(accessor.bufferView)];
    if (bufferView.buffer < 0 ||
        static_cast<std::size_t>(bufferView.buffer) >= model.buffers.size())
        return Error{"its buffer does not exist"}.within(where);
    const auto& bytes = model.buffers[static_cast<std::size_t>(bufferView.buffer)].data;

    const int componentSize =
        tinygltf::GetComponentSizeInBytes(static_cast<std::uint32_t>(accessor.componentType));
    const int components =
        tinygltf::GetNumComponentsInType(static_cast<std::uint32_t>(accessor.type));
    if (componentSize <= 0 || components <= 0)
        return Error{"has an unknown component type"}.within(where);
    const auto elementSize =
        static_cast<std::size_t>(componentSize) * static_cast<std::size_t>(components);
    const std::size_t stride = bufferView.byteStride != 0 ? bufferView.byteStride : elementSize;
    if (accessor.count == 0 || accessor.count > maxElements)
        return Error{"has " + std::to_string(accessor.count) + " elements; 1 to " +
                     std::to_string(maxElements) + " are read"}
            .within(where);
    if (stride < elementSize || stride > 4096) return Error{"has a bad stride"}.within(where);

    // All sums stay far below 2^64: counts and strides are bounded above, offsets by the file.
    const std::size_t offset = bufferView.byteOffset;
    const std::size_t end = accessor.byteOffset + stride * (accessor.count - 1) + elementSize;
    if (offset > bytes.size() || bufferView.byteLength > bytes.size() - offset ||
        accessor.byteOffset > bufferView.byteLength || end > bufferView.byteLength)
        return Error{"reaches past the end of its buffer"}.within(where);
    return View{bytes.data() + offset + accessor.byteOffset,
                stride,
                accessor.count,
                components,
                accessor.componentType,
                accessor.normalized};
}

template <typename T> T load(const unsigned char* at) {
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

template <typename T> float widened(const unsigned char* at, bool normalized) {
    const auto value = static_cast<float>(load<T>(at));
    if (!normalized) return value;
    return std::max(value / static_cast<float>(std::numeric_limits<T>::max()), -1.0f);
}

float component(const unsigned char* at, int type, bool normalized) {
    switch (type) {
    case TINYGLTF_COMPONENT_TYPE_BYTE:
        return widened<std::int8_t>(at, normalized);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE:
        return widened<std::uint8_t>(at, normalized);
    case TINYGLTF_COMPONENT_TYPE_SHORT:
        return widened<std::int16_t>(at, normalized);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT:
        return widened<std::uint16_t>(at, normalized);
    case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT:
        return widened<std::uint32_t>(at, false);
    case TINYGLTF_COMPONENT_TYPE_FLOAT:
        return load<float>(at);
    default:
        return std::numeric_limits<float>::quiet_NaN();
    }
}

/// Of all at once, without a branch for each.
bool areFinite(std::span<const float> values) {
    constexpr std::uint32_t kExponent = 0x7f800000u;
    std::uint32_t isBad = 0;
    for (const float value : values)
        isBad |= (std::bit_cast<std::uint32_t>(value) & kExponent) == kExponent ? 1u : 0u;
    return isBad == 0;
}

} // namespace

Result<AccessorData> readAccessor(const tinygltf::Model& model, int accessor,
                                  std::size_t maxElements) {
    const Result<View> view = viewOf(model, accessor, maxElements);
    if (!view) return view.error();
    AccessorData result{view->components, view->count, {}};
    const auto components = static_cast<std::size_t>(view->components);
    const auto size = static_cast<std::size_t>(
        tinygltf::GetComponentSizeInBytes(static_cast<std::uint32_t>(view->componentType)));
    if (view->componentType == TINYGLTF_COMPONENT_TYPE_FLOAT && view->stride == components * size) {
        result.values.resize(view->count * components);
        std::memcpy(result.values.data(), view->data, result.values.size() * sizeof(float));
        if (!areFinite(result.values))
            return Error{"holds a number that is not finite"}.within("accessor " +
                                                                     std::to_string(accessor));
        return result;
    }
    result.values.reserve(view->count * components);
    for (std::size_t i = 0; i < view->count; ++i) {
        for (std::size_t c = 0; c < components; ++c) {
            const float value = component(view->data + i * view->stride + c * size,
                                          view->componentType, view->normalized);
            if (!std::isfinite(value))
                return Error{"holds a number that is not finite"}.within("accessor " +
                                                                         std::to_string(accessor));
            result.values.push_back(value);
        }
    }
    return result;
}

Result<std::vector<std::uint32_t>> readIndices(const tinygltf::Model& model, int accessor,
                                               std::size_t maxElements) {
    const Result<View> view = viewOf(model, accessor, maxElements);
    if (!view) return view.error();
    if (view->components != 1)
        return Error{"indices must be single numbers"}.within("accessor " +
                                                              std::to_string(accessor));
    std::vector<std::uint32_t> indices;
    if (view->componentType == TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT &&
        view->stride == sizeof(std::uint32_t)) {
        indices.resize(view->count);
        std::memcpy(indices.data(), view->data, view->count * sizeof(std::uint32_t));
        return indices;
    }
    indices.reserve(view->count);
    for (std::size_t i = 0; i < view->count; ++i) {
        const unsigned char* at = view->data + i * view->stride;
        switch (view->componentType) {
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_BYTE:
            indices.push_back(*at);
            break;
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_SHORT:
            indices.push_back(load<std::uint16_t>(at));
            break;
        case TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT:
            indices.push_back(load<std::uint32_t>(at));
            break;
        default:
            return Error{"indices must be unsigned integers"}.within("accessor " +
                                                                     std::to_string(accessor));
        }
    }
    return indices;
}

} // namespace myoatlas::body
