#include "renderer/caption.h"
#include "renderer/palette.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::renderer {

namespace {

int inked(const Image& image, int fromRow) {
    int count = 0;
    for (int y = fromRow; y < image.size.y; ++y)
        for (int x = 0; x < image.size.x; ++x) count += image.at(x, y).g < 128;
    return count;
}

} // namespace

TEST(Caption, StandsBelowThePictureAndLeavesItAlone) {
    const Image picture({640, 100}, Pixel(1, 2, 3, 255));
    const auto captioned = withCaption(picture, {.title = "Descending part of trapezius"});
    ASSERT_TRUE(captioned) << captioned.error().message;
    EXPECT_EQ(captioned->size.x, 640);
    EXPECT_GT(captioned->size.y, 130);
    EXPECT_EQ(captioned->at(639, 99), Pixel(1, 2, 3, 255));
    EXPECT_GT(inked(*captioned, 100), 400);
}

TEST(Caption, ShowsAKeyAndANameForEachHue) {
    const Image picture({640, 10});
    Caption caption{.title = "Two points"};
    const auto bare = withCaption(picture, caption);
    caption.legend = {{zoneHue(0), "1"}};
    const auto key = withCaption(picture, caption);
    caption.legend.push_back({zoneHue(1), "2"});
    const auto names = withCaption(picture, caption);
    ASSERT_TRUE(bare && key && names);
    EXPECT_GT(key->size.y, bare->size.y);
    EXPECT_GT(names->size.y, key->size.y);
    const bool hasBlue = std::ranges::any_of(names->pixels, [](Pixel p) { return p.b > p.r + 80; });
    EXPECT_TRUE(hasBlue);
}

TEST(Caption, TakesNoMoreThanASixthOfAWidePicture) {
    for (const glm::ivec2 size : {glm::ivec2(1280, 720), glm::ivec2(1920, 1080)}) {
        Caption caption{.title = "Infraspinatus 1 (right)",
                        .subtitle = "Below the middle of the shoulder blade's spine. May refer "
                                    "pain: Deep in the front of the shoulder.",
                        .legend = {{zoneHue(0), "Infraspinatus 1 (right)", "1"}}};
        const auto strip = captionStrip(caption, size);
        ASSERT_TRUE(strip) << strip.error().message;
        EXPECT_LE(6 * strip->size.y, size.y + 60);
    }
}

TEST(Caption, BreaksManyNamesIntoRows) {
    Caption caption{.title = "Points shown together"};
    const auto bare = captionStrip(caption, {640, 480});
    for (int i = 0; i < 8; ++i)
        caption.legend.push_back({zoneHue(0), "A muscle with a long name 1 (right)", "A"});
    const auto eight = captionStrip(caption, {640, 480});
    ASSERT_TRUE(bare && eight);
    EXPECT_GT(eight->size.y, bare->size.y + 4 * 16);
    for (int y = 0; y < eight->size.y; ++y)
        for (const int x : {0, 639}) EXPECT_GT(eight->at(x, y).g, 200) << "nothing is cut off";
}

TEST(Font, FailsWithItsFile) {
    const auto font = Font::open("/nowhere/font.ttf");
    ASSERT_FALSE(font);
    EXPECT_EQ(font.error().message, "/nowhere/font.ttf: no such font");
}

TEST(Font, TakesAnyBytes) {
    auto font = Font::openSans(Font::Weight::regular);
    ASSERT_TRUE(font) << font.error().message;
    Image image({60, 20});
    font->draw(image, "\xff\xc3 \xf0\x9f\xe2", 12, {-5, 40}, Pixel(255));
    EXPECT_GT(font->width("é", 16), 4.0f);
    EXPECT_LT(font->width("é", 16), 16.0f);
}

TEST(Blended, MixesStraightAlpha) {
    EXPECT_EQ(blended(Pixel(0), Pixel(200, 100, 50, 255), 255), Pixel(200, 100, 50, 255));
    EXPECT_EQ(blended(Pixel(10, 10, 10, 255), Pixel(200, 100, 50, 255), 0), Pixel(10, 10, 10, 255));
    EXPECT_EQ(blended(Pixel(0), Pixel(200, 100, 50, 255), 128), Pixel(200, 100, 50, 128));
}

} // namespace myoatlas::renderer
