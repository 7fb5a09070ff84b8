#include "diary/entry.h"

#include "base/side.h"

#include <array>
#include <string_view>

namespace myoatlas::diary {

namespace {

/// How many bytes the character at the beginning of `text` has; 0 when it is no UTF-8 or a NUL.
/// Source: RFC 3629, section 4.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first == 0) return 0;
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    const unsigned char second = byte(1);
    const bool isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool isBeyond = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
    return isOverlong || isBeyond ? 0 : length;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

struct Figure {
    const char* name;
    std::optional<int> Entry::*value;
    int most;
};

constexpr std::array<Figure, 6> kFigures{{{"before", &Entry::before, 10},
                                          {"after", &Entry::after, 10},
                                          {"next day", &Entry::nextDay, 10},
                                          {"seconds", &Entry::seconds, 3600},
                                          {"repeats", &Entry::repeats, 100},
                                          {"pressure", &Entry::pressure, 10}}};

} // namespace

Result<void> check(const Entry& entry) {
    for (const Figure& figure : kFigures) {
        const std::optional<int>& value = entry.*figure.value;
        if (value && (*value < 0 || *value > figure.most))
            return Error{"expected 0 to " + std::to_string(figure.most) + ", found " +
                         std::to_string(*value)}
                .within(figure.name);
    }
    for (const std::string* text : {&entry.point, &entry.technique, &entry.tool, &entry.notes})
        if (!isUtf8(*text)) return Error{"a text is not UTF-8"};
    if (entry.notes.size() > kLongestNote)
        return Error{"notes: at most " + std::to_string(kLongestNote) + " bytes are kept, found " +
                     std::to_string(entry.notes.size())};
    return {};
}

bool matches(const Filter& filter, const Entry& entry) {
    if (filter.since && entry.at < *filter.since) return false;
    if (filter.point.empty() || entry.point == filter.point) return true;
    return splitSide(entry.point).id == filter.point;
}

} // namespace myoatlas::diary
