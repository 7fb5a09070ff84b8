#include "diary/diary.h"
#include "cli/context.h"
#include "diary/advice.h"
#include "diary/export.h"
#include "diary/location.h"
#include "diary/moment.h"

#include "base/files.h"

#include <iostream>

namespace myoatlas::cli {

namespace {

using diary::Diary;
using diary::Entry;

/// The options of all four, as they were typed.
struct Request {
    Entry entry;
    std::string at;
    std::string point, since;
    diary::ExportFormat format = diary::ExportFormat::csv;
    std::filesystem::path out;
    bool deletesAll = false, isConfirmed = false;
    std::optional<std::int64_t> id;
};

Result<Diary> openDiary() {
    Diagnostics diagnostics;
    Result<Diary> diary = Diary::open(diary::diaryFile(), diagnostics);
    for (const std::string& message : diagnostics) std::cerr << "warning: " << message << "\n";
    return diary;
}

/// Reading makes no diary where there is none.
bool hasDiary() {
    std::error_code code;
    return std::filesystem::exists(diary::diaryFile(), code);
}

Result<diary::Filter> filterOf(const Request& request) {
    diary::Filter filter{request.point, std::nullopt};
    if (request.since.empty()) return filter;
    filter.since = diary::parseSince(request.since, diary::currentTime());
    if (filter.since) return filter;
    return Error{"--since: expected a day such as 2026-03-31, or 10d or 3w, found '" +
                 request.since + "'"};
}

Result<std::vector<Entry>> wantedEntries(const Request& request) {
    const Result<diary::Filter> filter = filterOf(request);
    if (!filter) return filter.error();
    if (!hasDiary()) return std::vector<Entry>{};
    Result<Diary> diary = openDiary();
    if (!diary) return diary.error();
    return diary->entries(*filter);
}

template <typename Known>
Result<void> checkId(const std::vector<Known>& entries, const std::string& id, const char* kind) {
    if (id.empty() || content::findById(entries, id) != nullptr) return {};
    return Error{std::string("no ") + kind + " has the id '" + id + "'; 'myoatlas list " + kind +
                 "s' names them all"};
}

/// The entry with its ids checked; a point without a side is on the right.
Result<Entry> entryOf(const Context& context, const Request& request) {
    Entry entry = request.entry;
    entry.at = diary::currentTime();
    if (!request.at.empty()) {
        const auto at = diary::parseTime(request.at);
        if (!at)
            return Error{"--at: expected a time such as '2026-03-31 18:05', found '" + request.at +
                         "'"};
        entry.at = *at;
    }
    if (!entry.technique.empty() || !entry.tool.empty()) {
        const auto content = context.loadContent();
        if (!content) return content.error();
        const content::Content& known = **content;
        for (const Result<void>& checked : {checkId(known.techniques, entry.technique, "technique"),
                                            checkId(known.tools, entry.tool, "tool")})
            if (!checked) return checked.error();
    }
    if (!request.point.empty()) {
        const auto atlas = context.loadAtlas(); // knows which points lie in the middle
        if (!atlas) return atlas.error();
        const auto point = findPoint(**atlas, request.point);
        if (!point) return point.error();
        const scene::PlacedPoint& placed = (*atlas)->points()[*point];
        entry.point = joinSide(placed.ref.point->id, placed.side);
    }
    if (const Result<void> good = diary::check(entry); !good) return good.error();
    return entry;
}

void add(Context& context, const Request& request) {
    Result<Entry> entry = entryOf(context, request);
    if (!entry) return context.fail(entry.error());
    Result<Diary> diary = openDiary();
    if (!diary) return context.fail(diary.error());
    const Result<std::int64_t> id = diary->add(*entry);
    if (!id) return context.fail(id.error());
    entry->id = *id;
    if (context.json)
        print(Json{{"entry", diary::toJson(*entry)}});
    else
        std::cout << "Entry " << *id << " is kept in " << diary->file().string() << std::endl;
}

std::string figure(const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string("-");
}

void printText(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        std::cout << entry.id << "  " << diary::plainTime(entry.at) << "  "
                  << (entry.point.empty() ? "-" : entry.point) << "  before "
                  << figure(entry.before) << "  after " << figure(entry.after) << "  next day "
                  << figure(entry.nextDay);
        if (!entry.technique.empty()) std::cout << "  " << entry.technique;
        if (!entry.tool.empty()) std::cout << "  " << entry.tool;
        if (entry.seconds) std::cout << "  " << *entry.seconds << " s";
        if (entry.repeats) std::cout << "  x" << *entry.repeats;
        if (entry.pressure) std::cout << "  pressure " << *entry.pressure;
        if (!entry.notes.empty()) std::cout << "  " << entry.notes;
        std::cout << "\n";
    }
    const diary::Advice advice = diary::adviceFor(diary::review(entries));
    std::cout << "\n" << advice.title << ". " << advice.text << "\n";
}

void list(Context& context, const Request& request) {
    const Result<std::vector<Entry>> entries = wantedEntries(request);
    if (!entries) return context.fail(entries.error());
    if (context.json)
        std::cout << diary::exported(*entries, diary::ExportFormat::json);
    else if (entries->empty())
        std::cout << "No entries. 'myoatlas diary add --help' says how to make one.\n";
    else
        printText(*entries);
}

void exportEntries(Context& context, const Request& request) {
    const Result<std::vector<Entry>> entries = wantedEntries(request);
    if (!entries) return context.fail(entries.error());
    const auto format = context.json ? diary::ExportFormat::json : request.format;
    const std::string text = diary::exported(*entries, format);
    if (request.out.empty()) {
        std::cout << text;
        return;
    }
    if (const Result<void> written = writeFileAtomically(request.out, text); !written)
        context.fail(written.error());
}

void remove(Context& context, const Request& request) {
    if (request.deletesAll == request.id.has_value()) {
        std::cerr << "myoatlas: say which: --id NUMBER, or --all --yes\n";
        context.exitCode = kBadUsage;
        return;
    }
    if (request.deletesAll && !request.isConfirmed) {
        std::cerr << "myoatlas: this deletes the whole diary, with damaged copies that were kept "
                     "aside, and cannot be undone; say --yes as well\n";
        context.exitCode = kBadUsage;
        return;
    }
    std::size_t deleted = 0;
    if (hasDiary() || request.id) {
        Result<Diary> diary = openDiary();
        if (!diary) return context.fail(diary.error());
        if (request.id) {
            if (const Result<void> done = diary->remove(*request.id); !done)
                return context.fail(done.error());
            deleted = 1;
        } else {
            const Result<std::size_t> done = diary->removeAll();
            if (!done) return context.fail(done.error());
            deleted = *done;
        }
    }
    if (context.json)
        print(Json{{"deleted", deleted}});
    else
        std::cout << "Deleted entries: " << deleted << "\n";
}

using Run = void (*)(Context&, const Request&);

CLI::App* addPart(CLI::App& diary, Context& context, const std::shared_ptr<Request>& request,
                  const char* name, const char* text, Run run) {
    CLI::App* part = diary.add_subcommand(name, text);
    part->add_flag("--json", context.json, "Answer in JSON");
    part->callback([&context, request, run] { run(context, *request); });
    return part;
}

void addFilter(CLI::App& part, Request& request) {
    part.add_option("--point", request.point,
                    "Only this point; without .left or .right both sides of it");
    part.add_option("--since", request.since, "Only from this day on: 2026-03-31, or 10d, or 3w");
}

void addFigure(CLI::App& part, const char* name, std::optional<int>& value, const char* text,
               int most) {
    part.add_option(name, value, text)->check(CLI::Range(0, most));
}

void addAddPart(CLI::App& command, Context& context, const std::shared_ptr<Request>& request) {
    CLI::App& part = *addPart(command, context, request, "add", "Keep an entry", add);
    Entry& entry = request->entry;
    part.add_option("--point", request->point,
                    "Point, such as infraspinatus.1.left; without a side the right one");
    part.add_option("--at", request->at, "When, such as '2026-03-31 18:05'; now if not given");
    addFigure(part, "--before", entry.before, "Pain before, 0 to 10", 10);
    addFigure(part, "--after", entry.after, "Pain after, 0 to 10", 10);
    addFigure(part, "--next-day", entry.nextDay, "Soreness the day after, 0 to 10", 10);
    part.add_option("--technique", entry.technique, "Technique ('myoatlas list techniques')");
    part.add_option("--tool", entry.tool, "Tool ('myoatlas list tools')");
    addFigure(part, "--seconds", entry.seconds, "Seconds of one hold", 3600);
    addFigure(part, "--repeats", entry.repeats, "How many holds", 100);
    addFigure(part, "--pressure", entry.pressure, "Felt pressure, 0 to 10", 10);
    part.add_option("--notes", entry.notes, "What else you want to remember");
    part.add_option("--data", context.dataFolder,
                    "Folder of content to use instead of the built-in");
    context.addBodyOption(part);
}

} // namespace

void addDiary(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("diary", "Your own pain diary; it never leaves this machine");
    command->require_subcommand(1);
    command->footer("The diary is one SQLite file: $XDG_DATA_HOME/myoatlas/diary.sqlite, or\n"
                    "~/.local/share/myoatlas/diary.sqlite. 'myoatlas diary add --help' and so on\n"
                    "explain each.");
    const auto request = std::make_shared<Request>();
    addAddPart(*command, context, request);
    addFilter(*addPart(*command, context, request, "list", "Show entries, oldest first", list),
              *request);
    CLI::App& exporting = *addPart(*command, context, request, "export",
                                   "Write entries as CSV or JSON", exportEntries);
    addFilter(exporting, *request);
    const std::map<std::string, diary::ExportFormat> formats{{"csv", diary::ExportFormat::csv},
                                                             {"json", diary::ExportFormat::json}};
    exporting.add_option("--format", request->format, "csv or json; csv if not given")
        ->transform(CLI::CheckedTransformer(formats));
    exporting.add_option("--out", request->out, "File to write; to the terminal if not given");
    CLI::App& deleting =
        *addPart(*command, context, request, "delete", "Delete one entry, or all", remove);
    deleting.add_option("--id", request->id, "Number of the entry, as 'list' shows it");
    deleting.add_flag("--all", request->deletesAll,
                      "The whole diary, with damaged copies that were kept aside");
    deleting.add_flag("--yes", request->isConfirmed, "Confirms --all");
}

} // namespace myoatlas::cli
