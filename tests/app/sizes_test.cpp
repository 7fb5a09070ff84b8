// Every panel in every size of window and type: nothing that one must read is cut off, and nothing
// lies over anything else.

#include "base/files.h"
#include "scene/action.h"
#include "scene/names.h"
#include "whole_window.h"

#include <algorithm>
#include <array>
#include <functional>
#include <gtest/gtest.h>
#include <unistd.h>

namespace myoatlas::app {
namespace {

using ui::Command;

constexpr std::array<WindowSize, 9> kSizes{{{1280, 720, 1},
                                            {1280, 720, 1.5f},
                                            {1280, 720, 2},
                                            {1280, 720, 2.5f},
                                            {1920, 1080, 1},
                                            {1920, 1080, 2},
                                            {3840, 2160, 2},
                                            {3840, 2160, 4},
                                            {3840, 2160, 5}}};

/// Something that the window can show.
struct State {
    const char* name;
    std::function<void(Session&)> bring;
};

constexpr std::array kLongNames{"pectoralis_major_sternocostal.4.right",
                                "sternocleidomastoid_clavicular.1.left",
                                "semispinalis_capitis.2.right"};

void select(Session& session, std::size_t count = 1) {
    for (std::size_t i = 0; i < count; ++i) {
        ui::Requests requests;
        requests.add(scene::SelectPoint{scene::pointIndex(kLongNames[i]), i > 0});
        session.perform(requests, 0.0);
    }
}

void tab(Session& session, int tab) {
    select(session);
    session.widgets().info.lastPoint = session.scene().selectedPoint;
    session.widgets().info.pointTabs.tab = tab;
}

std::vector<diary::Entry> someEntries() {
    std::vector<diary::Entry> entries;
    for (int i = 0; i < 8; ++i) {
        diary::Entry entry;
        entry.at = 1764000000 + i * 86400 * 4;
        entry.point = kLongNames[0];
        entry.before = 8 - i / 2;
        entry.after = 6 - i / 2;
        entry.technique = "pressing";
        entry.notes = "A rather long remark on how it went that day.";
        entries.push_back(entry);
    }
    return entries;
}

void lead(Session& session, std::initializer_list<care::Event> events) {
    select(session);
    session.perform(Command::startSession, 0.0);
    ui::Requests requests;
    requests.care.events = events;
    session.perform(requests, 0.0);
}

const std::vector<State>& states() {
    const care::Event next = care::Next{};
    static const std::vector<State> all{
        {"the opening view", [](Session&) {}},
        {"three points", [](Session& s) { select(s, 3); }},
        {"overview", [](Session& s) { tab(s, 0); }},
        {"find it", [](Session& s) { tab(s, 1); }},
        {"treat it", [](Session& s) { tab(s, 2); }},
        {"stretch", [](Session& s) { tab(s, 3); }},
        {"cautions", [](Session& s) { tab(s, 4); }},
        {"anatomy", [](Session& s) { tab(s, 5); }},
        {"evidence", [](Session& s) { tab(s, 6); }},
        {"the comparison",
         [](Session& s) {
             select(s, 2);
             s.perform(Command::toggleDifference, 0.0);
         }},
        {"a cut with three points",
         [](Session& s) {
             select(s, 3);
             s.perform(Command::toggleClip, 0.0);
         }},
        {"where it hurts", [](Session& s) { s.perform(Command::togglePain, 0.0); }},
        {"the density map", [](Session& s) { s.perform(Command::toggleDensity, 0.0); }},
        {"the search", [](Session& s) { s.widgets().search.text = "headache"; }},
        {"settings", [](Session& s) { s.perform(Command::toggleSettings, 0.0); }},
        {"all keys", [](Session& s) { s.perform(Command::toggleHelp, 0.0); }},
        {"the menu", [](Session& s) { s.perform(Command::toggleMenu, 0.0); }},
        {"what I have", [](Session& s) { s.perform(Command::toggleKit, 0.0); }},
        {"the diary",
         [](Session& s) {
             ui::Requests requests;
             for (const diary::Entry& entry : someEntries())
                 requests.care.diary.emplace_back(ui::AddEntry{entry});
             s.perform(requests, 0.0);
             s.perform(Command::toggleDiary, 0.0);
         }},
        {"a new entry",
         [](Session& s) {
             s.perform(Command::toggleDiary, 0.0);
             s.widgets().care.diary.edited = diary::Entry{};
             s.widgets().care.diary.edited->before = 10;
         }},
        {"the tour", [](Session& s) { s.perform(Command::startTour, 0.0); }},
        {"a lesson",
         [](Session& s) {
             EXPECT_TRUE(s.openLesson(std::filesystem::path(MYOATLAS_DATA) /
                                          "lessons/shoulder_from_the_back.yaml",
                                      0.0));
         }},
        {"the first questions", [](Session& s) { lead(s, {}); }},
        {"warming up",
         [next](Session& s) {
             lead(s, {next, next, next});
         }},
        {"finding the place",
         [next](Session& s) {
             lead(s, {next, next, next, care::SetBefore{6}, next});
         }},
        {"a hold",
         [next](Session& s) {
             lead(s, {next, next, next, care::SetBefore{6}, next, next});
         }},
        {"whether to end",
         [next](Session& s) {
             lead(s, {next, next, next, care::SetBefore{6}, next, next, care::AskToEnd{}});
         }},
        {"nothing held",
         [next](Session& s) {
             lead(s, {next, next, next, next, next, next, next, next});
         }},
        {"ended early, a number missing",
         [next](Session& s) {
             lead(s, {next, next, next, next, next});
             s.advance(12.0);
             ui::Requests requests;
             requests.care.events = {care::AskToEnd{}, care::End{}, next};
             s.perform(requests, 12.0);
         }},
        {"notices",
         [](Session& s) {
             select(s);
             s.notify("Saved: /home/somebody/Documents/pictures-of-the-body/myoatlas-view-001.txt",
                      0.0);
             s.notify("The view was copied", 0.0);
         }},
    };
    return all;
}

class Sizes : public ::testing::TestWithParam<WindowSize> {
protected:
    void SetUp() override {
        if (!window.hasFonts()) GTEST_SKIP() << "Open Sans is not installed";
    }
    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    std::unique_ptr<Session> session() {
        std::filesystem::remove_all(folder);
        Settings settings;
        settings.preferences.hasReducedMotion = true;
        settings.isTourSeen = true;
        return std::make_unique<Session>(scene::realAtlas(), settings,
                                         Host{.clipboard = [] { return std::string(); },
                                              .setClipboard = [](const std::string&) {},
                                              .wake = [] {},
                                              .cacheFolder = {},
                                              .diaryFile = folder / "diary.sqlite"});
    }
    std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) /
                                   ("myoatlas_sizes_" + std::to_string(::getpid()));
    WholeWindow window{GetParam()};
};

bool isShown(const ImGuiWindow* window) {
    return window != nullptr && window->Active && !window->Hidden;
}

/// Whether one sees that it can be scrolled: the window, or one that it lies in.
bool canScroll(const ImGuiWindow* window) {
    for (; window != nullptr; window = window->ParentWindow)
        if (window->ScrollbarY) return true;
    return false;
}

void wordsAreWholeOrCanBeScrolledTo(const std::vector<ShownText>& words) {
    for (const ShownText& text : words) {
        EXPECT_FALSE(text.isCutAside) << "\"" << text.text << "\" in " << text.window;
        EXPECT_TRUE(!text.isCutAbove || canScroll(ImGui::FindWindowByName(text.window.c_str())))
            << "\"" << text.text << "\" in " << text.window;
    }
}

/// What is out of sight shows a scroll bar, and the panel itself lies in the window.
void panelsHideNothing() {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    for (const ImGuiWindow* shown : ImGui::GetCurrentContext()->Windows) {
        if (!isShown(shown)) continue;
        const std::string name = shown->Name;
        EXPECT_TRUE(shown->ScrollMax.y <= 2.0f || canScroll(shown)) << name;
        if ((shown->Flags & ImGuiWindowFlags_ChildWindow) != 0) continue;
        EXPECT_GE(shown->Pos.x, -1.0f) << name;
        EXPECT_GE(shown->Pos.y, -1.0f) << name;
        EXPECT_LE(shown->Pos.x + shown->Size.x, screen.x + 1.0f) << name;
        EXPECT_LE(shown->Pos.y + shown->Size.y, screen.y + 1.0f) << name;
    }
}

void nothingLiesOverAnythingElse() {
    constexpr std::array kParts{"left", "right", "strip",  "lesson",  "session", "toolbar",
                                "cube", "cut",   "legend", "notice0", "notice1"};
    const auto isNotice = [](const std::string& name) { return name.starts_with("notice"); };
    std::vector<const ImGuiWindow*> shown;
    for (const char* name : kParts)
        if (const ImGuiWindow* part = ImGui::FindWindowByName(name); isShown(part))
            shown.push_back(part);
    for (std::size_t a = 0; a < shown.size(); ++a)
        for (std::size_t b = a + 1; b < shown.size(); ++b) {
            // In the smallest pictures a notice may lie over the legend for a moment.
            if (isNotice(shown[b]->Name) && std::string(shown[a]->Name) == "legend") continue;
            ImRect first = shown[a]->Rect();
            first.Expand(-1.0f);
            EXPECT_FALSE(first.Overlaps(shown[b]->Rect()))
                << shown[a]->Name << " and " << shown[b]->Name;
        }
}

TEST_P(Sizes, EveryWordIsWholeAndNothingLiesOverAnythingElse) {
    for (const State& state : states()) {
        SCOPED_TRACE(state.name);
        const auto shown = session();
        window.show(*shown);
        state.bring(*shown);
        window.show(*shown);
        wordsAreWholeOrCanBeScrolledTo(window.words());
        panelsHideNothing();
        nothingLiesOverAnythingElse();
    }
}

/// Discs in place of names, with the names for the pointer and the keyboard.
TEST_P(Sizes, APointsNameIsWholeInTheLegendOrUnderThePointer) {
    const auto shown = session();
    select(*shown, 3);
    window.show(*shown);
    const ImGuiWindow* const legend = ImGui::FindWindowByName("legend");
    ASSERT_TRUE(isShown(legend));
    for (std::size_t i = 0; i < shown->scene().shownPoints.size(); ++i) {
        const std::string name = scene::pointName(shown->scene(), shown->scene().shownPoints[i]);
        std::string said;
        // Down the legend's left edge and along its top, where chips and discs begin.
        for (float step = 0.0f; step < 1.0f; step += 0.02f)
            for (const bool isDown : {true, false}) {
                const ImVec2 inset{window.style().px(22), window.style().px(22)};
                ImGui::GetIO().MousePos = {
                    legend->Pos.x + inset.x + (isDown ? 0.0f : step * legend->Size.x),
                    legend->Pos.y + inset.y + (isDown ? step * legend->Size.y : 0.0f)};
                window.show(*shown);
                for (const ShownText& text : window.words())
                    if (text.window == "legend" || text.window.starts_with("##Tooltip"))
                        said += text.text + " ";
                if (said.find(name) != std::string::npos) break;
            }
        EXPECT_NE(said.find(name), std::string::npos) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Sizes, ::testing::ValuesIn(kSizes));

} // namespace
} // namespace myoatlas::app
