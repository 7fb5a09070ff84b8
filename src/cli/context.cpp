#include "cli/context.h"

#include "body/load.h"
#include "cli/locations.h"

#include <future>
#include <iostream>

namespace myoatlas::cli {

namespace fs = std::filesystem;

namespace {

fs::path contentFolder(const Context& context) {
    return context.dataFolder.empty() ? locations().data : context.dataFolder;
}

} // namespace

void Context::addCommonOptions(CLI::App& command) {
    command.add_flag("--json", json, "Answer in JSON");
    command.add_option("--data", dataFolder, "Folder of content to use instead of the built-in");
}

void Context::addBodyOption(CLI::App& command) {
    command.add_option("--body", bodyFile, "Body glTF to use instead of the built-in");
}

Result<std::shared_ptr<const content::Content>>
Context::loadContent(content::Problems& problems) const {
    Result<content::Content> content = content::loadContent(contentFolder(*this), problems);
    if (!content) return content.error();
    return std::shared_ptr<const content::Content>(
        std::make_shared<content::Content>(std::move(*content)));
}

Result<std::shared_ptr<const content::Content>> Context::loadContent() const {
    content::Problems problems; // the error tells the first
    return loadContent(problems);
}

Result<std::shared_ptr<const scene::Atlas>> Context::loadAtlas(content::Problems& problems,
                                                               Diagnostics& diagnostics) const {
    // The two files know nothing of each other and take about as long to read.
    Diagnostics ofBody;
    auto loading = std::async(std::launch::async, [&] {
        return body::loadBody(bodyFile.empty() ? locations().body : bodyFile, ofBody);
    });
    const auto content = loadContent(problems);
    Result<body::Body> body = loading.get();
    if (!content) return content.error();
    diagnostics.insert(diagnostics.end(), ofBody.begin(), ofBody.end());
    if (!body && bodyFile.empty())
        return Error{body.error().message +
                     "; install or build Myoatlas again, or give another body with --body"};
    if (!body) return body.error();
    return scene::Atlas::create(*content, std::make_shared<body::Body>(std::move(*body)),
                                diagnostics);
}

Result<std::shared_ptr<const scene::Atlas>> Context::loadAtlas() const {
    content::Problems problems;
    Diagnostics diagnostics;
    auto atlas = loadAtlas(problems, diagnostics);
    if (!atlas) return atlas;
    for (const std::string& warning : diagnostics) std::cerr << "warning: " << warning << "\n";
    return atlas;
}

fs::path Context::lessonsFolder() const { return contentFolder(*this) / "lessons"; }

void Context::fail(const Error& error) {
    std::cerr << "myoatlas: " << error.message << "\n";
    exitCode = kNo;
}

Result<std::size_t> findPoint(const scene::Atlas& atlas, const std::string& id) {
    if (const auto point = atlas.findPoint(id)) return *point;
    return Error{"no point has the id '" + id + "'; 'myoatlas list points' names them all"};
}

void print(const Json& json) {
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

} // namespace myoatlas::cli
