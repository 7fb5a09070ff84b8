#include "bench/measure.h"

#include "bench/timing.h"
#include "cli/context.h"
#include "cli/picture_size.h"

#include <cmath>
#include <cstdio>
#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::string size = "1280x720";
    int runs = 7;
};

double rounded(double value) { return std::round(100.0 * value) / 100.0; }

Json describe(const bench::Report& report) {
    Json rows = Json::array();
    for (const bench::Row& row : report.rows) {
        Json entry{{"name", row.name}, {"ms", rounded(row.milliseconds)}};
        if (row.floorMilliseconds > 0.0)
            entry.update(
                {{"floor", row.floor},
                 {"floor_ms", rounded(row.floorMilliseconds)},
                 {"ratio", rounded(row.milliseconds / row.floorMilliseconds)},
                 {"culled_floor_ms", rounded(row.culledFloorMilliseconds)},
                 {"culled_ratio", rounded(row.milliseconds / row.culledFloorMilliseconds)}});
        rows.push_back(entry);
    }
    return {{"driver", report.driver},
            {"triangles", report.triangles},
            {"width", report.size.x},
            {"height", report.size.y},
            {"rows", rows},
            {"peak_mb", std::round(report.peakMegabytes)}};
}

void printTable(const bench::Report& report) {
    std::printf("%s\n%zu triangles, %d x %d pixels\n\n", report.driver.c_str(), report.triangles,
                report.size.x, report.size.y);
    for (const bench::Row& row : report.rows) {
        std::printf("%-38s %9.2f ms", row.name.c_str(), row.milliseconds);
        if (row.floorMilliseconds > 0.0)
            std::printf("  %5.2f of %.0f ms (%s), %.2f of %.0f ms (back faces culled)",
                        row.milliseconds / row.floorMilliseconds, row.floorMilliseconds,
                        row.floor.c_str(), row.milliseconds / row.culledFloorMilliseconds,
                        row.culledFloorMilliseconds);
        std::printf("\n");
    }
    std::printf("%-38s %9.0f MB\n", "peak memory", report.peakMegabytes);
}

void run(Context& context, const Request& request) {
    Result<std::shared_ptr<const scene::Atlas>> atlas = Error{"not loaded"};
    const double load = bench::millisecondsOf([&] { atlas = context.loadAtlas(); });
    if (!atlas) return context.fail(atlas.error());
    const auto report = bench::measure(*atlas, load, *parseSize(request.size), request.runs);
    if (!report) return context.fail(report.error());
    if (context.json)
        print(describe(*report));
    else
        printTable(*report);
}

} // namespace

void addBench(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "bench", "How fast this machine draws and answers, beside a plain floor");
    const auto request = std::make_shared<Request>();
    command->add_option("--size", request->size, "WIDTHxHEIGHT of a frame in pixels")
        ->check(CLI::Validator(checkSize, "WxH"));
    command->add_option("--runs", request->runs, "Runs of which the median counts")
        ->check(CLI::Range(1, 1000));
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
