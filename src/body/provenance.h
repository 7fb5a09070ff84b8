#pragma once

#include <string>
#include <vector>

namespace myoatlas::body {

/// Where a structure of an imported body comes from; in a body that was not imported all are
/// `built`.
struct Provenance {
    enum class Origin {
        built,
        /// From the source.
        imported,
        /// From the default body, warped: the source lacks it.
        carriedOver
    };
    Origin origin = Origin::built;
    /// What the source calls it; empty unless imported.
    std::string sourceName{};
    /// How sure it is that the source means this structure, 0 to 1; 1 for an equal id or name.
    float confidence = 1.0f;
    /// Why to look twice, as a sentence without its full stop; empty when there is no doubt.
    std::string doubt{};

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// What an import found that belongs to no single structure.
struct ImportNotes {
    /// The folder or file that was read, without its path.
    std::string source;
    /// Parts of the source that are not in the body, each with the reason.
    std::vector<std::string> setAside;
    /// What to look at twice.
    std::vector<std::string> doubts;

    friend bool operator==(const ImportNotes&, const ImportNotes&) = default;
};

} // namespace myoatlas::body
