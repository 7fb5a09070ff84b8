#include "content/content.h"

#include "base/files.h"

#include <algorithm>

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

/// The `.yaml` files of a folder, by name, so that every run reads them in one order.
std::vector<fs::path> yamlFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class Loader {
public:
    Loader(const fs::path& folder, Problems& problems) : folder_(folder), problems_(problems) {}

    Content load() {
        Content content;
        for (const fs::path& file : yamlFiles(folder_ / "muscles"))
            if (const auto yaml = open(file)) content.muscles.push_back(readMuscle(*yaml));
        for (const fs::path& file : yamlFiles(folder_ / "pages"))
            if (const auto yaml = open(file)) content.pages.push_back(readPage(*yaml));
        std::stable_sort(content.pages.begin(), content.pages.end(),
                         [](const Page& a, const Page& b) { return a.order < b.order; });
        if (const auto yaml = open(folder_ / "areas.yaml")) content.areas = readAreas(*yaml);
        if (const auto yaml = open(folder_ / "disclaimer.yaml"))
            content.disclaimer = readDisclaimer(*yaml);
        readFolder("cautions", content.cautions, readCaution);
        readFolder("red_flags", content.redFlags, readRedFlag);
        readFolder("look_alikes", content.lookAlikes, readLookAlike);
        readFolder("sources", content.sources, readSource);
        readEntries(folder_ / "techniques.yaml", content.techniques, readTechnique);
        readEntries(folder_ / "tools.yaml", content.tools, readTool);
        readEntries(folder_ / "positions.yaml", content.positions, readPosition);
        readEntries(folder_ / "gates.yaml", content.gates, readGate);
        readEntries(folder_ / "no_press.yaml", content.noPress, readNoPress);
        readEntries(folder_ / "symptoms.yaml", content.symptoms, readSymptom);
        content.contentKey = key_;
        return content;
    }

private:
    std::optional<YamlReader> open(const fs::path& file) {
        if (const Result<std::string> bytes = readFile(file)) key_ = hashBytes(*bytes, key_);
        return YamlReader::open(file, (folder_ / file.lexically_relative(folder_)).string(),
                                problems_);
    }

    template <typename T>
    void readEntries(const fs::path& file, std::vector<T>& entries, T (*read)(const YamlReader&)) {
        const auto yaml = open(file);
        if (!yaml) return;
        for (const YamlReader& entry : yaml->list()) entries.push_back(read(entry));
    }

    template <typename T>
    void readFolder(const char* name, std::vector<T>& entries, T (*read)(const YamlReader&)) {
        for (const fs::path& file : yamlFiles(folder_ / name)) readEntries(file, entries, read);
    }

    fs::path folder_;
    Problems& problems_;
    std::uint64_t key_ = hashBytes("content");
};

} // namespace

const Muscle* Content::muscle(std::string_view id) const { return findById(muscles, id); }
const Area* Content::area(std::string_view id) const { return findById(areas, id); }

PointRef Content::point(std::string_view id) const {
    const std::size_t dot = id.rfind('.');
    if (dot == std::string_view::npos) return {};
    const Muscle* owner = muscle(id.substr(0, dot));
    if (!owner) return {};
    const TriggerPoint* point = findById(owner->points, id);
    return point ? PointRef{owner, point} : PointRef{};
}

Result<Content> loadContent(const fs::path& folder, Problems& problems) {
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return Error{"no such folder of content; give one with --data"}.within(folder.string());
    const std::size_t before = problems.size();
    Content content = Loader(folder, problems).load();
    checkReferences(content, problems);
    if (problems.size() == before) return content;
    const std::size_t count = problems.size() - before;
    return Error{format(problems[before]) +
                 (count > 1 ? " (and " + std::to_string(count - 1) +
                                  " more; 'myoatlas validate' lists all)"
                            : "")};
}

} // namespace myoatlas::content
