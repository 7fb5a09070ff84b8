#include "headless.h"
#include "ui/hidden_list.h"
#include "ui/point_tabs.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

scene::Scene opening() { return scene::openingScene(smallAtlas(), 1.0f); }

TEST(MainWindow, AsksForNothingByItself) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    for (int i = 0; i < 3; ++i) {
        const Requests requests = headless.frame(scene, state);
        EXPECT_TRUE(requests.actions.empty());
        EXPECT_TRUE(requests.commands.empty());
        EXPECT_FALSE(requests.flyToSelection);
    }
}

TEST(MainWindow, LeavesThePictureTheLargestPart) {
    Headless headless;
    MainWindowState state;
    headless.frame(opening(), state);
    EXPECT_GT(headless.area.size.x, 0.4f * 1280);
    state.isLeftOpen = state.isRightOpen = false;
    headless.frame(opening(), state);
    EXPECT_FLOAT_EQ(headless.area.size.x, 1280.0f);
}

TEST(MainWindow, NoticesThePointerOverThePicture) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    headless.frame(scene, state);
    const ImVec2 middle{headless.area.origin.x + 0.5f * headless.area.size.x, 400};
    ImGui::GetIO().MousePos = middle;
    headless.frame(scene, state);
    headless.frame(scene, state);
    EXPECT_TRUE(headless.area.isHovered);
    toggleHelp(state); // now something is in front of it
    headless.frame(scene, state);
    headless.frame(scene, state);
    EXPECT_FALSE(headless.area.isHovered);
}

TEST(MainWindow, LabelsWhatThePointerIsOverWithinThePicture) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    headless.hovered.structure = 1;
    headless.hovered.point = 0;
    headless.frame(scene, state);
    const float left = headless.area.origin.x, right = left + headless.area.size.x;
    for (const ImVec2 pointer : {ImVec2{left + 4, 300}, ImVec2{right - 4, 300},
                                 ImVec2{right - 4, headless.area.size.y - 4}}) {
        ImGui::GetIO().MousePos = pointer;
        for (int i = 0; i < 3; ++i) headless.frame(scene, state);
        const ImGuiWindow* label = ImGui::FindWindowByName("##Tooltip_00");
        ASSERT_NE(label, nullptr);
        EXPECT_GE(label->Pos.x, left);
        EXPECT_LE(label->Pos.x + label->Size.x, right);
        EXPECT_LE(label->Pos.y + label->Size.y, headless.area.size.y);
    }
}

TEST(MainWindow, DrawsEveryTabOfAPoint) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = scene::apply(opening(), scene::SelectPoint{0, false});
    headless.frame(scene, state);
    for (int tab = 0; tab < 7; ++tab) {
        state.info.pointTabs.tab = tab;
        headless.frame(scene, state);
        EXPECT_TRUE(headless.frame(scene, state).actions.empty());
        EXPECT_EQ(state.info.pointTabs.tab, tab);
    }
}

TEST(MainWindow, OffersNothingToPlayWhereNoPainIsReferred) {
    const auto overview = [](std::shared_ptr<const scene::Atlas> atlas) {
        Headless headless;
        const scene::Scene scene =
            scene::apply(scene::openingScene(std::move(atlas), 1.0f), scene::SelectPoint{0, false});
        return headless.words(scene, [](const Context& context, Requests& requests) {
            PointTabsState state;
            pointTabs(context, 0, state, requests);
        });
    };
    EXPECT_NE(overview(smallAtlas()).find("Play:"), std::string::npos);
    EXPECT_EQ(overview(smallAtlasWithoutZones()).find("Play:"), std::string::npos);
}

TEST(MainWindow, NamesEachSourceOfThePointOnce) {
    Headless headless;
    const scene::Scene scene = scene::apply(opening(), scene::SelectPoint{0, false});
    const std::string words = headless.words(scene, [](const Context& context, Requests& requests) {
        PointTabsState evidence;
        evidence.tab = 6;
        pointTabs(context, 0, evidence, requests);
    });
    const auto count = [&](std::string_view text) {
        int found = 0;
        for (auto at = words.find(text); at != std::string::npos; at = words.find(text, at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(count("Sources"), 1) << words;
    EXPECT_EQ(count("The trial, 1999."), 1);
    EXPECT_EQ(count("The book, 1999."), 1);
}

TEST(MainWindow, OpensANewPointAtItsOverview) {
    Headless headless;
    MainWindowState state;
    const scene::Scene first = scene::apply(opening(), scene::SelectPoint{0, false});
    headless.frame(first, state);
    state.info.pointTabs.tab = 6;
    headless.frame(first, state);
    EXPECT_EQ(state.info.pointTabs.tab, 6);
    headless.frame(scene::apply(first, scene::SelectPoint{1, false}), state);
    EXPECT_EQ(state.info.pointTabs.tab, 0);
}

TEST(MainWindow, FollowsTheSideOfWhatIsSelected) {
    Headless headless;
    MainWindowState state;
    const auto atlas = smallAtlas();
    scene::Scene scene = scene::openingScene(atlas, 1.0f);
    scene = scene::apply(scene, scene::SelectStructure{*atlas->body().find("calf.left")});
    headless.frame(scene, state);
    EXPECT_EQ(state.side, Side::left);
}

TEST(MainWindow, EscapeClosesTheTopmostThingFirst) {
    MainWindowState state;
    state.info.topic.emplace(Topic{Topic::Kind::technique, "pressing"});
    toggleHelp(state);
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.help.isOpen);
    EXPECT_TRUE(state.info.topic.has_value());
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.info.topic.has_value());
    EXPECT_FALSE(stepBack(state));
}

TEST(Search, ListsAsOneTypesAndOpensWithEnter) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    headless.frame(scene, state); // windows are hidden in their first frame
    focusSearch(state);
    for (int i = 0; i < 3; ++i)
        headless.frame(scene, state); // ImGui takes two to move the keyboard
    ImGui::GetIO().AddInputCharactersUTF8("shank");
    headless.frame(scene, state);
    ASSERT_FALSE(state.search.matches.empty());
    EXPECT_EQ(state.search.matches.front().id, "calf");

    ImGui::GetIO().KeysDown[ImGuiKey_Enter] = true;
    const Requests requests = headless.frame(scene, state);
    ASSERT_EQ(requests.actions.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<scene::SelectStructure>(requests.actions.front()));
    EXPECT_TRUE(requests.flyToSelection);
}

TEST(Search, LeadsToAnAreaWhichIsShadedAsLongAsOneReadsAboutIt) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    state.search.text = "foot";
    headless.frame(scene, state);
    const Requests requests = headless.click(scene, state, {100, 130}); // the first row
    const std::vector foot{*scene.atlas->areas().find("foot.right")};
    EXPECT_EQ(requests.flyToAreas, foot);
    ASSERT_EQ(state.info.topic, (Topic{Topic::Kind::area, "foot"}));
    EXPECT_EQ(headless.frame(scene, state).highlight.areas, foot);
    state.info.topic.reset();
    EXPECT_TRUE(headless.frame(scene, state).highlight.areas.empty());
}

TEST(Search, FindsTheSideThatIsTyped) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    state.search.text = "LEFT foot";
    headless.frame(scene, state);
    EXPECT_EQ(state.side, Side::left);
    ASSERT_FALSE(state.search.matches.empty());
    EXPECT_EQ(state.search.matches.front().id, "foot");
    const Requests requests = headless.click(scene, state, {100, 130});
    EXPECT_EQ(requests.flyToAreas, std::vector{*scene.atlas->areas().find("foot.left")});
    state.search.text = "left";
    headless.frame(scene, state);
    EXPECT_EQ(state.side, Side::left) << "a side alone names nothing new";
}

TEST(Sides, TakeAlongWhatIsLookedAt) {
    Headless headless;
    MainWindowState state;
    scene::Scene scene = opening();
    headless.frame(scene, state);
    const ImVec2 left{220, 26}; // the right half of the switch
    state.info.topic = Topic{Topic::Kind::area, "foot"};
    EXPECT_EQ(headless.click(scene, state, left).flyToAreas,
              std::vector{*scene.atlas->areas().find("foot.left")});
    EXPECT_EQ(state.side, Side::left);

    state = {};
    scene = scene::apply(scene, scene::SelectPoint{*scene.atlas->findPoint("calf.1.right"), false});
    headless.frame(scene, state);
    ASSERT_EQ(state.side, Side::right);
    const Requests requests = headless.click(scene, state, left);
    ASSERT_EQ(requests.actions.size(), 1u);
    EXPECT_EQ(std::get<scene::SelectPoint>(requests.actions.front()).point,
              *scene.atlas->findPoint("calf.1.left"));
}

TEST(Tree, OpensAtWhatIsSelectedOnceAndLightsTheRowUnderThePointer) {
    Headless headless;
    MainWindowState state;
    scene::Scene scene = opening();
    headless.frame(scene, state);
    scene = scene::apply(scene, scene::SelectPoint{0, false});
    headless.frame(scene, state);
    EXPECT_EQ(state.tree.point, scene.selectedPoint);
    // Down the tree: its rows light the muscle, then the point.
    std::vector<Highlight> lit;
    for (float y = 70; y < 200; y += 4) {
        ImGui::GetIO().MousePos = {100, y};
        headless.frame(scene, state);
        const Highlight found = headless.frame(scene, state).highlight;
        if (!found.structures.empty() && (lit.empty() || lit.back() != found)) lit.push_back(found);
    }
    const std::size_t muscle = *scene.selectedStructure;
    ASSERT_EQ(lit.size(), 2u);
    EXPECT_EQ(lit[0], (Highlight{{muscle}, {}}));
    EXPECT_EQ(lit[1], (Highlight{{muscle}, scene.selectedPoint}));
}

TEST(Hidden, IsListedAndShownAgainByAClick) {
    Headless headless;
    MainWindowState state;
    scene::Scene scene = opening();
    const auto line = [&](const Context& context, Requests&) {
        hiddenLine(context, state.isHiddenListed);
    };
    EXPECT_EQ(headless.words(scene, line), "");
    scene = scene::apply(scene, scene::HideStructure{1});
    scene = scene::apply(scene, scene::HideStructure{2});
    EXPECT_NE(headless.words(scene, hiddenList).find("Calf muscle (left)"), std::string::npos);

    std::vector<std::size_t> shown; // by clicking down the panel
    for (float y = 80; y < 240; y += 6) {
        state.isHiddenListed = true; // the line above the list closes it
        for (const scene::Action& action : headless.click(scene, state, {100, y}).actions)
            if (const auto* show = std::get_if<scene::ShowStructure>(&action))
                shown.push_back(show->structure);
    }
    EXPECT_NE(std::ranges::find(shown, 1u), shown.end());
    EXPECT_NE(std::ranges::find(shown, 2u), shown.end());

    state.isHiddenListed = true;
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.isHiddenListed);
    state.isHiddenListed = true;
    headless.frame(scene::apply(scene, scene::ShowAll{}), state);
    EXPECT_FALSE(state.isHiddenListed) << "nothing is left to list";
}

TEST(OrientationCube, LooksFromTheFaceThatIsClicked) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    headless.frame(scene, state);
    headless.frame(scene, state);
    // The cube lies in the upper right corner of the picture, its front face in the middle.
    const ImVec2 cube{headless.area.origin.x + headless.area.size.x - 60, 57};
    const Requests requests = headless.click(scene, state, cube);
    EXPECT_EQ(requests.standardView, scene::StandardView::anterior);
}

TEST(Layers, IsOneStepToUndo) {
    scene::History history(opening());
    const scene::SetLayerOpacity half{scene::Layer::skin, 0.5f}, third{scene::Layer::skin, 0.3f};
    history.apply(half);
    const scene::Action next = third;
    history.amend(std::span(&next, 1));
    EXPECT_FLOAT_EQ(history.present().opacity[0], 0.3f);
    EXPECT_TRUE(history.undo());
    EXPECT_FALSE(history.canUndo());
}

TEST(Commands, EachHasARowInTheHelp) {
    for (int i = 0; i <= static_cast<int>(Command::toggleFullScreen); ++i)
        EXPECT_STRNE(infoOf(static_cast<Command>(i)).title, "");
}

TEST(Commands, NoTwoShareAKey) {
    std::vector<std::string> keys;
    for (const CommandInfo& info : commandTable()) keys.push_back(info.keys);
    std::erase(keys, "");
    std::ranges::sort(keys);
    const auto twice = std::ranges::adjacent_find(keys);
    EXPECT_EQ(twice, keys.end()) << (twice == keys.end() ? std::string() : *twice);
}

} // namespace
} // namespace myoatlas::ui
