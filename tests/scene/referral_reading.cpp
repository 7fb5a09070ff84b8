#include "referral_reading.h"

#include "place_words.h"

#include <algorithm>
#include <cctype>

namespace myoatlas::scene {

namespace {

/// Body parts: a text may use one only within a phrase whose areas are known.
constexpr std::string_view kBodyParts[] = {
    "head",       "forehead", "temple",  "brow",   "brows",   "eyebrow",  "eye",    "ear",
    "nose",       "cheek",    "jaw",     "teeth",  "tooth",   "gum",      "gums",   "tongue",
    "mouth",      "throat",   "skull",   "scalp",  "lip",     "chin",     "neck",   "shoulder",
    "blade",      "armpit",   "spine",   "rib",    "ribs",    "chest",    "breast", "breastbone",
    "belly",      "navel",    "stomach", "groin",  "pelvis",  "pelvic",   "sacrum", "tailbone",
    "buttock",    "hip",      "thigh",   "knee",   "kneecap", "leg",      "shin",   "calf",
    "ankle",      "heel",     "foot",    "sole",   "arch",    "toe",      "toes",   "arm",
    "elbow",      "forearm",  "wrist",   "hand",   "palm",    "thumb",    "finger", "fingers",
    "flank",      "dimple",   "nipple",  "rectum", "bladder", "genitals", "sinus",  "cheekbone",
    "collarbone", "perineum", "triceps", "slope",  "trunk"};

/// The next place in the clause is denied, or only the direction is meant.
struct Opener {
    std::string_view words;
    Sense sense;
};
constexpr Opener kOpeners[] = {{"skipping", Sense::denied},  {"not", Sense::denied},
                               {"without", Sense::denied},   {"toward", Sense::toward},
                               {"almost to", Sense::toward}, {"nearly to", Sense::toward}};
/// The place before is denied.
constexpr std::string_view kDenials[] = {"is left out", "is spared", "are free",
                                         "speaks for a nerve"};

bool isWordPart(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-';
}

/// Whether `words` stand in the text at that place, whole.
bool standsAt(std::string_view text, std::size_t at, std::string_view words) {
    if (text.substr(at, words.size()) != words) return false;
    const std::size_t end = at + words.size();
    return (at == 0 || !isWordPart(text[at - 1])) && (end == text.size() || !isWordPart(text[end]));
}

const PlaceWord* longestAt(std::string_view text, std::size_t at) {
    const PlaceWord* longest = nullptr;
    for (const auto words : {trunkWords(), limbWords()})
        for (const PlaceWord& word : words)
            if ((longest == nullptr || word.phrase.size() > longest->phrase.size()) &&
                standsAt(text, at, word.phrase))
                longest = &word;
    return longest;
}

} // namespace

Reading readReferral(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    Reading reading;
    Sense next = Sense::named;
    for (std::size_t at = 0; at < lower.size();) {
        if (std::string_view(".,;:").find(lower[at]) != std::string_view::npos) next = Sense::named;
        if (const PlaceWord* word = longestAt(lower, at)) {
            reading.mentions.push_back({word->phrase, word->areas, next});
            next = Sense::named;
            at += word->phrase.size();
            continue;
        }
        for (const Opener& opener : kOpeners)
            if (standsAt(lower, at, opener.words)) next = opener.sense;
        for (const std::string_view denial : kDenials)
            if (standsAt(lower, at, denial) && !reading.mentions.empty())
                reading.mentions.back().sense = Sense::denied;
        for (const std::string_view part : kBodyParts)
            if (standsAt(lower, at, part)) reading.unknown.emplace_back(part);
        ++at;
    }
    return reading;
}

bool fits(std::string_view pattern, std::string_view name) {
    if (pattern.empty()) return name.empty();
    if (pattern.front() != '*')
        return !name.empty() && name.front() == pattern.front() &&
               fits(pattern.substr(1), name.substr(1));
    for (std::size_t skip = 0; skip <= name.size(); ++skip)
        if (fits(pattern.substr(1), name.substr(skip))) return true;
    return false;
}

} // namespace myoatlas::scene
