#include "ui/file_listing.h"

#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace myoatlas::ui {
namespace {

namespace fs = std::filesystem;

/// A folder that goes with the test.
struct Folder {
    fs::path path;

    Folder() {
        std::string name = (fs::temp_directory_path() / "listing-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::permissions(path, fs::perms::owner_all, ignored);
        fs::remove_all(path, ignored);
    }
    void file(const std::string& name, std::string_view bytes = "x") const {
        ASSERT_TRUE(writeFileAtomically(path / name, bytes));
    }
};

std::vector<std::string> namesOf(const FileListing& listing) {
    std::vector<std::string> names;
    for (const FileEntry& entry : listing.entries) names.push_back(entry.name);
    return names;
}

TEST(FileListing, HoldsFoldersAndWhatCanBeOpened) {
    Folder folder;
    fs::create_directory(folder.path / "zebra");
    fs::create_directory(folder.path / ".hidden folder");
    folder.file("Body.GLB", "12345");
    folder.file("a lesson.yml");
    folder.file("b view.txt");
    folder.file("letter.odt");
    folder.file(".secret.glb");
    const auto listing = listFolder(folder.path);
    ASSERT_TRUE(listing);
    EXPECT_EQ(namesOf(*listing),
              (std::vector<std::string>{"zebra", "a lesson.yml", "b view.txt", "Body.GLB"}));
    EXPECT_FALSE(listing->isCut);
    const FileEntry& body = listing->entries[3];
    EXPECT_EQ(body.kind, FileKind::body);
    EXPECT_EQ(body.bytes, 5u);
    EXPECT_NEAR(double(body.changed), double(time(nullptr)), 60.0);
    EXPECT_EQ(listing->entries[0].kind, FileKind::folder);
}

TEST(FileListing, SaysWhyAFolderIsNone) {
    Folder folder;
    folder.file("a.txt");
    const auto gone = listFolder(folder.path / "gone");
    ASSERT_FALSE(gone);
    EXPECT_NE(gone.error().message.find("gone: there is no such folder"), std::string::npos);
    const auto file = listFolder(folder.path / "a.txt");
    ASSERT_FALSE(file);
    EXPECT_NE(file.error().message.find("a.txt: this is no folder"), std::string::npos);
}

TEST(FileListing, SaysThatAFolderMayNotBeRead) {
    Folder folder;
    fs::permissions(folder.path, fs::perms::none);
    // Nothing is closed to the administrator.
    const bool isRoot = geteuid() == 0;
    if (isRoot) {
        ASSERT_EQ(seteuid(65534), 0);
    }
    const auto listing = listFolder(folder.path);
    if (isRoot) {
        ASSERT_EQ(seteuid(0), 0);
    }
    ASSERT_FALSE(listing);
    EXPECT_NE(listing.error().message.find("this folder cannot be read: Permission denied"),
              std::string::npos)
        << listing.error().message;
}

TEST(FileListing, HasThousandsOfEntriesUpToALimit) {
    Folder folder;
    for (int i = 0; i < 3000; ++i)
        std::fclose(std::fopen((folder.path / ("v" + std::to_string(i) + ".txt")).c_str(), "w"));
    const auto whole = listFolder(folder.path);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->entries.size(), 3000u);
    EXPECT_FALSE(whole->isCut);
    const auto cut = listFolder(folder.path, 1000);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->entries.size(), 1000u);
    EXPECT_TRUE(cut->isCut);
}

TEST(FileListing, MakesOddNamesLegibleAndKeepsThemAsTheyAre) {
    Folder folder;
    const std::string latin1 = "Sch\xfclter.glb", lines = "two\nlines.txt",
                      plain = "Größe ##%s.yaml";
    for (const std::string& name : {latin1, lines, plain}) folder.file(name);
    const auto listing = listFolder(folder.path);
    ASSERT_TRUE(listing);
    EXPECT_EQ(namesOf(*listing),
              (std::vector<std::string>{plain, "Sch?lter.glb", "two?lines.txt"}));
    for (const FileEntry& entry : listing->entries) EXPECT_TRUE(fs::exists(entry.path));
}

TEST(FileListing, MarksLinksThatLeadNowhereAndFollowsTheOthers) {
    Folder folder;
    fs::create_directory(folder.path / "real");
    folder.file("real/b.glb");
    fs::create_symlink("nowhere.glb", folder.path / "broken.glb");
    fs::create_symlink("loop.glb", folder.path / "loop.glb");
    fs::create_symlink("real", folder.path / "also");
    fs::create_symlink("real/b.glb", folder.path / "link.glb");
    ASSERT_EQ(mkfifo((folder.path / "pipe.txt").c_str(), 0600), 0); // to read it would hang
    const auto listing = listFolder(folder.path);
    ASSERT_TRUE(listing);
    EXPECT_EQ(namesOf(*listing),
              (std::vector<std::string>{"also", "real", "broken.glb", "link.glb", "loop.glb"}));
    EXPECT_EQ(listing->entries[0].kind, FileKind::folder);
    EXPECT_TRUE(listing->entries[2].isBroken);
    EXPECT_FALSE(listing->entries[3].isBroken);
    EXPECT_TRUE(listing->entries[4].isBroken);
}

TEST(FileListing, ShowsWhatIsAskedForInTheOrderAskedFor) {
    FileListing listing;
    const auto add = [&](const char* name, FileKind kind, std::int64_t changed) {
        listing.entries.push_back({.path = name, .name = name, .kind = kind, .changed = changed});
    };
    add("Anatomy", FileKind::folder, 9);
    add("neck.glb", FileKind::body, 1);
    add("neck.yaml", FileKind::lesson, 2);
    add("old neck.txt", FileKind::view, 3);
    add("view.txt", FileKind::view, 8);
    using Rows = std::vector<std::size_t>;
    EXPECT_EQ(shownEntries(listing, "", {}, FileOrder::byName), (Rows{0, 1, 2, 3, 4}));
    EXPECT_EQ(shownEntries(listing, " NECK", {}, FileOrder::byName), (Rows{1, 2, 3}));
    EXPECT_EQ(shownEntries(listing, "", FileKind::view, FileOrder::newestFirst), (Rows{4, 3, 0}))
        << "what was kept a moment ago is the first line";
    EXPECT_TRUE(shownEntries(listing, "toe", {}, FileOrder::byName).empty());
}

TEST(FileListing, UnderstandsPlacesAsTheyAreTypedAndPasted) {
    const fs::path folder = "/data/now", home = "/home/me";
    const auto place = [&](std::string_view text) { return typedPath(text, folder, home); };
    EXPECT_EQ(place("/etc/a.glb"), "/etc/a.glb");
    EXPECT_EQ(place("  '/tmp/my body.glb'\n"), "/tmp/my body.glb");
    EXPECT_EQ(place("~/Documents/"), "/home/me/Documents");
    EXPECT_EQ(place("~"), "/home/me");
    EXPECT_EQ(place(".."), "/data");
    EXPECT_EQ(place("sub/../a.txt"), "/data/now/a.txt");
    EXPECT_EQ(place("/"), "/");
    EXPECT_EQ(place("file:///home/me/my%20body%C3%A4.glb"), "/home/me/my bodyä.glb");
    EXPECT_EQ(place("file:///a/100%"), "/a/100%");
    EXPECT_FALSE(place(" \n"));
    EXPECT_TRUE(looksLikePath("~/x") && looksLikePath("file:///x") && looksLikePath(".."));
    EXPECT_FALSE(looksLikePath("neck.glb") || looksLikePath(""));
}

TEST(FileListing, TellsSizesInUnitsThatPeopleKnow) {
    EXPECT_EQ(sizeText(0), "0 bytes");
    EXPECT_EQ(sizeText(1), "1 byte");
    EXPECT_EQ(sizeText(999), "999 bytes");
    EXPECT_EQ(sizeText(1700), "1.7 kB");
    EXPECT_EQ(sizeText(28'771'572), "28.8 MB");
    EXPECT_EQ(sizeText(999'999), "1.0 MB");
    EXPECT_EQ(sizeText(123'456'789), "123 MB");
}

} // namespace
} // namespace myoatlas::ui
