#include "base/files.h"
#include "body/load.h"
#include "cli/context.h"
#include "cli/locations.h"
#include "importer/import_body.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace myoatlas::cli {

namespace {

namespace fs = std::filesystem;

struct Request {
    importer::Options options;
    fs::path out;
    fs::path report;
    bool listAll = false;
};

/// Set by Ctrl+C; the work then ends at its next step, and nothing is written.
std::atomic<bool> isInterrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void interrupt(int) { isInterrupted = true; }

/// While it lives, Ctrl+C stops the work instead of the program.
class InterruptGuard {
public:
    InterruptGuard() : before_(std::signal(SIGINT, interrupt)) {}
    ~InterruptGuard() { std::signal(SIGINT, before_); }
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    void (*before_)(int);
};

/// Says on stderr how far the work is: in place on a terminal, else a line a stage.
class ProgressLine {
public:
    bool operator()(std::string_view stage, std::size_t done, std::size_t total) {
        if (stage != stage_) begin(stage);
        if (isTerminal_) show(done, total);
        return !isInterrupted;
    }
    ~ProgressLine() { clear(); }

private:
    using Clock = std::chrono::steady_clock;

    void begin(std::string_view stage) {
        clear();
        stage_ = stage;
        since_ = Clock::now();
        if (!isTerminal_) std::cerr << stage << " ...\n";
    }
    void show(std::size_t done, std::size_t total) {
        std::cerr << "\r\033[K" << stage_;
        if (total > 0) {
            std::cerr << " " << done << " of " << total;
            const double seconds = std::chrono::duration<double>(Clock::now() - since_).count();
            if (done > 0 && seconds > 1.0)
                std::cerr << ", "
                          << static_cast<long>(seconds * static_cast<double>(total - done) /
                                                   static_cast<double>(done) +
                                               1.0)
                          << " s left";
        }
        std::cerr << std::flush;
    }
    void clear() const {
        if (isTerminal_ && !stage_.empty()) std::cerr << "\r\033[K" << std::flush;
    }

    bool isTerminal_ = ::isatty(STDERR_FILENO) != 0;
    std::string stage_;
    Clock::time_point since_;
};

Result<void> checkFolderOf(const fs::path& file, const char* option) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return {};
    return Error{std::string(option) + ": there is no folder '" + folder.string() + "'"};
}

Result<importer::Report> importSource(const Context& context, const Request& request) {
    if (const Result<void> known = checkFolderOf(request.out, "--out"); !known)
        return known.error();
    if (!request.report.empty())
        if (const Result<void> known = checkFolderOf(request.report, "--report"); !known)
            return known.error();
    Diagnostics diagnostics;
    Result<body::Body> body =
        body::loadBody(context.bodyFile.empty() ? locations().body : context.bodyFile, diagnostics);
    if (!body) return body.error();
    const InterruptGuard guard;
    ProgressLine line;
    Result<importer::Imported> imported =
        importer::importBody(request.options, std::move(*body), std::ref(line));
    if (!imported) return imported.error();
    if (const Result<void> written = writeFileAtomically(request.out, imported->glb); !written)
        return written.error();
    if (!request.report.empty())
        if (const Result<void> written =
                writeFileAtomically(request.report, importer::json(imported->report));
            !written)
            return written.error();
    return std::move(imported->report);
}

void run(Context& context, const Request& request) {
    const Result<importer::Report> report = importSource(context, request);
    if (!report) return context.fail(report.error());
    std::cout << (context.json ? importer::json(*report)
                               : importer::text(*report, request.listAll));
    if (context.json && report->attribution.empty())
        std::cerr << "warning: nothing beside the source says whose it is; if it is not your own, "
                     "give --attribution TEXT\n";
}

} // namespace

void addImport(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "import", "Make a body of a real atlas: a folder or file of OBJ, STL, PLY, FBX, glTF ...");
    const auto request = std::make_shared<Request>();
    command->add_option("SRC", request->options.source, "Folder or file to read")->required();
    command->add_option("--out", request->out, "Body glTF to write, in a folder that exists")
        ->required();
    command->add_option("--report", request->report,
                        "Write what was matched, guessed, missing and doubted, as JSON");
    command->add_option("--table", request->options.table,
                        "CSV or TSV with file names and FMA ids or names; otherwise one beside the "
                        "source is used");
    command->add_option(
        "--attribution", request->options.attribution,
        "Whose the source is and under which licence; otherwise a licence or readme "
        "beside it is used");
    command->add_flag("--all", request->listAll,
                      "List every structure, not only what wants a look");
    context.addCommonOptions(*command);
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
