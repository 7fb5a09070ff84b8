// The chooser of files, from its command to what is shown afterwards.

#include "app/file_places.h"
#include "app/session.h"
#include "base/files.h"
#include "scene/view_text.h"
#include "small_atlas.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

namespace fs = std::filesystem;
using ui::Command;

struct Fixture {
    fs::path home;
    std::shared_ptr<const scene::Atlas> atlas = ui::smallAtlas();
    std::optional<Session> session;

    Fixture() {
        std::string name = (fs::temp_directory_path() / "open-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) home = name;
        fs::create_directories(home / "Documents" / "Anatomy");
        Settings settings;
        settings.preferences.hasReducedMotion = true;
        session.emplace(atlas, settings,
                        Host{.clipboard = [] { return std::string(); },
                             .setClipboard = [](const std::string&) {},
                             .wake = {},
                             .cacheFolder = {},
                             .diaryFile = {},
                             .documentsFolder = home / "Documents",
                             .home = home});
        session->setView({{0, 0}, {800, 600}});
    }
    ~Fixture() {
        std::error_code ignored;
        fs::remove_all(home, ignored);
    }

    ui::OpenState& chooser() { return session->widgets().open; }
    void ask(const fs::path& place) {
        ui::Requests requests;
        requests.open = place;
        session->perform(requests, 1.0);
    }
};

TEST(Open, BeginsInTheDocumentsAndGoesWhereOneSays) {
    Fixture f;
    f.session->perform(Command::openFile, 0.0);
    ASSERT_TRUE(f.chooser().isOpen);
    EXPECT_EQ(f.chooser().listing.folder, f.home / "Documents");
    f.ask(f.home / "Documents" / "Anatomy");
    EXPECT_EQ(f.chooser().path, (f.home / "Documents" / "Anatomy").string());
    f.ask(f.home);
    EXPECT_EQ(f.chooser().listing.folder, f.home);
    EXPECT_TRUE(f.chooser().isOpen);
    EXPECT_TRUE(f.session->notices().empty());
}

TEST(Open, OpensABodyAndCloses) {
    Fixture f;
    f.session->perform(Command::openFile, 0.0);
    f.ask(fs::path(MYOATLAS_BODIES) / "minimal.glb");
    EXPECT_FALSE(f.chooser().isOpen);
    EXPECT_NE(f.session->scene().atlas, f.atlas);
    f.session->perform(Command::openFile, 0.0);
    EXPECT_EQ(f.chooser().listing.folder, fs::path(MYOATLAS_BODIES)) << "where one was last";
}

TEST(Open, AFailureIsOneSentenceAndAllStays) {
    Fixture f;
    f.session->selectPoint(0, 0.0);
    const scene::Scene before = f.session->scene();
    f.session->perform(Command::openFile, 0.0);
    const ui::FileListing listing = f.chooser().listing;
    ASSERT_TRUE(writeFileAtomically(f.home / "noise.glb", "no body"));
    ASSERT_TRUE(writeFileAtomically(f.home / "letter.txt", "Dear all,"));
    fs::create_symlink("nowhere", f.home / "link.glb");
    for (const char* name : {"noise.glb", "letter.txt", "link.glb", "gone", "gone.yaml"}) {
        f.ask(f.home / name);
        EXPECT_EQ(f.session->scene(), before) << name;
        EXPECT_TRUE(f.chooser().isOpen) << name;
        EXPECT_EQ(f.chooser().listing, listing) << name;
        ASSERT_EQ(f.session->notices().size(), 1u) << name;
        EXPECT_TRUE(f.session->notices()[0].isProblem) << name;
        EXPECT_NE(f.session->notices()[0].text.find(name), std::string::npos)
            << f.session->notices()[0].text;
    }
    EXPECT_TRUE(f.session->settings().recentFiles.empty());
}

TEST(Open, TheNewestViewIsTheFirstLine) {
    Fixture f;
    const std::string text = scene::toText(f.session->scene()) + "\n";
    const fs::path documents = f.home / "Documents";
    for (const char* name : {"b.txt", "a.txt", "c.txt"})
        ASSERT_TRUE(writeFileAtomically(documents / name, text));
    const auto now = fs::last_write_time(documents / "b.txt");
    fs::last_write_time(documents / "a.txt", now - std::chrono::hours(2));
    fs::last_write_time(documents / "c.txt", now - std::chrono::hours(1));
    f.session->perform(Command::openView, 0.0);
    const ui::OpenState& chooser = f.chooser();
    ASSERT_FALSE(chooser.shown.empty());
    EXPECT_EQ(chooser.row, 0);
    EXPECT_EQ(chooser.listing.entries[chooser.shown[0]].name, "b.txt");
    f.session->selectPoint(0, 0.0);
    f.ask(chooser.listing.entries[chooser.shown[0]].path);
    EXPECT_FALSE(f.chooser().isOpen);
    EXPECT_TRUE(f.session->scene().shownPoints.empty());
}

TEST(Open, OffersThePlacesThatThereAre) {
    Fixture f;
    const char* const names[] = {"HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR",
                                 "XDG_DOWNLOAD_DIR"};
    std::vector<std::optional<std::string>> before;
    for (const char* name : names) {
        const char* value = std::getenv(name);
        before.push_back(value != nullptr ? std::optional<std::string>(value) : std::nullopt);
        unsetenv(name);
    }
    setenv("HOME", f.home.c_str(), 1);
    // What desktops write for a folder that somebody has done away with.
    ASSERT_TRUE(writeFileAtomically(f.home / ".config" / "user-dirs.dirs",
                                    "XDG_DOWNLOAD_DIR=\"$HOME/\"\n"));
    const std::vector<ui::FilePlace> places = filePlaces(f.home / "no lessons");
    for (std::size_t i = 0; i < std::size(names); ++i)
        before[i] ? setenv(names[i], before[i]->c_str(), 1) : unsetenv(names[i]);
    ASSERT_EQ(places.size(), 2u);
    EXPECT_EQ(places[0].title, "Home");
    EXPECT_EQ(places[1].title, "Documents");
    EXPECT_EQ(places[1].folder, fs::canonical(f.home / "Documents"));
}

} // namespace
} // namespace myoatlas::app
