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

} // namespace

TEST(Wording, PromisesNothing) {
    const std::vector<std::string> banned{
        "cure",      "cures",    "cured",     "curing",           "toxin",      "toxins",
        "breaks up", "adhesion", "adhesions", "break up",         "root cause", "proven",
        "guarantee", "miracle",  "detox",     "safe for everyone"};
    for (const Text& text : texts()) {
        if (text.file == "pages/claims.yaml") continue; // quotes such claims to answer them
        for (const std::string& phrase : banned) {
            if (phrase == "toxin" && says(text.words, "botulinum toxin")) continue; // the drug
            EXPECT_FALSE(says(text.words, phrase))
                << text.file << ":" << text.line << " says '" << phrase << "'";
        }
    }
}

TEST(Wording, IsWrittenForEachCard) {
    // A sentence that stands on many cards was not written for any of them.
    constexpr std::size_t kLongEnough = 40, kMostCards = 3;
    std::map<std::string, std::set<std::string>> cardsOf;
    for (const Text& text : texts())
        if (text.file.starts_with("muscles/"))
            for (const std::string& sentence : sentences(text.words))
                if (sentence.size() > kLongEnough) cardsOf[sentence].insert(text.file);
    EXPECT_GT(cardsOf.size(), 100u);
    for (const auto& [sentence, cards] : cardsOf)
        EXPECT_LE(cards.size(), kMostCards) << sentence << " (first in " << *cards.begin() << ")";
}

TEST(Wording, SplitsSentences) {
    EXPECT_EQ(sentences("Lean in. Wait 0.5 s! No end"),
              (std::vector<std::string>{"Lean in.", "Wait 0.5 s!"}));
}

} // namespace myoatlas::content
