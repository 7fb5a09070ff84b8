#pragma once

#include "importer/source.h"
#include "importer/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::importer {

/// What a part of the source is taken for.
struct Match {
    enum class How { id, name, guess };

    std::size_t part = 0;
    /// Indices of structures of the default body; several where one mesh holds several of them.
    std::vector<std::size_t> targets;
    How how = How::name;
    /// 0 to 1; 1 for an equal id or name.
    float confidence = 1.0f;
    /// The label or id by which it was recognised.
    std::string label;
    /// The side that the name tells.
    std::optional<Side> namedSide;
    /// Sentences without full stop, joined by "; ".
    std::string doubt;

    void addDoubt(const std::string& sentence) { doubt += (doubt.empty() ? "" : "; ") + sentence; }
};

/// Recognises a part by its FMA id or its exact names, or nothing.
std::optional<Match> recognise(const SourcePart& part, std::size_t index,
                               const Vocabulary& vocabulary, const body::Body& body);

/// Structures that a part may be by names that are nearly right, most alike first; `confidence` is
/// the likeness of the names, and the place is still to be looked at.
std::vector<Match> guesses(const SourcePart& part, std::size_t index, const Vocabulary& vocabulary);

} // namespace myoatlas::importer
