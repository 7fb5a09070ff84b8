#include "headless.h"
#include "ui/pain_pages.h"
#include "ui/pain_panel.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

scene::Scene painted() {
    scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    (void)scene.atlas->patterns();
    const auto foot = scene.atlas->areas().find("foot.right");
    return scene::apply(scene, scene::PaintArea{{}, *foot});
}

std::string wordsOf(const scene::Scene& scene, PainState& state) {
    Headless headless;
    return headless.words(scene, [&](const Context& context, Requests& requests) {
        painPanel(context, state, requests);
    });
}

TEST(PainPanel, SaysWhatToDoWhileNothingIsPainted) {
    PainState state;
    const std::string words = wordsOf(scene::openingScene(smallAtlas(), 1.0f), state);
    EXPECT_NE(words.find("Nothing is painted yet"), std::string::npos) << words;
}

TEST(PainPanel, RanksWhatCanCauseTheDrawingWithReasons) {
    PainState state;
    const std::string words = wordsOf(painted(), state);
    EXPECT_NE(words.find("Warning signs first"), std::string::npos) << words;
    EXPECT_NE(words.find("of your drawing"), std::string::npos);
    ASSERT_FALSE(state.results.candidates.empty());
    const std::string text = painText(painted(), state);
    EXPECT_NE(text.find("1. Calf muscle 1 (right). Its zone covers"), std::string::npos) << text;
    EXPECT_NE(text.find("Drawing: a:foot.right"), std::string::npos);
    EXPECT_NE(text.find("For education only."), std::string::npos);
}

TEST(PainPanel, RedFlagsComeBeforeAPointOpensAndAYesHoldsItBack) {
    PainState state;
    state.isOpen = true;
    const scene::Scene scene = painted();
    wordsOf(scene, state);
    ASSERT_EQ(state.results.safety.size(), 1u);
    EXPECT_FALSE(isSafetyAnswered(state));
    Requests requests;
    openCause(0, state, requests);
    EXPECT_TRUE(requests.actions.empty());
    EXPECT_EQ(state.page, PainPage::safety);
    EXPECT_NE(wordsOf(scene, state).find("A swollen, warm calf."), std::string::npos);

    state.warnings.insert("clot");
    EXPECT_NE(wordsOf(scene, state).find("Get help now."), std::string::npos);
    openCause(0, state, requests);
    EXPECT_TRUE(requests.actions.empty()) << "self-care is held back";
    state.page = PainPage::causes;
    const std::string held = wordsOf(scene, state);
    EXPECT_NE(held.find("Get help now."), std::string::npos);
    EXPECT_EQ(held.find("of its zone"), std::string::npos);
    EXPECT_NE(painText(scene, state).find("WARNING SIGN"), std::string::npos);

    state.warnings.clear();
    state.ruledOut.insert("clot");
    openCause(0, state, requests);
    ASSERT_EQ(requests.actions.size(), 1u);
    EXPECT_FALSE(state.isOpen);
}

TEST(PainPanel, NoSignIsRuledOutUnread) {
    // Higher than the window of the test: the button waits below the list until it was read.
    PainState state;
    const scene::Scene scene = painted();
    wordsOf(scene, state);
    state.page = PainPage::safety;
    std::string words = wordsOf(scene, state);
    EXPECT_LT(words.find("A swollen, warm calf."), words.find("None of these applies")) << words;
    EXPECT_NE(words.find("None of these applies"), std::string::npos) << words;
    Headless low;
    low.size = {600, 320};
    words = low.words(scene, [&](const Context& context, Requests& requests) {
        state.results.safety.resize(1);
        while (state.results.safety.size() < 12) {
            scene::SafetyQuestion more = state.results.safety.front();
            more.id += std::to_string(state.results.safety.size());
            state.results.safety.push_back(more);
        }
        painSafetyPage(context, state, requests);
    });
    EXPECT_NE(words.find("Scroll to read all"), std::string::npos) << words;
    EXPECT_EQ(words.find("None of these applies"), std::string::npos) << words;
}

TEST(PainPanel, ANewDrawingIsAskedAboutAnew) {
    PainState state;
    const scene::Scene scene = painted();
    wordsOf(scene, state);
    state.ruledOut.insert("clot");
    EXPECT_TRUE(isSafetyAnswered(state));
    wordsOf(scene::apply(scene, scene::ClearPainting{}), state);
    wordsOf(scene, state);
    EXPECT_FALSE(isSafetyAnswered(state));
}

TEST(PainPanel, EscapeLeavesThePageThenTheMode) {
    MainWindowState state;
    togglePain(state);
    state.pain.page = PainPage::deep;
    EXPECT_TRUE(stepBack(state));
    EXPECT_TRUE(state.pain.isOpen);
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.pain.isOpen);
}

TEST(PainState, TheBrushStaysWithinItsLimits) {
    PainState state;
    for (int i = 0; i < 40; ++i) resizeBrush(state, true);
    EXPECT_FLOAT_EQ(state.brush.radius, scene::kMostBrushRadius);
    for (int i = 0; i < 40; ++i) resizeBrush(state, false);
    EXPECT_FLOAT_EQ(state.brush.radius, scene::kLeastBrushRadius);
}

} // namespace
} // namespace myoatlas::ui
