#pragma once

#include "base/result.h"
#include "importer/frame.h"
#include "importer/match.h"
#include "importer/progress.h"

namespace myoatlas::importer {

/// A part that was recognised, and how its coordinates lead to body space.
struct PlacedPart {
    Match match;
    glm::dmat4 bodyFromPart{1.0};
};

struct SetAside {
    /// "other/tooth.obj" or "all.fbx: Tooth 3".
    std::string part;
    std::string reason;
};

/// What was made of the parts of a source before any surface is bent.
struct Placing {
    Frame frame;
    std::vector<PlacedPart> parts;
    std::vector<SetAside> setAside;
    /// About the source as a whole.
    std::vector<std::string> doubts;
};

/// Recognises parts, finds unit and axes, holds every side against the place, mends parts of odd
/// scale, guesses at names that are nearly right, and keeps one of parts that are the same twice.
/// Fails when unit and axes cannot be found, or when `progress` gives up.
Result<Placing> placeParts(const std::vector<SourcePart>& parts, const body::Body& body,
                           const Progress& progress);

/// How a part is named to people.
std::string titleOf(const SourcePart& part);

} // namespace myoatlas::importer
