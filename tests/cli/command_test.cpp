#include "process.h"
#include "renderer/image.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// The JSON answer of a command that must succeed.
Json answer(std::vector<std::string> arguments) {
    arguments.push_back("--json");
    const Finished finished = myoatlas(arguments);
    EXPECT_EQ(finished.exitCode, 0) << finished.err;
    const Json json = Json::parse(finished.out, nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << "only JSON on stdout: " << finished.out.substr(0, 200);
    return json;
}

TEST(Command, HelpForEverySubcommandAndVersion) {
    EXPECT_EQ(myoatlas({"--help"}).exitCode, 0);
    EXPECT_NE(myoatlas({"--version"}).out.find("myoatlas"), std::string::npos);
    for (const char* command :
         {"view", "render", "list", "show", "find", "zone", "causes", "validate", "bench"}) {
        const Finished help = myoatlas({command, "--help"});
        EXPECT_EQ(help.exitCode, 0) << command;
        EXPECT_NE(help.out.find("--help"), std::string::npos) << command;
    }
}

TEST(Command, BadUsageIsExitCodeTwoOnStderr) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"dance"},
                                               {"list"},
                                               {"list", "cats"},
                                               {"zone"},
                                               {"render"},
                                               {"render", "--out", "x.png", "--size", "huge"},
                                               {"render", "--out", "x.png", "--style", "neon"},
                                               {"find", "x", "--kind", "cat"},
                                               {"causes", "temple", "--side", "front"},
                                               {"bench", "--runs", "0"}}) {
        const Finished finished = myoatlas(arguments);
        EXPECT_EQ(finished.exitCode, 2) << arguments[0];
        EXPECT_TRUE(finished.out.empty());
        EXPECT_FALSE(finished.err.empty());
    }
}

TEST(Command, UnknownIdsAreExitCodeOneWithAWayOut) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"zone", "nobody.1"},
             {"show", "infraspinatis"},
             {"list", "points", "--muscle", "cat"},
             {"render", "--point", "nobody.1", "--out", "/tmp/never.png"},
             {"causes", "the moon"},
             {"validate", "--data", "/nonexistent"},
             {"zone", "infraspinatus.1", "--body", "/nonexistent.glb"}}) {
        const Finished finished = myoatlas(arguments);
        EXPECT_EQ(finished.exitCode, 1) << arguments[0];
        EXPECT_FALSE(finished.err.empty() && finished.out.empty()) << arguments[0];
    }
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"zone", "nobody"},
             {"view", "--point", "nobody"},
             {"render", "--point", "nobody", "--out", "/tmp/never.png"}})
        EXPECT_NE(myoatlas(arguments).err.find("list points"), std::string::npos) << arguments[0];
    EXPECT_NE(myoatlas({"show", "infraspinatis"}).err.find("infraspinatus"), std::string::npos);
    EXPECT_FALSE(fs::exists("/tmp/never.png"));
}

TEST(Command, RenderMakesNoFolders) {
    const fs::path folder = fs::path(::testing::TempDir()) / "myoatlas_no_such_folder";
    const Finished finished = myoatlas({"render", "--out", (folder / "x.png").string()});
    EXPECT_EQ(finished.exitCode, 1);
    EXPECT_EQ(finished.err, "myoatlas: --out: there is no folder '" + folder.string() + "'\n");
    EXPECT_FALSE(fs::exists(folder));
}

TEST(Command, ListsHaveStableKeys) {
    const Json muscles = answer({"list", "muscles"})["muscles"];
    EXPECT_GE(muscles.size(), 40u);
    const Json points = answer({"list", "points"})["points"];
    EXPECT_GE(points.size(), 100u);
    for (const Json& point : points)
        EXPECT_TRUE(point.contains("id") && point.contains("muscle") && point.contains("label"));
    EXPECT_GE(answer({"list", "areas"})["areas"].size(), 150u);
    EXPECT_GE(answer({"list", "techniques"})["techniques"].size(), 15u);
    EXPECT_GE(answer({"list", "lessons"})["lessons"].size(), 2u);
    EXPECT_GE(answer({"list", "tools"})["tools"].size(), 13u);
    for (const Json& point : answer({"list", "points", "--muscle", "soleus"})["points"])
        EXPECT_EQ(point["muscle"], "soleus");
}

TEST(Command, ShowPutsSafetyBeforeTechnique) {
    const Finished shown = myoatlas({"show", "gastrocnemius.1", "--json"});
    ASSERT_EQ(shown.exitCode, 0);
    EXPECT_LT(shown.out.find("\"red_flags\""), shown.out.find("\"care\""));
    EXPECT_LT(shown.out.find("\"cautions\""), shown.out.find("\"care\""));
    const Json json = Json::parse(shown.out);
    ASSERT_FALSE(json["cautions"].empty());
    EXPECT_TRUE(json["cautions"][0].contains("id") && json["cautions"][0].contains("text"));
    EXPECT_FALSE(json["sources"].empty());
    EXPECT_EQ(answer({"show", "gastrocnemius"})["kind"], "muscle");
    EXPECT_EQ(answer({"show", "temple"})["kind"], "area");
    EXPECT_EQ(answer({"show", "static_compression"})["kind"], "technique");
    EXPECT_EQ(answer({"show", "tennis_ball"})["kind"], "tool");
    EXPECT_NE(myoatlas({"show", "gastrocnemius.1"}).out.find("Cautions:"), std::string::npos);
}

TEST(Command, FindAnswersBestFirst) {
    const Json matches = answer({"find", "lev"})["matches"];
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0]["id"], "levator_scapulae");
    for (std::size_t i = 1; i < matches.size(); ++i)
        EXPECT_LE(matches[i]["score"], matches[i - 1]["score"]);
    for (const Json& match : answer({"find", "shoulder", "--kind", "area"})["matches"])
        EXPECT_EQ(match["kind"], "area");
    EXPECT_EQ(myoatlas({"find", "xyzzy"}).exitCode, 1);
}

TEST(Command, ZoneNamesAreasOfTheAskedSide) {
    const Json right = answer({"zone", "trapezius_descending.1"});
    EXPECT_EQ(right["point"], "trapezius_descending.1");
    EXPECT_EQ(right["muscle"], "trapezius_descending");
    EXPECT_GT(right["cm2"]["essential"], 20.0);
    const auto sides = [](const Json& zone, const std::string& side) {
        return std::ranges::all_of(zone["areas"], [&](const Json& area) {
            return area["side"] == side || area["side"] == "midline";
        });
    };
    EXPECT_TRUE(sides(right, "right")) << right.dump();
    EXPECT_TRUE(sides(answer({"zone", "trapezius_descending.1.left"}), "left"));
    for (const Json& area : right["areas"]) {
        EXPECT_TRUE(area["kind"] == "essential" || area["kind"] == "spillover");
        EXPECT_GE(area["coverage"], 0.0);
        EXPECT_LE(area["coverage"], 1.0);
    }
}

TEST(Command, CausesUnderstandsPlainPlacesAndSides) {
    const Json hip = answer({"causes", "side of the hip"});
    EXPECT_EQ(hip["areas"][0], "side_of_hip.right");
    ASSERT_FALSE(hip["candidates"].empty());
    for (const char* key : {"point", "muscle", "side", "score", "covers", "kind"})
        EXPECT_TRUE(hip["candidates"][0].contains(key)) << key;
    EXPECT_EQ(answer({"causes", "left temple"})["areas"][0], "temple.left");
    EXPECT_EQ(answer({"causes", "temple", "--side", "left"})["areas"][0], "temple.left");
    EXPECT_EQ(answer({"causes", "temple", "angle of the jaw"})["areas"].size(), 2u);
    EXPECT_EQ(answer({"causes", "low back"})["areas"],
              Json({"low_back_upper.right", "low_back_lower.right"}));
    const Finished unknown = myoatlas({"causes", "shoulderr blad"});
    EXPECT_TRUE(unknown.exitCode == 0 || unknown.err.find("did you mean") != std::string::npos);
}

TEST(Command, ValidateAcceptsTheBuiltInContent) {
    const Json json = answer({"validate"});
    EXPECT_EQ(json["valid"], true);
    EXPECT_TRUE(json["problems"].empty());
}

TEST(Command, ValidateNamesFileAndLine) {
    const fs::path copy =
        fs::temp_directory_path() / ("myoatlas-data-" + std::to_string(::getpid()));
    fs::copy(MYOATLAS_DATA, copy, fs::copy_options::recursive);
    std::ofstream(copy / "positions.yaml", std::ios::app)
        << "- {id: moon, nam: On the moon, text: x}\n";
    const Finished finished = myoatlas({"validate", "--data", copy.string(), "--json"});
    fs::remove_all(copy);
    EXPECT_EQ(finished.exitCode, 1);
    const Json problems = Json::parse(finished.out)["problems"];
    ASSERT_FALSE(problems.empty());
    EXPECT_TRUE(std::ranges::any_of(problems, [](const Json& problem) {
        return problem["file"].is_string() &&
               problem["file"].get<std::string>().ends_with("positions.yaml") &&
               problem["line"] > 1 &&
               problem["message"].get<std::string>().find("did you mean 'name'?") !=
                   std::string::npos;
    })) << finished.out;
}

TEST(Command, RenderWritesExactlyTheSizeAskedForAndNothingElseOnStdout) {
    const fs::path out =
        fs::temp_directory_path() / ("myoatlas-render-" + std::to_string(::getpid()) + ".png");
    const Finished finished =
        myoatlas({"render", "--point", "soleus.1", "--size", "401x303", "--out", out.string()});
    EXPECT_EQ(finished.exitCode, 0) << finished.err;
    EXPECT_TRUE(finished.out.empty());
    const auto image = renderer::readPng(out);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->size, glm::ivec2(401, 303));
    fs::remove(out);
}

TEST(Command, RenderSaysWhereItCannotWrite) {
    const Finished finished =
        myoatlas({"render", "--size", "64x64", "--out", "/proc/myoatlas.png"});
    EXPECT_EQ(finished.exitCode, 1);
    EXPECT_NE(finished.err.find("/proc/myoatlas.png"), std::string::npos) << finished.err;
}

TEST(Command, BenchPrintsEachFrameBesideItsFloor) {
    const Json report = answer({"bench", "--runs", "1", "--size", "96x54"});
    EXPECT_GT(report["triangles"], 100000);
    EXPECT_GT(report["peak_mb"], 0);
    std::size_t frames = 0;
    for (const Json& row : report["rows"]) {
        EXPECT_GE(row["ms"], 0.0) << row;
        if (!row.contains("floor")) continue;
        ++frames;
        EXPECT_GT(row["floor_ms"], 0.0) << row;
        EXPECT_GT(row["ratio"], 0.0) << row;
    }
    EXPECT_EQ(frames, 10u) << "five scenes, moving and still";
}

TEST(Command, WithoutADisplayTheWindowSaysWhatToDo) {
    const Finished finished = myoatlas({"view"});
    EXPECT_EQ(finished.exitCode, 1);
    EXPECT_NE(finished.err.find("render"), std::string::npos) << finished.err;
}

} // namespace
} // namespace myoatlas::cli
