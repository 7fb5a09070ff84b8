#include "scene/label_layout.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Of the distance between the columns: how far over the middle an anchor may go before its name
/// changes sides.
constexpr float kHysteresis = 0.12f;

/// Pixels.
constexpr float kRounding = 0.01f;

using Order = std::vector<std::size_t>;

/// One column while it is being filled.
struct Stack {
    Column column;
    const PixelRect& area;
    Order order{};
    std::vector<PixelRect> boxes{};
};

class Layout {
public:
    Layout(std::span<const LabelRequest> requests, const LabelSpace& space)
        : requests_(requests), space_(space) {}

    std::vector<PlacedName> run();

private:
    const LabelRequest& at(std::size_t i) const { return requests_[i]; }
    float room(const PixelRect& column) const { return column.size().y + space_.spacing; }
    float need(std::size_t i) const { return at(i).size.y + space_.spacing; }
    /// A column is often as wide as the widest name, but for rounding.
    bool fits(std::size_t i, const PixelRect& column) const {
        return at(i).size.x <= column.size().x + kRounding;
    }
    float sideOf(std::size_t i) const;
    Order chosen() const;
    std::optional<std::size_t> split(const Order& sorted) const;
    void divide(Order chosen, Stack& left, Stack& right) const;
    void pack(Stack& stack) const;
    glm::vec2 lineStart(const Stack& stack, std::size_t slot) const;
    bool untangleOnce(Stack& stack) const;
    void settle(Stack& stack) const;

    std::span<const LabelRequest> requests_;
    const LabelSpace& space_;
};

/// Where the anchor lies between the columns, from -1 to 1, leaning to where its name stood.
float Layout::sideOf(std::size_t i) const {
    const float middle = 0.5f * (space_.left.max.x + space_.right.min.x);
    const float half = std::max(0.5f * (space_.right.min.x - space_.left.max.x), 1.0f);
    const float lean = !at(i).before                  ? 0.0f
                       : at(i).before == Column::left ? -kHysteresis
                                                      : kHysteresis;
    return (at(i).anchor.x - middle) / half + lean;
}

/// The most important ones that both columns together have room for.
Order Layout::chosen() const {
    Order chosen;
    float left = room(space_.left), right = room(space_.right);
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        const bool goesLeft = fits(i, space_.left) && left >= need(i);
        const bool goesRight = fits(i, space_.right) && right >= need(i);
        if (!goesLeft && !goesRight) continue;
        const bool isLeft = goesLeft && (!goesRight || sideOf(i) < 0.0f);
        (isLeft ? left : right) -= need(i);
        chosen.push_back(i);
    }
    return chosen;
}

/// How many of `sorted`, which runs from left to right across the picture, go into the left column:
/// as near to the even split at the middle as the room allows. Nothing when there is no such split.
std::optional<std::size_t> Layout::split(const Order& sorted) const {
    const auto isRoomFor = [&](std::size_t count) {
        float left = 0.0f, right = 0.0f;
        for (std::size_t k = 0; k < sorted.size(); ++k) {
            if (!fits(sorted[k], k < count ? space_.left : space_.right)) return false;
            (k < count ? left : right) += need(sorted[k]);
        }
        return left <= room(space_.left) && right <= room(space_.right);
    };
    const auto middle = static_cast<std::size_t>(
        std::ranges::count_if(sorted, [&](std::size_t i) { return sideOf(i) < 0.0f; }));
    if (isRoomFor(middle)) return middle;
    for (std::size_t away = 1; away <= sorted.size(); ++away) {
        const bool fewer = away <= middle && isRoomFor(middle - away);
        const bool more = middle + away <= sorted.size() && isRoomFor(middle + away);
        if (fewer && more) // the one that sends a name less far over the middle
            return -sideOf(sorted[middle - away]) < sideOf(sorted[middle + away - 1])
                       ? middle - away
                       : middle + away;
        if (fewer) return middle - away;
        if (more) return middle + away;
    }
    return std::nullopt;
}

/// Divided by place across the picture, so that no line of one column meets one of the other.
void Layout::divide(Order chosen, Stack& left, Stack& right) const {
    while (!chosen.empty()) {
        Order sorted = chosen;
        std::ranges::stable_sort(sorted, {}, [&](std::size_t i) { return sideOf(i); });
        if (const auto count = split(sorted)) {
            const auto border = sorted.begin() + static_cast<std::ptrdiff_t>(*count);
            left.order.assign(sorted.begin(), border);
            right.order.assign(border, sorted.end());
            return;
        }
        chosen.pop_back();
    }
}

/// Puts the boxes one below the other in their order, each as near to its anchor's height as that
/// allows: runs that push each other move as one, to the mean of what they want.
void Layout::pack(Stack& stack) const {
    struct Run {
        float wanted; // sum over its boxes of where the run's top should be
        float height;
        int count;
        float top() const { return wanted / static_cast<float>(count); }
    };
    std::vector<Run> runs;
    for (const std::size_t i : stack.order) {
        runs.push_back({at(i).anchor.y - 0.5f * at(i).size.y, need(i), 1});
        while (runs.size() > 1 &&
               runs[runs.size() - 2].top() + runs[runs.size() - 2].height > runs.back().top()) {
            const Run last = runs.back();
            runs.pop_back();
            Run& joined = runs.back();
            joined.wanted += last.wanted - static_cast<float>(last.count) * joined.height;
            joined.height += last.height;
            joined.count += last.count;
        }
    }
    std::vector<float> tops;
    std::size_t next = 0;
    for (const Run& run : runs) {
        float top = run.top();
        for (int k = 0; k < run.count; ++k, ++next) {
            tops.push_back(top);
            top += need(stack.order[next]);
        }
    }
    // Back into the column: down from its top, then up from its bottom.
    float least = stack.area.min.y;
    for (std::size_t k = 0; k < tops.size(); ++k) {
        tops[k] = std::max(tops[k], least);
        least = tops[k] + need(stack.order[k]);
    }
    float most = stack.area.max.y + space_.spacing;
    for (std::size_t k = tops.size(); k-- > 0;) {
        tops[k] = std::min(tops[k], most - need(stack.order[k]));
        most = tops[k];
    }
    stack.boxes.clear();
    for (std::size_t k = 0; k < tops.size(); ++k) {
        const glm::vec2 size = at(stack.order[k]).size;
        const float x = stack.column == Column::left ? stack.area.max.x - size.x : stack.area.min.x;
        stack.boxes.push_back({{x, tops[k]}, glm::vec2(x, tops[k]) + size});
    }
}

glm::vec2 Layout::lineStart(const Stack& stack, std::size_t slot) const {
    const PixelRect& box = stack.boxes[slot];
    const float x = stack.column == Column::left ? box.max.x : box.min.x;
    return {x, 0.5f * (box.min.y + box.max.y)};
}

/// Exchanges the first two names whose lines cross; false when none do.
bool Layout::untangleOnce(Stack& stack) const {
    for (std::size_t a = 0; a < stack.order.size(); ++a)
        for (std::size_t b = a + 1; b < stack.order.size(); ++b) {
            if (!cross(lineStart(stack, a), at(stack.order[a]).anchor, lineStart(stack, b),
                       at(stack.order[b]).anchor))
                continue;
            std::swap(stack.order[a], stack.order[b]);
            pack(stack);
            return true;
        }
    return false;
}

/// Each exchange makes the lines shorter where boxes are alike, so this ends; names of different
/// heights may in theory go round in circles, so it ends all the same.
void Layout::settle(Stack& stack) const {
    std::ranges::stable_sort(stack.order, {}, [&](std::size_t i) { return at(i).anchor.y; });
    pack(stack);
    const std::size_t most = stack.order.size() * stack.order.size();
    for (std::size_t round = 0; round < most && untangleOnce(stack); ++round) {
    }
}

std::vector<PlacedName> Layout::run() {
    Stack left{Column::left, space_.left}, right{Column::right, space_.right};
    divide(chosen(), left, right);
    std::vector<PlacedName> names;
    for (Stack* stack : {&left, &right}) {
        settle(*stack);
        for (std::size_t k = 0; k < stack->order.size(); ++k)
            names.push_back({stack->order[k], stack->column, stack->boxes[k], lineStart(*stack, k),
                             at(stack->order[k]).anchor});
    }
    std::ranges::sort(names, {}, &PlacedName::request);
    return names;
}

/// The highest part of `area` over its whole width that nothing reaches into.
PixelRect highestClear(const PixelRect& area, std::span<const PixelRect> reserved) {
    std::vector<PixelRect> inside;
    for (const PixelRect& rect : reserved)
        if (overlaps(rect, area)) inside.push_back(rect);
    std::ranges::sort(inside, {}, [](const PixelRect& rect) { return rect.min.y; });
    PixelRect best = area;
    best.max.y = best.min.y;
    float top = area.min.y;
    const auto consider = [&](float bottom) {
        if (bottom - top <= best.size().y) return;
        best.min.y = top;
        best.max.y = bottom;
    };
    for (const PixelRect& rect : inside) {
        consider(rect.min.y);
        top = std::max(top, rect.max.y);
    }
    consider(area.max.y);
    return best;
}

float turn(glm::vec2 a, glm::vec2 b, glm::vec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

} // namespace

bool overlaps(const PixelRect& a, const PixelRect& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

PixelRect clearColumn(const PixelRect& area, Column column, std::span<const PixelRect> reserved,
                      float wish) {
    const bool isLeft = column == Column::left;
    PixelRect best{area.min, {area.max.x, area.min.y}};
    float most = 0.0f;
    const auto consider = [&](float outer) {
        PixelRect narrowed = area;
        (isLeft ? narrowed.min.x : narrowed.max.x) = outer;
        if (narrowed.size().x <= 0.0f) return;
        const PixelRect clear = highestClear(narrowed, reserved);
        // Away from the picture's edge names soon stand on the body.
        const float kept = narrowed.size().x / area.size().x;
        const float worth =
            clear.size().y * std::min(clear.size().x, wish) * kept * std::sqrt(kept);
        if (worth <= most) return;
        most = worth;
        best = clear;
    };
    consider(isLeft ? area.min.x : area.max.x);
    for (const PixelRect& rect : reserved)
        if (overlaps(rect, area)) consider(isLeft ? rect.max.x : rect.min.x);
    return best;
}

bool cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d) {
    return turn(a, b, c) * turn(a, b, d) < 0.0f && turn(c, d, a) * turn(c, d, b) < 0.0f;
}

std::vector<PlacedName> layOutLabels(std::span<const LabelRequest> requests,
                                     const LabelSpace& space) {
    return Layout(requests, space).run();
}

} // namespace myoatlas::scene
