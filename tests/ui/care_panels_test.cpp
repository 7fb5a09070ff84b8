#include "headless.h"
#include "ui/diary_panel.h"
#include "ui/diary_point.h"
#include "ui/session_player.h"
#include "ui/what_i_have.h"

#include "diary/moment.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

/// What a panel says that reads `care`.
std::string said(const CareContext& care, const Headless::Panel& panel) {
    Headless headless;
    return headless.words(scene::openingScene(smallAtlas(), 1.0f),
                          [&](const Context& context, Requests& requests) {
                              Context with = context;
                              with.care = &care;
                              panel(with, requests);
                          });
}

TEST(DiaryForm, ShowsWhatIsKept) {
    const care::Kit kit;
    const CareContext care{kit, nullptr, {}, {}, 1764000000};
    DiaryState state;
    state.edited = diary::Entry{};
    state.edited->id = 3;
    state.editedAt = diary::plainTime(1764000000);
    const std::string words = said(care, [&](const Context& context, Requests& requests) {
        diaryForm(context, state, requests);
    });
    EXPECT_NE(words.find("Change the entry"), std::string::npos) << words;
    EXPECT_NE(words.find("Delete this entry"), std::string::npos) << words;
}

TEST(SessionPlayer, AsksFirstAndShowsNoTechnique) {
    const care::Kit kit;
    const auto atlas = smallAtlas();
    const std::shared_ptr<const content::Content> content(atlas, &atlas->content());
    const care::Session session = care::beginSession(content, {{"calf.1", Side::left}}, kit, 0.0);
    const CareContext care{kit, &session, {}, {}, 1764000000};
    const std::string words = said(care, [&](const Context& context, Requests& requests) {
        sessionQuestions(context, *context.care->session, requests);
    });
    EXPECT_NE(words.find("does any of this apply?"), std::string::npos) << words;
    EXPECT_EQ(words.find("Press"), std::string::npos) << words;
}

/// A session with the calf of the small atlas, at the given stage.
care::Session sessionAt(care::Stage stage, std::vector<int> holds, int complete) {
    const auto atlas = smallAtlas();
    const std::shared_ptr<const content::Content> content(atlas, &atlas->content());
    care::Session session = care::beginSession(content, {{"calf.1", Side::left}}, {}, 0.0);
    care::Part part;
    part.at = {"calf.1", Side::left};
    part.find = {"Lie on your back."};
    part.steps = {"Lean in."};
    part.what = "Steady pressure · Tennis ball · Standing at a wall";
    part.place = "Standing at a wall · Tennis ball";
    part.repeats = 2;
    session.plan.parts = {part};
    if (!holds.empty()) session.worked = {{0, std::move(holds), complete, false}};
    session.stage = stage;
    return session;
}

std::string pageOf(const care::Session& session) {
    const care::Kit kit;
    const CareContext care{kit, &session, {}, {}, 1764000000};
    return said(care, [&](const Context& context, Requests& requests) {
        sessionQuestions(context, session, requests);
    });
}

TEST(SessionAfter, SaysWhatWasHeldAndNotWhatWasPlanned) {
    const std::string well = pageOf(sessionAt(care::Stage::after, {30, 30}, 2));
    EXPECT_NE(well.find("Well done"), std::string::npos) << well;
    EXPECT_NE(well.find("Keep and end"), std::string::npos) << well;
    const std::string early = pageOf(sessionAt(care::Stage::after, {12}, 0));
    EXPECT_NE(early.find("Ended early"), std::string::npos) << early;
    EXPECT_NE(early.find("End without an entry"), std::string::npos) << early;
    const std::string none = pageOf(sessionAt(care::Stage::after, {}, 0));
    EXPECT_NE(none.find("Nothing was held"), std::string::npos) << none;
    EXPECT_NE(none.find("nothing to write in the diary"), std::string::npos) << none;
    EXPECT_EQ(none.find("Keep and end"), std::string::npos) << none;
}

TEST(SessionAfter, SaysThatANumberIsMissing) {
    care::Session session = sessionAt(care::Stage::after, {30, 30}, 2);
    session.after = 3;
    EXPECT_EQ(pageOf(session).find("One number is missing"), std::string::npos);
    session.hasAskedForPain = true;
    const std::string words = pageOf(session);
    EXPECT_NE(words.find("One number is missing"), std::string::npos) << words;
    EXPECT_NE(words.find("Leave it out, keep and end"), std::string::npos) << words;
}

TEST(SessionEnd, IsAskedOverAnyPage) {
    care::Session session = sessionAt(care::Stage::press, {}, 0);
    session.asksToEnd = true;
    const std::string words = pageOf(session);
    for (const char* text : {"End here?", "Go on (Esc)", "nothing to write"})
        EXPECT_NE(words.find(text), std::string::npos) << words;
}

TEST(SessionPlayer, KeepsFindingAndTreatingApart) {
    care::Part part = sessionAt(care::Stage::find, {}, 0).plan.parts[0];
    EXPECT_EQ(findWords(part), "To find it: Lie on your back.\n"
                               "Then get into place: Standing at a wall · Tennis ball.");
    part.place.clear();
    EXPECT_EQ(findWords(part), "To find it: Lie on your back.");
}

TEST(SessionStrip, NamesTheKeysOfTheSession) {
    const care::Kit kit;
    care::Session session = sessionAt(care::Stage::press, {}, 0);
    const CareContext care{kit, &session, {}, {}, 1764000000};
    std::string hints;
    said(care, [&](const Context& with, Requests&) { hints = sessionHints(with); });
    EXPECT_NE(hints.find("Esc asks whether to end"), std::string::npos) << hints;
    EXPECT_NE(hints.find("Space"), std::string::npos) << hints;
    session.asksToEnd = true;
    said(care, [&](const Context& with, Requests&) { hints = sessionHints(with); });
    EXPECT_EQ(hints, "Esc goes on");
}

TEST(DiaryPoint, ListsTheSelectedOneAndFindsOthersByName) {
    const care::Kit kit;
    std::vector<diary::Entry> entries(1);
    entries[0].point = "calf.1.right";
    const CareContext care{kit, nullptr, entries, {}, 1764000000};
    std::vector<PointEntry> noted, found, none;
    said(care, [&](const Context& context, Requests&) {
        noted = pointEntries(context, "");
        found = pointEntries(context, "CALF left");
        none = pointEntries(context, "elbow");
    });
    ASSERT_EQ(noted.size(), 1u);
    EXPECT_EQ(noted[0].id, "calf.1.right");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].id, "calf.1.left");
    EXPECT_TRUE(none.empty());
}

TEST(WhatIHave, SaysWhyATechniqueIsLeftOut) {
    const care::Kit kit;
    const CareContext care{kit, nullptr, {}, {}, 0};
    content::Care dropped;
    dropped.technique = "press";
    care::Possibilities all;
    all.dropped = {{&dropped, {"It is done standing."}}};
    all.askFirst = {"Ask your doctor first."};
    all.pressureAtMost = 3.0;
    const std::string words = said(care, [&](const Context& context, Requests&) {
        limitsSummary(context, all);
        droppedCares(context, all);
    });
    for (const char* text : {"It is done standing.", "Ask your doctor first.", "at most 3 of 10"})
        EXPECT_NE(words.find(text), std::string::npos) << words;
}

} // namespace
} // namespace myoatlas::ui
