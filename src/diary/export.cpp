#include "diary/export.h"

#include "base/files.h"
#include "base/side.h"
#include "diary/moment.h"

#include <nlohmann/json.hpp>

namespace myoatlas::diary {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

template <typename T> Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}
Json orNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// Quoted where RFC 4180 asks for it.
std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string cell(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? cell(value.get<std::string>()) : value.dump();
}

std::string csv(std::span<const Entry> entries) {
    std::string text;
    const Json header = toJson(Entry{});
    for (const auto& [key, value] : header.items()) text += (text.empty() ? "" : ",") + key;
    text += "\n";
    for (const Entry& entry : entries) {
        const Json cells = toJson(entry);
        for (const auto& [key, value] : cells.items())
            text += (key == "id" ? "" : ",") + cell(value);
        text += "\n";
    }
    return text;
}

} // namespace

Json toJson(const Entry& entry) {
    const SidedId point = splitSide(entry.point);
    return {{"id", entry.id},
            {"at", isoTime(entry.at)},
            {"point", orNull(point.id)},
            {"side", entry.point.empty() ? Json(nullptr) : Json(std::string(name(point.side)))},
            {"before", orNull(entry.before)},
            {"after", orNull(entry.after)},
            {"next_day", orNull(entry.nextDay)},
            {"technique", orNull(entry.technique)},
            {"tool", orNull(entry.tool)},
            {"seconds", orNull(entry.seconds)},
            {"repeats", orNull(entry.repeats)},
            {"pressure", orNull(entry.pressure)},
            {"notes", entry.notes}};
}

std::string exported(std::span<const Entry> entries, ExportFormat format) {
    if (format == ExportFormat::csv) return csv(entries);
    Json list = Json::array();
    for (const Entry& entry : entries) list.push_back(toJson(entry));
    return Json{{"entries", list}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<fs::path> exportTo(const fs::path& folder, std::span<const Entry> entries,
                          ExportFormat format) {
    if (folder.empty()) return Error{"no folder for the file: set HOME"};
    const std::string name = "myoatlas-diary-" + plainDay(currentTime());
    const char* extension = format == ExportFormat::csv ? ".csv" : ".json";
    fs::path file = folder / (name + extension);
    std::error_code code;
    for (int i = 2; fs::exists(file, code); ++i)
        file = folder / (name + "-" + std::to_string(i) + extension);
    if (const Result<void> written = writeFileAtomically(file, exported(entries, format)); !written)
        return written.error();
    return file;
}

} // namespace myoatlas::diary
