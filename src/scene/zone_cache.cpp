#include "scene/zone_cache.h"

#include "base/files.h"

#include <algorithm>
#include <cstdio>
#include <system_error>

namespace myoatlas::scene {

namespace fs = std::filesystem;

namespace {

/// For the bodies and the contents that somebody goes to and fro between.
constexpr std::size_t kMostFiles = 4;
constexpr std::string_view kPrefix = "zones-";

/// One file for each pair of body and content.
fs::path fileFor(const Atlas& atlas, const fs::path& folder) {
    char name[64];
    std::snprintf(
        name, sizeof name, "zones-%016llx.bin",
        static_cast<unsigned long long>(atlas.body().contentKey * 31 + atlas.content().contentKey));
    return folder / name;
}

void removeOldFiles(const fs::path& folder) {
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().filename().string().starts_with(kPrefix))
            files.emplace_back(entry.last_write_time(error), entry.path());
    std::ranges::sort(files, std::greater{});
    for (std::size_t i = kMostFiles; i < files.size(); ++i) fs::remove(files[i].second, error);
}

} // namespace

void workOut(const Atlas& atlas, const fs::path& folder) {
    if (folder.empty()) {
        atlas.patterns();
        return;
    }
    const fs::path file = fileFor(atlas, folder);
    if (const Result<std::string> bytes = readFile(file); bytes && atlas.restore(*bytes)) return;
    if (writeFileAtomically(file, atlas.save())) removeOldFiles(folder);
}

} // namespace myoatlas::scene
