#include "app/app.h"
#include "base/memory.h"
#include "cli/context.h"
#include "cli/locations.h"

#include <future>

namespace myoatlas::cli {

namespace {

struct Request {
    std::string point;
    std::string view;
    std::filesystem::path lesson;
};

Result<app::Opening> load(const Context& context, const Request& request) {
    const auto atlas = context.loadAtlas();
    if (!atlas) return atlas.error();
    app::Opening opening{*atlas};
    if (!request.point.empty()) {
        const auto point = findPoint(**atlas, request.point);
        if (!point) return point.error();
        opening.point = *point;
    }
    return opening;
}

void run(Context& context, const Request& request) {
    keepHeapSmall();
    auto loading = std::async(std::launch::async, [&] { return load(context, request); });
    app::ViewOptions options;
    options.opening = [&] { return loading.get(); };
    options.cacheFolder = cacheFolder();
    options.defaultBody = locations().body;
    options.lessonFile = request.lesson;
    options.lessonsFolder = context.lessonsFolder();
    options.openedBody = context.bodyFile;
    if (!request.view.empty()) options.viewText = request.view;
    if (const Result<void> seen = app::run(options); !seen) context.fail(seen.error());
}

} // namespace

void addView(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("view", "Open the window");
    const auto request = std::make_shared<Request>();
    command->add_option("--point", request->point, "Point to open at");
    command->add_option("--view", request->view, "A view copied from the window");
    command->add_option("--lesson", request->lesson, "A lesson (.yaml) to show");
    command->add_option("--data", context.dataFolder, "Folder of content to use");
    context.addBodyOption(*command);
    command->callback([&context, request] { run(context, *request); });
}

} // namespace myoatlas::cli
