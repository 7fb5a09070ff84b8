#include "content/content.h"

#include "base/files.h"
#include "base/parallel.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>

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
    Loader(const fs::path& folder, Problems& problems)
        : folder_(folder), problems_(problems), packed_(PackedDocuments::beside(folder)) {}

    Content load() {
        Content content;
        content.muscles = readFiles(yamlFiles(folder_ / "muscles"), readMuscle);
        content.pages = readFiles(yamlFiles(folder_ / "pages"), readPage);
        std::stable_sort(content.pages.begin(), content.pages.end(),
                         [](const Page& a, const Page& b) { return a.order < b.order; });
        content.areas = readOne(folder_ / "areas.yaml", readAreas);
        content.disclaimer = readOne(folder_ / "disclaimer.yaml", readDisclaimer);
        content.cautions = readEntries(yamlFiles(folder_ / "cautions"), readCaution);
        content.redFlags = readEntries(yamlFiles(folder_ / "red_flags"), readRedFlag);
        content.lookAlikes = readEntries(yamlFiles(folder_ / "look_alikes"), readLookAlike);
        content.sources = readEntries(yamlFiles(folder_ / "sources"), readSource);
        content.techniques = readEntries({folder_ / "techniques.yaml"}, readTechnique);
        content.tools = readEntries({folder_ / "tools.yaml"}, readTool);
        content.positions = readEntries({folder_ / "positions.yaml"}, readPosition);
        content.gates = readEntries({folder_ / "gates.yaml"}, readGate);
        content.limits = readEntries({folder_ / "limits.yaml"}, readLimit);
        content.noPress = readEntries({folder_ / "no_press.yaml"}, readNoPress);
        content.symptoms = readEntries({folder_ / "symptoms.yaml"}, readSymptom);
        content.contentKey = key_;
        return content;
    }

private:
    /// What `read` makes of each file that is YAML, in the order of `files`. They are read on all
    /// cores, because parsing takes most of the time that loading does.
    template <typename Read, typename T = std::invoke_result_t<Read, const YamlReader&>>
    std::vector<T> readFiles(const std::vector<fs::path>& files, const Read& read) {
        struct Outcome {
            std::optional<T> value;
            Problems problems;
            std::uint64_t hash = 0;
        };
        std::vector<Outcome> outcomes(files.size());
        forEachIndex(files.size(), [&](std::size_t i) {
            Outcome& outcome = outcomes[i];
            const auto yaml =
                YamlReader::open(files[i], files[i].string(), outcome.problems, packed_);
            if (!yaml) return;
            outcome.hash = yaml->fileHash();
            outcome.value = read(*yaml);
        });
        std::vector<T> values;
        for (Outcome& outcome : outcomes) {
            key_ = hashBytes(std::to_string(outcome.hash), key_);
            problems_.insert(problems_.end(), outcome.problems.begin(), outcome.problems.end());
            if (outcome.value) values.push_back(std::move(*outcome.value));
        }
        return values;
    }

    template <typename T> T readOne(const fs::path& file, T (*read)(const YamlReader&)) {
        std::vector<T> values = readFiles({file}, read);
        return values.empty() ? T{} : std::move(values.front());
    }

    /// The elements of the lists that the files hold.
    template <typename T>
    std::vector<T> readEntries(const std::vector<fs::path>& files, T (*read)(const YamlReader&)) {
        const auto readList = [&](const YamlReader& yaml) {
            std::vector<T> list;
            for (const YamlReader& entry : yaml.list()) list.push_back(read(entry));
            return list;
        };
        std::vector<T> entries;
        for (std::vector<T>& list : readFiles(files, readList))
            std::move(list.begin(), list.end(), std::back_inserter(entries));
        return entries;
    }

    fs::path folder_;
    Problems& problems_;
    PackedDocuments packed_;
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
    checkDoses(content, problems);
    if (problems.size() == before) return content;
    const std::size_t count = problems.size() - before;
    return Error{format(problems[before]) + (count > 1 ? " (and " + std::to_string(count - 1) +
                                                             " more; 'myoatlas validate' lists all)"
                                                       : "")};
}

} // namespace myoatlas::content
