#pragma once

#include "body/mesh.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::importer {

/// One mesh of a source, as its file holds it.
struct SourcePart {
    /// Relative to the source folder, or the file's name.
    std::string file;
    /// What it may be called, the most telling first: the node's name, the mesh's, its parents'.
    std::vector<std::string> labels;
    /// "FMA22558" when the file or the table says so, else empty.
    std::string fma;
    /// In the node's own coordinates, without texture coordinates; one vertex for each position.
    body::Mesh mesh;
    /// The node's transform; whether it is to be believed is judged later.
    glm::mat4 sourceFromNode{1.0f};
};

/// What an untrusted source may ask of us before it is refused.
struct SourceLimits {
    std::size_t maxFiles = 20'000;
    std::size_t maxDepth = 16;
    std::size_t maxFileBytes = 1u << 30;
    std::size_t maxParts = 20'000;
    std::size_t maxTriangles = 8'000'000;
    /// Memory of the process that reads one file.
    std::size_t maxReaderBytes = 3u << 30;
    /// Its processor time: so much, and a second more for each megabyte of the largest file.
    unsigned maxReaderSeconds = 10;
};

/// A file of the source that gives nothing, and why.
struct Unread {
    std::string file;
    std::string reason;
};

} // namespace myoatlas::importer
