#include "content/described_places.h"

#include "base/text.h"
#include "content/search.h"

#include <algorithm>
#include <array>

namespace myoatlas::content {

namespace {

/// Below this a search result is a suggestion, not an answer.
constexpr double kSureScore = 0.7;
/// From here on it is the very name or a synonym.
constexpr double kExactScore = 0.93;
constexpr double kTie = 0.005;
constexpr std::size_t kMostSuggestions = 5;

/// Part of a description: its words without those for sides, and the sides it names.
struct Part {
    std::vector<std::string> words;
    std::vector<Side> sides;

    std::string text() const {
        std::string joined;
        for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
        return joined;
    }
};

void takeWord(Part& part, const std::string& word) {
    if (word == "left" || word == "right")
        part.sides.push_back(*sideFromName(word));
    else if (word == "both")
        part.sides = {Side::left, Side::right};
    else
        part.words.push_back(word);
}

Part withoutSides(std::string_view text) {
    Part part;
    for (const std::string& word : words(searchKey(text))) takeWord(part, word);
    return part;
}

/// Words of position, which need the noun that follows them.
bool isPosition(const std::string& word) {
    static constexpr std::array<std::string_view, 14> kPositions{
        "front", "back",  "inside", "outside", "inner",  "outer", "top",
        "side",  "upper", "lower",  "middle",  "bottom", "the",   "my"};
    return std::find(kPositions.begin(), kPositions.end(), word) != kPositions.end();
}

/// The description cut at commas and at "and", but not "between ribs and hip"; "front and back of
/// the thigh" becomes "front of the thigh" and "back of the thigh".
std::vector<Part> parts(std::string_view text) {
    std::string marked;
    for (const char c : text)
        if (std::string_view(",;&+/").find(c) != std::string_view::npos)
            marked += " and ";
        else
            marked += c;
    std::vector<Part> list(1);
    bool isBetween = false;
    for (const std::string& word : words(searchKey(marked))) {
        const bool isCut = (word == "and" || word == "plus") && !isBetween;
        if (isCut)
            list.emplace_back();
        else
            takeWord(list.back(), word);
        if (word == "between" || word == "and") isBetween = word == "between";
    }
    for (std::size_t i = list.size() - 1; i-- > 0;) {
        std::vector<std::string>& words = list[i].words;
        const std::vector<std::string>& next = list[i + 1].words;
        if (words.empty() || next.empty() || !std::ranges::all_of(words, isPosition)) continue;
        // The last word is the noun even where it looks like a position ("upper and lower back").
        const auto noun = std::find_if_not(next.begin(), next.end() - 1, isPosition);
        words.insert(words.end(), noun, next.end());
    }
    // "elbow, left side": a side that follows its place.
    for (Part& part : list)
        if (!part.sides.empty() && part.words == std::vector<std::string>{"side"})
            part.words.clear();
    for (std::size_t i = 1; i < list.size(); ++i)
        if (list[i].words.empty() && list[i - 1].sides.empty()) list[i - 1].sides = list[i].sides;
    std::erase_if(list, [](const Part& part) { return part.words.empty(); });
    return list;
}

void inheritSides(std::vector<Part>& list) {
    const auto named = std::ranges::find_if(list, [](const Part& p) { return !p.sides.empty(); });
    if (named == list.end()) return;
    std::vector<Side> sides = named->sides;
    for (Part& part : list)
        if (part.sides.empty())
            part.sides = sides;
        else
            sides = part.sides;
}

std::vector<Match> areasFor(const Content& content, const Part& part) {
    return find(content, part.text(), MatchKind::area);
}

bool isSure(const std::vector<Match>& matches) {
    return !matches.empty() && matches[0].score >= kSureScore;
}

DescribedPlace placeOf(const std::vector<Match>& matches, const Part& part) {
    DescribedPlace place{{}, part.sides};
    for (const Match& match : matches)
        if (match.score >= matches[0].score - kTie) place.areas.push_back(match.id);
    return place;
}

DescribedPlaces unknown(std::string_view text, const std::vector<Match>& near) {
    DescribedPlaces places;
    places.unknown = text;
    for (const Match& match : near)
        if (places.suggestions.size() < kMostSuggestions) places.suggestions.push_back(match.name);
    return places;
}

} // namespace

DescribedPlaces describedPlaces(const Content& content, std::string_view text) {
    const Part whole = withoutSides(text);
    const std::vector<Match> asOne = areasFor(content, whole);
    std::vector<Part> list = parts(text);
    inheritSides(list);
    // "Between thumb and index finger" is one place; "thumb and wrist" are two, although "thumb
    // side of the wrist" has both words.
    const bool isOne = list.size() < 2 || (isSure(asOne) && asOne[0].score >= kExactScore);
    if (!isOne) {
        DescribedPlaces places;
        for (const Part& part : list) {
            const std::vector<Match> matches = areasFor(content, part);
            if (isSure(matches))
                places.list.push_back(placeOf(matches, part));
            else if (places.unknown.empty())
                places = unknown(part.text(), matches);
        }
        if (places.unknown.empty()) return places;
        if (!isSure(asOne)) {
            places.list.clear();
            return places;
        }
    }
    if (!isSure(asOne)) return unknown(text, asOne);
    return {{placeOf(asOne, whole)}, {}, {}};
}

} // namespace myoatlas::content
