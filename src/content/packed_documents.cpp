#include "content/packed_documents.h"

#include "base/files.h"

#include <cstring>

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

// Magic; then for each document its hash, its size in bytes and its nodes. Numbers as the machine
// writes them: a pack is made where it is read.
constexpr std::string_view kMagic = "myoatlas pack 1\n";

template <typename T> void put(std::string& bytes, T value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

class Cursor {
public:
    explicit Cursor(std::string_view bytes) : rest_(bytes) {}

    bool isGood() const { return isGood_; }
    bool isAtEnd() const { return rest_.empty(); }

    template <typename T> T number() {
        T value{};
        const std::string_view bytes = take(sizeof value);
        if (isGood_) std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) {
            isGood_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }

private:
    std::string_view rest_;
    bool isGood_ = true;
};

void putNode(std::string& bytes, const YamlNode& node) {
    put(bytes, static_cast<std::uint8_t>(node.kind));
    put(bytes, static_cast<std::uint32_t>(node.line));
    put(bytes, static_cast<std::uint32_t>(node.text.size()));
    bytes += node.text;
    put(bytes, static_cast<std::uint32_t>(node.children.size()));
    for (const std::size_t child : node.children) put(bytes, static_cast<std::uint32_t>(child));
}

YamlNode nodeFrom(Cursor& cursor) {
    YamlNode node;
    node.kind = static_cast<YamlNode::Kind>(cursor.number<std::uint8_t>());
    node.line = static_cast<int>(cursor.number<std::uint32_t>());
    node.text = cursor.take(cursor.number<std::uint32_t>());
    const auto children = cursor.number<std::uint32_t>();
    for (std::uint32_t i = 0; i < children && cursor.isGood(); ++i)
        node.children.push_back(cursor.number<std::uint32_t>());
    return node;
}

/// Whether a reader may follow every index.
bool isSound(const YamlDocument& document) {
    for (const YamlNode& node : document) {
        if (node.kind > YamlNode::Kind::map) return false;
        if (node.kind == YamlNode::Kind::map && node.children.size() % 2 != 0) return false;
        for (const std::size_t child : node.children)
            if (child >= document.size()) return false;
    }
    return !document.empty();
}

} // namespace

PackedDocuments PackedDocuments::beside(const fs::path& folder) {
    fs::path path = folder;
    if (!path.has_filename()) path = path.parent_path(); // "data/"
    path += ".pack";
    std::error_code code;
    if (!fs::is_regular_file(path, code)) return {};
    Result<std::string> bytes = readFile(path);
    return bytes ? PackedDocuments(std::move(*bytes)) : PackedDocuments();
}

PackedDocuments::PackedDocuments(std::string bytes) : bytes_(std::move(bytes)) {
    Cursor cursor(bytes_);
    if (cursor.take(kMagic.size()) != kMagic) return;
    while (cursor.isGood() && !cursor.isAtEnd()) {
        const auto hash = cursor.number<std::uint64_t>();
        const std::string_view part = cursor.take(cursor.number<std::uint64_t>());
        if (cursor.isGood()) parts_[hash] = part;
    }
}

std::optional<YamlDocument> PackedDocuments::find(std::uint64_t hash) const {
    const auto found = parts_.find(hash);
    if (found == parts_.end()) return std::nullopt;
    Cursor cursor(found->second);
    YamlDocument document;
    while (cursor.isGood() && !cursor.isAtEnd()) document.push_back(nodeFrom(cursor));
    if (!cursor.isGood() || !isSound(document)) return std::nullopt;
    return document;
}

std::string PackedDocuments::pack(const std::map<std::uint64_t, YamlDocument>& documents) {
    std::string bytes(kMagic);
    for (const auto& [hash, document] : documents) {
        std::string nodes;
        for (const YamlNode& node : document) putNode(nodes, node);
        put(bytes, hash);
        put(bytes, static_cast<std::uint64_t>(nodes.size()));
        bytes += nodes;
    }
    return bytes;
}

std::string packFolder(const fs::path& folder) {
    std::map<std::uint64_t, YamlDocument> documents;
    std::error_code code;
    for (const auto& entry : fs::recursive_directory_iterator(folder, code)) {
        if (entry.path().extension() != ".yaml") continue;
        const Result<std::string> bytes = readFile(entry.path());
        if (!bytes) continue;
        Problems unused; // reported by whoever loads the content
        if (auto document = parseYaml(*bytes, entry.path().string(), unused))
            documents[hashBytes(*bytes)] = std::move(*document);
    }
    return PackedDocuments::pack(documents);
}

} // namespace myoatlas::content
