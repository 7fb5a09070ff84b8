#include "process.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A data folder of its own; the programs that are run inherit it.
class DiaryCommand : public ::testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(folder);
        ::setenv("XDG_DATA_HOME", folder.c_str(), 1);
    }
    void TearDown() override {
        ::unsetenv("XDG_DATA_HOME");
        fs::remove_all(folder);
    }
    fs::path folder =
        fs::path(::testing::TempDir()) / ("myoatlas_cli_diary_" + std::to_string(::getpid()));
};

TEST_F(DiaryCommand, AddsListsExportsAndDeletes) {
    EXPECT_EQ(Json::parse(myoatlas({"diary", "list", "--json"}).out)["entries"].size(), 0u);
    EXPECT_FALSE(fs::exists(folder)) << "looking makes no file";
    const Finished added =
        myoatlas({"diary", "add", "--point", "infraspinatus.1.left", "--before", "6", "--after",
                  "4", "--notes", "größer, \"wie immer\"", "--at", "2026-03-31 18:05", "--json"});
    ASSERT_EQ(added.exitCode, 0) << added.err;
    EXPECT_EQ(Json::parse(added.out)["entry"]["id"], 1);
    ASSERT_EQ(myoatlas({"diary", "add", "--point", "soleus.1", "--before", "3"}).exitCode, 0);
    const Json all = Json::parse(myoatlas({"diary", "list", "--json"}).out)["entries"];
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0]["point"], "infraspinatus.1");
    EXPECT_EQ(all[0]["side"], "left");
    EXPECT_EQ(all[0]["notes"], "größer, \"wie immer\"");
    EXPECT_EQ(all[1]["side"], "right") << "without a side the right one";
    EXPECT_TRUE(all[1]["after"].is_null());
    const auto count = [](const std::vector<std::string>& arguments) {
        return Json::parse(myoatlas(arguments).out)["entries"].size();
    };
    EXPECT_EQ(count({"diary", "list", "--json", "--point", "soleus.1"}), 1u);
    EXPECT_EQ(count({"diary", "export", "--json", "--since", "2026-04-01"}), 1u);
    EXPECT_NE(myoatlas({"diary", "export"}).out.find("\"größer, \"\"wie immer\"\"\""),
              std::string::npos);
    EXPECT_EQ(myoatlas({"diary", "delete", "--all"}).exitCode, 2) << "not without --yes";
    EXPECT_EQ(myoatlas({"diary", "delete", "--id", "2"}).exitCode, 0);
    EXPECT_EQ(myoatlas({"diary", "delete", "--all", "--yes"}).exitCode, 0);
    EXPECT_EQ(count({"diary", "list", "--json"}), 0u);
}

TEST_F(DiaryCommand, SaysWhatIsWrong) {
    EXPECT_EQ(myoatlas({"diary"}).exitCode, 2);
    EXPECT_EQ(myoatlas({"diary", "add", "--before", "11"}).exitCode, 2);
    EXPECT_EQ(myoatlas({"diary", "delete"}).exitCode, 2);
    EXPECT_EQ(myoatlas({"diary", "list", "--since", "yesterday"}).exitCode, 1);
    EXPECT_EQ(myoatlas({"diary", "delete", "--id", "7"}).exitCode, 1);
    EXPECT_NE(myoatlas({"diary", "add", "--point", "nobody.1"}).err.find("list points"),
              std::string::npos);
    EXPECT_NE(myoatlas({"diary", "add", "--tool", "hammer"}).err.find("list tools"),
              std::string::npos);
    EXPECT_EQ(myoatlas({"diary", "add", "--at", "2026-02-30"}).exitCode, 1);
    EXPECT_EQ(myoatlas({"diary", "add", "--help"}).exitCode, 0);
}

TEST_F(DiaryCommand, ADamagedDiaryIsKeptAside) {
    fs::create_directories(folder / "myoatlas");
    std::ofstream(folder / "myoatlas" / "diary.sqlite") << "no database";
    const Finished added = myoatlas({"diary", "add", "--before", "5"});
    EXPECT_EQ(added.exitCode, 0);
    EXPECT_NE(added.err.find("diary.sqlite.damaged-"), std::string::npos) << added.err;
}

} // namespace
} // namespace myoatlas::cli
