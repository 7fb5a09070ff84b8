#include "base/files.h"

#include <atomic>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <thread>
#include <unistd.h>
#include <vector>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("myoatlas-files-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    fs::path folder_;
};

TEST_F(Files, WhatIsWrittenIsRead) {
    const std::string bytes("a\0b\n", 4);
    ASSERT_TRUE(writeFileAtomically(folder_ / "deep" / "file", bytes));
    const Result<std::string> read = readFile(folder_ / "deep" / "file");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bytes);
}

TEST_F(Files, ReplacingLeavesNoTemporaryFileBehind) {
    ASSERT_TRUE(writeFileAtomically(folder_ / "file", "old"));
    ASSERT_TRUE(writeFileAtomically(folder_ / "file", "new"));
    EXPECT_EQ(*readFile(folder_ / "file"), "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(Files, WritersThatMeetTakeTurns) {
    std::vector<std::thread> writers;
    std::atomic<int> failures = 0;
    for (char letter : {'a', 'b', 'c', 'd'})
        writers.emplace_back([&, letter] {
            for (int i = 0; i < 25; ++i)
                if (!writeFileAtomically(folder_ / "file", std::string(5000, letter))) ++failures;
        });
    for (std::thread& writer : writers) writer.join();
    EXPECT_EQ(failures, 0);
    const std::string kept = *readFile(folder_ / "file");
    EXPECT_EQ(kept, std::string(5000, kept.front()));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(Files, MappedBytesAreThoseOfTheFile) {
    for (const std::string& bytes : {std::string(), std::string("a\0b\n", 4)}) {
        ASSERT_TRUE(writeFileAtomically(folder_ / "file", bytes));
        Result<MappedFile> mapped = MappedFile::open(folder_ / "file", 100);
        ASSERT_TRUE(mapped);
        const MappedFile moved = std::move(*mapped);
        EXPECT_EQ(moved.bytes(), bytes);
    }
    EXPECT_FALSE(MappedFile::open(folder_ / "nothing", 100));
    EXPECT_FALSE(MappedFile::open(folder_, 100));
    ASSERT_TRUE(writeFileAtomically(folder_ / "file", std::string(101, 'x')));
    EXPECT_FALSE(MappedFile::open(folder_ / "file", 100));
}

TEST(HashOfLargeFiles, TellsEveryBitAndTheLength) {
    const std::string bytes(77, 'x');
    std::set<std::uint64_t> hashes{hashLargeFile(bytes), hashLargeFile(bytes + 'x')};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = bytes;
            other[at] = static_cast<char>(other[at] ^ (1 << bit));
            hashes.insert(hashLargeFile(other));
        }
    EXPECT_EQ(hashes.size(), 2 + 8 * bytes.size());
}

TEST_F(Files, FailuresNameTheFile) {
    const Result<std::string> missing = readFile(folder_ / "nothing");
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().message.find("nothing: no such file"), std::string::npos);
    EXPECT_FALSE(readFile(folder_)) << "a folder is no file";
    ASSERT_TRUE(writeFileAtomically(folder_ / "large", std::string(100, 'x')));
    EXPECT_FALSE(readFile(folder_ / "large", 99));
    const Result<void> blocked = writeFileAtomically(folder_ / "large" / "below", "x");
    ASSERT_FALSE(blocked);
    EXPECT_NE(blocked.error().message.find("cannot be written"), std::string::npos);
}

} // namespace
} // namespace myoatlas
