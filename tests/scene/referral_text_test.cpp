#include "place_words.h"
#include "real_atlas.h"
#include "referral_reading.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

namespace myoatlas::scene {
namespace {

/// Less than this of an area is the soft edge of a neighbouring zone; the program does not list it
/// either (`coverages`).
constexpr float kShaded = 0.05f;
/// More than this of an area is seen as shaded. Half would let a band that runs along one side of
/// an area go unnamed; much less would ask for every neighbour that a round spot overlaps.
constexpr float kOfNote = 0.35f;
/// A place that the text denies may be brushed by the ends of the zones on either side of it, but
/// the larger part of it stays free.
constexpr float kDenied = 0.5f;
/// Metres: "around the point" is no farther from it than a hand's breadth across.
constexpr float kAround = 0.045f;

using Shares = std::map<std::string, float>;

/// What a point shades, by area id without side: the larger share where both sides are shaded.
struct Shaded {
    Shares essential, all;
};

Shaded shadedBy(std::size_t point) {
    const AreaMap& map = realAtlas()->areas();
    std::map<std::size_t, float> sums;
    Shaded shaded;
    for (const AreaCoverage& entry : coverages(realAtlas()->pattern(point), map, 0.0f)) {
        const std::string& id = map.areas[entry.area].area->id;
        sums[entry.area] += entry.coverage;
        shaded.all[id] = std::max(shaded.all[id], sums[entry.area]);
        if (entry.kind == content::ZoneKind::essential)
            shaded.essential[id] = std::max(shaded.essential[id], entry.coverage);
    }
    return shaded;
}

float share(const Shares& shares, const std::string& area) {
    const auto found = shares.find(area);
    return found == shares.end() ? 0.0f : found->second;
}

/// The areas of the skin over a marker and around it.
std::set<std::string> areasAround(const PlacedPoint& point) {
    const AreaMap& map = realAtlas()->areas();
    const auto& positions = realAtlas()->body().skin()->mesh.positions;
    const auto nearest = std::ranges::min_element(positions, {}, [&](const glm::vec3& position) {
        return glm::distance(position, point.position);
    });
    std::set<std::string> areas;
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (glm::distance(positions[i], *nearest) < kAround)
            areas.insert(map.areas[map.areaOfVertex[i]].area->id);
    return areas;
}

std::string withoutCommas(std::string_view text) {
    std::string words(text);
    std::ranges::replace(words, ',', ' ');
    return words;
}

std::set<std::string> areasOf(std::string_view patterns, const PlacedPoint& point) {
    std::set<std::string> areas;
    std::istringstream words(withoutCommas(patterns));
    for (std::string pattern; words >> pattern;) {
        if (pattern == "@point") areas.merge(areasAround(point));
        for (const content::Area& area : realAtlas()->content().areas)
            if (fits(pattern, area.id)) areas.insert(area.id);
    }
    return areas;
}

/// Each part of what the words mean is shaded somewhere.
void expectShaded(const Mention& mention, const Shaded& shaded, const PlacedPoint& point) {
    std::istringstream parts{std::string(mention.areas)};
    for (std::string part; std::getline(parts, part, ',');) {
        const std::set<std::string> areas = areasOf(part, point);
        const bool any = std::ranges::any_of(
            areas, [&](const std::string& area) { return share(shaded.all, area) >= kShaded; });
        EXPECT_TRUE(any) << "'" << mention.phrase << "' is named and not shaded at " << part;
    }
}

void expectTextAndZoneAgree(std::size_t index) {
    const PlacedPoint& point = realAtlas()->points()[index];
    SCOPED_TRACE(point.id + ": " + point.ref.point->referralText);
    const Reading reading = readReferral(point.ref.point->referralText);
    const Shaded shaded = shadedBy(index);
    std::set<std::string> named;
    for (const Mention& mention : reading.mentions) {
        const std::set<std::string> areas = areasOf(mention.areas, point);
        if (mention.sense == Sense::denied) {
            for (const std::string& area : areas)
                EXPECT_LT(share(shaded.essential, area), kDenied)
                    << "the text denies " << mention.phrase;
            continue;
        }
        named.insert(areas.begin(), areas.end());
        if (mention.sense == Sense::named) expectShaded(mention, shaded, point);
    }
    for (const auto& [area, part] : shaded.all)
        EXPECT_TRUE(part < kOfNote || named.contains(area))
            << area << " is shaded (" << part << ") and not named";
    for (const std::string& word : reading.unknown)
        ADD_FAILURE() << "no known phrase holds '" << word << "'";
}

TEST(ReferralText, NamesWhatTheZoneShadesAndNothingElse) {
    const auto points = realAtlas()->points();
    std::size_t read = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].side == Side::left) continue;
        expectTextAndZoneAgree(i);
        ++read;
    }
    EXPECT_GE(read, 250u);
}

TEST(ReferralText, EveryPhraseMeansKnownAreasAndStandsOnce) {
    std::set<std::string_view> phrases;
    for (const auto words : {trunkWords(), limbWords()})
        for (const PlaceWord& word : words) {
            EXPECT_TRUE(phrases.insert(word.phrase).second) << word.phrase << " stands twice";
            std::istringstream patterns(withoutCommas(word.areas));
            for (std::string pattern; patterns >> pattern;)
                EXPECT_TRUE(pattern == "@point" ||
                            std::ranges::any_of(
                                realAtlas()->content().areas,
                                [&](const content::Area& area) { return fits(pattern, area.id); }))
                    << word.phrase << " means an unknown area " << pattern;
        }
}

TEST(ReferralText, LongestPhraseDirectionAndDenialAreUnderstood) {
    const Reading reading =
        readReferral("Down the outer upper arm, skipping the elbow, toward the wrist. Elbow.");
    ASSERT_EQ(reading.mentions.size(), 4u);
    EXPECT_EQ(reading.mentions[0].phrase, "outer upper arm");
    EXPECT_EQ(reading.mentions[1].sense, Sense::denied);
    EXPECT_EQ(reading.mentions[2].sense, Sense::toward);
    EXPECT_EQ(reading.mentions[3].sense, Sense::named);
    EXPECT_EQ(readReferral("The tailbone is left out.").mentions.at(0).sense, Sense::denied);
    EXPECT_EQ(readReferral("In the flank.").unknown, std::vector<std::string>{"flank"});
}

} // namespace
} // namespace myoatlas::scene
