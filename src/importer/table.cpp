#include "importer/table.h"

#include "base/files.h"
#include "base/text.h"
#include "importer/folder_guard.h"

#include <algorithm>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxBytes = 64u << 20;
constexpr std::size_t kMaxRows = 1'000'000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

using Cells = std::vector<std::string>;

/// Takes one record off the front of `text`.
Cells takeRecord(std::string_view& text, char separator) {
    Cells cells(1);
    bool isQuoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted) {
            if (c != '"')
                cells.back().push_back(c);
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cells.back().push_back(text[++i]);
            else
                isQuoted = false;
        } else if (c == '"' && cells.back().empty()) {
            isQuoted = true;
        } else if (c == separator) {
            cells.emplace_back();
        } else if (c == '\n') {
            break;
        } else if (c != '\r') {
            cells.back().push_back(c);
        }
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return cells;
}

char separatorOf(std::string_view line) {
    char best = ',';
    for (const char candidate : {'\t', ';'})
        if (std::count(line.begin(), line.end(), candidate) >
            std::count(line.begin(), line.end(), best))
            best = candidate;
    return best;
}

std::size_t columnOf(const Cells& headings, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (searchKey(headings[i]) == name) return i;
    return kNone;
}

std::string cell(const Cells& cells, std::size_t column) {
    return column < cells.size() ? cells[column] : std::string();
}

/// "FMA22558" of "22558", "FMA:22558" and "fma22558".
std::string fmaOf(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits.push_back(c);
    return digits.empty() ? "" : "FMA" + digits;
}

/// What a row and a part are compared by.
std::string keyOf(std::string_view text) { return searchKey(text); }

std::string stemOf(const std::string& path) { return fs::path(path).stem().string(); }

} // namespace

std::optional<Table> Table::parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const char separator = separatorOf(text.substr(0, text.find('\n')));
    const Cells headings = takeRecord(text, separator);
    const std::size_t file =
        columnOf(headings, {"file", "filename", "file name", "path", "element file id", "element",
                            "object", "mesh", "node", "part", "fj", "fj id"});
    const std::size_t fma = columnOf(headings, {"fma", "fma id", "fmaid", "concept id", "concept"});
    const std::size_t name = columnOf(headings, {"name", "english", "english name", "en", "label",
                                                 "structure", "latin", "ta2", "title"});
    if (file == kNone || (fma == kNone && name == kNone)) return std::nullopt;
    const std::size_t side = columnOf(headings, {"side", "laterality"});
    Table table;
    for (std::size_t count = 0; !text.empty() && count < kMaxRows; ++count) {
        const Cells cells = takeRecord(text, separator);
        const Row row{fmaOf(cell(cells, fma)), cell(cells, name), cell(cells, side)};
        const std::string path = cell(cells, file);
        if (path.empty() || (row.fma.empty() && row.name.empty())) continue;
        table.rows_.emplace(keyOf(path), row);
        if (const std::string stem = keyOf(stemOf(path)); stem != keyOf(path))
            table.rows_.emplace(stem, row);
    }
    return table;
}

void Table::applyTo(std::vector<SourcePart>& parts) const {
    for (SourcePart& part : parts) {
        Cells keys{part.file, stemOf(part.file)};
        keys.insert(keys.end(), part.labels.begin(), part.labels.end());
        for (const std::string& key : keys) {
            const auto [begin, end] = rows_.equal_range(keyOf(key));
            if (begin == end) continue;
            Cells told;
            for (auto row = begin; row != end; ++row) {
                if (!row->second.name.empty())
                    told.push_back(row->second.side.empty()
                                       ? row->second.name
                                       : row->second.name + " (" + row->second.side + ")");
                // Where a file belongs to several concepts, the one that the body has counts.
                if (part.fma.empty())
                    part.fma = row->second.fma;
                else if (!row->second.fma.empty())
                    told.push_back(row->second.fma);
            }
            part.labels.insert(part.labels.begin(), told.begin(), told.end());
            break;
        }
    }
}

Result<std::optional<Table>> readTable(const fs::path& source, const fs::path& file) {
    if (!file.empty()) {
        const Result<std::string> text = readFile(file, kMaxBytes);
        if (!text) return text.error();
        std::optional<Table> table = Table::parse(*text);
        if (!table)
            return Error{"expected a table with a line of headings, among them 'file' and 'fma' or "
                         "'name'"}
                .within(file.string());
        return table;
    }
    const FolderGuard guard(source);
    std::error_code code;
    std::vector<fs::path> candidates;
    for (fs::directory_iterator it(guard.root(), code), end; !code && it != end; it.increment(code))
        if (const fs::path extension = it->path().extension();
            (extension == ".csv" || extension == ".tsv" || extension == ".txt") &&
            guard.holds(it->path()))
            candidates.push_back(it->path());
    std::sort(candidates.begin(), candidates.end());
    for (const fs::path& candidate : candidates)
        if (const Result<std::string> text = readFile(candidate, kMaxBytes))
            if (std::optional<Table> table = Table::parse(*text)) return table;
    return std::optional<Table>();
}

} // namespace myoatlas::importer
