#include "importer/attribution.h"

#include "base/files.h"
#include "base/text.h"
#include "importer/folder_guard.h"

#include <algorithm>
#include <array>
#include <vector>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxBytes = 1u << 20;
/// So much of it goes into the file: names and licence stand at the beginning.
constexpr std::size_t kMaxText = 600;

/// The files that say it, the likeliest first.
constexpr std::array<std::string_view, 7> kFiles{"attribution", "copyright", "credits", "license",
                                                 "licence",     "notice",    "readme"};

/// One line, cut at a word.
std::string oneLine(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const bool isSpace = static_cast<unsigned char>(c) <= ' ';
        if (!isSpace)
            line.push_back(c);
        else if (!line.empty() && line.back() != ' ')
            line.push_back(' ');
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    if (line.size() > kMaxText) line = line.substr(0, line.rfind(' ', kMaxText)) + " ...";
    return line;
}

bool saysWhose(const std::string& text) {
    const std::string key = " " + searchKey(text) + " ";
    for (const std::string_view word :
         {" license ", " licence ", " licensed ", " copyright ", " attribution ", " creative ",
          " public domain ", " cc0 ", " c "})
        if (key.find(word) != std::string::npos) return true;
    return text.find("\xC2\xA9") != std::string::npos;
}

} // namespace

Attribution findAttribution(const fs::path& source, const std::string& given) {
    if (!given.empty()) return {oneLine(given), "as given"};
    const FolderGuard guard(source);
    std::error_code code;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(guard.root(), code), end; !code && it != end; it.increment(code))
        files.push_back(it->path());
    std::sort(files.begin(), files.end());
    for (const std::string_view wanted : kFiles)
        for (const fs::path& file : files) {
            const std::string stem = searchKey(file.stem().string());
            const fs::path extension = file.extension();
            const bool isText = extension.empty() || extension == ".txt" || extension == ".md";
            if (!isText || stem.find(wanted) == std::string::npos || !guard.holds(file)) continue;
            const Result<std::string> text = readFile(file, kMaxBytes);
            if (text && saysWhose(*text)) return {oneLine(*text), file.filename().string()};
        }
    return {};
}

} // namespace myoatlas::importer
