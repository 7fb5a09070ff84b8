#include "content/search.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace myoatlas::content {

namespace {

constexpr std::array<std::string_view, 5> kKinds{"muscle", "point", "area", "technique", "tool"};
constexpr double kLeastScore = 0.5;
constexpr std::size_t kMostWordsOfName = 4;
constexpr std::size_t kLeastBeginningInSentence = 4;
/// Of the words that say where a point lies. They are common words: low enough that the beginning
/// of one ("lev" of "at the level of") is no answer.
constexpr double kLabelWeight = 0.75;

/// Words that say nothing about a place.
bool isFiller(std::string_view word) {
    static constexpr std::array<std::string_view, 13> kFillers{
        "the", "of", "my", "a", "an", "in", "on", "at", "and", "to", "pain", "hurts", "musculus"};
    return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

std::vector<std::string> meaningful(std::string_view text) {
    std::vector<std::string> all = words(searchKey(text));
    std::vector<std::string> kept;
    for (const std::string& word : all)
        if (!isFiller(word)) kept.push_back(word);
    return kept.empty() ? all : kept;
}

double wordScore(const std::string& query, const std::string& word) {
    if (query == word) return 1.0;
    if (word.starts_with(query)) return 0.75 + 0.2 * double(query.size()) / double(word.size());
    if (query.size() >= 5 && query.starts_with(word) && word.size() + 2 >= query.size())
        return 0.85; // "temples" for "temple"
    if (query.size() < 4) return 0.0;
    const std::size_t allowed = query.size() >= 8 ? 2 : 1;
    const std::size_t distance = editDistance(query, word);
    return distance <= allowed ? 0.8 - 0.1 * double(distance - 1) : 0.0;
}

/// How well the words of `query` are found in `text`, less a little for words left over.
double phraseScore(const std::vector<std::string>& query, std::string_view text) {
    const std::vector<std::string> candidate = meaningful(text);
    if (query.empty() || candidate.empty()) return 0.0;
    double sum = 0.0;
    // In a sentence some word begins with nearly every two or three letters.
    const bool isSentence = candidate.size() > kMostWordsOfName;
    for (const std::string& word : query) {
        double best = 0.0;
        for (const std::string& other : candidate)
            if (!isSentence || word == other || word.size() >= kLeastBeginningInSentence)
                best = std::max(best, wordScore(word, other));
        if (best == 0.0) return 0.0; // every word asked for must be there
        sum += best;
    }
    const double found = sum / double(query.size());
    const double left = candidate.size() > query.size()
                            ? double(candidate.size() - query.size()) / double(candidate.size())
                            : 0.0;
    return found * (1.0 - 0.35 * left);
}

class Finder {
public:
    explicit Finder(std::string_view text) : query_(meaningful(text)) {}

    void offer(Match match, const std::vector<std::string>& names,
               const std::vector<std::string>& others, double otherWeight) {
        for (const std::string& name : names) match.score = std::max(match.score, score(name));
        for (const std::string& other : others)
            if (const double value = otherWeight * score(other); value > match.score) {
                match.score = value;
                match.because = other;
            }
        if (match.score >= kLeastScore) matches_.push_back(std::move(match));
    }

    double score(std::string_view text) const { return phraseScore(query_, text); }

    std::vector<Match> take(std::size_t most) {
        std::stable_sort(matches_.begin(), matches_.end(),
                         [](const Match& a, const Match& b) { return a.score > b.score; });
        if (matches_.size() > most) matches_.resize(most);
        return std::move(matches_);
    }

private:
    std::vector<std::string> query_;
    std::vector<Match> matches_;
};

/// The most common of its points; 0 without points.
int howCommon(const Muscle& muscle) {
    int most = 0;
    for (const TriggerPoint& point : muscle.points) most = std::max(most, point.howCommon);
    return most;
}

/// The commoner muscle first, so that it leads where two answer equally well ("lev").
std::vector<const Muscle*> byCommonness(const Content& content) {
    std::vector<const Muscle*> muscles;
    for (const Muscle& muscle : content.muscles) muscles.push_back(&muscle);
    std::stable_sort(muscles.begin(), muscles.end(), [](const Muscle* a, const Muscle* b) {
        return howCommon(*a) > howCommon(*b);
    });
    return muscles;
}

void offerMuscles(Finder& finder, const Content& content) {
    for (const Muscle* found : byCommonness(content)) {
        const Muscle& muscle = *found;
        std::vector<std::string> others = muscle.synonyms;
        others.push_back(muscle.latin);
        others.insert(others.end(), muscle.everyday.symptoms.begin(),
                      muscle.everyday.symptoms.end());
        for (const Symptom& symptom : content.symptoms)
            if (std::find(symptom.muscles.begin(), symptom.muscles.end(), muscle.id) !=
                symptom.muscles.end())
                others.push_back(symptom.text);
        finder.offer({MatchKind::muscle, muscle.id, muscle.name, 0.0, {}}, {muscle.name, muscle.id},
                     others, 0.95);
    }
}

void offerPoints(Finder& finder, const Content& content) {
    for (const Muscle& muscle : content.muscles)
        for (const TriggerPoint& point : muscle.points) {
            const std::string number = point.id.substr(point.id.rfind('.') + 1);
            finder.offer({MatchKind::point, point.id, muscle.name + " " + number + ": " + point.label,
                          0.0, {}},
                         {muscle.name + " " + number, point.id}, {point.label}, kLabelWeight);
        }
}

} // namespace

std::string_view name(MatchKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<MatchKind> matchKindFromName(std::string_view text) {
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (kKinds[i] == text) return static_cast<MatchKind>(i);
    return std::nullopt;
}

std::vector<Match> find(const Content& content, std::string_view text,
                        std::optional<MatchKind> kind, std::size_t most) {
    Finder finder(text);
    const auto wants = [&](MatchKind candidate) { return !kind || *kind == candidate; };
    if (wants(MatchKind::muscle)) offerMuscles(finder, content);
    if (wants(MatchKind::area))
        for (const Area& area : content.areas)
            finder.offer({MatchKind::area, area.id, area.name, 0.0, {}}, {area.name, area.id},
                         area.synonyms, 0.95);
    if (wants(MatchKind::point)) offerPoints(finder, content);
    if (wants(MatchKind::technique))
        for (const Technique& technique : content.techniques)
            finder.offer({MatchKind::technique, technique.id, technique.name, 0.0, {}},
                         {technique.name}, technique.synonyms, 0.95);
    if (wants(MatchKind::tool))
        for (const Tool& tool : content.tools)
            finder.offer({MatchKind::tool, tool.id, tool.name, 0.0, {}}, {tool.name},
                         tool.synonyms, 0.95);
    return finder.take(most);
}

} // namespace myoatlas::content
