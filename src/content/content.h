#pragma once

#include "base/result.h"
#include "base/side.h"
#include "content/area.h"
#include "content/catalogue.h"
#include "content/muscle.h"

#include <filesystem>
#include <span>

namespace myoatlas::content {

/// A trigger point and the muscle it belongs to.
struct PointRef {
    const Muscle* muscle = nullptr;
    const TriggerPoint* point = nullptr;
    explicit operator bool() const { return point != nullptr; }
};

/// All that `data/` says. Never changes once loaded; share it as `std::shared_ptr<const Content>`.
struct Content {
    std::vector<Muscle> muscles;
    std::vector<Area> areas;
    std::vector<Technique> techniques;
    std::vector<Tool> tools;
    std::vector<Position> positions;
    std::vector<Caution> cautions;
    std::vector<RedFlag> redFlags;
    std::vector<LookAlike> lookAlikes;
    std::vector<Source> sources;
    std::vector<Gate> gates;
    std::vector<Limit> limits;
    std::vector<NoPress> noPress;
    std::vector<Symptom> symptoms;
    std::vector<Page> pages;
    Disclaimer disclaimer;
    /// Key of all the bytes read; equal contents have equal keys.
    std::uint64_t contentKey = 0;

    const Muscle* muscle(std::string_view id) const;
    const Area* area(std::string_view id) const;
    /// `id` without a side: "infraspinatus.1".
    PointRef point(std::string_view id) const;
};

/// The entry of `entries` with that id, or nullptr.
template <typename T> const T* findById(const std::vector<T>& entries, std::string_view id) {
    for (const T& entry : entries)
        if (entry.id == id) return &entry;
    return nullptr;
}

/// Reads and checks everything under `folder` (shape of each entry, ids that must resolve, doses).
/// Every mistake is added to `problems`; content is returned only when there is none.
Result<Content> loadContent(const std::filesystem::path& folder, Problems& problems);

/// Adds what does not fit together: ids that no entry has, ids given twice, statements without a
/// source.
void checkReferences(const Content& content, Problems& problems);

/// Adds each care whose dose is above its technique's, or that presses where the point or a
/// no-press area of its muscle allows none or less. (Ceilings are checked as doses are read.)
void checkDoses(const Content& content, Problems& problems);

} // namespace myoatlas::content
