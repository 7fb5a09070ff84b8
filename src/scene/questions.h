#pragma once

#include "scene/causes.h"

#include <string>
#include <vector>

namespace myoatlas::scene {

/// A warning sign or another reason to see somebody first, as a statement or question to say yes
/// to, and what to do then.
struct SafetyQuestion {
    /// Of the red flag or the gate in the content.
    std::string id;
    std::string text;
    std::string say;
    /// Call now, be seen today, or make an appointment.
    content::RedFlag::Action action = content::RedFlag::Action::doctor;
};

/// The candidates that questions are about: the first dozen.
std::span<const Candidate> leaders(std::span<const Candidate> candidates);

/// What must be ruled out before anybody thinks of muscles: the red flags of these points (indices
/// into `Atlas::points()`), the most urgent first; then the content's general reasons to stop that
/// none of them has asked for. They are the first questions whatever was drawn.
std::vector<SafetyQuestion> safetyQuestions(const Atlas& atlas,
                                            std::span<const std::size_t> points);
/// The same for the leading candidates.
std::vector<SafetyQuestion> safetyQuestions(const Atlas& atlas,
                                            std::span<const Candidate> candidates);

/// A statement that fits some of the candidates and not others.
struct Question {
    /// An everyday load, a complaint, or something to do with the muscle.
    enum class Kind { load, symptom, function };
    Kind kind = Kind::symptom;
    std::string text;
    /// Ids of the muscles of which the content says so.
    std::vector<std::string> muscles;

    friend bool operator==(const Question&, const Question&) = default;
};
/// A complaint that names what one does when it hurts ("Lying on the sore side is hard"). One that
/// names a disease ("Migraine-like headache") or only the place, which was drawn, is not asked.
bool namesActivity(std::string_view complaint);
/// How to ask it: "Does this fit you?"
std::string_view lead(Question::Kind kind);

enum class Answer { yes, no, skipped };
struct Answered {
    Question question;
    Answer answer = Answer::skipped;
};

/// Enough to tell the leaders apart; more would be an interrogation.
inline constexpr std::size_t kMostQuestions = 5;

/// The statement, taken from what the content says of the leading muscles, that splits the leading
/// candidates best, among those not answered yet: loads, what the muscle does, and complaints that
/// name an activity. Nothing when enough was asked or none helps.
std::optional<Question> nextQuestion(const Atlas& atlas, std::span<const Candidate> candidates,
                                     std::span<const Answered> answered);

/// The candidates after the answers, best first. A yes multiplies the score of the muscles that it
/// fits by 1.3, a no by 0.85; several answers hold to 0.6 .. 2. Skipping changes nothing.
std::vector<Candidate> withAnswers(const Atlas& atlas, std::vector<Candidate> candidates,
                                   std::span<const Answered> answered);

/// A candidate that one answer moved, by its rank before and after; ranks count from 1.
struct Moved {
    std::size_t point = 0;
    std::size_t from = 0, to = 0;
};

/// What the last of `answered` did to the first few ranks, the largest rises first.
std::vector<Moved> movedByLast(const Atlas& atlas, std::span<const Candidate> candidates,
                               std::span<const Answered> answered);

} // namespace myoatlas::scene
