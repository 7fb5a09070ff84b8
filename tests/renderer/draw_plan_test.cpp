#include "renderer/draw_plan.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {

namespace {

const std::vector<IndexRange> kRanges{{0, 30}, {30, 60}, {90, 9}, {99, 12}};
constexpr int kSkin = 0;

} // namespace

TEST(PlanDraws, MergesNeighboursWhateverTheOrderOfItems) {
    DrawList list;
    list.items = {{.structure = 3}, {.structure = 1}, {.structure = 2}};
    const DrawPlan plan = planDraws(list, kRanges, kSkin);
    EXPECT_EQ(plan.opaque, (std::vector<IndexRange>{{30, 81}}));
    EXPECT_TRUE(plan.ghosted.empty());
    EXPECT_EQ(plan.skin, SkinLook::hidden);
}

TEST(PlanDraws, KeepsHiddenStructuresOut) {
    DrawList list;
    list.items = {{.structure = 1}, {.structure = 3}};
    EXPECT_EQ(planDraws(list, kRanges, kSkin).opaque,
              (std::vector<IndexRange>{{30, 60}, {99, 12}}));
}

TEST(PlanDraws, SeparatesLooksAndMarks) {
    DrawList list;
    list.items = {{.structure = 1, .look = Look::ghosted, .hovered = true},
                  {.structure = 2, .hovered = true, .selected = true}};
    const DrawPlan plan = planDraws(list, kRanges, kSkin);
    EXPECT_EQ(plan.ghosted, (std::vector<IndexRange>{{30, 60}}));
    EXPECT_EQ(plan.opaque, (std::vector<IndexRange>{{90, 9}}));
    EXPECT_EQ(plan.hovered, (std::vector<IndexRange>{{30, 60}}));
    EXPECT_EQ(plan.selected, (std::vector<IndexRange>{{90, 9}}));
}

TEST(PlanDraws, DrawsTheSkinApart) {
    DrawList list;
    list.items = {{.structure = 0, .look = Look::ghosted}, {.structure = 1}};
    DrawPlan plan = planDraws(list, kRanges, kSkin);
    EXPECT_EQ(plan.skin, SkinLook::ghosted);
    EXPECT_EQ(plan.opaque, (std::vector<IndexRange>{{30, 60}}));
    list.items[0].look = Look::opaque;
    EXPECT_EQ(planDraws(list, kRanges, kSkin).skin, SkinLook::opaque);
}

TEST(PlanDraws, SetsApartWhatCarriesTheZonesOfAHiddenSkin) {
    DrawList list;
    list.items = {{.structure = 1}, {.structure = 2, .look = Look::ghosted}, {.structure = 3}};
    list.zones.resize(1);
    CarriedZones carried;
    carried.weights = {{}, {255}, {255}, {}};
    list.carriedZones = std::make_shared<const CarriedZones>(carried);
    const DrawPlan plan = planDraws(list, kRanges, kSkin);
    EXPECT_EQ(plan.skin, SkinLook::hidden);
    EXPECT_EQ(plan.opaqueZoned, (std::vector<IndexRange>{{30, 60}}));
    EXPECT_EQ(plan.ghostedZoned, (std::vector<IndexRange>{{90, 9}}));
    EXPECT_EQ(plan.opaque, (std::vector<IndexRange>{{99, 12}}));
    EXPECT_TRUE(plan.ghosted.empty());
}

TEST(PlanDraws, LeavesOutWhatTheBodyLacks) {
    DrawList list;
    list.items = {{.structure = 400}};
    EXPECT_TRUE(planDraws(list, kRanges, kSkin).opaque.empty());
}

} // namespace myoatlas::renderer
