#include "scene/questions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>

namespace myoatlas::scene {

namespace {

using content::RedFlag;

/// Candidates that the questions are about.
constexpr std::size_t kLeaders = 12;
constexpr float kYes = 1.3f, kNo = 0.85f, kLeastFactor = 0.6f, kMostFactor = 2.0f;
/// A statement that fits less of the leaders, or nearly all of them, tells nothing.
constexpr float kLeastSplit = 0.08f;
/// Ranks in which a person looks for a change.
constexpr std::size_t kSeenRanks = 8;

/// Beginnings of words for what people do; "run" alone would find a runny nose.
constexpr std::array<std::string_view, 52> kActivities{
    "turn",       "reach",    "lift",       "bend",   "rising",  "stand",   "sit",     "walk",
    "climb",      "stair",    "running",    "throw",  "chew",    "bite",    "biting",  "lie",
    "lying",      "sleep",    "cross",      "grip",   "carry",   "driv",    "lean",    "cough",
    "sneez",      "squat",    "crouch",     "kneel",  "cycling", "push",    "pulling", "roll",
    "straighten", "spread",   "comb",       "brush",  "typing",  "writ",    "tie",     "step",
    "tiptoe",     "hold",     "raise",      "uphill", "garden",  "getting", "get",     "opening",
    "bag",        "backpack", "swallowing", "looking"};
/// Beginnings of names of diseases and of what is no place and no activity.
constexpr std::array<std::string_view, 14> kDiseases{
    "headache", "migraine", "tennis", "golfer",   "swimmer", "sciatic",  "syndrome",
    "splint",   "sprain",   "strain", "whiplash", "fascia",  "shingles", "vomit"};

bool beginsWithAny(std::string_view word, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(beginnings,
                               [&](std::string_view begin) { return word.starts_with(begin); });
}

const content::Muscle& muscleOf(const Atlas& atlas, const Candidate& candidate) {
    return *atlas.points()[candidate.point].ref.muscle;
}

/// General reasons to stop that are the same thing as a red flag of another name.
bool isAsked(const std::string& gate, const std::vector<SafetyQuestion>& questions) {
    static const std::map<std::string, std::vector<std::string>, std::less<>> kSame{
        {"warning_sign", {"heart_attack", "thunderclap_headache", "neck_artery", "clot"}},
        {"ill", {"systemic_illness"}},
        {"fracture", {"trauma"}},
        {"nerve_loss", {"progressive_weakness", "cauda_equina"}},
        {"spreading_swelling", {"compartment_emergency"}}};
    return std::ranges::any_of(questions, [&](const SafetyQuestion& question) {
        const auto same = kSame.find(gate);
        return question.id == gate ||
               (same != kSame.end() &&
                std::ranges::find(same->second, question.id) != same->second.end());
    });
}

/// Share of the leaders' scores that belongs to the muscles of a question.
class Shares {
public:
    Shares(const Atlas& atlas, std::span<const Candidate> candidates) {
        for (const Candidate& candidate : leaders(candidates)) {
            share_[muscleOf(atlas, candidate).id] += candidate.score;
            all_ += candidate.score;
        }
    }
    const std::map<std::string, float>& ofMuscles() const { return share_; }
    float of(const Question& question) const {
        float sum = 0.0f;
        for (const std::string& muscle : question.muscles)
            if (const auto found = share_.find(muscle); found != share_.end()) sum += found->second;
        return all_ > 0.0f ? sum / all_ : 0.0f;
    }

private:
    std::map<std::string, float> share_;
    float all_ = 0.0f;
};

std::vector<Question> questionsAbout(const Atlas& atlas, const Shares& shares) {
    std::vector<Question> questions;
    // What people say comes first: of two that split alike, it is asked.
    for (const content::Symptom& symptom : atlas.content().symptoms)
        if (namesActivity(symptom.text))
            questions.push_back({Question::Kind::symptom, symptom.text, symptom.muscles});
    for (const auto& [id, share] : shares.ofMuscles()) {
        const content::Muscle& muscle = *atlas.content().muscle(id);
        for (const content::Overload& overload : muscle.everyday.overload)
            questions.push_back({Question::Kind::load, overload.load, {id}});
        for (const std::string& text : muscle.everyday.symptoms)
            if (namesActivity(text)) questions.push_back({Question::Kind::symptom, text, {id}});
        if (!muscle.everyday.function.empty())
            questions.push_back({Question::Kind::function, muscle.everyday.function, {id}});
    }
    return questions;
}

/// An answer speaks for all points of a muscle; another question about the same muscles alone
/// would press the same button again.
bool isWorn(const Question& question, std::span<const Answered> answered) {
    return std::ranges::any_of(answered, [&](const Answered& entry) {
        return entry.question.text == question.text ||
               (entry.answer != Answer::skipped && entry.question.muscles == question.muscles);
    });
}

float factorOf(const std::string& muscle, std::span<const Answered> answered) {
    float factor = 1.0f;
    for (const Answered& entry : answered) {
        const auto& fits = entry.question.muscles;
        if (entry.answer == Answer::skipped || std::ranges::find(fits, muscle) == fits.end())
            continue;
        factor *= entry.answer == Answer::yes ? kYes : kNo;
    }
    return std::clamp(factor, kLeastFactor, kMostFactor);
}

} // namespace

std::span<const Candidate> leaders(std::span<const Candidate> candidates) {
    return candidates.first(std::min(candidates.size(), kLeaders));
}

bool namesActivity(std::string_view complaint) {
    bool hasActivity = false;
    std::string word;
    for (std::size_t i = 0; i <= complaint.size(); ++i) {
        const char c = i < complaint.size() ? complaint[i] : ' ';
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (beginsWithAny(word, kDiseases)) return false;
        hasActivity = hasActivity || beginsWithAny(word, kActivities);
        word.clear();
    }
    return hasActivity;
}

std::vector<SafetyQuestion> safetyQuestions(const Atlas& atlas,
                                            std::span<const Candidate> candidates) {
    std::vector<std::size_t> points;
    for (const Candidate& candidate : leaders(candidates)) points.push_back(candidate.point);
    return safetyQuestions(atlas, points);
}

std::vector<SafetyQuestion> safetyQuestions(const Atlas& atlas,
                                            std::span<const std::size_t> points) {
    std::vector<SafetyQuestion> questions;
    for (const std::size_t point : points)
        for (const std::string& id : atlas.points()[point].ref.point->redFlags) {
            const RedFlag* flag = content::findById(atlas.content().redFlags, id);
            if (flag == nullptr ||
                std::ranges::find(questions, id, &SafetyQuestion::id) != questions.end())
                continue;
            questions.push_back({flag->id, flag->sign, flag->say, flag->action});
        }
    std::ranges::stable_sort(questions, {}, &SafetyQuestion::action);
    const std::vector<SafetyQuestion> ofRegion = questions;
    for (const content::Gate& gate : atlas.content().gates)
        if (gate.effect == "stop" && !isAsked(gate.id, ofRegion))
            questions.push_back({gate.id, gate.question, gate.say, RedFlag::Action::sameDay});
    return questions;
}

std::string_view lead(Question::Kind kind) {
    switch (kind) {
    case Question::Kind::load:
        return "Do you do this often, or did you lately?";
    case Question::Kind::function:
        return "Is it worse when you do one of these?";
    case Question::Kind::symptom:
        break;
    }
    return "Does this fit you?";
}

std::optional<Question> nextQuestion(const Atlas& atlas, std::span<const Candidate> candidates,
                                     std::span<const Answered> answered) {
    if (answered.size() >= kMostQuestions) return std::nullopt;
    const Shares shares(atlas, candidates);
    std::optional<Question> best;
    float most = kLeastSplit;
    for (Question& question : questionsAbout(atlas, shares)) {
        const float share = shares.of(question);
        const float split = std::min(share, 1.0f - share);
        if (split <= most || isWorn(question, answered)) continue;
        most = split;
        best = std::move(question);
    }
    return best;
}

std::vector<Candidate> withAnswers(const Atlas& atlas, std::vector<Candidate> candidates,
                                   std::span<const Answered> answered) {
    for (Candidate& candidate : candidates)
        candidate.score =
            std::min(candidate.score * factorOf(muscleOf(atlas, candidate).id, answered), 1.0f);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return candidates;
}

std::vector<Moved> movedByLast(const Atlas& atlas, std::span<const Candidate> candidates,
                               std::span<const Answered> answered) {
    std::vector<Moved> moves;
    if (answered.empty()) return moves;
    const std::vector<Candidate> all(candidates.begin(), candidates.end());
    const auto before = withAnswers(atlas, all, answered.first(answered.size() - 1));
    const auto after = withAnswers(atlas, all, answered);
    for (std::size_t to = 0; to < after.size(); ++to) {
        const auto found = std::ranges::find(before, after[to].point, &Candidate::point);
        const auto from = static_cast<std::size_t>(found - before.begin());
        if (from != to && std::min(from, to) < kSeenRanks)
            moves.push_back({after[to].point, from + 1, to + 1});
    }
    std::ranges::stable_sort(moves, std::ranges::greater{}, [](const Moved& moved) {
        return static_cast<long>(moved.from) - static_cast<long>(moved.to);
    });
    return moves;
}

} // namespace myoatlas::scene
