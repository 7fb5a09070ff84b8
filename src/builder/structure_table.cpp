#include "builder/structure_table.h"

#include "base/files.h"

#include <nlohmann/json.hpp>

namespace myoatlas::builder {

namespace {

using Json = nlohmann::json;

Result<StructureRow::Source> sourceFromName(const std::string& text) {
    if (text == "muscles") return StructureRow::Source::muscles;
    if (text == "bones") return StructureRow::Source::bones;
    if (text == "attachments") return StructureRow::Source::attachments;
    return Error{"from: expected muscles, bones or attachments, found '" + text + "'"};
}

Result<std::map<Side, std::string>> bySide(const Json& json) {
    std::map<Side, std::string> result;
    for (const auto& [key, value] : json.items()) {
        const std::optional<Side> side = sideFromName(key);
        if (!side) return Error{"expected left, right or midline, found '" + key + "'"};
        result[*side] = value.get<std::string>();
    }
    return result;
}

/// Lets nlohmann's exceptions pass; `loadStructureTable` turns them into an `Error`.
Result<StructureRow> rowFrom(const Json& json) {
    StructureRow row;
    row.id = json.at("id").get<std::string>();
    row.name = json.at("name").get<std::string>();
    row.ta2 = json.value("ta2", "");
    row.layer = json.at("layer").get<int>();
    row.flip = json.value("flip", false);
    row.asTube = json.value("shape", "") == "tube";
    if (json.contains("tendons"))
        row.tendons =
            glm::vec2(json.at("tendons").at(0).get<float>(), json.at("tendons").at(1).get<float>());
    const std::optional<body::Kind> kind = body::kindFromName(json.at("kind").get<std::string>());
    if (!kind) return Error{"kind: unknown"}.within(row.id);
    row.kind = *kind;
    const Result<StructureRow::Source> source = sourceFromName(json.at("from").get<std::string>());
    if (!source) return source.error().within(row.id);
    row.source = *source;
    Result<std::map<Side, std::string>> measured = bySide(json.at("measured"));
    if (!measured) return measured.error().within("measured").within(row.id);
    row.measured = std::move(*measured);
    Result<std::map<Side, std::string>> fma = bySide(json.at("fma"));
    if (!fma) return fma.error().within("fma").within(row.id);
    row.fma = std::move(*fma);
    return row;
}

} // namespace

Result<std::vector<StructureRow>> loadStructureTable(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "structures.json";
    const Result<std::string> text = readFile(path);
    if (!text) return text.error();
    std::vector<StructureRow> rows;
    try {
        const Json document = Json::parse(*text);
        for (const Json& entry : document.at("structures")) {
            Result<StructureRow> row = rowFrom(entry);
            if (!row) return row.error().within(path.string());
            rows.push_back(std::move(*row));
        }
    } catch (const std::exception& exception) {
        return Error{exception.what()}
            .within("structures[" + std::to_string(rows.size()) + "]")
            .within(path.string());
    }
    return rows;
}

} // namespace myoatlas::builder
