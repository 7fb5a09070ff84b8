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

/// Of a plural for its singular and the other way round.
constexpr double kOtherNumber = 0.97;
/// For each word that only loosely belongs to the question and is not met.
constexpr double kLooseWordMissed = 0.94;
/// What is not the name itself counts a little less.
constexpr double kOtherWeight = 0.95;
/// A symptom names the likeliest muscle first, so it leads before a synonym; the others follow.
constexpr double kSymptomWeight = 0.96;
constexpr double kNextMuscleOfSymptom = 0.002;

template <std::size_t count>
bool isAmong(const std::array<std::string_view, count>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Words that say nothing about a place.
bool isFiller(std::string_view word) {
    static constexpr std::array<std::string_view, 20> kFillers{
        "the", "of", "my", "a",    "an",    "in",   "on",   "at",    "and",      "to",
        "i",   "is", "m",  "left", "right", "both", "pain", "hurts", "musculus", "musculi"};
    return isAmong(kFillers, word);
}

/// Words that people add to a place or a complaint: good when an entry has them too, but no
/// reason to miss one that has not ("aching left temple").
bool isLoose(std::string_view word) {
    static constexpr std::array<std::string_view, 26> kLoose{
        "ache",  "aches", "aching", "sore",  "painful", "hurt", "hurting",  "soreness", "stiff",
        "tight", "tense", "side",   "one",   "muscle",  "when", "while",    "with",     "from",
        "after", "bad",   "feel",   "feels", "have",    "got",  "syndrome", "area"};
    return isAmong(kLoose, word);
}

/// The singular of the plurals of body parts that no ending shows; every other word as it is.
std::string singular(const std::string& word) {
    if (word == "feet") return "foot";
    if (word == "teeth") return "tooth";
    if (word == "calves") return "calf";
    return word;
}

std::vector<std::string> meaningful(std::string_view text) {
    std::vector<std::string> all = words(searchKey(text));
    std::vector<std::string> kept;
    for (const std::string& word : all)
        if (!isFiller(word)) kept.push_back(singular(word));
    return kept.empty() ? all : kept;
}

/// Whether `word` is `other` with an s ("toes" for "toe").
bool isPlural(const std::string& word, const std::string& other) {
    return other.size() >= 3 && word.size() == other.size() + 1 && word.back() == 's' &&
           word.starts_with(other);
}

double wordScore(const std::string& query, const std::string& word) {
    if (query == word) return 1.0;
    if (isPlural(query, word) || isPlural(word, query)) return kOtherNumber;
    if (word.starts_with(query)) return 0.75 + 0.2 * double(query.size()) / double(word.size());
    if (query.size() >= 5 && query.starts_with(word) && word.size() + 2 >= query.size())
        return 0.85; // "temples" for "temple"
    if (query.size() < 4) return 0.0;
    const std::size_t allowed = query.size() >= 7 ? 2 : 1;
    const std::size_t distance = editDistance(query, word);
    return distance <= allowed ? 0.8 - 0.1 * double(distance - 1) : 0.0;
}

/// How well the best of `candidate` answers `word`.
double bestWordScore(const std::string& word, const std::vector<std::string>& candidate) {
    // In a sentence some word begins with nearly every two or three letters.
    const bool isSentence = candidate.size() > kMostWordsOfName;
    double best = 0.0;
    for (const std::string& other : candidate)
        if (!isSentence || word == other || word.size() >= kLeastBeginningInSentence)
            best = std::max(best, wordScore(word, other));
    return best;
}

/// How well the words of `query` are found in `text`, less a little for words left over.
double phraseScore(const std::vector<std::string>& query, std::string_view text) {
    const std::vector<std::string> candidate = meaningful(text);
    if (query.empty() || candidate.empty()) return 0.0;
    const bool mayMiss = !std::all_of(query.begin(), query.end(), isLoose);
    double sum = 0.0, kept = 1.0;
    std::size_t met = 0;
    for (const std::string& word : query) {
        const double best = bestWordScore(word, candidate);
        if (best > 0.0) {
            sum += best;
            ++met;
        } else if (mayMiss && isLoose(word)) {
            kept *= kLooseWordMissed;
        } else {
            return 0.0; // every other word asked for must be there
        }
    }
    const double left =
        candidate.size() > met ? double(candidate.size() - met) / double(candidate.size()) : 0.0;
    return kept * sum / double(met) * (1.0 - 0.35 * left);
}

class Finder {
public:
    explicit Finder(std::string_view text) : query_(meaningful(text)) {}

    void offer(Match match, const std::vector<std::string>& names,
               const std::vector<std::string>& others, double otherWeight) {
        for (const std::string& name : names) match.score = std::max(match.score, score(name));
        for (const std::string& other : others) consider(match, other, otherWeight);
        add(std::move(match));
    }

    /// Raises the score of `match` where `text` answers better than what was met so far.
    void consider(Match& match, const std::string& text, double weight) const {
        if (const double value = weight * score(text); value > match.score) {
            match.score = value;
            match.because = text;
        }
    }

    void add(Match match) {
        if (match.score >= kLeastScore) matches_.push_back(std::move(match));
    }

    bool isEmpty() const { return matches_.empty(); }

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
        Match match{MatchKind::muscle,
                    muscle.id,
                    muscle.name,
                    std::max(finder.score(muscle.name), finder.score(muscle.id)),
                    {}};
        for (const std::string& other : others) finder.consider(match, other, kOtherWeight);
        for (const Symptom& symptom : content.symptoms) {
            const auto& list = symptom.muscles;
            const auto place = std::find(list.begin(), list.end(), muscle.id) - list.begin();
            if (std::size_t(place) < list.size())
                finder.consider(match, symptom.text,
                                kSymptomWeight - kNextMuscleOfSymptom * double(place));
        }
        finder.add(std::move(match));
    }
}

void offerPoints(Finder& finder, const Content& content) {
    for (const Muscle& muscle : content.muscles)
        for (const TriggerPoint& point : muscle.points) {
            const std::string number = point.id.substr(point.id.rfind('.') + 1);
            finder.offer({MatchKind::point,
                          point.id,
                          muscle.name + " " + number + ": " + point.label,
                          0.0,
                          {}},
                         {muscle.name + " " + number, point.id}, {point.label}, kLabelWeight);
        }
}

/// "Nerve pain of the face (trigeminal neuralgia)": both names, each on its own.
std::vector<std::string> namesOf(const LookAlike& lookAlike) {
    const std::size_t open = lookAlike.name.find('('), close = lookAlike.name.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open)
        return {lookAlike.name};
    return {lookAlike.name.substr(0, open), lookAlike.name.substr(open + 1, close - open - 1)};
}

/// Raises the score of `match` where the condition answers better than what was met so far.
void considerLookAlike(Finder& finder, Match& match, const LookAlike& lookAlike) {
    for (const std::string& name : namesOf(lookAlike))
        if (const double value = kOtherWeight * finder.score(name); value > match.score) {
            match.score = value;
            match.because = "Can feel like: " + lookAlike.name;
        }
}

/// Muscles whose points may be mistaken for a condition that goes by that name: who looks for the
/// condition finds what else feels like it, and there the words that tell the two apart.
void offerLookAlikes(Finder& finder, const Content& content) {
    for (const Muscle* muscle : byCommonness(content)) {
        Match match{MatchKind::muscle, muscle->id, muscle->name, 0.0, {}};
        for (const TriggerPoint& point : muscle->points)
            for (const std::string& id : point.lookAlikes)
                if (const LookAlike* lookAlike = findById(content.lookAlikes, id))
                    considerLookAlike(finder, match, *lookAlike);
        finder.add(std::move(match));
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
                         area.synonyms, kOtherWeight);
    if (wants(MatchKind::point)) offerPoints(finder, content);
    if (wants(MatchKind::technique))
        for (const Technique& technique : content.techniques)
            finder.offer({MatchKind::technique, technique.id, technique.name, 0.0, {}},
                         {technique.name}, technique.synonyms, kOtherWeight);
    if (wants(MatchKind::tool))
        for (const Tool& tool : content.tools)
            finder.offer({MatchKind::tool, tool.id, tool.name, 0.0, {}}, {tool.name}, tool.synonyms,
                         kOtherWeight);
    // Names of conditions share words with places and muscles, so they answer where nothing else
    // does.
    if (finder.isEmpty() && wants(MatchKind::muscle)) offerLookAlikes(finder, content);
    return finder.take(most);
}

} // namespace myoatlas::content
