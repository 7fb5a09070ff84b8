#include "ui/plain_text.h"

#include "diary/entry.h"
#include "headless.h"
#include "ui/text_panel.h"
#include "ui/view_words.h"

#include <gtest/gtest.h>
#include <numbers>

namespace myoatlas::ui {
namespace {

PlainText sample() {
    PlainText text;
    text.title("A & B");
    text.heading("First");
    text.paragraph("");
    text.step("Press <gently>.");
    text.step("Let go.");
    text.item("one");
    text.step("Again.");
    text.fact("Pain", "3 of 10");
    text.fact("Nothing", "");
    return text;
}

TEST(PlainTextTest, ReadsLikeAMessage) {
    EXPECT_EQ(toText(sample()),
              "# A & B\n\n## First\n1. Press <gently>.\n2. Let go.\n- one\n1. Again.\n"
              "Pain: 3 of 10\n");
}

TEST(PlainTextTest, IsAWholePageThatAScreenReaderFollows) {
    const std::string html = toHtml(sample());
    EXPECT_EQ(html.rfind("<!DOCTYPE html>\n<html lang=\"en\">", 0), 0u);
    EXPECT_NE(html.find("<title>A &amp; B</title>"), std::string::npos);
    EXPECT_NE(
        html.find(
            "<h1>A &amp; B</h1>\n<h2>First</h2>\n<ol>\n<li>Press &lt;gently&gt;.</li>\n"
            "<li>Let go.</li>\n</ol>\n<ul>\n<li>one</li>\n</ul>\n<ol>\n<li>Again.</li>\n</ol>\n"
            "<dl>\n<dt>Pain</dt><dd>3 of 10</dd>\n</dl>\n</main>"),
        std::string::npos)
        << html;
    for (const char* outside : {"http", "src=", "<script", "<link", "url("})
        EXPECT_EQ(html.find(outside), std::string::npos) << outside;
}

TEST(ViewWords, SayFromWhereOneLooks) {
    scene::Camera camera;
    EXPECT_EQ(directionWords(camera), "the front");
    camera.yaw = std::numbers::pi_v<float> / 2;
    EXPECT_EQ(directionWords(camera), "the body's left");
    camera.yaw = -3 * std::numbers::pi_v<float> / 4;
    EXPECT_EQ(directionWords(camera), "the back, from the body's right");
    camera.pitch = 0.5f;
    EXPECT_EQ(directionWords(camera), "the back, from the body's right, and from above");
    camera.pitch = 1.5f;
    EXPECT_EQ(directionWords(camera), "above");
}

TEST(TextPanel, TellsWhatEachPanelShows) {
    Headless headless;
    scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    scene = scene::apply(scene, scene::SelectPoint{0, false});
    scene = scene::apply(scene, scene::SetLayerOpacity{scene::Layer::skin, 0.5f});
    const content::TriggerPoint& point = *scene.atlas->points()[0].ref.point;
    MainWindowState state;
    std::string view, settings, diary;
    headless.words(scene, [&](const Context& context, Requests&) {
        const TextSubjects subjects{state.info, state.pain, Side::left, 1.0f};
        view = toText(textOf(context, subjects, 0, {}));
        diary = toText(textOf(context, subjects, 1, {}));
        settings = toText(textOf(context, subjects, 2, {}));
    });
    EXPECT_NE(view.find("Seen from: the front"), std::string::npos) << view;
    EXPECT_NE(view.find("Skin 50 %"), std::string::npos);
    EXPECT_NE(view.find(point.referralText), std::string::npos);
    for (const std::string& step : point.find)
        EXPECT_NE(view.find(step), std::string::npos) << step;
    EXPECT_NE(view.find(scene.atlas->content().disclaimer.brief), std::string::npos);
    EXPECT_NE(view.find("The trial, 1999."), std::string::npos);
    for (const CommandInfo& info : commandTable())
        EXPECT_NE(settings.find(info.title), std::string::npos) << info.title;
    EXPECT_NE(diary.find("Pain diary"), std::string::npos);
}

TEST(TextPanel, TellsOfTheAreaThatIsReadAboutAndOfNoOther) {
    Headless headless;
    const scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    MainWindowState state;
    state.info.topic = Topic{Topic::Kind::area, "foot"};
    // Of another area, on a body with more points.
    state.info.causesOf = Topic{Topic::Kind::area, "hand"};
    state.info.causes = {{.point = 499}};
    std::string words;
    headless.words(scene, [&](const Context& context, Requests&) {
        words = toText(textOf(context, {state.info, state.pain, Side::right, 1.0f}, 0, {}));
    });
    EXPECT_NE(words.find("Calf muscle 1 (right)"), std::string::npos);
}

TEST(TextPanel, BreaksLinesAtSpacesAndLosesNoWord) {
    Headless headless;
    const scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    headless.words(scene, [](const Context&, Requests&) {
        const std::string text =
            "one two three four five six seven\n\nshort\nunbreakablebutverylongword";
        const float width = ImGui::CalcTextSize("one two three").x + 1.0f;
        const std::string lines = broken(text, width);
        EXPECT_EQ(lines.rfind("one two three\nfour five six\nseven\n\nshort\n", 0), 0u) << lines;
        std::string joined = lines;
        std::erase(joined, '\n');
        std::erase(joined, ' ');
        EXPECT_EQ(joined, "onetwothreefourfivesixsevenshortunbreakablebutverylongword");
    });
}

TEST(TextPanel, OpensCopiesAndKeeps) {
    Headless headless;
    const scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    MainWindowState state;
    toggleText(state);
    for (int i = 0; i < 4; ++i) headless.frame(scene, state);
    EXPECT_NE(state.text.shown.find("# Myoatlas: this view"), std::string::npos);
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.text.isOpen);
}

} // namespace
} // namespace myoatlas::ui
