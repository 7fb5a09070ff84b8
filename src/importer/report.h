#pragma once

#include "importer/frame.h"
#include "importer/placing.h"
#include "importer/skin_wrap.h"

#include <string>
#include <vector>

namespace myoatlas::importer {

/// One part of the source that is in the body.
struct Matched {
    std::string part;
    /// Ids with their side; several where the part was divided.
    std::vector<std::string> structures;
    Match::How how = Match::How::name;
    float confidence = 1.0f;
    std::string doubt;
};

/// What an import did, in full.
struct Report {
    std::string source;
    /// "millimetres, up is +Z …"
    std::string frame;
    /// As it goes into the file; empty when none was found.
    std::string attribution;
    std::string attributionFrom;
    std::vector<Matched> matched;
    /// Ids of structures that the source lacks.
    std::vector<std::string> carriedOver;
    std::vector<SetAside> setAside;
    std::vector<std::string> doubts;
    /// Median distance of the bent default body from the source, metres: bones, and all.
    float boneGap = 0.0f, gap = 0.0f;
    Cover cover;

    std::size_t count(Match::How how) const;
};

/// For people: a summary, then what wants a look. `all` lists every structure.
std::string text(const Report& report, bool all);
/// The same in JSON, in full, with stable keys.
std::string json(const Report& report);

} // namespace myoatlas::importer
