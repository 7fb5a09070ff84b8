#pragma once

#include "content/packed_documents.h"
#include "content/problem.h"
#include "content/yaml_document.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::content {

/// A YAML node that knows where it stands. Reading never throws and never stops: a value that is
/// missing or wrong is written to the problems, with file and line, and a neutral value returned,
/// so that one run reports every mistake.
class YamlReader {
public:
    /// Parses `file`; nothing when it cannot be read or is not YAML (then a problem says so).
    /// `shownAs` is the name used in problems; what `packed` holds is not parsed again.
    static std::optional<YamlReader> open(const std::filesystem::path& file,
                                          const std::string& shownAs, Problems& problems,
                                          const PackedDocuments& packed = {});

    bool exists() const { return node_ && node_->kind != YamlNode::Kind::null; }
    bool isMap() const { return node_ && node_->kind == YamlNode::Kind::map; }
    bool isList() const { return node_ && node_->kind == YamlNode::Kind::list; }
    bool isText() const { return node_ && node_->kind == YamlNode::Kind::text; }
    const std::string& file() const { return source_->file; }
    /// A hash of the bytes of the file.
    std::uint64_t fileHash() const { return source_->hash; }
    int line() const;

    bool has(std::string_view key) const;
    /// The value under `key`; a problem when it is missing.
    YamlReader at(std::string_view key) const;
    /// The value under `key`; `exists()` is false when it is missing.
    YamlReader maybe(std::string_view key) const;
    /// The elements of a list (none, and a problem, when it is no list).
    std::vector<YamlReader> list() const;

    std::string text() const;
    std::vector<std::string> texts() const;
    double number(double min, double max) const;
    int integer(int min, int max) const;
    /// [low, high] with min <= low <= high <= max; a single number means both.
    std::array<double, 2> range(double min, double max) const;
    /// The index of one of `words`.
    std::size_t oneOf(std::span<const std::string_view> words) const;

    /// Reports keys that are not among `keys` (a misspelt key would be silently lost) and keys
    /// given twice.
    void allowOnly(std::initializer_list<std::string_view> keys) const;

    void problem(const std::string& message) const;
    void expected(const std::string& what) const;

private:
    struct Source {
        std::string file;
        std::uint64_t hash = 0;
        YamlDocument nodes;
    };

    YamlReader(std::shared_ptr<const Source> source, const YamlNode* node, std::string path,
               Problems& problems)
        : source_(std::move(source)), node_(node), path_(std::move(path)), problems_(&problems) {}

    const YamlNode* find(std::string_view key) const;
    std::string found() const;

    std::shared_ptr<const Source> source_;
    const YamlNode* node_; ///< In `source_`, or null where there is none.
    std::string path_;
    int parentLine_ = 0;
    Problems* problems_;
};

/// The word of `words` nearest to `text` by edit distance, when near enough to be a slip.
std::optional<std::string_view> nearestWord(std::string_view text,
                                            std::span<const std::string_view> words);

} // namespace myoatlas::content
