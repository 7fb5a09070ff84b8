#include "content/yaml_reader.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <sstream>

namespace myoatlas::content {

namespace {

constexpr std::size_t kMaxFileBytes = 4u << 20;

std::string numberText(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

/// A finite number; "nan" and "inf" would slip past every range.
std::optional<double> parseNumber(const std::string& text) {
    double value = 0.0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

std::string unknownKey(std::string_view key, std::span<const std::string_view> known) {
    std::string message = "unknown key '" + std::string(key) + "'";
    if (const auto near = nearestWord(key, known))
        return message + "; did you mean '" + std::string(*near) + "'?";
    message += "; expected one of";
    for (const std::string_view word : known) message += " " + std::string(word);
    return message;
}

} // namespace

std::string format(const Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0) place += ":" + std::to_string(problem.line);
    return place + ": " + problem.message;
}

std::optional<std::string_view> nearestWord(std::string_view text,
                                            std::span<const std::string_view> words) {
    std::optional<std::string_view> best;
    std::size_t bestDistance = std::max<std::size_t>(text.size() / 3, 1) + 1;
    for (const std::string_view word : words) {
        const std::size_t distance = editDistance(text, word);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = word;
        }
    }
    return best;
}

std::optional<YamlReader> YamlReader::open(const std::filesystem::path& file,
                                           const std::string& shownAs, Problems& problems,
                                           const PackedDocuments& packed) {
    const Result<std::string> bytes = readFile(file, kMaxFileBytes);
    if (!bytes) {
        problems.push_back({shownAs, 0, bytes.error().message});
        return std::nullopt;
    }
    const std::uint64_t hash = hashBytes(*bytes);
    std::optional<YamlDocument> nodes = packed.find(hash);
    if (!nodes) nodes = parseYaml(*bytes, shownAs, problems);
    if (!nodes) return std::nullopt;
    const auto source = std::make_shared<const Source>(Source{shownAs, hash, std::move(*nodes)});
    return YamlReader(source, &source->nodes.front(), "", problems);
}

int YamlReader::line() const { return node_ && node_->line > 0 ? node_->line : parentLine_; }

/// The value under `key` in a map; the first where a key is given twice.
const YamlNode* YamlReader::find(std::string_view key) const {
    if (!isMap()) return nullptr;
    for (std::size_t i = 0; i < node_->children.size(); i += 2) {
        const YamlNode& known = source_->nodes[node_->children[i]];
        if (known.kind == YamlNode::Kind::text && known.text == key)
            return &source_->nodes[node_->children[i + 1]];
    }
    return nullptr;
}

bool YamlReader::has(std::string_view key) const {
    const YamlNode* value = find(key);
    return value && value->kind != YamlNode::Kind::null;
}

YamlReader YamlReader::at(std::string_view key) const {
    YamlReader value = maybe(key);
    if (!value.exists() && isMap()) problem("'" + std::string(key) + "' is missing");
    return value;
}

YamlReader YamlReader::maybe(std::string_view key) const {
    std::string path = path_.empty() ? std::string(key) : path_ + "." + std::string(key);
    YamlReader value(source_, find(key), std::move(path), *problems_);
    value.parentLine_ = line();
    return value;
}

std::vector<YamlReader> YamlReader::list() const {
    std::vector<YamlReader> elements;
    if (!exists()) return elements;
    if (!isList()) {
        expected("a list");
        return elements;
    }
    elements.reserve(node_->children.size());
    for (const std::size_t child : node_->children)
        elements.push_back({source_, &source_->nodes[child],
                            path_ + "[" + std::to_string(elements.size()) + "]", *problems_});
    return elements;
}

std::string YamlReader::text() const {
    if (!exists()) return {};
    if (!isText() || node_->text.empty()) {
        expected("text");
        return {};
    }
    return node_->text;
}

std::vector<std::string> YamlReader::texts() const {
    std::vector<std::string> result;
    for (const YamlReader& element : list()) result.push_back(element.text());
    return result;
}

double YamlReader::number(double min, double max) const {
    if (!exists()) return min;
    const std::optional<double> value = isText() ? parseNumber(node_->text) : std::nullopt;
    if (!value || *value < min || *value > max) {
        expected("a number from " + numberText(min) + " to " + numberText(max));
        return min;
    }
    return *value;
}

int YamlReader::integer(int min, int max) const {
    if (!exists()) return min;
    const std::optional<double> value = isText() ? parseNumber(node_->text) : std::nullopt;
    if (!value || *value < min || *value > max || *value != static_cast<int>(*value)) {
        expected("a whole number from " + std::to_string(min) + " to " + std::to_string(max));
        return min;
    }
    return static_cast<int>(*value);
}

std::array<double, 2> YamlReader::range(double min, double max) const {
    if (!exists()) return {min, min};
    if (isText()) {
        const double value = number(min, max);
        return {value, value};
    }
    const std::string what = "[low, high] from " + numberText(min) + " to " + numberText(max);
    if (!isList() || node_->children.size() != 2) {
        expected(what);
        return {min, min};
    }
    const std::vector<YamlReader> ends = list();
    const std::size_t problemsBefore = problems_->size();
    const std::array<double, 2> result{ends[0].number(min, max), ends[1].number(min, max)};
    const bool areNumbers = problems_->size() == problemsBefore;
    if (areNumbers && result[0] > result[1]) expected(what + ", the lower first");
    return result;
}

std::size_t YamlReader::oneOf(std::span<const std::string_view> words) const {
    if (!exists()) return 0;
    const std::string value = isText() ? node_->text : std::string();
    const auto match = std::find(words.begin(), words.end(), value);
    if (match != words.end()) return static_cast<std::size_t>(match - words.begin());
    std::string all;
    for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    expected("one of " + all);
    return 0;
}

void YamlReader::allowOnly(std::initializer_list<std::string_view> keys) const {
    if (!isMap()) {
        if (exists()) expected("a map of keys and values");
        return;
    }
    const std::string prefix = path_.empty() ? "" : path_ + ": ";
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < node_->children.size(); i += 2) {
        const YamlNode& node = source_->nodes[node_->children[i]];
        std::string_view key = "?"; // a list or a map as a key
        if (node.kind == YamlNode::Kind::text) key = node.text;
        if (!seen.insert(key).second)
            problems_->push_back(
                {file(), node.line, prefix + "'" + std::string(key) + "' is given twice"});
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            problems_->push_back({file(), node.line, prefix + unknownKey(key, keys)});
    }
}

void YamlReader::problem(const std::string& message) const {
    problems_->push_back({file(), line(), path_.empty() ? message : path_ + ": " + message});
}

void YamlReader::expected(const std::string& what) const {
    problem("expected " + what + ", found " + found());
}

std::string YamlReader::found() const {
    if (!exists()) return "nothing";
    if (isMap()) return "a map";
    if (isList()) return "a list of " + std::to_string(node_->children.size());
    return "'" + node_->text + "'";
}

} // namespace myoatlas::content
