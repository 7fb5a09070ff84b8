#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::content {

/// A sentence or phrase of a data file, for tests of wording.
struct Text {
    /// Relative to `data/`: "muscles/soleus.yaml".
    std::string file;
    int line = 0;
    std::string words;
};

/// All that `data/` says to people: every text of every YAML file, without ids and sources.
std::vector<Text> allTexts(const std::filesystem::path& dataFolder);

/// The sentences of `text`, each with its full stop, question or exclamation mark.
std::vector<std::string> sentences(const std::string& text);

} // namespace myoatlas::content
