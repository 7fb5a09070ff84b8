#include "importer/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace myoatlas::importer {

namespace {

using Json = nlohmann::ordered_json;

const char* nameOf(Match::How how) {
    switch (how) {
    case Match::How::id:
        return "id";
    case Match::How::name:
        return "name";
    case Match::How::guess:
        return "guess";
    }
    return "";
}

std::string joined(const std::vector<std::string>& list) {
    std::string result;
    for (const std::string& entry : list) result += (result.empty() ? "" : ", ") + entry;
    return result;
}

std::string rounded(float value, const char* format) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, format, static_cast<double>(value));
    return buffer;
}

double hundredths(float value) { return std::round(100.0 * static_cast<double>(value)) / 100.0; }

std::string lineOf(const Matched& entry) {
    std::string line = "  " + entry.part + " is " + joined(entry.structures) + " (" +
                       nameOf(entry.how) + ", " + rounded(entry.confidence, "%.2f") + ")";
    return entry.doubt.empty() ? line + "\n" : line + ": " + entry.doubt + "\n";
}

} // namespace

std::size_t Report::count(Match::How how) const {
    return static_cast<std::size_t>(std::count_if(
        matched.begin(), matched.end(), [&](const Matched& entry) { return entry.how == how; }));
}

std::string text(const Report& report, bool all) {
    std::string out = report.source + ": " + report.frame + "\n";
    out += "recognised: " + std::to_string(report.matched.size()) + " parts (" +
           std::to_string(report.count(Match::How::id)) + " by id, " +
           std::to_string(report.count(Match::How::name)) + " by name, " +
           std::to_string(report.count(Match::How::guess)) + " guessed)\n";
    out += "carried over from the default body: " + std::to_string(report.carriedOver.size()) +
           " structures\n";
    out += "set aside: " + std::to_string(report.setAside.size()) + " parts\n";
    out += "the bent default body lies " + rounded(1000.0f * report.boneGap, "%.1f") +
           " mm from the source's bones, " + rounded(1000.0f * report.gap, "%.1f") +
           " mm from all of it (medians)\n";
    if (report.cover.outside > 0)
        out += "skin: " + std::to_string(report.cover.outside) + " vertices stick out, at most " +
               rounded(1000.0f * report.cover.farthest, "%.1f") + " mm\n";
    out += report.attribution.empty()
               ? "attribution: NONE FOUND. If the source is not your own, give --attribution TEXT\n"
               : "attribution (" + report.attributionFrom + "): " + report.attribution + "\n";
    for (const std::string& doubt : report.doubts) out += "doubt: " + doubt + "\n";
    for (const Matched& entry : report.matched)
        if (all || entry.how == Match::How::guess || !entry.doubt.empty()) out += lineOf(entry);
    for (const SetAside& entry : report.setAside)
        out += "  set aside: " + entry.part + ": " + entry.reason + "\n";
    if (all)
        for (const std::string& id : report.carriedOver) out += "  carried over: " + id + "\n";
    return out;
}

std::string json(const Report& report) {
    Json matched = Json::array(), setAside = Json::array();
    for (const Matched& entry : report.matched)
        matched.push_back({{"part", entry.part},
                           {"structures", entry.structures},
                           {"by", nameOf(entry.how)},
                           {"confidence", hundredths(entry.confidence)},
                           {"doubt", entry.doubt}});
    for (const SetAside& entry : report.setAside)
        setAside.push_back({{"part", entry.part}, {"reason", entry.reason}});
    const Json whole{{"source", report.source},
                     {"frame", report.frame},
                     {"attribution", report.attribution},
                     {"attribution_from", report.attributionFrom},
                     {"counts",
                      {{"id", report.count(Match::How::id)},
                       {"name", report.count(Match::How::name)},
                       {"guess", report.count(Match::How::guess)},
                       {"carried_over", report.carriedOver.size()},
                       {"set_aside", report.setAside.size()}}},
                     {"bone_gap_mm", hundredths(1000.0f * report.boneGap)},
                     {"gap_mm", hundredths(1000.0f * report.gap)},
                     {"outside_skin", report.cover.outside},
                     {"farthest_outside_mm", hundredths(1000.0f * report.cover.farthest)},
                     {"matched", matched},
                     {"carried_over", report.carriedOver},
                     {"set_aside", setAside},
                     {"doubts", report.doubts}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace myoatlas::importer
