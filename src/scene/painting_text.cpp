#include "scene/painting_text.h"

#include "base/text.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Of base 64 for addresses: safe in a message, in a shell and in a file name.
constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Two digits an axis: 4096 mm, of which x and z are counted from the middle.
constexpr std::size_t kTouchLength = 6;
constexpr int kSteps = 4096;
constexpr glm::ivec3 kOrigin{-kSteps / 2, 0, -kSteps / 2};
constexpr std::size_t kMostStrokes = 2000;

void append(std::string& text, glm::ivec3 touch) {
    const glm::ivec3 steps = glm::clamp(touch - kOrigin, 0, kSteps - 1);
    for (int axis = 0; axis < 3; ++axis) {
        text += kDigits[static_cast<std::size_t>(steps[axis] / 64)];
        text += kDigits[static_cast<std::size_t>(steps[axis] % 64)];
    }
}

std::optional<glm::ivec3> touchOf(std::string_view text) {
    glm::ivec3 steps(0);
    for (int i = 0; i < static_cast<int>(kTouchLength); ++i) {
        const std::size_t digit = kDigits.find(text[static_cast<std::size_t>(i)]);
        if (digit == std::string_view::npos) return std::nullopt;
        steps[i / 2] = 64 * steps[i / 2] + static_cast<int>(digit);
    }
    return steps + kOrigin;
}

char letterOf(const Stroke& stroke) {
    const char letter =
        stroke.area ? (stroke.brush.erases ? 'x' : 'a') : (stroke.brush.erases ? 'e' : 'p');
    return stroke.brush.bothSides ? static_cast<char>(std::toupper(letter)) : letter;
}

Result<Stroke> touchesOf(Stroke stroke, std::string_view radius, std::string_view touches) {
    int millimetres = 0;
    const auto [end, code] =
        std::from_chars(radius.data(), radius.data() + radius.size(), millimetres);
    stroke.brush.radius = static_cast<float>(millimetres) / 1000.0f;
    if (code != std::errc() || end != radius.data() + radius.size() ||
        stroke.brush.radius < kLeastBrushRadius || stroke.brush.radius > kMostBrushRadius)
        return Error{"expected a brush radius of 4 to 80 mm, found '" + std::string(radius) + "'"};
    if (touches.empty() || touches.size() % kTouchLength != 0)
        return Error{"expected six characters for each touch of the brush"};
    for (; !touches.empty(); touches.remove_prefix(kTouchLength)) {
        const auto touch = touchOf(touches.substr(0, kTouchLength));
        if (!touch)
            return Error{"'" + std::string(touches.substr(0, kTouchLength)) + "' is no place"};
        stroke.touches.push_back(*touch);
    }
    return stroke;
}

/// A stroke of an area that the body lacks has neither area nor touches.
Result<Stroke> strokeOf(std::string_view text, const AreaMap& map, Diagnostics& diagnostics) {
    const std::size_t colon = text.find(':');
    if (text.empty() || colon == std::string_view::npos)
        return Error{"expected strokes such as 'p20:…' or 'a:temple.left', found '" +
                     std::string(text.substr(0, 20)) + "'"};
    const std::string_view rest = text.substr(colon + 1);
    const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    Stroke stroke;
    stroke.brush.bothSides = letter != text[0];
    stroke.brush.erases = letter == 'e' || letter == 'x';
    if (letter == 'p' || letter == 'e')
        return touchesOf(std::move(stroke), text.substr(1, colon - 1), rest);
    if ((letter != 'a' && letter != 'x') || colon != 1)
        return Error{"a stroke begins with p, e, a or x, found '" +
                     std::string(text.substr(0, std::min<std::size_t>(colon, 20))) + "'"};
    stroke.area = map.find(rest);
    if (!stroke.area) diagnostics.push_back("this body has no area '" + std::string(rest) + "'");
    return stroke;
}

/// The value of `drawing=` in a whole view, else the text itself.
std::string drawingPart(std::string_view text) {
    constexpr std::string_view kKey = "drawing=";
    const std::vector<std::string> parts = words(text);
    for (const std::string& part : parts)
        if (part.starts_with(kKey)) return part.substr(kKey.size());
    return parts.size() == 1 ? parts.front() : std::string();
}

} // namespace

std::string toText(const Painting& painting, const AreaMap& map) {
    std::string text;
    for (const Stroke& stroke : painting.strokes) {
        if (!text.empty()) text += ';';
        text += letterOf(stroke);
        if (stroke.area) {
            text += ':' + map.areas[*stroke.area].id;
            continue;
        }
        text += std::to_string(std::lround(1000.0f * stroke.brush.radius)) + ':';
        for (const glm::ivec3 touch : stroke.touches) append(text, touch);
    }
    return text;
}

Result<Painting> paintingFromText(const Atlas& atlas, std::string_view text,
                                  Diagnostics& diagnostics) {
    const std::string whole = drawingPart(text);
    std::string_view rest = whole;
    if (rest.empty()) return Error{"expected a drawing that was copied from the window"};
    std::vector<Stroke> strokes;
    std::size_t touches = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        Result<Stroke> stroke = strokeOf(rest.substr(0, end), atlas.areas(), diagnostics);
        if (!stroke) return stroke.error().within("stroke " + std::to_string(strokes.size() + 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        touches += stroke->touches.size();
        if (touches > kMostTouches || strokes.size() >= kMostStrokes)
            return Error{"the drawing is larger than any that the window makes"};
        if (stroke->area || !stroke->touches.empty()) strokes.push_back(std::move(*stroke));
    }
    return paintingOf(atlas, std::move(strokes));
}

} // namespace myoatlas::scene
