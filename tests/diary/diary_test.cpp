#include "diary/diary.h"

#include "base/files.h"
#include "diary/sqlite.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace myoatlas::diary {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class DiaryFile : public ::testing::Test {
protected:
    void SetUp() override {
        folder = fs::path(::testing::TempDir()) /
                 ("myoatlas_diary_" + std::to_string(::getpid()) + "_" +
                  ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder);
        file = folder / "data" / "diary.sqlite";
    }
    void TearDown() override { fs::remove_all(folder); }

    Diary opened() {
        Result<Diary> diary = Diary::open(file, diagnostics);
        EXPECT_TRUE(diary) << diary.error().message;
        return std::move(*diary);
    }
    static Entry entry(std::int64_t at, const std::string& notes = {}) {
        Entry entry;
        entry.at = at;
        entry.point = "infraspinatus.1.left";
        entry.before = 6;
        entry.after = 4;
        entry.technique = "static_compression";
        entry.tool = "tennis_ball";
        entry.seconds = 45;
        entry.repeats = 2;
        entry.pressure = 5;
        entry.notes = notes;
        return entry;
    }
    void write(const fs::path& path, const std::string& bytes) {
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
    }

    fs::path folder, file;
    Diagnostics diagnostics;
};

TEST(QuickCheck, ADiskThatFailsIsNoDamagedDiary) {
    EXPECT_TRUE(
        tellsOfUnreadPage("*** in database main ***\nTree 2 page 5: unable to get the page. "
                          "error code=266"))
        << "SQLITE_IOERR_READ";
    EXPECT_FALSE(tellsOfUnreadPage("Tree 2 page 5: unable to get the page. error code=11"))
        << "SQLITE_CORRUPT";
    EXPECT_FALSE(tellsOfUnreadPage("Tree 2 page 5: btreeInitPage() returns error code 11"));
    EXPECT_FALSE(tellsOfUnreadPage("ok"));
}

TEST_F(DiaryFile, KeepsEveryField) {
    Entry kept = entry(100, "größer – 肩こり, \"'; DROP TABLE entry;--");
    kept.id = *opened().add(kept);
    Entry empty;
    empty.at = 50;
    empty.id = *opened().add(empty);
    EXPECT_EQ(*opened().entries(), (std::vector<Entry>{empty, kept})) << "oldest first";
    EXPECT_TRUE(diagnostics.empty());
}

TEST_F(DiaryFile, IsForItsOwnersEyes) {
    opened();
    EXPECT_EQ(fs::status(file).permissions() & (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none);
}

TEST_F(DiaryFile, ChangesAndRemovesOneEntry) {
    Diary diary = opened();
    Entry first = entry(1), second = entry(2);
    first.id = *diary.add(first);
    second.id = *diary.add(second);
    second.nextDay = 3;
    EXPECT_TRUE(diary.update(second));
    EXPECT_TRUE(diary.remove(first.id));
    EXPECT_EQ(*diary.entries(), std::vector<Entry>{second});
    EXPECT_EQ(diary.remove(first.id).error().message, "the diary has no entry 1");
    EXPECT_FALSE(diary.update(first));
    second.before = 11;
    EXPECT_FALSE(diary.update(second));
    EXPECT_FALSE(diary.add(second));
}

TEST_F(DiaryFile, TwoProgramsMayHaveItOpen) {
    Diary one = opened(), other = opened();
    EXPECT_TRUE(one.add(entry(1)));
    EXPECT_TRUE(other.add(entry(2)));
    EXPECT_EQ(one.entries()->size(), 2u);
}

TEST_F(DiaryFile, DeletingAllLeavesNoWordInTheFile) {
    Diary diary = opened();
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(diary.add(entry(i, "remember the blue towel")));
    write(file.string() + ".damaged-2026-01-01", "old");
    EXPECT_EQ(damagedFiles(file).size(), 1u);
    EXPECT_EQ(*diary.removeAll(), 10u);
    EXPECT_TRUE(diary.entries()->empty());
    EXPECT_TRUE(damagedFiles(file).empty());
    EXPECT_EQ(readFile(file)->find("blue towel"), std::string::npos);
    EXPECT_TRUE(diary.add(entry(1)));
}

TEST_F(DiaryFile, KeepsADamagedFileAsideAndBeginsAnew) {
    write(file, "this was never a database, but somebody may want it back");
    Diary diary = opened();
    ASSERT_EQ(diagnostics.size(), 1u);
    const auto aside = damagedFiles(file);
    ASSERT_EQ(aside.size(), 1u);
    EXPECT_NE(diagnostics[0].find(aside[0].string()), std::string::npos) << diagnostics[0];
    EXPECT_TRUE(readFile(aside[0])->starts_with("this was never"));
    EXPECT_TRUE(diary.add(entry(1)));
    write(file, "damaged again");
    opened();
    EXPECT_EQ(damagedFiles(file).size(), 2u) << "nothing is written over";
}

TEST_F(DiaryFile, TellsOfTheFileSetAsideUntilThereIsAnEntry) {
    write(file, "this was never a database, but somebody may want it back");
    opened();
    diagnostics.clear();
    Diary diary = opened(); // as after a program that was killed before it could say so
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_NE(diagnostics[0].find(".damaged-"), std::string::npos) << diagnostics[0];
    ASSERT_TRUE(diary.add(entry(1)));
    diagnostics.clear();
    opened();
    EXPECT_TRUE(diagnostics.empty());
}

TEST_F(DiaryFile, NoticesDamageInTheMiddleOfTheFile) {
    {
        Diary diary = opened();
        for (int i = 0; i < 20; ++i) ASSERT_TRUE(diary.add(entry(i, std::string(3000, 'n'))));
    }
    std::string bytes = *readFile(file);
    for (std::size_t at = 4096; at < 5 * 4096; ++at) bytes[at] = static_cast<char>(at * 31);
    write(file, bytes);
    opened();
    EXPECT_EQ(diagnostics.size(), 1u);
    EXPECT_EQ(damagedFiles(file).size(), 1u);
}

TEST_F(DiaryFile, ReadsOrSetsAsideWhateverIsCutShort) {
    {
        Diary diary = opened();
        for (int i = 0; i < 10; ++i) ASSERT_TRUE(diary.add(entry(i, std::string(3000, 'n'))));
    }
    const std::string bytes = *readFile(file);
    for (std::size_t length = 0; length < bytes.size(); length += 3011) {
        write(file, bytes.substr(0, length));
        Diary diary = opened();
        EXPECT_TRUE(diary.entries()) << length;
        EXPECT_TRUE(diary.add(entry(1))) << length;
    }
}

TEST_F(DiaryFile, LeavesForeignAndNewerFilesAlone) {
    {
        Diagnostics ignored;
        fs::create_directories(file.parent_path());
        opened();
        auto database = Database::open(file);
        ASSERT_TRUE(database->run("PRAGMA user_version = 99"));
    }
    EXPECT_NE(Diary::open(file, diagnostics).error().message.find("newer version"),
              std::string::npos);
    {
        auto database = Database::open(file);
        ASSERT_TRUE(database->run("PRAGMA application_id = 5"));
    }
    EXPECT_NE(Diary::open(file, diagnostics).error().message.find("another program"),
              std::string::npos);
    EXPECT_TRUE(damagedFiles(file).empty());
}

TEST_F(DiaryFile, SaysWhereItCannotBeKept) {
    write(folder / "data", "a file where the folder should be");
    const Result<Diary> diary = Diary::open(file, diagnostics);
    ASSERT_FALSE(diary);
    EXPECT_NE(diary.error().message.find(file.string()), std::string::npos);
    EXPECT_NE(diary.error().message.find("XDG_DATA_HOME"), std::string::npos);
    EXPECT_FALSE(Diary::open("", diagnostics));
}

} // namespace
} // namespace myoatlas::diary
