#include "headless.h"
#include "ui/diary_panel.h"
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
