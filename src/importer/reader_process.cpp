#include "importer/reader_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace myoatlas::importer {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false; // the sanitizer reserves terabytes of address space
#else
constexpr bool kLimitsMemory = true;
#endif

struct Child {
    pid_t pid = -1;
    int pipe = -1;
    std::size_t index = 0;
    std::string bytes;
    bool isTooLong = false;
};

void limit(int resource, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// The child's whole life; never returns.
[[noreturn]] void serve(int pipe, std::size_t index, const ProcessLimits& limits,
                        const std::function<std::string(std::size_t)>& answer) {
    ::signal(SIGINT, SIG_DFL);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    if (limits.maxSeconds > 0) limit(RLIMIT_CPU, limits.maxSeconds);
    if (kLimitsMemory && limits.maxBytes > 0) limit(RLIMIT_AS, limits.maxBytes);
    // A library that prints must not mix its words with the program's answer.
    if (const int nothing = ::open("/dev/null", O_WRONLY); nothing >= 0) {
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
    }
    std::string bytes;
    try {
        bytes = answer(index);
    } catch (...) { // out of memory: the parent says so
        ::_exit(1);
    }
    for (std::string_view rest = bytes; !rest.empty();) {
        const ssize_t written = ::write(pipe, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) ::_exit(2);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    ::_exit(0);
}

Result<Child> start(std::size_t index, const ProcessLimits& limits,
                    const std::function<std::string(std::size_t)>& answer) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return Error{std::strerror(errno)};
    const pid_t pid = ::fork();
    if (pid < 0) {
        ::close(ends[0]);
        ::close(ends[1]);
        return Error{std::strerror(errno)};
    }
    if (pid == 0) {
        ::close(ends[0]);
        serve(ends[1], index, limits, answer);
    }
    ::close(ends[1]);
    Child child;
    child.pid = pid;
    child.pipe = ends[0];
    child.index = index;
    return child;
}

/// Takes what the pipe holds; false at its end.
bool receive(Child& child, std::size_t maxAnswer) {
    std::array<char, 1 << 16> buffer;
    const ssize_t count = ::read(child.pipe, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR;
    if (count == 0) return false;
    child.bytes.append(buffer.data(), static_cast<std::size_t>(count));
    child.isTooLong = child.bytes.size() > maxAnswer;
    return !child.isTooLong;
}

Result<std::string> finish(Child& child) {
    ::close(child.pipe);
    if (child.isTooLong) ::kill(child.pid, SIGKILL);
    int status = 0;
    while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (child.isTooLong) return Error{"is larger than is read"};
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        return Error{signal == SIGXCPU || signal == SIGKILL ? "takes too long or too much memory"
                                                            : "is broken: reading it crashed"};
    }
    if (WEXITSTATUS(status) != 0) return Error{"takes more memory than is given to it"};
    return std::move(child.bytes);
}

} // namespace

void forEachInOwnProcess(std::size_t count, const ProcessLimits& limits,
                         const std::function<std::string(std::size_t)>& answer,
                         const std::function<bool(std::size_t, Result<std::string>)>& done) {
    std::array<std::optional<Child>, 2> children;
    std::size_t next = 0;
    bool goesOn = true;
    while (true) {
        for (std::optional<Child>& child : children) {
            while (!child && goesOn && next < count) {
                Result<Child> started = start(next, limits, answer);
                if (started)
                    child = std::move(*started);
                else
                    goesOn = done(next, started.error());
                ++next;
            }
        }
        std::array<pollfd, 2> waiting{};
        bool isBusy = false;
        for (std::size_t i = 0; i < children.size(); ++i) {
            waiting[i] = {children[i] ? children[i]->pipe : -1, POLLIN, 0};
            isBusy = isBusy || children[i];
        }
        if (!isBusy) return;
        ::poll(waiting.data(), waiting.size(), -1);
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (!children[i] || waiting[i].revents == 0) continue;
            if (receive(*children[i], limits.maxAnswer)) continue;
            Result<std::string> bytes = finish(*children[i]);
            const std::size_t index = children[i]->index;
            children[i].reset();
            goesOn = done(index, std::move(bytes)) && goesOn;
        }
    }
}

} // namespace myoatlas::importer
