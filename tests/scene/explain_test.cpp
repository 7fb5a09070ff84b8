#include "real_atlas.h"
#include "scene/explain.h"
#include "scene/questions.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

const Atlas& atlas() { return *realAtlas(); }

Drawing areas(std::initializer_list<const char*> ids) {
    std::vector<std::size_t> indices;
    for (const char* id : ids) indices.push_back(areaIndex(id));
    return drawingOf(indices, atlas().areas());
}

/// What the zones of a set cover of a drawing, worked out the long way.
float coveredBy(const Explanation& explanation, const Drawing& drawing) {
    std::vector<float> best(drawing.skin.size(), 0.0f);
    std::vector<float> bestDeep(drawing.deep.size(), 0.0f);
    for (const Explainer& entry : explanation.set) {
        const ReferralPattern& pattern = atlas().pattern(entry.point);
        std::vector<float> own(drawing.skin.size(), 0.0f), reach = own;
        for (const auto& [v, weight] : pattern.essential)
            own[v] = reach[v] = std::min(weight, drawing.skin[v]);
        for (const auto& [v, weight] : pattern.spillover)
            own[v] += kSpilloverWeight * std::min(weight, drawing.skin[v] - reach[v]);
        for (std::size_t v = 0; v < own.size(); ++v) best[v] = std::max(best[v], own[v]);
        for (const DeepZone& deep : pattern.deep)
            for (std::size_t i = 0; i < drawing.deep.size(); ++i)
                if (drawing.deep[i] == deep.area)
                    bestDeep[i] = std::max(bestDeep[i], deep.kind == content::ZoneKind::essential
                                                            ? 1.0f
                                                            : kSpilloverWeight);
    }
    double all = double(kDeepArea) * double(drawing.deep.size()), covered = 0.0;
    for (const float deep : bestDeep) covered += double(kDeepArea) * deep;
    for (std::size_t v = 0; v < best.size(); ++v) {
        all += double(drawing.skin[v]) * atlas().areas().vertexArea[v];
        covered += double(best[v]) * atlas().areas().vertexArea[v];
    }
    return static_cast<float>(covered / all);
}

TEST(Explain, TheSetCoversWhatItClaims) {
    for (const Drawing& drawing :
         {areas({"temple.right", "cheek.right", "back_of_head.right"}),
          areas({"side_of_hip.left", "outer_thigh_middle.left", "inside_ear.left"}),
          areas({"front_of_shoulder.right"})}) {
        const Explanation explanation = explain(atlas(), drawing, rankCauses(atlas(), drawing));
        ASSERT_FALSE(explanation.set.empty());
        EXPECT_NEAR(explanation.covers, coveredBy(explanation, drawing), 1e-3f);
        float adds = 0.0f;
        for (std::size_t i = 0; i < explanation.set.size(); ++i) {
            adds += explanation.set[i].adds;
            if (i > 0) {
                EXPECT_LE(explanation.set[i].adds, explanation.set[i - 1].adds + 1e-5f);
            }
        }
        EXPECT_NEAR(adds, explanation.covers, 1e-4f);
    }
}

TEST(Explain, WhatIsLeftIsNamedAndIsOutsideEveryZone) {
    const Drawing drawing = areas({"temple.right", "sole_outer.right"});
    // Only the candidates of the head: the sole must stay open.
    const auto candidates = rankCauses(atlas(), areas({"temple.right"}));
    const Explanation explanation = explain(atlas(), drawing, candidates);
    ASSERT_FALSE(explanation.areas.empty());
    EXPECT_EQ(atlas().areas().areas[explanation.areas[0].area].id, "sole_outer.right");
    EXPECT_GT(explanation.unexplained, 0.4f);
    for (const Explainer& entry : explanation.set)
        for (const auto& [v, weight] : atlas().pattern(entry.point).essential)
            EXPECT_LE((*explanation.skin)[v], 1.0f - weight + 1e-5f);
}

TEST(Explain, SaysWhyWithTheFigures) {
    const auto candidates = rankCauses(atlas(), areas({"temple.right"}));
    const std::string text = why(atlas(), candidates.front());
    EXPECT_NE(text.find(std::to_string(std::lround(100 * candidates.front().covers)) + " %"),
              std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '.'), 1);
}

TEST(Explain, NothingDrawnNothingExplained) {
    Drawing drawing;
    drawing.skin.assign(atlas().areas().vertexArea.size(), 0.0f);
    EXPECT_TRUE(explain(atlas(), drawing, {}).set.empty());
}

TEST(Questions, WarningSignsOfTheRegionComeFirstAndTheMostUrgentLeads) {
    const auto chest =
        safetyQuestions(atlas(), rankCauses(atlas(), areas({"breast.left", "upper_chest.left"})));
    const auto head = safetyQuestions(atlas(), rankCauses(atlas(), areas({"temple.right"})));
    const auto has = [](const auto& list, std::string_view id) {
        return std::ranges::find(list, id, &SafetyQuestion::id) != list.end();
    };
    EXPECT_TRUE(has(head, "thunderclap_headache"));
    EXPECT_EQ(head.front().action, content::RedFlag::Action::emergency);
    for (const SafetyQuestion& question : head) EXPECT_FALSE(question.say.empty());
    EXPECT_TRUE(has(chest, "heart_attack"));
    // Even where no point is known, the general reasons to stop are asked.
    EXPECT_FALSE(safetyQuestions(atlas(), std::vector<Candidate>{}).empty());
}

TEST(Questions, AYesRaisesTheMusclesThatItFits) {
    const auto candidates = rankCauses(atlas(), areas({"temple.right"}));
    const auto question = nextQuestion(atlas(), candidates, {});
    ASSERT_TRUE(question);
    const auto sum = [&](const std::vector<Candidate>& list) {
        float fits = 0.0f;
        for (const Candidate& candidate : list)
            if (std::ranges::find(question->muscles,
                                  atlas().points()[candidate.point].ref.muscle->id) !=
                question->muscles.end())
                fits += candidate.score;
        return fits;
    };
    const std::vector<Answered> yes{{*question, Answer::yes}}, no{{*question, Answer::no}},
        skipped{{*question, Answer::skipped}};
    EXPECT_GT(sum(withAnswers(atlas(), candidates, yes)), sum(candidates));
    EXPECT_LT(sum(withAnswers(atlas(), candidates, no)), sum(candidates));
    EXPECT_EQ(sum(withAnswers(atlas(), candidates, skipped)), sum(candidates));
    EXPECT_TRUE(movedByLast(atlas(), candidates, skipped).empty());
    for (const Moved& moved : movedByLast(atlas(), candidates, yes))
        EXPECT_NE(moved.from, moved.to);
}

TEST(Questions, AreAboutWhatOneDoesAndNameNoDisease) {
    for (const char* asked : {"Can't turn my head", "Lying on the sore side is hard",
                              "Hurts to reach overhead", "Rising from a chair hurts"})
        EXPECT_TRUE(namesActivity(asked)) << asked;
    for (const char* left :
         {"Tension headache", "Migraine-like headache", "Headache at the back of the head",
          "Pain behind the eye", "Tennis elbow, sore at the outer knob when gripping", "Sciatica",
          "A runny or blocked nose on the side of the jaw ache", "Frozen shoulder", ""})
        EXPECT_FALSE(namesActivity(left)) << left;
    for (const char* area :
         {"temple.right", "base_of_skull.right", "front_of_shoulder.right", "calf_middle.right"}) {
        const auto candidates = rankCauses(atlas(), areas({area}));
        std::vector<Answered> answered;
        while (const auto question = nextQuestion(atlas(), candidates, answered)) {
            if (question->kind == Question::Kind::symptom) {
                EXPECT_TRUE(namesActivity(question->text)) << question->text;
            }
            answered.push_back({*question, Answer::no});
        }
        EXPECT_GE(answered.size(), 3u) << area;
    }
}

TEST(Questions, AreFewAndNeverTwiceTheSame) {
    const auto candidates = rankCauses(atlas(), areas({"front_of_shoulder.right"}));
    std::vector<Answered> answered;
    while (const auto question =
               nextQuestion(atlas(), withAnswers(atlas(), candidates, answered), answered)) {
        for (const Answered& before : answered) EXPECT_NE(before.question.text, question->text);
        EXPECT_FALSE(lead(question->kind).empty());
        answered.push_back({*question, answered.size() % 2 ? Answer::yes : Answer::no});
    }
    EXPECT_GE(answered.size(), 2u);
    EXPECT_LE(answered.size(), kMostQuestions);
}

} // namespace
} // namespace myoatlas::scene
