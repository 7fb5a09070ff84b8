#include "content/texts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <yaml-cpp/yaml.h>

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

/// Keys whose values are ids or figures and not words for a reader.
bool isWords(std::string_view key) {
    static constexpr std::array<std::string_view, 9> kOther{
        "id", "sources", "doi", "view", "place", "referral", "structures", "areas", "look_alikes"};
    return std::find(kOther.begin(), kOther.end(), key) == kOther.end();
}

void collect(const YAML::Node& node, const std::string& file, std::vector<Text>& texts) {
    if (node.IsScalar()) texts.push_back({file, node.Mark().line + 1, node.Scalar()});
    if (node.IsSequence())
        for (const YAML::Node& element : node) collect(element, file, texts);
    if (node.IsMap())
        for (const auto& entry : node)
            if (isWords(entry.first.Scalar())) collect(entry.second, file, texts);
}

} // namespace

std::vector<Text> allTexts(const fs::path& dataFolder) {
    std::vector<Text> texts;
    for (const auto& entry : fs::recursive_directory_iterator(dataFolder)) {
        if (entry.path().extension() != ".yaml") continue;
        const std::string file = entry.path().lexically_relative(dataFolder).string();
        if (file.starts_with("sources/")) continue; // titles of works are not ours
        collect(YAML::LoadFile(entry.path().string()), file, texts);
    }
    return texts;
}

std::vector<std::string> sentences(const std::string& text) {
    std::vector<std::string> found;
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t end = text.find_first_of(".!?", begin);
        // A full stop within a number ("0.5") ends nothing.
        while (end != std::string::npos && end + 1 < text.size() && text[end + 1] != ' ')
            end = text.find_first_of(".!?", end + 1);
        if (end == std::string::npos) break;
        found.push_back(text.substr(begin, end + 1 - begin));
        begin = text.find_first_not_of(' ', end + 1);
    }
    return found;
}

} // namespace myoatlas::content
