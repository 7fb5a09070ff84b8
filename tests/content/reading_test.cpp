#include "content/data_folder.h"
#include "content/reading.h"

#include <algorithm>
#include <iostream>

namespace myoatlas::content {

namespace {

/// Years of school that a text may ask for. A single entry of a line or two swings more.
constexpr double kMostGrade = 8.0, kMostGradeOfEntry = 10.0;
constexpr int kMostWordsOfSentence = 25;

using Texts = std::vector<std::string>;

void append(Texts& texts, const Texts& more) {
    texts.insert(texts.end(), more.begin(), more.end());
}

/// What a person reads to act on a muscle: how to find its points, what to do, what to change.
Texts stepsOf(const Muscle& muscle) {
    Texts texts;
    for (const Overload& overload : muscle.everyday.overload) texts.push_back(overload.change);
    for (const TriggerPoint& point : muscle.points) {
        append(texts, point.find);
        for (const Care& care : point.care) append(texts, care.steps);
        if (point.stretch) append(texts, point.stretch->steps);
    }
    return texts;
}

Texts textsOf(const Caution& caution) { return {caution.text}; }
Texts textsOf(const RedFlag& flag) { return {flag.sign, flag.say}; }
Texts textsOf(const LookAlike& lookAlike) { return {lookAlike.clue}; }
Texts textsOf(const Gate& gate) { return {gate.question, gate.say}; }
Texts textsOf(const NoPress& area) { return {area.why}; }
Texts textsOf(const Position& position) { return {position.text, position.needs}; }

Texts textsOf(const Technique& technique) {
    Texts texts = technique.steps;
    append(texts, {technique.purpose, technique.dose.text, technique.avoid});
    return texts;
}

Texts textsOf(const Tool& tool) {
    Texts texts = tool.steps;
    append(texts, {tool.suits, tool.notFor, tool.control, tool.hazards});
    return texts;
}

Texts textsOf(const Page& page) {
    Texts texts;
    for (const Page::Section& section : page.sections) append(texts, section.paragraphs);
    return texts;
}

/// The safety texts that the points of a muscle name, each once.
Texts safetyOf(const Muscle& muscle) {
    Texts texts;
    const auto add = [&](const auto& entries, const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            if (const auto* entry = findById(entries, id))
                for (const std::string& text : textsOf(*entry))
                    if (std::find(texts.begin(), texts.end(), text) == texts.end())
                        texts.push_back(text);
    };
    const Content& content = realContent();
    for (const TriggerPoint& point : muscle.points) {
        add(content.cautions, point.cautions);
        add(content.redFlags, point.redFlags);
        add(content.lookAlikes, point.lookAlikes);
    }
    return texts;
}

void expectPlain(const Texts& texts, double mostGrade, const std::string& what) {
    const Reading reading = readingOf(texts);
    EXPECT_LE(reading.grade(), mostGrade) << what;
    EXPECT_LE(reading.longest, kMostWordsOfSentence) << what << ": " << reading.longestSentence;
}

template <typename T> void expectPlainEntries(const std::vector<T>& entries) {
    for (const T& entry : entries) expectPlain(textsOf(entry), kMostGradeOfEntry, entry.id);
    Texts all;
    for (const T& entry : entries) append(all, textsOf(entry));
    EXPECT_LE(readingOf(all).grade(), kMostGrade) << "all like " << entries.front().id;
}

} // namespace

TEST(Reading, OfEachMusclesCardIsPlain) {
    std::vector<std::pair<double, std::string>> grades;
    for (const Muscle& muscle : realContent().muscles) {
        expectPlain(stepsOf(muscle), kMostGrade, muscle.id + ": what to do");
        Texts card = stepsOf(muscle);
        append(card, safetyOf(muscle));
        expectPlain(card, kMostGrade, muscle.id + ": the whole card");
        grades.emplace_back(readingOf(card).grade(), muscle.id);
    }
    std::sort(grades.begin(), grades.end());
    std::cout << "grade of the cards: median " << grades[grades.size() / 2].first << ", highest "
              << grades.back().first << " (" << grades.back().second << ")\n";
}

TEST(Reading, OfSafetyTextsIsPlain) {
    const Content& content = realContent();
    expectPlainEntries(content.cautions);
    expectPlainEntries(content.redFlags);
    expectPlainEntries(content.lookAlikes);
    expectPlainEntries(content.gates);
    expectPlainEntries(content.noPress);
}

TEST(Reading, OfTechniquesToolsAndPositionsIsPlain) {
    expectPlainEntries(realContent().techniques);
    expectPlainEntries(realContent().tools);
    expectPlainEntries(realContent().positions);
}

TEST(Reading, OfEachPageIsPlain) {
    for (const Page& page : realContent().pages) expectPlain(textsOf(page), kMostGrade, page.id);
}

TEST(Reading, CountsSyllablesBySpelling) {
    for (const auto& [word, syllables] : std::vector<std::pair<std::string, int>>{{"press", 1},
                                                                                  {"muscle", 2},
                                                                                  {"muscles", 2},
                                                                                  {"muscle's", 2},
                                                                                  {"shoulder", 2},
                                                                                  {"gentle", 2},
                                                                                  {"ache", 1},
                                                                                  {"touches", 2},
                                                                                  {"lifted", 2},
                                                                                  {"pressed", 1},
                                                                                  {"places", 2},
                                                                                  {"breathe", 1},
                                                                                  {"elbow", 2},
                                                                                  {"emergency", 4},
                                                                                  {"the", 1},
                                                                                  {"30", 1},
                                                                                  {"cm", 1}})
        EXPECT_EQ(syllablesOf(word), syllables) << word;
}

TEST(Reading, FollowsTheFormula) {
    // 6 words in 2 sentences, 7 syllables: 0.39 * 3 + 11.8 * 7 / 6 - 15.59
    const Reading reading = readingOf({"Press the muscle. Wait 0.5 s"});
    EXPECT_EQ(reading.words, 6);
    EXPECT_EQ(reading.sentences, 2);
    EXPECT_EQ(reading.syllables, 7);
    EXPECT_NEAR(reading.grade(), -0.653, 0.01);
    EXPECT_EQ(reading.longest, 3);
}

TEST(Reading, TellsHardTextsFromPlainOnes) {
    EXPECT_LT(readingOf({"Lean on the ball. Wait until the ache has gone down by half."}).grade(),
              4.0);
    const Reading hard = readingOf(
        {"Myofascial dysfunction of the subscapularis musculature, characterised by hyperirritable "
         "loci in taut bands and by restriction of external rotation and abduction, may "
         "necessitate referral for differential evaluation by appropriately qualified "
         "practitioners."});
    EXPECT_GT(hard.grade(), 16.0);
    EXPECT_GT(hard.longest, kMostWordsOfSentence);
}

} // namespace myoatlas::content
