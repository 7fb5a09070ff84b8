#include "base/files.h"
#include "content/data_folder.h"
#include "content/muscle_fixture.h"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <yaml-cpp/yaml.h>

namespace myoatlas::content {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

constexpr std::string_view kComment = "# yaml-language-server: $schema=";

/// A plain scalar as an editor sees it (YAML 1.2, core schema): number, yes or no, or text.
Json scalarOf(const YAML::Node& node) {
    const bool isQuoted = node.Tag() == "!";
    const Json value = Json::parse(node.Scalar(), nullptr, /*allow_exceptions=*/false);
    return !isQuoted && (value.is_number() || value.is_boolean()) ? value : Json(node.Scalar());
}

Json jsonOf(const YAML::Node& node) {
    if (node.IsScalar()) return scalarOf(node);
    if (node.IsSequence()) {
        Json list = Json::array();
        for (const YAML::Node& element : node) list.push_back(jsonOf(element));
        return list;
    }
    if (!node.IsMap()) return nullptr;
    Json map = Json::object();
    for (const auto& entry : node) map[entry.first.Scalar()] = jsonOf(entry.second);
    return map;
}

Json readJson(const fs::path& file) {
    const Result<std::string> text = readFile(file);
    EXPECT_TRUE(text) << text.error().message;
    return text ? Json::parse(*text) : Json();
}

fs::path schemaFolder() { return dataFolder() / "schema"; }

/// A schema of `data/schema/` and the shared one that it refers to.
class Schema {
public:
    explicit Schema(const std::string& fileName) {
        const Json json = readJson(schemaFolder() / fileName);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(
            Adapter(json), schema_,
            [](const std::string& name) { return new Json(readJson(schemaFolder() / name)); },
            [](const Json* shared) { delete shared; });
    }

    /// Nothing when `document` is valid, else where it is not.
    std::string complaint(const Json& document) const {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema_, Adapter(document), &results)) return "";
        std::string all = "invalid";
        for (const auto& error : results) {
            all += "\n ";
            for (const std::string& step : error.context) all += step;
            all += ": " + error.description;
        }
        return all;
    }

private:
    valijson::Schema schema_;
};

const Schema& schemaNamed(const std::string& fileName) {
    static std::map<std::string, std::unique_ptr<Schema>> schemas;
    auto& schema = schemas[fileName];
    if (!schema) schema = std::make_unique<Schema>(fileName);
    return *schema;
}

/// The schema that the first line of a data file names, or "" when that line names none.
std::string schemaOf(const std::string& text) {
    if (!text.starts_with(kComment)) return "";
    return text.substr(kComment.size(), text.find('\n') - kComment.size());
}

std::string complaintAboutMuscle(const std::string& text) {
    return schemaNamed("muscle.schema.json").complaint(jsonOf(YAML::Load(text)));
}

} // namespace

TEST(Schema, EveryDataFileNamesItsSchemaAndObeysIt) {
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(dataFolder())) {
        if (entry.path().extension() != ".yaml") continue;
        ++files;
        const Result<std::string> text = readFile(entry.path());
        ASSERT_TRUE(text) << text.error().message;
        const fs::path schema = entry.path().parent_path() / schemaOf(*text);
        ASSERT_TRUE(fs::is_regular_file(schema)) << entry.path() << " names no schema";
        EXPECT_EQ(schemaNamed(schema.filename().string()).complaint(jsonOf(YAML::Load(*text))), "")
            << entry.path();
    }
    EXPECT_GT(files, 60);
}

TEST(Schema, AcceptsTheMinimalMuscle) { EXPECT_EQ(complaintAboutMuscle(kMinimalMuscle), ""); }

TEST(Schema, RefusesWhatTheReaderRefuses) {
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {"layer: 1", "layer: 5"},
        {"layer: 1", "layer: one"},
        {"region: arm", "region: leg"},
        {"latin: Musculus exempli\n", ""},
        {"how_common", "how_commom"},
        {"pressure: [4, 6]", "pressure: [4, 8]"},
        {"pressure: [4, 6]", "pressure: [4, 5, 6]"},
        {"cautions: [careful]", "cautions: []"},
        {"    cautions: [careful]\n", ""},
        {"cautions: [careful]", "cautions: [careful]\n    no_cautions: Only warmth is advised."},
        {"hold_s: 30", "hold_s: 91"},
        {"hold_s: 30", "repeats: 11"},
        {"{kind: essential, spot: {on: wrist}, width: 4}", "{kind: essential}"},
        {"{kind: essential, spot: {on: wrist}, width: 4}",
         "{kind: essential, area: wrist, deep: tongue}"},
        {"{on: wrist}", "{on: wrist, at: 0.5}"},
        {"{on: wrist}", "{from: wrist, to: elbow}"},
        {"{on: wrist}", "{on: wrist, face: front}"},
        {"    sources: [book]\n", "    sources: []\n"},
    };
    for (const auto& [from, to] : mistakes)
        EXPECT_NE(complaintAboutMuscle(replaced(kMinimalMuscle, from, to)), "") << to;
}

TEST(Schema, ExplainsEveryKey) {
    const auto explain = [](const auto& self, const Json& node, const std::string& path) -> void {
        if (node.contains("properties")) {
            for (const auto& [key, value] : node["properties"].items())
                EXPECT_TRUE(value.contains("description") || value.contains("$ref"))
                    << path << "/" << key;
        }
        if (node.is_structured())
            for (const auto& [key, value] : node.items()) self(self, value, path + "/" + key);
    };
    for (const auto& entry : fs::directory_iterator(schemaFolder()))
        explain(explain, readJson(entry.path()), entry.path().filename().string());
}

} // namespace myoatlas::content
