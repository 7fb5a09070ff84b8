#include "body/body.h"

#include <algorithm>
#include <array>
#include <utility>

namespace myoatlas::body {

namespace {

constexpr std::array<std::pair<Kind, std::string_view>, 9> kKindNames{{
    {Kind::skin, "skin"},
    {Kind::muscle, "muscle"},
    {Kind::tendon, "tendon"},
    {Kind::ligament, "ligament"},
    {Kind::bone, "bone"},
    {Kind::cartilage, "cartilage"},
    {Kind::nerve, "nerve"},
    {Kind::vessel, "vessel"},
    {Kind::organ, "organ"},
}};

} // namespace

std::string_view name(Kind kind) {
    for (const auto& [candidate, text] : kKindNames)
        if (candidate == kind) return text;
    return "muscle";
}

std::optional<Kind> kindFromName(std::string_view text) {
    for (const auto& [kind, candidate] : kKindNames)
        if (candidate == text) return kind;
    return std::nullopt;
}

const std::vector<std::uint32_t>& Structure::indicesAt(std::size_t level) const {
    if (level == 0 || levels.empty()) return mesh.indices;
    return levels[std::min(level, levels.size()) - 1];
}

std::string levelName(std::string_view structureId, std::size_t level) {
    return std::string(structureId) + " level " + std::to_string(level + 1);
}

std::optional<std::size_t> Body::find(std::string_view structureId) const {
    for (std::size_t i = 0; i < structures.size(); ++i)
        if (structures[i].id == structureId) return i;
    return std::nullopt;
}

const Structure* Body::structure(std::string_view structureId) const {
    const std::optional<std::size_t> index = find(structureId);
    return index ? &structures[*index] : nullptr;
}

const Structure* Body::skin() const {
    for (const Structure& structure : structures)
        if (structure.kind == Kind::skin) return &structure;
    return nullptr;
}

Bounds Body::bounds() const {
    Bounds bounds;
    for (const Structure& structure : structures) bounds.add(structure.bounds);
    return bounds;
}

} // namespace myoatlas::body
