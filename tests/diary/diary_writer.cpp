// Writes entries for ever and confirms each on stdout, to be killed: diary_writer FILE write|count

#include "diary/diary.h"

#include <cstdio>
#include <iostream>
#include <string_view>

namespace {

using myoatlas::diary::Diary;
using myoatlas::diary::Entry;

int fail(const myoatlas::Error& error) {
    std::cerr << error.message << "\n";
    return 1;
}

int write(Diary& diary) {
    Entry entry;
    entry.point = "infraspinatus.1.left";
    entry.notes = std::string(300, 'x');
    for (entry.at = 1;; ++entry.at) {
        entry.before = static_cast<int>(entry.at % 11);
        const auto id = diary.add(entry);
        if (!id) return fail(id.error());
        // One system call for each line, so that a line is a promise.
        char line[32];
        const int length = std::snprintf(line, sizeof line, "%lld\n", static_cast<long long>(*id));
        std::fwrite(line, 1, static_cast<std::size_t>(length), stdout);
        std::fflush(stdout);
    }
}

int list(Diary& diary) {
    const auto entries = diary.entries();
    if (!entries) return fail(entries.error());
    for (const Entry& entry : *entries) std::cout << entry.id << "\n";
    std::cout.flush();
    return std::cout ? 0 : fail({"the list could not be written"});
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    myoatlas::Diagnostics diagnostics;
    auto diary = Diary::open(argv[1], diagnostics);
    if (!diary) return fail(diary.error());
    if (!diagnostics.empty()) return fail({diagnostics.front()});
    return std::string_view(argv[2]) == "write" ? write(*diary) : list(*diary);
}
