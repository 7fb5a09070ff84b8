// The command line: one program, a subcommand each, the window without one.

#include "cli/context.h"

#include <cstring>
#include <iostream>

namespace {

using namespace myoatlas::cli;

void addCommands(CLI::App& app, Context& context) {
    for (const AddCommand add : {addView, addRender, addList, addShow, addFind, addCauses,
                                 addDensity, addZone, addValidate, addBench, addDiary, addImport})
        add(app, context);
}

int run(int argc, char** argv) {
    CLI::App app{"Myoatlas: an open, offline 3D atlas of referred muscle pain.\n"
                 "For education only, not medical advice.",
                 "myoatlas"};
    app.set_version_flag("--version", "myoatlas " MYOATLAS_VERSION);
    app.footer("Without a command the window opens. 'myoatlas COMMAND --help' explains each.");
    app.require_subcommand(0, 1);
    Context context;
    addCommands(app, context);
    try {
        app.parse(argc, argv);
        // Without a subcommand: the window, as if "view" had been typed.
        if (app.get_subcommands().empty()) app.parse("view", false);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kYes : kBadUsage;
    }
    return context.exitCode;
}

} // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return run(argc, argv);
    } catch (const std::exception& exception) { // out of memory and the like
        std::cerr << "myoatlas: " << exception.what() << "\n";
        return myoatlas::cli::kNo;
    }
}
