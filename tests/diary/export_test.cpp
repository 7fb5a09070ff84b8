#include "diary/export.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace myoatlas::diary {
namespace {

Entry fullEntry() {
    Entry entry;
    entry.id = 7;
    entry.at = 1764000000;
    entry.point = "infraspinatus.1.left";
    entry.before = 6;
    entry.after = 4;
    entry.technique = "static_compression";
    entry.tool = "tennis_ball";
    entry.seconds = 45;
    entry.repeats = 2;
    entry.pressure = 5;
    entry.notes = "größer, \"wie\nimmer\"";
    return entry;
}

TEST(Export, JsonHasStableKeysAndNullForWhatIsMissing) {
    const auto json = nlohmann::json::parse(exported({}, ExportFormat::json));
    EXPECT_TRUE(json["entries"].is_array());
    const auto entry = toJson(fullEntry());
    std::string keys;
    for (const auto& [key, value] : entry.items()) keys += key + " ";
    EXPECT_EQ(keys,
              "id at point side before after next_day technique tool seconds repeats pressure "
              "notes ");
    EXPECT_EQ(entry["point"], "infraspinatus.1");
    EXPECT_EQ(entry["side"], "left");
    EXPECT_EQ(entry["before"], 6);
    EXPECT_TRUE(entry["next_day"].is_null());
    EXPECT_TRUE(toJson(Entry{})["side"].is_null());
}

TEST(Export, CsvQuotesWhatNeedsIt) {
    const std::vector<Entry> entries{fullEntry(), Entry{}};
    const std::string text = exported(entries, ExportFormat::csv);
    EXPECT_EQ(text.substr(0, text.find('\n')), "id,at,point,side,before,after,next_day,technique,"
                                               "tool,seconds,repeats,pressure,notes");
    EXPECT_NE(text.find(",infraspinatus.1,left,6,4,,static_compression,tennis_ball,45,2,5,"
                        "\"größer, \"\"wie\nimmer\"\"\"\n"),
              std::string::npos)
        << text;
    EXPECT_TRUE(text.ends_with(",,,,,,,,,,,\n")) << text;
}

} // namespace
} // namespace myoatlas::diary
