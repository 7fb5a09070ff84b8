#include "process.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace myoatlas::cli {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& argument) {
    std::string result = "'";
    for (const char c : argument) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string contentsOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

Finished myoatlas(const std::vector<std::string>& arguments) {
    const fs::path folder =
        fs::temp_directory_path() / ("myoatlas-cli-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    // One cache for all tests, so that the zones are worked out once.
    const fs::path cache = fs::path(MYOATLAS_OUTPUT) / "cache";
    std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY HOME=" + quoted(folder.string()) +
                          " XDG_CACHE_HOME=" + quoted(cache.string()) + " " + quoted(MYOATLAS_BIN);
    for (const std::string& argument : arguments) command += " " + quoted(argument);
    command += " >" + quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string());
    const int status = std::system(command.c_str());
    Finished finished{WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentsOf(folder / "out"),
                      contentsOf(folder / "err")};
    fs::remove_all(folder);
    return finished;
}

} // namespace myoatlas::cli
