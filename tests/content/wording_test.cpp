#include "base/text.h"
#include "content/data_folder.h"
#include "content/texts.h"

#include <map>
#include <set>

namespace myoatlas::content {

namespace {

const std::vector<Text>& texts() {
    static const std::vector<Text> all = allTexts(dataFolder());
    return all;
}

/// Whether the words of `phrase` stand one after the other in `text`.
bool says(const std::string& text, const std::string& phrase) {
    return (" " + searchKey(text) + " ").find(" " + phrase + " ") != std::string::npos;
}

/// Words that promise, frighten or claim what no trial has shown. Small letters, no punctuation.
const std::vector<std::string> kBanned{"adhesion",
                                       "adhesions",
                                       "always works",
                                       "break up",
                                       "breaks up",
                                       "completely safe",
                                       "cure",
                                       "cured",
                                       "cures",
                                       "curing",
                                       "detox",
                                       "dissolve",
                                       "dissolves",
                                       "eliminate",
                                       "eliminates",
                                       "fix",
                                       "fixes",
                                       "flush",
                                       "flushes",
                                       "gets rid of",
                                       "guarantee",
                                       "guaranteed",
                                       "guarantees",
                                       "harmless",
                                       "heals",
                                       "instant relief",
                                       "instantly",
                                       "knots dissolve",
                                       "lactic acid",
                                       "miracle",
                                       "never fails",
                                       "no pain no gain",
                                       "patients",
                                       "perfectly safe",
                                       "permanent",
                                       "permanently",
                                       "proven",
                                       "realign",
                                       "realigns",
                                       "release the knot",
                                       "restores balance",
                                       "root cause",
                                       "safe for all",
                                       "safe for everyone",
                                       "toxin",
                                       "toxins",
                                       "will"};

/// The banned words that `text` says.
std::vector<std::string> bannedIn(const std::string& text) {
    std::vector<std::string> found;
    for (const std::string& phrase : kBanned) {
        if (phrase == "toxin" && says(text, "botulinum toxin")) continue; // the drug
        if (says(text, phrase)) found.push_back(phrase);
    }
    return found;
}

/// Sentences that stand on more than a few cards, and so were not written for any of them.
std::vector<std::string> sharedSentences(const std::vector<Text>& cards) {
    constexpr std::size_t kLongEnough = 40, kMostCards = 3;
    std::map<std::string, std::set<std::string>> cardsOf;
    for (const Text& text : cards)
        for (const std::string& sentence : sentences(text.words))
            if (sentence.size() > kLongEnough) cardsOf[sentence].insert(text.file);
    std::vector<std::string> shared;
    for (const auto& [sentence, files] : cardsOf)
        if (files.size() > kMostCards)
            shared.push_back(sentence + " (first in " + *files.begin() + ")");
    return shared;
}

} // namespace

TEST(Wording, PromisesNothing) {
    for (const Text& text : texts()) {
        if (text.file == "pages/claims.yaml") continue; // quotes such claims to answer them
        EXPECT_EQ(bannedIn(text.words), std::vector<std::string>{})
            << text.file << ":" << text.line << " says it";
    }
}

TEST(Wording, KnowsAPromise) {
    const std::vector<std::string> promise{"heals", "will"};
    EXPECT_EQ(bannedIn("This heals the muscle, and the pain will go."), promise);
    EXPECT_EQ(bannedIn("Knots dissolve."),
              (std::vector<std::string>{"dissolve", "knots dissolve"}));
    EXPECT_EQ(bannedIn("No pain, no gain!"), std::vector<std::string>{"no pain no gain"});
    EXPECT_EQ(bannedIn("The pain may ease. Let the skin heal first."), std::vector<std::string>{});
    EXPECT_EQ(bannedIn("After botulinum toxin, wait."), std::vector<std::string>{});
}

TEST(Wording, IsWrittenForEachCard) {
    std::vector<Text> cards;
    for (const Text& text : texts())
        if (text.file.starts_with("muscles/")) cards.push_back(text);
    EXPECT_GT(cards.size(), 1000u);
    EXPECT_EQ(sharedSentences(cards), std::vector<std::string>{});
}

TEST(Wording, KnowsASentenceOnManyCards) {
    const std::string sentence = "Lean in slowly until the ache is four out of ten.";
    std::vector<Text> cards{{"a.yaml", 1, sentence},
                            {"b.yaml", 1, "Sit down. " + sentence},
                            {"c.yaml", 1, sentence},
                            {"c.yaml", 9, sentence}};
    EXPECT_EQ(sharedSentences(cards), std::vector<std::string>{});
    cards.push_back({"d.yaml", 1, sentence + " Let go."});
    EXPECT_EQ(sharedSentences(cards), std::vector<std::string>{sentence + " (first in a.yaml)"});
}

TEST(Wording, SplitsSentences) {
    EXPECT_EQ(sentences("Lean in. Wait 0.5 s! No end"),
              (std::vector<std::string>{"Lean in.", "Wait 0.5 s!"}));
}

} // namespace myoatlas::content
