#pragma once

#include <set>
#include <string>

namespace myoatlas::care {

/// What a person has and can do. Everything is at hand unless said otherwise, so that a first look
/// shows all there is.
struct Kit {
    /// Ids of tools that are not at hand, and of positions for which there is no place.
    std::set<std::string> missingTools, missingPositions;
    /// Ids of limits that apply.
    std::set<std::string> limits;

    friend bool operator==(const Kit&, const Kit&) = default;
};

/// Adds `id` to `ids`, or takes it away.
void setMember(std::set<std::string>& ids, const std::string& id, bool isMember);

} // namespace myoatlas::care
