#include "gl/shader_source.h"

#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>

namespace myoatlas::gl {

namespace {

/// The text between the quotes of an `#include "name"` line; nothing for any other line, an empty
/// name for a malformed include.
std::optional<std::string> includedName(std::string_view line) {
    const std::size_t hash = line.find_first_not_of(" \t");
    if (hash == std::string_view::npos || line.substr(hash, 8) != "#include") return std::nullopt;
    const std::size_t open = line.find('"');
    const std::size_t close = line.rfind('"');
    if (open == std::string_view::npos || close <= open) return std::string();
    return std::string(line.substr(open + 1, close - open - 1));
}

class Expander {
public:
    explicit Expander(const ShaderReader& read) : read_(read) {}

    Result<void> append(const std::string& name) {
        Result<std::string> text = read_(name);
        if (!text) return text.error();
        const std::size_t index = source_.files.size();
        source_.files.push_back(name);
        startLine(1, index);

        std::istringstream lines(*text);
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number) {
            const std::optional<std::string> included = includedName(line);
            if (!included) {
                source_.text += line + '\n';
                continue;
            }
            const std::string here = name + ":" + std::to_string(number);
            if (included->empty()) return Error{"expected #include \"file\""}.within(here);
            // Once per stage, so that shared functions may include what they need.
            if (!std::ranges::count(source_.files, *included))
                if (Result<void> done = append(*included); !done) return done.error().within(here);
            startLine(number + 1, index);
        }
        return {};
    }

    ShaderSource take() { return std::move(source_); }

private:
    void startLine(int number, std::size_t file) {
        source_.text += "#line " + std::to_string(number) + " " + std::to_string(file) + "\n";
    }

    const ShaderReader& read_;
    ShaderSource source_;
};

} // namespace

Result<ShaderSource> loadShaderSource(std::string_view name, const ShaderReader& read) {
    Expander expander(read);
    if (Result<void> done = expander.append(std::string(name)); !done) return done.error();
    return expander.take();
}

std::string withFileNames(std::string_view log, const std::vector<std::string>& files) {
    static const std::regex position(
        R"(^(ERROR: |WARNING: )?(\d+)(?::(\d+)(?:\(\d+\))?|\((\d+)\) ?))");
    std::istringstream lines{std::string(log)};
    std::string line, result;
    while (std::getline(lines, line)) {
        std::smatch match;
        if (std::regex_search(line, match, position)) {
            const std::size_t index = std::stoul(match[2]);
            const std::string number = match[3].matched ? match[3] : match[4];
            if (index < files.size())
                line = match[1].str() + files[index] + ":" + number + match.suffix().str();
        }
        result += result.empty() ? line : "\n" + line;
    }
    return result;
}

} // namespace myoatlas::gl
