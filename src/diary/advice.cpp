#include "diary/advice.h"

#include "diary/moment.h"

#include <cstdio>
#include <vector>

namespace myoatlas::diary {

namespace {

constexpr std::int64_t kPause = 28 * kSecondsADay, kWeek = 7 * kSecondsADay;

/// The entries since the last long pause that tell the pain before.
std::vector<Entry> lastCourse(std::span<const Entry> entries) {
    std::vector<Entry> course;
    for (const Entry& entry : entries) {
        if (!entry.before) continue;
        if (!course.empty() && entry.at - course.back().at >= kPause) course.clear();
        course.push_back(entry);
    }
    return course;
}

double meanBefore(std::span<const Entry> entries, std::int64_t from, std::int64_t to) {
    double sum = 0.0;
    int count = 0;
    for (const Entry& entry : entries) {
        if (entry.at < from || entry.at > to) continue;
        sum += *entry.before;
        ++count;
    }
    return sum / count;
}

bool isOverdone(const Entry& entry) {
    return entry.nextDay && *entry.nextDay >= *entry.before + kClearPoints;
}

Verdict verdictOf(const Review& review, const Entry& last) {
    const double less = review.first - review.latest;
    if (isOverdone(last)) return Verdict::overdone;
    if (review.entries < kFewestEntries) return Verdict::tooFew;
    if (-less >= kClearPoints) return Verdict::worse;
    if (review.days < kReviewDays) return Verdict::tooEarly;
    const bool isClear = less >= kClearPoints || less >= kClearShare * review.first;
    return isClear && less > 0.0 ? Verdict::better : Verdict::unchanged;
}

std::string numbers(const Review& review) {
    char text[96];
    std::snprintf(text, sizeof text, "Your pain before: %.1f at first, %.1f lately, in %d days. ",
                  review.first, review.latest, review.days);
    return text;
}

Advice betterAdvice(const Review& review) {
    std::string text = numbers(review);
    if (review.days <= kLongestCourseDays)
        text += "That may be a real change, though pain also comes and goes by itself. If it suits "
                "you, you can go on, up to 4 to 6 weeks in all.";
    else
        text += "That may be a real change. You have gone on for more than 6 weeks; a pause may "
                "show whether you still need it. If the pain itself has lasted that long, have it "
                "looked at.";
    return {"It may be getting better", text, review.days > kLongestCourseDays};
}

} // namespace

Review review(std::span<const Entry> entries) {
    const std::vector<Entry> course = lastCourse(entries);
    if (course.empty()) return {};
    const std::int64_t begin = course.front().at, end = course.back().at;
    Review review;
    review.entries = static_cast<int>(course.size());
    review.days = static_cast<int>((end - begin) / kSecondsADay);
    review.first = meanBefore(course, begin, begin + kWeek);
    review.latest = meanBefore(course, end - kWeek, end);
    review.verdict = verdictOf(review, course.back());
    return review;
}

Advice adviceFor(const Review& review) {
    switch (review.verdict) {
    case Verdict::tooFew:
        return {"Not enough numbers yet",
                "After at least 3 entries, and 2 to 3 weeks, your own numbers are compared here.",
                false};
    case Verdict::tooEarly:
        return {"Too early to tell",
                numbers(review) + "Give it 2 to 3 weeks, about 6 to 9 times. See somebody sooner "
                                  "if it gets worse or spreads.",
                false};
    case Verdict::better:
        return betterAdvice(review);
    case Verdict::unchanged:
        return {"No clear change so far",
                numbers(review) +
                    "Less than 2 points or 30 % is hard to tell from chance. After 2 to 3 weeks "
                    "without a clear change, consider a doctor or a physiotherapist.",
                true};
    case Verdict::worse:
        return {"It may be getting worse",
                numbers(review) + "Stop pressing for now and see a doctor or a physiotherapist.",
                true};
    case Verdict::overdone:
        break;
    }
    return {
        "Perhaps too much last time",
        "The day after, it was at least 2 points more than before. Rest it for 2 to 3 days, then "
        "try half the pressure and half the time. If it stays worse, or you see bruises, see "
        "somebody.",
        false};
}

} // namespace myoatlas::diary
