#pragma once

#include "base/side.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::importer {

/// What a file or node name says, freed of spelling.
struct Name {
    /// Sorted; English and Latin forms, ordinals and vertebral levels are one word each, words that
    /// tell nothing apart ("muscle", "of") are gone: "M. biceps brachii, caput longum" and "Long
    /// head of biceps brachii" are {biceps, brachii, head, long}.
    std::vector<std::string> words;
    /// The side that it names: "left", "_L", "(right)", "dexter"; several words may agree.
    std::optional<Side> side;
    /// It names both sides.
    bool namesBothSides = false;
    /// "FMA22558" where it stands in the name.
    std::string fma;

    /// The words, with a space between them: equal for names that mean the same.
    std::string key() const;
};

/// Reads a name such as "FJ128_BP63644_FMA37686_Long_head_of_right_biceps_brachii",
/// "Biceps_Brachii_LongHead.L.001" or "Caput longum musculi bicipitis brachii (dextrum)".
Name readName(std::string_view text);

/// How alike two sets of canonical words are, 0 to 1; small misspellings and unknown endings cost
/// little. `weightOf` tells how telling a word is.
template <typename WeightOf>
float likeness(const std::vector<std::string>& a, const std::vector<std::string>& b,
               const WeightOf& weightOf);

/// 1 for the same word, less for a near one, 0 for another.
float wordLikeness(std::string_view a, std::string_view b);

template <typename WeightOf>
float likeness(const std::vector<std::string>& a, const std::vector<std::string>& b,
               const WeightOf& weightOf) {
    float total = 0.0f, shared = 0.0f;
    std::vector<bool> used(b.size(), false);
    for (const std::string& word : a) {
        total += weightOf(word);
        float best = 0.0f;
        std::size_t bestAt = b.size();
        for (std::size_t i = 0; i < b.size(); ++i)
            if (const float like = used[i] ? 0.0f : wordLikeness(word, b[i]); like > best)
                best = like, bestAt = i;
        if (bestAt == b.size()) continue;
        used[bestAt] = true;
        shared += best * (weightOf(word) + weightOf(b[bestAt]));
    }
    for (const std::string& word : b) total += weightOf(word);
    return total > 0.0f ? shared / total : 0.0f;
}

} // namespace myoatlas::importer
