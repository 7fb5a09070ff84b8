#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::content {

/// What the reading level of a text rests on.
struct Reading {
    int words = 0, sentences = 0, syllables = 0;
    /// Words of the longest sentence, and that sentence.
    int longest = 0;
    std::string longestSentence;

    /// Counts a text; its end ends a sentence, with or without a full stop.
    void add(std::string_view text);
    /// The Flesch-Kincaid grade (years of school): 0.39 words per sentence + 11.8 syllables per
    /// word - 15.59. Source: Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report
    /// 8-75, Naval Technical Training Command.
    double grade() const;
};

Reading readingOf(const std::vector<std::string>& texts);

/// Syllables of an English word by its spelling: groups of vowels (y counts as one), less a silent
/// "-e", "-es" or "-ed"; at least one. Numbers and abbreviations count as one.
int syllablesOf(std::string_view word);

} // namespace myoatlas::content
