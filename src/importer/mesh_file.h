#pragma once

#include "base/result.h"
#include "importer/folder_guard.h"

namespace myoatlas::importer {

/// Reads one file of any format that Assimp reads. Files that it names are opened only where
/// `guard` holds them. Fails when it is broken, too large or without triangles. Assimp may crash or
/// run away on a hostile file: call it in a process of its own (`reader_process.h`).
Result<std::vector<SourcePart>> readMeshFile(const std::filesystem::path& file,
                                             const FolderGuard& guard, const SourceLimits& limits);

} // namespace myoatlas::importer
