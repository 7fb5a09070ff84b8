#include "importer/part_bytes.h"

#include <cmath>
#include <cstring>
#include <type_traits>

namespace myoatlas::importer {

namespace {

constexpr char kParts = 'P', kError = 'E';

class Writer {
public:
    template <typename T> void number(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
    }
    void text(const std::string& value) {
        number(static_cast<std::uint64_t>(value.size()));
        bytes += value;
    }
    template <typename T> void list(const std::vector<T>& values) {
        number(static_cast<std::uint64_t>(values.size()));
        bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    }
    std::string bytes;
};

/// Reads what `Writer` wrote; once it runs past the end everything reads as empty.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}
    bool isSound() const { return isSound_; }
    std::size_t left() const { return rest_.size(); }

    template <typename T> T number() {
        T value{};
        if (const std::string_view bytes = take(sizeof(T)); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof(T));
        return value;
    }
    std::string text() { return std::string(take(number<std::uint64_t>())); }
    template <typename T> std::vector<T> list() {
        const auto count = number<std::uint64_t>();
        if (count > rest_.size() / sizeof(T)) return isSound_ = false, std::vector<T>();
        std::vector<T> values(count);
        if (count > 0)
            std::memcpy(values.data(), take(count * sizeof(T)).data(), count * sizeof(T));
        return values;
    }

private:
    std::string_view take(std::uint64_t size) {
        if (size > rest_.size()) return isSound_ = false, std::string_view();
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }
    std::string_view rest_;
    bool isSound_ = true;
};

bool isSound(const SourcePart& part) {
    if (part.mesh.indices.empty() || part.mesh.indices.size() % 3 != 0) return false;
    for (const std::uint32_t index : part.mesh.indices)
        if (index >= part.mesh.positions.size()) return false;
    for (const glm::vec3& p : part.mesh.positions)
        if (!std::isfinite(p.x) || !std::isfinite(p.y) || !std::isfinite(p.z)) return false;
    return true;
}

} // namespace

std::string bytesOf(const Result<std::vector<SourcePart>>& parts) {
    Writer writer;
    writer.number(parts ? kParts : kError);
    if (!parts) {
        writer.text(parts.error().message);
        return std::move(writer.bytes);
    }
    writer.number(static_cast<std::uint64_t>(parts->size()));
    for (const SourcePart& part : *parts) {
        writer.number(static_cast<std::uint64_t>(part.labels.size()));
        for (const std::string& label : part.labels) writer.text(label);
        writer.text(part.fma);
        writer.number(part.sourceFromNode);
        writer.list(part.mesh.positions);
        writer.list(part.mesh.indices);
    }
    return std::move(writer.bytes);
}

Result<std::vector<SourcePart>> partsOf(std::string_view bytes) {
    Reader reader(bytes);
    const char kind = reader.number<char>();
    if (kind == kError) return Error{reader.text()};
    const auto count = reader.number<std::uint64_t>();
    if (kind != kParts || count > bytes.size()) return Error{"is broken: reading it went astray"};
    std::vector<SourcePart> parts;
    for (std::uint64_t i = 0; i < count && reader.isSound(); ++i) {
        SourcePart part;
        const auto labels = reader.number<std::uint64_t>();
        for (std::uint64_t k = 0; k < labels && reader.isSound(); ++k)
            part.labels.push_back(reader.text());
        part.fma = reader.text();
        part.sourceFromNode = reader.number<glm::mat4>();
        part.mesh.positions = reader.list<glm::vec3>();
        part.mesh.indices = reader.list<std::uint32_t>();
        if (reader.isSound() && isSound(part)) parts.push_back(std::move(part));
    }
    if (!reader.isSound() || parts.empty()) return Error{"is broken: reading it went astray"};
    return parts;
}

} // namespace myoatlas::importer
