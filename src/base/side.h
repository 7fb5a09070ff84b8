#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace myoatlas {

/// The body's own side. Facing +Z, its left is +X.
enum class Side { left, right, midline };

constexpr Side opposite(Side side) {
    return side == Side::left ? Side::right : side == Side::right ? Side::left : Side::midline;
}

/// "left", "right" or "midline".
constexpr std::string_view name(Side side) {
    return side == Side::left ? "left" : side == Side::right ? "right" : "midline";
}

constexpr std::optional<Side> sideFromName(std::string_view text) {
    if (text == "left") return Side::left;
    if (text == "right") return Side::right;
    if (text == "midline") return Side::midline;
    return std::nullopt;
}

/// +1 for left (and midline), -1 for right: the sign of X on that side.
constexpr float signOf(Side side) { return side == Side::right ? -1.0f : 1.0f; }

/// A stable id and the side it names: "infraspinatus.left" is {"infraspinatus", left}; an id
/// without side is midline.
struct SidedId {
    std::string id;
    Side side = Side::midline;
    friend bool operator==(const SidedId&, const SidedId&) = default;
};

/// Splits ".left" or ".right" off the end of `text`.
SidedId splitSide(std::string_view text);

/// The inverse of `splitSide`: "infraspinatus.left"; nothing is added for midline.
std::string joinSide(std::string_view id, Side side);

} // namespace myoatlas
