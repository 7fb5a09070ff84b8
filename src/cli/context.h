#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "content/content.h"
#include "scene/atlas.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace myoatlas::cli {

/// Keys keep the order in which they are written: safety stands before technique.
using Json = nlohmann::ordered_json;

/// Exit codes of every subcommand.
enum ExitCode { kYes = 0, kNo = 1, kBadUsage = 2 };

/// What the subcommands share: the options that all of them know, and how they answer.
struct Context {
    bool json = false;
    std::filesystem::path dataFolder;
    std::filesystem::path bodyFile;
    int exitCode = kYes;

    /// Adds `--json` and `--data`; `--body` too for commands that look at the body.
    void addCommonOptions(CLI::App& command);
    void addBodyOption(CLI::App& command);

    Result<std::shared_ptr<const content::Content>> loadContent() const;
    /// Content on the body. Warnings go to stderr.
    Result<std::shared_ptr<const scene::Atlas>> loadAtlas() const;
    /// The same, with all that is wrong with the content and what the body makes one doubt.
    Result<std::shared_ptr<const scene::Atlas>> loadAtlas(content::Problems& problems,
                                                          Diagnostics& diagnostics) const;

    /// Where the lessons of the content lie.
    std::filesystem::path lessonsFolder() const;

    /// The one line on stderr for a failed command, and exit code 1.
    void fail(const Error& error);

private:
    Result<std::shared_ptr<const content::Content>> loadContent(content::Problems& problems) const;
};

/// Index into `Atlas::points()`; an id without a side means the right one. Fails, saying where all
/// ids are listed, when no point has it.
Result<std::size_t> findPoint(const scene::Atlas& atlas, const std::string& id);

/// Prints to stdout with a final newline.
void print(const Json& json);

using AddCommand = void (*)(CLI::App&, Context&);
void addView(CLI::App& app, Context& context);
void addRender(CLI::App& app, Context& context);
void addList(CLI::App& app, Context& context);
void addShow(CLI::App& app, Context& context);
void addFind(CLI::App& app, Context& context);
void addCauses(CLI::App& app, Context& context);
void addDensity(CLI::App& app, Context& context);
void addZone(CLI::App& app, Context& context);
void addValidate(CLI::App& app, Context& context);
void addBench(CLI::App& app, Context& context);
void addDiary(CLI::App& app, Context& context);
void addImport(CLI::App& app, Context& context);

} // namespace myoatlas::cli
