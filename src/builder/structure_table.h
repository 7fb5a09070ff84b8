#pragma once

#include "base/result.h"
#include "base/side.h"
#include "body/body.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::builder {

/// One row of structures.json: what a structure is called and where its figures stand.
struct StructureRow {
    /// Which file holds the figures.
    enum class Source { muscles, bones, attachments };

    std::string id;
    std::string name;
    std::string ta2;
    body::Kind kind = body::Kind::muscle;
    Source source = Source::muscles;
    int layer = 1;
    /// The measured line runs from insertion to origin.
    bool flip = false;
    /// Built along its centre line although a sheet was measured ("shape": "tube").
    bool asTube = false;
    /// Shares of the length that are tendon at origin and insertion, where they are told.
    std::optional<glm::vec2> tendons;
    /// For each side it exists on: the name in the measurement file (the other side's figures are
    /// mirrored) and the FMA concept ("FMA7487",
    /// empty when there is none).
    std::map<Side, std::string> measured;
    std::map<Side, std::string> fma;
};

/// Reads structures.json of `folder`; fails with the file and the row that is wrong.
Result<std::vector<StructureRow>> loadStructureTable(const std::filesystem::path& folder);

} // namespace myoatlas::builder
