#include "content/search.h"

#include "content/data_folder.h"

#include <algorithm>

namespace myoatlas::content {

namespace {

std::vector<Match> found(std::string_view text, std::optional<MatchKind> kind = {}) {
    return find(realContent(), text, kind);
}

/// Whether `id` is among the best `most` matches.
bool leadsTo(std::string_view text, std::string_view id, std::size_t most = 3,
             std::optional<MatchKind> kind = {}) {
    const std::vector<Match> matches = found(text, kind);
    const auto end = matches.begin() + std::ptrdiff_t(std::min(most, matches.size()));
    return std::any_of(matches.begin(), end, [&](const Match& match) { return match.id == id; });
}

} // namespace

TEST(Find, PutsTheNameItselfFirst) {
    ASSERT_FALSE(found("infraspinatus").empty());
    EXPECT_EQ(found("infraspinatus")[0].id, "infraspinatus");
    EXPECT_DOUBLE_EQ(found("infraspinatus")[0].score, 1.0);
}

TEST(Find, KnowsWhatPeopleType) {
    EXPECT_TRUE(leadsTo("traps", "trapezius_descending"));
    EXPECT_TRUE(leadsTo("TRAPS", "trapezius_descending"));
}

TEST(Find, CompletesBeginningsOfNamesButNotOfCommonWords) {
    EXPECT_TRUE(leadsTo("lev", "levator_scapulae", 1));
    for (const Match& match : found("lev"))
        EXPECT_EQ(match.because.find("level"), std::string::npos) << match.name;
    EXPECT_FALSE(found("second rib", MatchKind::point).empty()) << "whole words of a place answer";
}

TEST(Find, LeadsFromAConditionToWhatFeelsLikeIt) {
    for (const char* text : {"Morton", "Morton's neuroma"}) {
        const std::vector<Match> matches = found(text);
        ASSERT_FALSE(matches.empty()) << text;
        for (const Match& match : matches) {
            EXPECT_EQ(match.kind, MatchKind::muscle);
            EXPECT_TRUE(match.because.starts_with("Can feel like: ")) << match.because;
        }
    }
    EXPECT_TRUE(leadsTo("Morton", "flexor_digitorum_brevis", 3));
    for (const Match& match : found("shoulder"))
        EXPECT_FALSE(match.because.starts_with("Can feel like"))
            << "a place comes before conditions";
}

TEST(Find, ForgivesSmallMisspellings) {
    EXPECT_TRUE(leadsTo("infraspinatis", "infraspinatus", 1));
    EXPECT_TRUE(leadsTo("pirifromis", "piriformis", 1));
}

TEST(Find, KnowsLatin) { EXPECT_TRUE(leadsTo("musculus temporalis", "temporalis", 1)); }

TEST(Find, LeadsFromASymptomToMuscles) {
    const auto matches = found("can't turn my head", MatchKind::muscle);
    ASSERT_FALSE(matches.empty());
    EXPECT_TRUE(leadsTo("can't turn my head", "levator_scapulae", 4, MatchKind::muscle));
    EXPECT_EQ(matches[0].because, "Can't turn my head");
}

TEST(Find, UnderstandsAreasInPlainWords) {
    const auto matches = found("side of the knee", MatchKind::area);
    ASSERT_FALSE(matches.empty());
    EXPECT_NE(matches[0].id.find("knee"), std::string::npos) << matches[0].id;
    EXPECT_TRUE(leadsTo("temples", "temple", 1, MatchKind::area));
}

TEST(Find, FindsTechniquesAndTools) {
    EXPECT_TRUE(leadsTo("ischaemic compression", "static_compression", 1));
    EXPECT_TRUE(leadsTo("tennis ball", "tennis_ball", 1, MatchKind::tool));
}

TEST(Find, IsQuietAboutNonsense) {
    EXPECT_TRUE(found("qqqqxyzzy").empty());
    EXPECT_TRUE(found("").empty());
}

TEST(Find, ReturnsTheBestFirstAndNothingWeak) {
    const auto matches = found("shoulder");
    ASSERT_FALSE(matches.empty());
    EXPECT_TRUE(std::is_sorted(matches.begin(), matches.end(),
                               [](const Match& a, const Match& b) { return a.score > b.score; }));
    EXPECT_GE(matches.back().score, 0.5);
}

TEST(Find, LeadsFromEveryNameToItsEntry) {
    for (const Muscle& muscle : realContent().muscles)
        EXPECT_TRUE(leadsTo(muscle.name, muscle.id, 3, MatchKind::muscle)) << muscle.name;
    for (const Area& area : realContent().areas)
        EXPECT_TRUE(leadsTo(area.name, area.id, 3, MatchKind::area)) << area.name;
}

} // namespace myoatlas::content
