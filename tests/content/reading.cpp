#include "content/reading.h"

#include <algorithm>
#include <cctype>

namespace myoatlas::content {

namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
bool isVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Letters, digits, apostrophes, and the stop or comma within a number ("0.5").
bool isOfWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '\'' || c == '.';
}

bool endsSentence(std::string_view text, std::size_t at) {
    if (std::string_view(".!?").find(text[at]) == std::string_view::npos) return false;
    return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '"' ||
           text[at + 1] == ')';
}

int countWords(std::string_view sentence, int& syllables) {
    int words = 0;
    for (std::size_t begin = 0; begin < sentence.size();) {
        if (!isOfWord(sentence[begin]) || sentence[begin] == '.') {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < sentence.size() && isOfWord(sentence[end])) ++end;
        ++words;
        syllables += syllablesOf(sentence.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

} // namespace

int syllablesOf(std::string_view word) {
    std::string letters;
    for (const char c : word) {
        if (c == '\'') break; // "muscle's" sounds like "muscle"
        if (isLetter(c)) letters += char(std::tolower(static_cast<unsigned char>(c)));
    }
    int count = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (isVowel(letters[i]) && (i == 0 || !isVowel(letters[i - 1]))) ++count;
    /// The letter that stands `back` letters before the end.
    const auto last = [&](std::size_t back) {
        return back < letters.size() ? letters[letters.size() - 1 - back] : ' ';
    };
    const auto isOneOf = [](char c, std::string_view set) {
        return set.find(c) != std::string_view::npos;
    };
    const bool afterConsonantE = last(0) == 'e' && !isVowel(last(1));
    const bool isSilentE = afterConsonantE && !(last(1) == 'l' && !isVowel(last(2)));
    const bool isSilentEs = letters.ends_with("es") && !isVowel(last(2)) &&
                            !isOneOf(last(2), "sxzcgh") && !(last(2) == 'l' && !isVowel(last(3)));
    const bool isSilentEd = letters.ends_with("ed") && !isVowel(last(2)) && !isOneOf(last(2), "td");
    if (count > 1 && (isSilentE || isSilentEs || isSilentEd)) --count;
    return std::max(count, 1);
}

void Reading::add(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!endsSentence(text, at) && at + 1 != text.size()) continue;
        const std::string_view sentence = text.substr(begin, at + 1 - begin);
        begin = at + 1;
        const int count = countWords(sentence, syllables);
        if (count == 0) continue;
        words += count;
        ++sentences;
        if (count <= longest) continue;
        longest = count;
        longestSentence = sentence;
    }
}

double Reading::grade() const {
    if (words == 0) return 0.0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

Reading readingOf(const std::vector<std::string>& texts) {
    Reading reading;
    for (const std::string& text : texts) reading.add(text);
    return reading;
}

} // namespace myoatlas::content
