#include "importer/read_source.h"

#include "importer/folder_guard.h"
#include "importer/mesh_file.h"
#include "importer/part_bytes.h"
#include "importer/reader_process.h"

#include <algorithm>
#include <optional>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

/// Sums up what all files gave.
class Gathering {
public:
    Gathering(std::vector<std::string> names, const SourceLimits& limits)
        : names_(std::move(names)), limits_(limits), found_(names_.size()) {}

    void add(std::size_t index, const Result<std::string>& bytes) {
        Result<std::vector<SourcePart>> parts =
            bytes ? partsOf(*bytes) : Result<std::vector<SourcePart>>(bytes.error());
        if (!parts) return refuse(index, parts.error().message);
        std::size_t triangles = 0;
        for (const SourcePart& part : *parts) triangles += part.mesh.triangleCount();
        if (triangles_ + triangles > limits_.maxTriangles)
            return refuse(index, "brings the source over " + std::to_string(limits_.maxTriangles) +
                                     " triangles");
        triangles_ += triangles;
        found_[index] = std::move(*parts);
    }

    Source source() && {
        Source source;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (refused_.size() > i && refused_[i])
                source.unread.push_back({names_[i], *refused_[i]});
            for (SourcePart& part : found_[i]) {
                part.file = names_[i];
                source.parts.push_back(std::move(part));
            }
        }
        return source;
    }

private:
    void refuse(std::size_t index, const std::string& reason) {
        refused_.resize(names_.size());
        refused_[index] = reason;
    }

    std::vector<std::string> names_;
    const SourceLimits& limits_;
    std::vector<std::vector<SourcePart>> found_;
    std::vector<std::optional<std::string>> refused_;
    std::size_t triangles_ = 0;
};

/// Broken files send some readers round in circles; how long a sound one may take goes with its
/// size.
unsigned secondsFor(const std::vector<fs::path>& files, const SourceLimits& limits) {
    std::uintmax_t largest = 0;
    for (const fs::path& file : files) {
        std::error_code code;
        if (const std::uintmax_t size = fs::file_size(file, code); !code)
            largest = std::max(largest, std::min<std::uintmax_t>(size, limits.maxFileBytes));
    }
    return limits.maxReaderSeconds + static_cast<unsigned>(largest >> 20);
}

} // namespace

Result<Source> readSource(const fs::path& path, const Progress& progress,
                          const SourceLimits& limits) {
    std::vector<Unread> unread;
    const auto files = filesOf(path, limits, unread);
    if (!files) return files.error();
    std::error_code code;
    const fs::path folder = fs::is_directory(path, code) ? path : path.parent_path();
    std::vector<std::string> names;
    for (const fs::path& file : *files)
        names.push_back(file.lexically_proximate(folder).generic_string());
    const FolderGuard guard(path);
    Gathering gathering(names, limits);
    std::size_t finished = 0;
    bool isGivenUp = false;
    forEachInOwnProcess(
        files->size(), {limits.maxReaderBytes, secondsFor(*files, limits), limits.maxReaderBytes},
        [&](std::size_t i) { return bytesOf(readMeshFile((*files)[i], guard, limits)); },
        [&](std::size_t i, const Result<std::string>& bytes) {
            gathering.add(i, bytes);
            isGivenUp = !progress("reading", ++finished, files->size());
            return !isGivenUp;
        });
    if (isGivenUp) return Error{"stopped"};
    Source source = std::move(gathering).source();
    source.unread.insert(source.unread.begin(), unread.begin(), unread.end());
    if (source.parts.empty()) {
        const Unread& first = source.unread.front();
        return Error{first.reason}.within((folder / first.file).string());
    }
    return source;
}

} // namespace myoatlas::importer
