#include "diary/moment.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace myoatlas::diary {

namespace {

std::tm localTime(std::int64_t at) {
    const std::time_t time = static_cast<std::time_t>(at);
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return parts;
}

std::string formatted(const char* format, const std::tm& parts) {
    char text[48];
    return std::string(text, std::strftime(text, sizeof text, format, &parts));
}

/// Reads figures and marks from the front of a text; once something is wrong, all is.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int value = 0;
        if (rest_.size() < count) return fail();
        for (const char c : rest_.substr(0, count)) {
            if (c < '0' || c > '9') return fail();
            value = 10 * value + (c - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }
    bool accept(char mark) {
        if (rest_.empty() || rest_.front() != mark) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void expect(char mark) {
        if (!accept(mark)) isGood_ = false;
    }
    bool isAtEnd() const { return rest_.empty(); }
    bool isGood() const { return isGood_; }

private:
    int fail() {
        isGood_ = false;
        return 0;
    }
    std::string_view rest_;
    bool isGood_ = true;
};

/// Seconds east of UTC, when the text says.
std::optional<int> readOffset(Reader& reader) {
    if (reader.accept('Z')) return 0;
    const bool isEast = reader.accept('+');
    if (!isEast && !reader.accept('-')) return std::nullopt;
    const int hours = reader.digits(2);
    reader.accept(':');
    const int minutes = reader.digits(2);
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60);
}

bool isOnCalendar(const std::tm& asked, std::tm found) {
    return asked.tm_year == found.tm_year && asked.tm_mon == found.tm_mon &&
           asked.tm_mday == found.tm_mday;
}

} // namespace

std::int64_t currentTime() { return static_cast<std::int64_t>(std::time(nullptr)); }

std::string isoTime(std::int64_t at) {
    const std::tm parts = localTime(at);
    const long offset = parts.tm_gmtoff;
    char zone[16];
    std::snprintf(zone, sizeof zone, "%c%02ld:%02ld", offset < 0 ? '-' : '+',
                  std::labs(offset) / 3600 % 100, std::labs(offset) / 60 % 60);
    return formatted("%Y-%m-%dT%H:%M:%S", parts) + zone;
}

std::string plainTime(std::int64_t at) { return formatted("%Y-%m-%d %H:%M", localTime(at)); }
std::string plainDay(std::int64_t at) { return formatted("%Y-%m-%d", localTime(at)); }

std::optional<std::int64_t> parseTime(std::string_view text) {
    Reader reader(text);
    std::tm parts{};
    parts.tm_year = reader.digits(4) - 1900;
    reader.expect('-');
    parts.tm_mon = reader.digits(2) - 1;
    reader.expect('-');
    parts.tm_mday = reader.digits(2);
    parts.tm_isdst = -1;
    std::optional<int> offset;
    if (reader.isGood() && !reader.isAtEnd()) {
        if (!reader.accept('T')) reader.expect(' ');
        parts.tm_hour = reader.digits(2);
        reader.expect(':');
        parts.tm_min = reader.digits(2);
        if (reader.accept(':')) parts.tm_sec = reader.digits(2);
        offset = readOffset(reader);
    }
    if (!reader.isGood() || !reader.isAtEnd() || parts.tm_hour > 23 || parts.tm_min > 59 ||
        parts.tm_sec > 59)
        return std::nullopt;
    std::tm found = parts;
    const std::time_t time = offset ? ::timegm(&found) - *offset : std::mktime(&found);
    if (!isOnCalendar(parts, found)) return std::nullopt;
    return static_cast<std::int64_t>(time);
}

std::optional<std::int64_t> parseSince(std::string_view text, std::int64_t now) {
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error == std::errc() && end + 1 == text.data() + text.size() && count >= 0) {
        if (*end == 'd') return now - count * kSecondsADay;
        if (*end == 'w') return now - 7 * count * kSecondsADay;
    }
    return parseTime(text);
}

} // namespace myoatlas::diary
