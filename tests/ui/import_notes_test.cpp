#include "ui/import_notes.h"

#include "headless.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

using Origin = body::Provenance::Origin;

/// The small atlas as if its calves came from a source that lacks a skin.
scene::Scene imported() {
    const auto small = smallAtlas();
    body::Body body = small->body();
    body.structures[0].provenance.origin = Origin::carriedOver;
    body.structures[1].provenance = {Origin::imported, "shank_L.obj", 0.8f, "it lay elsewhere"};
    body.structures[2].provenance = {Origin::imported, "shank_R.obj", 1.0f, ""};
    body.importNotes = {"atlas", {"hat.obj: no structure of the body is called so"}, {}};
    body.copyright = "(c) somebody";
    Diagnostics diagnostics;
    auto atlas = scene::Atlas::create(std::make_shared<content::Content>(small->content()),
                                      std::make_shared<body::Body>(std::move(body)), diagnostics);
    return scene::openingScene(*atlas, 1.0f);
}

TEST(ImportNotes, SayNothingOfABodyThatWasBuilt) {
    Headless headless;
    const scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    EXPECT_EQ(headless.words(scene, importNotes), "");
}

TEST(ImportNotes, CountWhatWantsALook) {
    Headless headless;
    const std::string words = headless.words(imported(), importNotes);
    for (const char* part : {"Imported from 'atlas'", "(c) somebody", "Guessed (1)",
                             "Look twice (1)", "Carried over (1)", "Set aside (1)"})
        EXPECT_NE(words.find(part), std::string::npos) << part << " in " << words;
}

TEST(ImportNotes, TellOfOneStructureWhereItComesFrom) {
    Headless headless;
    const auto wordsOf = [&](std::size_t structure) {
        return headless.words(imported(), [&](const Context& context, Requests&) {
            provenanceNote(context, structure);
        });
    };
    EXPECT_NE(wordsOf(0).find("carried over from the built-in body"), std::string::npos);
    EXPECT_NE(wordsOf(1).find("shank_L.obj"), std::string::npos);
    EXPECT_NE(wordsOf(1).find("80 %"), std::string::npos);
    EXPECT_NE(wordsOf(1).find("It lay elsewhere."), std::string::npos);
    EXPECT_EQ(wordsOf(2).find("confidence"), std::string::npos);
}

} // namespace
} // namespace myoatlas::ui
