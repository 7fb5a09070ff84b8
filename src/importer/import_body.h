#pragma once

#include "importer/progress.h"
#include "importer/read_source.h"
#include "importer/report.h"

#include <filesystem>

namespace myoatlas::importer {

struct Options {
    std::filesystem::path source;
    /// CSV or TSV with file names and FMA ids or names; empty: one beside the source, if any.
    std::filesystem::path table;
    /// Whose the source is; empty: from a licence or readme beside it.
    std::string attribution;
    SourceLimits limits;
};

struct Imported {
    /// One body glTF.
    std::string glb;
    Report report;
};

/// Makes a body of the source: recognises its structures, bends `body`, the default body, on to
/// them, takes from it what the source lacks (skin, landmarks, fibres), and writes all in the
/// contract of `docs/architecture.md`. Fails with the source's name when nothing in it can be used,
/// or when `progress` gives up. Reads nothing outside the source's folder but the table.
Result<Imported> importBody(const Options& options, body::Body body, const Progress& progress);

} // namespace myoatlas::importer
