// Atlas::save and Atlas::restore: the worked-out areas and patterns as bytes of this machine, for
// a cache that may be deleted at any time. The key ties them to one body and one content.

#include "scene/atlas.h"

#include <cstring>

namespace myoatlas::scene {

namespace {

/// Raise when the layout below or the evaluation changes.
constexpr std::uint64_t kFormat = 4;

class Writer {
public:
    template <typename T> void put(const T& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    template <typename T> void putAll(const std::vector<T>& values) {
        put(static_cast<std::uint64_t>(values.size()));
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    template <typename T> bool get(T& value) {
        if (bytes_.size() < sizeof value) return false;
        std::memcpy(&value, bytes_.data(), sizeof value);
        bytes_.remove_prefix(sizeof value);
        return true;
    }
    template <typename T> bool getAll(std::vector<T>& values) {
        std::uint64_t count = 0;
        if (!get(count) || count > bytes_.size() / sizeof(T)) return false;
        values.resize(count);
        std::memcpy(values.data(), bytes_.data(), count * sizeof(T));
        bytes_.remove_prefix(count * sizeof(T));
        return true;
    }
    bool isAtEnd() const { return bytes_.empty(); }

private:
    std::string_view bytes_;
};

struct Header {
    char magic[8] = {'m', 'y', 'o', 'z', 'o', 'n', 'e', 's'};
    std::uint64_t format = kFormat;
    std::uint64_t body = 0, content = 0, points = 0, vertices = 0;
    bool operator==(const Header&) const = default;
};

template <typename T> bool allBelow(const std::vector<T>& items, std::size_t limit, auto member) {
    for (const T& item : items)
        if (item.*member >= limit) return false;
    return true;
}

bool isValid(const ReferralPattern& pattern, std::size_t vertices, std::size_t areas) {
    return allBelow(pattern.essential, vertices, &VertexWeight::vertex) &&
           allBelow(pattern.spillover, vertices, &VertexWeight::vertex) &&
           allBelow(pattern.deep, areas, &DeepZone::area);
}

} // namespace

std::string Atlas::save() const {
    const std::span<const ReferralPattern> all = patterns();
    Writer writer;
    Header header;
    header.body = body_->contentKey;
    header.content = content_->contentKey;
    header.points = points_.size();
    header.vertices = body_->skin()->mesh.positions.size();
    writer.put(header);
    writer.putAll(areas().areaOfVertex);
    for (const ReferralPattern& pattern : all) {
        writer.putAll(pattern.essential);
        writer.putAll(pattern.spillover);
        writer.putAll(pattern.deep);
    }
    return writer.take();
}

bool Atlas::restore(std::string_view bytes) const {
    Header expected;
    expected.body = body_->contentKey;
    expected.content = content_->contentKey;
    expected.points = points_.size();
    expected.vertices = body_->skin()->mesh.positions.size();
    Reader reader(bytes);
    Header header;
    std::vector<std::uint32_t> areaOfVertex;
    if (!reader.get(header) || header != expected || !reader.getAll(areaOfVertex)) return false;

    Result<AreaMap> map = describeAreas(*content_, placement_);
    if (!map || areaOfVertex.size() != header.vertices) return false;
    for (const std::uint32_t area : areaOfVertex)
        if (area >= map->areas.size()) return false;
    assignSkin(*map, std::move(areaOfVertex), body_->skin()->mesh);

    std::vector<ReferralPattern> patterns(points_.size());
    for (ReferralPattern& pattern : patterns)
        if (!reader.getAll(pattern.essential) || !reader.getAll(pattern.spillover) ||
            !reader.getAll(pattern.deep) || !isValid(pattern, header.vertices, map->areas.size()))
            return false;
    if (!reader.isAtEnd()) return false;
    const std::lock_guard lock(mutex_);
    // What is there already is the same, and somebody may be reading it.
    if (!areas_) areas_ = std::move(*map);
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (!evaluated_[i]) patterns_[i] = std::move(patterns[i]);
    evaluated_.assign(points_.size(), true);
    return true;
}

} // namespace myoatlas::scene
