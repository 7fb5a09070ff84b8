#include "renderer/image.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace myoatlas::renderer {

namespace fs = std::filesystem;

TEST(Png, ComesBackAsItWasWithItsAlpha) {
    Image image({7, 5});
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < 7; ++x)
            image.at(x, y) = Pixel(x * 30, y * 50, 7 * x * y, 255 - x * y * 8);
    const fs::path path = fs::path(::testing::TempDir()) / "round_trip.png";
    ASSERT_TRUE(writePng(image, path));
    const Result<Image> read = readPng(path);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->size, image.size);
    EXPECT_EQ(read->pixels, image.pixels);
    fs::remove(path);
}

TEST(Png, NamesTheFileThatCannotBeReadOrWritten) {
    const fs::path broken = fs::path(::testing::TempDir()) / "broken.png";
    std::ofstream(broken) << "no picture";
    for (const fs::path& path : {broken, fs::path("/nowhere/at/all.png")}) {
        const Result<Image> read = readPng(path);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().message.rfind(path.string(), 0), 0u) << read.error().message;
    }
    const Result<void> written = writePng(Image({1, 1}), "/proc/none/x.png");
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message.find("/proc/none/x.png"), std::string::npos);
    fs::remove(broken);
}

TEST(CopyInto, LeavesOutWhatLiesOutside) {
    Image target({4, 4});
    const Image source({3, 3}, Pixel(9));
    copyInto(target, source, {-1, 2});
    EXPECT_EQ(target.at(0, 2), Pixel(9));
    EXPECT_EQ(target.at(1, 3), Pixel(9));
    EXPECT_EQ(target.at(2, 2), Pixel(0));
    EXPECT_EQ(target.at(0, 1), Pixel(0));
    copyInto(target, source, {10, 10});
}

} // namespace myoatlas::renderer
