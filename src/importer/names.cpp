#include "importer/names.h"

#include "base/text.h"
#include "importer/word_table.h"

#include <algorithm>
#include <cctype>

namespace myoatlas::importer {

namespace {

bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool isAlpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isUpper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

bool isNumber(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), isDigit);
}

/// Splits at everything that is no letter or digit, and inside "LongHead"; lower case.
std::vector<std::string> rawWords(std::string_view text) {
    std::vector<std::string> result(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isWord = isAlpha(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        const bool startsHump =
            i > 0 && isUpper(c) && std::islower(static_cast<unsigned char>(text[i - 1]));
        if ((!isWord || startsHump) && !result.back().empty()) result.emplace_back();
        if (isWord)
            result.back().push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
    if (result.back().empty()) result.pop_back();
    return result;
}

/// "fj128", "bp63644": numbers of a collection, which mean nothing here.
bool isCollectionNumber(std::string_view word) {
    return word.size() > 2 && (word.starts_with("fj") || word.starts_with("bp")) &&
           isNumber(word.substr(2));
}

/// The level of "c3", "th12", "l5", "s1" as words, or nothing.
std::vector<std::string> vertebralLevel(std::string_view word) {
    const std::size_t letters =
        static_cast<std::size_t>(std::find_if(word.begin(), word.end(), isDigit) - word.begin());
    const std::string_view number = word.substr(letters);
    if (!isNumber(number) || number.size() > 2) return {};
    const std::string_view region = word.substr(0, letters);
    const char* name = region == "c"                     ? "cervical"
                       : region == "t" || region == "th" ? "thoracic"
                       : region == "l"                   ? "lumbar"
                                                         : nullptr;
    if (name == nullptr) return {};
    return {std::to_string(std::stoi(std::string(number))), name, "vertebra"};
}

/// "rib4" and "4th" as {rib, 4} and {4}: a word and its number are two.
std::vector<std::string> splitNumber(const std::string& word) {
    const auto firstDigit = std::find_if(word.begin(), word.end(), isDigit);
    if (firstDigit == word.end() || isNumber(word)) return {word};
    const std::string before(word.begin(), firstDigit);
    const auto afterDigits = std::find_if_not(firstDigit, word.end(), isDigit);
    const std::string number(firstDigit, afterDigits), after(afterDigits, word.end());
    if (number.size() > 2) return {word};
    std::vector<std::string> parts;
    if (!before.empty()) parts.push_back(before);
    parts.push_back(number);
    const bool isOrdinalEnd = after == "st" || after == "nd" || after == "rd" || after == "th";
    if (!after.empty() && !isOrdinalEnd) parts.push_back(after);
    return parts;
}

/// Gathers sides: words anywhere, single letters at the ends only ("l" in the middle of a name may
/// be anything).
class Sides {
public:
    /// Whether the word names a side.
    bool take(const std::string& word, bool isAtEnd) {
        std::optional<Side> side = sideOfWord(word);
        if (!side && isAtEnd && (word == "l" || word == "lt")) side = Side::left;
        if (!side && isAtEnd && (word == "r" || word == "rt")) side = Side::right;
        if (!side) return false;
        (*side == Side::left ? left_ : right_) = true;
        return true;
    }
    bool both() const { return left_ && right_; }
    std::optional<Side> one() const {
        if (left_ == right_) return std::nullopt;
        return left_ ? Side::left : Side::right;
    }

private:
    bool left_ = false, right_ = false;
};

/// Adds the canonical words of one raw word.
void addWords(std::vector<std::string>& words, const std::string& raw) {
    for (std::string& level : vertebralLevel(raw)) words.push_back(std::move(level));
    if (!vertebralLevel(raw).empty()) return;
    for (const std::string& part : splitNumber(raw)) {
        const std::string word = isNumber(part) && part.size() <= 2
                                     ? std::to_string(std::stoi(part))
                                     : canonicalWord(part);
        if (!word.empty()) words.push_back(word);
    }
}

} // namespace

std::string Name::key() const {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

Name readName(std::string_view text) {
    Name name;
    std::vector<std::string> raw = rawWords(text);
    // Blender and others tell copies apart by ".001".
    while (raw.size() > 1 && isNumber(raw.back()) && raw.back().size() >= 3) raw.pop_back();
    Sides sides;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const std::string& word = raw[i];
        if (word.starts_with("fma") && isNumber(std::string_view(word).substr(3))) {
            name.fma = "FMA" + word.substr(3);
            continue;
        }
        const bool isAtEnd = i == 0 || i + 1 == raw.size();
        if (isCollectionNumber(word) || sides.take(word, isAtEnd)) continue;
        addWords(name.words, word);
    }
    name.side = sides.one();
    name.namesBothSides = sides.both();
    std::sort(name.words.begin(), name.words.end());
    // "Vertebra C3" says vertebra twice; nothing else that is said twice means more.
    const auto twice =
        std::unique(name.words.begin(), name.words.end(), [](const auto& a, const auto& b) {
            return a == b &&
                   (a == "vertebra" || a == "cervical" || a == "thoracic" || a == "lumbar");
        });
    name.words.erase(twice, name.words.end());
    return name;
}

float wordLikeness(std::string_view a, std::string_view b) {
    if (a == b) return 1.0f;
    // Numbers are never nearly the same.
    if (isDigit(a.front()) || isDigit(b.front())) return 0.0f;
    const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    if (shorter < 4 || longer > 64) return 0.0f;
    const std::size_t stem = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin())
            .first -
        a.begin());
    // Endings differ between Latin cases and English.
    if (stem >= 5 && stem + 3 >= shorter && longer - stem <= 4) return 0.9f;
    const std::size_t distance = editDistance(a, b);
    if (distance > (longer >= 8 ? 2u : 1u)) return 0.0f;
    return 1.0f - 0.9f * static_cast<float>(distance) / static_cast<float>(shorter);
}

} // namespace myoatlas::importer
