#include "app/pictures.h"

#include <fstream>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

TEST(Pictures, NumberIsTheFirstThatIsFree) {
    const auto folder = std::filesystem::path(::testing::TempDir()) / "myoatlas_pictures";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    EXPECT_EQ(nextFile(folder, "myoatlas", ".png").filename(), "myoatlas-001.png");
    std::ofstream(folder / "myoatlas-001.png") << "x";
    EXPECT_EQ(nextFile(folder, "myoatlas", ".png").filename(), "myoatlas-002.png");
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
        "XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n# "
        "comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n";
    EXPECT_EQ(userFolderFrom(text, "PICTURES", "/home/ada"), "/home/ada/Bilder");
    EXPECT_EQ(userFolderFrom(text, "DOCUMENTS", "/home/ada"), "/home/ada/Dokumente");
    EXPECT_EQ(userFolderFrom("XDG_PICTURES_DIR=\"/pics\"", "PICTURES", "/home/ada"), "/pics");
    EXPECT_TRUE(userFolderFrom("", "PICTURES", "/home/ada").empty());
}

} // namespace
} // namespace myoatlas::app
