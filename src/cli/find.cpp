#include "cli/context.h"
#include "content/search.h"

#include <iostream>

namespace myoatlas::cli {

namespace {

struct Request {
    std::string text;
    std::string kind;
};

void run(Context& context, const Request& request) {
    const auto content = context.loadContent();
    if (!content) return context.fail(content.error());
    const std::vector<content::Match> matches =
        content::find(**content, request.text, content::matchKindFromName(request.kind));
    if (context.json) {
        Json list = Json::array();
        for (const content::Match& match : matches)
            list.push_back({{"kind", name(match.kind)},
                            {"id", match.id},
                            {"name", match.name},
                            {"score", std::round(match.score * 1000.0) / 1000.0}});
        print(Json{{"matches", list}});
    } else {
        for (const content::Match& match : matches) {
            std::cout << name(match.kind) << "  " << match.id << "  " << match.name;
            if (!match.because.empty()) std::cout << "  (" << match.because << ")";
            std::cout << "\n";
        }
    }
    if (matches.empty()) {
        if (!context.json) std::cerr << "myoatlas: nothing found for '" << request.text << "'\n";
        context.exitCode = kNo;
    }
}

} // namespace

void addFind(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("find", "Search muscles, points, areas, techniques and tools");
    const auto request = std::make_shared<Request>();
    command->add_option("TEXT", request->text, "What to look for, in plain words")->required();
    command->add_option("--kind", request->kind, "muscle, point, area, technique or tool")
        ->check(CLI::IsMember({"muscle", "point", "area", "technique", "tool"}));
    context.addCommonOptions(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
