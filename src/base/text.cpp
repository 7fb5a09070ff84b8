#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace myoatlas {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> previous2(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], previous2[j - 2] + 1);
        }
        std::swap(previous2, previous);
        std::swap(previous, row);
    }
    return previous[b.size()];
}

std::string searchKey(std::string_view text) {
    std::string key;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'') continue; // "can't" and "cant" are one word
        if (std::isalnum(byte) || byte >= 0x80)
            key.push_back(static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte));
        else if (!key.empty() && key.back() != ' ')
            key.push_back(' ');
    }
    if (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) result.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return result;
}

} // namespace myoatlas
