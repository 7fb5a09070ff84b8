#include "app/pictures.h"

#include <fstream>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

TEST(Pictures, NumberIsTheFirstThatIsFree) {
    const auto folder = std::filesystem::path(::testing::TempDir()) / "myoatlas_pictures";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    EXPECT_EQ(nextPictureFile(folder).filename(), "myoatlas-001.png");
    std::ofstream(folder / "myoatlas-001.png") << "x";
    EXPECT_EQ(nextPictureFile(folder).filename(), "myoatlas-002.png");
}

TEST(Pictures, FolderIsMadeWhereItIsMissing) {
    const auto home = std::filesystem::path(::testing::TempDir()) / "myoatlas_home";
    std::filesystem::remove_all(home);
    EXPECT_TRUE(makeFolder(home / "Pictures"));
    EXPECT_TRUE(makeFolder(home / "Pictures")) << "it is there already";
    EXPECT_TRUE(std::filesystem::is_directory(home / "Pictures"));
    std::ofstream(home / "file") << "x";
    const Result<void> blocked = makeFolder(home / "file" / "Pictures");
    ASSERT_FALSE(blocked);
    EXPECT_NE(blocked.error().message.find((home / "file").string()), std::string::npos);
}

TEST(Pictures, FolderIsReadFromTheDesktop) {
    const char* text =
        "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n";
    EXPECT_EQ(picturesFolderFrom(text, "/home/ada"), "/home/ada/Bilder");
    EXPECT_EQ(picturesFolderFrom("XDG_PICTURES_DIR=\"/pics\"", "/home/ada"), "/pics");
    EXPECT_TRUE(picturesFolderFrom("", "/home/ada").empty());
}

} // namespace
} // namespace myoatlas::app
