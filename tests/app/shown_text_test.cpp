#include "app/shown_text.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

/// Lines that are shown by what `panel` draws.
std::vector<ShownText> shownBy(const std::function<void()>& panel) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {400, 300};
    io.Fonts->Build();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({10, 20});
    ImGui::SetNextWindowSize({300, 200});
    ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoTitleBar);
    panel();
    ImGui::End();
    ImGui::Render();
    std::vector<ShownText> texts = shownText(*ImGui::GetDrawData(), *io.Fonts);
    ImGui::DestroyContext();
    return texts;
}

TEST(ShownText, ReadsWhatStandsOnTheWindow) {
    const auto texts = shownBy([] {
        ImGui::TextUnformatted("Where does it hurt?");
        ImGui::Button("Both sides");
        ImGui::TextUnformatted("Größe: 5 µm");
    });
    ASSERT_EQ(texts.size(), 3u);
    EXPECT_EQ(texts[0].text, "Where does it hurt?");
    EXPECT_EQ(texts[1].text, "Both sides");
    EXPECT_EQ(texts[2].text, "Größe: 5 µm");
    EXPECT_GE(texts[0].least.x, 10.0f);
    EXPECT_LT(texts[0].most.y, texts[1].least.y);
    EXPECT_LT(texts[1].most.x, 310.0f);
}

TEST(ShownText, LeavesOutWhatIsScrolledAway) {
    const auto texts = shownBy([] {
        for (int i = 0; i < 40; ++i) ImGui::Text("row %d", i);
    });
    ASSERT_GT(texts.size(), 5u);
    EXPECT_LT(texts.size(), 20u);
    EXPECT_EQ(texts.front().text, "row 0");
}

TEST(ShownText, SaysWhatIsCutOff) {
    const auto texts = shownBy([] {
        ImGui::TextUnformatted("whole");
        // Wide letters: the edge must not fall between two of them.
        ImGui::TextUnformatted(std::string(60, 'W').c_str());
        ImGui::Button("a label too long for it", {40, 0});
        ImGui::SetCursorPosY(180);
        ImGui::SetWindowFontScale(3.0f);
        ImGui::TextUnformatted("below");
    });
    ASSERT_EQ(texts.size(), 4u);
    EXPECT_FALSE(texts[0].isCutAside || texts[0].isCutAbove);
    EXPECT_TRUE(texts[1].isCutAside);
    EXPECT_TRUE(texts[2].isCutAside);
    EXPECT_FALSE(texts[2].isCutAbove);
    EXPECT_TRUE(texts[3].isCutAbove);
    EXPECT_EQ(texts[0].window, "panel");
}

TEST(ShownText, KeepsColumnsApart) {
    const auto texts = shownBy([] {
        ImGui::TextUnformatted("Before");
        ImGui::SameLine(120);
        ImGui::TextUnformatted("After");
    });
    ASSERT_EQ(texts.size(), 2u);
    EXPECT_EQ(listed({{{3.2f, 4}, {10.2f, 9}, "After"}}), "3 4 7 5 After\n");
}

} // namespace
} // namespace myoatlas::app
