// Writes settings for ever and confirms each on stdout, to be killed:
//   settings_writer FILE write FIRST   counts up from FIRST in the width of the window
//   settings_writer FILE read          prints that width; fails when the file is damaged

#include "app/settings.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <unistd.h>

namespace {

using namespace myoatlas;

/// What the widths may be, so that a value comes back as it was written.
constexpr int kLeast = 400, kMost = 16000;

int fail(const std::string& message) {
    std::cerr << message << "\n";
    return 1;
}

int write(const std::filesystem::path& file, int width) {
    app::Settings settings;
    // Long enough that a file that is written in place would be seen half written.
    for (int i = 0; i < 400; ++i) settings.kit.missingTools.insert("tool_" + std::to_string(i));
    while (true) {
        settings.windowSize.x = width;
        if (const Result<void> saved = app::saveSettings(file, settings); !saved)
            return fail(saved.error().message);
        // One system call for each line, so that a line is a promise.
        char line[32];
        const int length = std::snprintf(line, sizeof line, "%d\n", width);
        if (::write(STDOUT_FILENO, line, static_cast<std::size_t>(length)) != length)
            return fail("the promise could not be written");
        width = width == kMost ? kLeast : width + 1;
    }
}

int read(const std::filesystem::path& file) {
    Diagnostics diagnostics;
    const app::Settings settings = app::loadSettings(file, diagnostics);
    if (!diagnostics.empty()) return fail(diagnostics.front());
    std::cout << settings.windowSize.x << " " << settings.kit.missingTools.size() << std::endl;
    return std::cout ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[2]) == "write")
        return write(argv[1], std::atoi(argv[3]));
    if (argc == 3 && std::string_view(argv[2]) == "read") return read(argv[1]);
    return 2;
}
