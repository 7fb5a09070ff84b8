#include "scene/zone_palette.h"

#include <cmath>
#include <glm/glm.hpp>
#include <gtest/gtest.h>
#include <limits>
#include <vector>

namespace myoatlas::scene {
namespace {

glm::vec3 linear(glm::vec3 srgb) {
    const auto channel = [](float c) {
        return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
    };
    return {channel(srgb.r), channel(srgb.g), channel(srgb.b)};
}

/// CIE 1976 L*a*b* of linear sRGB, D65.
glm::vec3 lab(glm::vec3 rgb) {
    const auto f = [](float t) {
        return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116.0f;
    };
    const float x = f((0.4124564f * rgb.r + 0.3575761f * rgb.g + 0.1804375f * rgb.b) / 0.95047f);
    const float y = f(0.2126729f * rgb.r + 0.7151522f * rgb.g + 0.0721750f * rgb.b);
    const float z = f((0.0193339f * rgb.r + 0.1191920f * rgb.g + 0.9503041f * rgb.b) / 1.08883f);
    return {116.0f * y - 16.0f, 500.0f * (x - y), 200.0f * (y - z)};
}

/// How linear sRGB looks to an eye without one kind of cone.
/// Source: Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), severity 1.0.
struct Eye {
    const char* name;
    glm::mat3 rows; // each column of this initialiser is a row of the paper

    glm::vec3 sees(glm::vec3 srgb) const {
        return glm::clamp(glm::transpose(rows) * linear(srgb), 0.0f, 1.0f);
    }
    float difference(glm::vec3 a, glm::vec3 b) const {
        return glm::distance(lab(sees(a)), lab(sees(b)));
    }
};

const Eye kUsual{"usual", glm::mat3(1.0f)};
const Eye kProtanopia{"protanopia",
                      {{0.152286f, 1.052583f, -0.204868f},
                       {0.114503f, 0.786281f, 0.099216f},
                       {-0.003882f, -0.048116f, 1.051998f}}};
const Eye kDeuteranopia{"deuteranopia",
                        {{0.367322f, 0.860646f, -0.227968f},
                         {0.280085f, 0.672501f, 0.047413f},
                         {-0.011820f, 0.042940f, 0.968881f}}};
const Eye kTritanopia{"tritanopia",
                      {{1.255528f, -0.076749f, -0.178779f},
                       {-0.078411f, 0.930809f, 0.147602f},
                       {0.004733f, 0.691367f, 0.303900f}}};

/// The least difference between any two of the first `count` hues.
float closest(ZonePalette palette, const Eye& eye, std::size_t count = 8) {
    const ZoneHues hues = zoneHues(palette);
    float least = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            least = std::min(least, eye.difference(hues[i], hues[j]));
    return least;
}

float closestToSkin(ZonePalette palette, const Eye& eye) {
    float least = std::numeric_limits<float>::max();
    for (const glm::vec3 hue : zoneHues(palette))
        for (const glm::vec3 skin :
             {glm::vec3(0.86f, 0.70f, 0.60f), glm::vec3(0.80f, 0.62f, 0.52f)})
            least = std::min(least, eye.difference(hue, skin));
    return least;
}

TEST(ZonePalette, KeepsAllHuesApartForTheEyesThatItIsMeantFor) {
    for (const Eye& eye : {kUsual, kProtanopia, kDeuteranopia}) {
        EXPECT_GT(closest(ZonePalette::redGreenSafe, eye), 35.0f) << eye.name;
        EXPECT_GT(closestToSkin(ZonePalette::redGreenSafe, eye), 25.0f) << eye.name;
    }
    for (const Eye& eye : {kUsual, kTritanopia}) {
        EXPECT_GT(closest(ZonePalette::blueYellowSafe, eye), 35.0f) << eye.name;
        EXPECT_GT(closestToSkin(ZonePalette::blueYellowSafe, eye), 25.0f) << eye.name;
    }
}

TEST(ZonePalette, TellsTwoOrThreePointsApartAtOnce) {
    for (const Eye& eye : {kProtanopia, kDeuteranopia})
        EXPECT_GT(closest(ZonePalette::redGreenSafe, eye, 3), 70.0f) << eye.name;
    EXPECT_GT(closest(ZonePalette::blueYellowSafe, kTritanopia, 3), 70.0f);
}

TEST(ZonePalette, GainsWhereTheTextbooksHuesRunIntoEachOther) {
    EXPECT_LT(closest(ZonePalette::textbook, kProtanopia), 15.0f);
    EXPECT_LT(closest(ZonePalette::textbook, kDeuteranopia), 15.0f);
    EXPECT_LT(closest(ZonePalette::textbook, kTritanopia), 20.0f);
}

TEST(ZonePalette, IsFoundByItsName) {
    for (const ZonePalette palette : kZonePalettes)
        EXPECT_EQ(zonePaletteFromName(name(palette)), palette);
    EXPECT_FALSE(zonePaletteFromName("glitter"));
}

} // namespace
} // namespace myoatlas::scene
