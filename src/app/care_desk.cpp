#include "app/care_desk.h"

#include "care/gates.h"
#include "diary/moment.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace myoatlas::app {

namespace {

namespace fs = std::filesystem;

/// The breath moves this often; numbers change once a second.
constexpr double kBreathStep = 1.0 / 20.0;
/// Slow enough to be calm, long enough to be seen from the corner of the eye.
constexpr double kFlashSeconds = 1.6;

diary::Entry entryFor(const care::Session& session, const care::Worked& worked) {
    const care::Part& part = session.plan.parts[worked.part];
    diary::Entry entry;
    entry.at = diary::currentTime();
    entry.point = joinSide(part.at.point, part.at.side);
    entry.before = session.before;
    entry.technique = part.technique;
    entry.tool = part.tool;
    if (!worked.holds.empty()) {
        entry.seconds = std::ranges::max(worked.holds);
        entry.repeats = static_cast<int>(std::ranges::count(worked.holds, *entry.seconds));
    }
    // What was aimed at: nobody can type while pressing.
    if (part.pressureTo > 0.0)
        entry.pressure = static_cast<int>(std::lround(0.5 * (part.pressureFrom + part.pressureTo)));
    const bool isCutShort = worked.complete < part.repeats;
    if (worked.wasStopped || isCutShort)
        entry.notes = (worked.wasStopped ? "Stopped, it hurt: " : "Ended early: ") +
                      care::heldWords(session, worked);
    return entry;
}

/// For so long an answer to an opening question is taken as still true.
constexpr std::int64_t kAnswerSeconds = 15 * 60;

std::set<std::string> sidedPoints(const care::Session& session) {
    std::set<std::string> points;
    for (const care::PointOnSide& at : session.points) points.insert(joinSide(at.point, at.side));
    return points;
}

/// Where people keep files that they have made themselves.
fs::path documentsFolder() {
    if (const char* folder = std::getenv("XDG_DOCUMENTS_DIR");
        folder != nullptr && folder[0] == '/')
        return folder;
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return fs::path(home) / "Documents";
    return {};
}

} // namespace

ui::CareContext CareDesk::context(const care::Kit& kit) const {
    return {kit, session(), entries_, problem_, diary::currentTime(), flash()};
}

double CareDesk::flash() const {
    if (!session_ || !momentAt_) return 0.0;
    return std::clamp(1.0 - (session_->lastSeen - *momentAt_) / kFlashSeconds, 0.0, 1.0);
}

void CareDesk::fail(const Error& error) {
    problem_ = error.message;
    news_.push_back(error.message);
}

diary::Diary* CareDesk::openDiary() {
    if (diary_) return &*diary_;
    Diagnostics diagnostics;
    Result<diary::Diary> opened = diary::Diary::open(file_, diagnostics);
    news_.insert(news_.end(), diagnostics.begin(), diagnostics.end());
    if (!opened) {
        fail(opened.error());
        return nullptr;
    }
    diary_ = std::move(*opened);
    problem_.clear();
    return &*diary_;
}

void CareDesk::readDiary() {
    std::error_code code;
    if (!diary_ && !fs::exists(file_, code)) return; // nothing to read, and none is made for it
    diary::Diary* diary = openDiary();
    if (diary == nullptr) return;
    Result<std::vector<diary::Entry>> entries = diary->entries();
    if (entries)
        entries_ = std::move(*entries);
    else
        fail(entries.error());
}

void CareDesk::begin(std::shared_ptr<const content::Content> content,
                     std::vector<care::PointOnSide> points, const care::Kit& kit, double now) {
    session_ = care::beginSession(std::move(content), std::move(points), kit, now);
    fold(*session_);
    written_.clear();
    moment_.reset();
    momentAt_.reset();
}

void CareDesk::noteNo(const std::set<std::string>& gates, const std::set<std::string>& regions,
                      std::int64_t at) {
    for (const std::string& gate : gates)
        if (SaidNo& said = saidNo_[gate]; at > said.at) said = {regions, {}, at};
}

void CareDesk::fold(care::Session& session) const {
    const std::int64_t now = diary::currentTime();
    const std::set<std::string> regions = care::regionsOf(*session.content, session.points),
                                points = sidedPoints(session);
    session.answeredAt = now;
    for (const content::Gate& gate : session.content->gates) {
        const auto said = saidNo_.find(gate.id);
        if (said == saidNo_.end() || now - said->second.at > kAnswerSeconds) continue;
        // A wound or a lump is asked about for each place; all else counts for the region.
        const bool isSame = gate.effect == "skip_area"
                                ? std::ranges::includes(said->second.points, points)
                                : std::ranges::includes(said->second.regions, regions);
        if (!isSame) continue;
        session.answeredNo.insert(gate.id);
        session.answeredAt = std::min(session.answeredAt, said->second.at);
    }
}

void CareDesk::rememberGates(const care::Session& session) {
    const std::set<std::string> regions = care::regionsOf(*session.content, session.points);
    for (const content::Gate& gate : session.content->gates) {
        if (session.yes.contains(gate.id))
            saidNo_[gate.id] = {{}, {}, diary::currentTime()}; // a no from before holds nowhere
        else if (care::gatePage(gate) <= session.page && care::isAsked(session, gate) &&
                 !care::isFolded(session, gate))
            saidNo_[gate.id] = {regions, sidedPoints(session), diary::currentTime()};
    }
}

void CareDesk::discard() {
    if (diary_)
        for (const diary::Entry& entry : written_) {
            if (entry.id == 0) continue;
            if (const Result<void> removed = diary_->remove(entry.id); !removed)
                fail(removed.error());
        }
    written_.clear();
    readDiary();
    leave();
}

void CareDesk::perform(const care::Event& event, double now) {
    if (!session_) return;
    const care::Session before = *session_;
    session_ = care::advance(std::move(*session_), event, now);
    if (const auto moment = care::momentBetween(before, *session_)) {
        moment_ = moment;
        momentAt_ = now;
    }
    const bool hasAnswered =
        session_->stage != care::Stage::gates && session_->stage != care::Stage::done;
    if (before.stage == care::Stage::gates && hasAnswered) rememberGates(*session_);
    if (session_->worked.size() > written_.size()) keepWork();
    const bool setsNumbers = std::holds_alternative<care::SetAfter>(event) ||
                             std::holds_alternative<care::SetBefore>(event);
    if (setsNumbers) keepNumbers();
    if (session_->stage != care::Stage::done) return;
    if (problem_.empty() && !written_.empty()) news_.push_back("Kept in the diary (D)");
    leave();
}

void CareDesk::keepWork() {
    while (written_.size() < session_->worked.size()) {
        diary::Entry entry = entryFor(*session_, session_->worked[written_.size()]);
        if (diary::Diary* diary = openDiary()) {
            const Result<std::int64_t> id = diary->add(entry);
            if (id)
                entry.id = *id;
            else
                fail(id.error());
        }
        written_.push_back(entry);
    }
    readDiary();
}

void CareDesk::keepNumbers() {
    if (!diary_) return;
    for (diary::Entry& entry : written_) {
        if (entry.id == 0) continue;
        entry.before = session_->before;
        entry.after = session_->after;
        if (const Result<void> kept = diary_->update(entry); !kept) return fail(kept.error());
    }
    readDiary();
}

void CareDesk::perform(const ui::DiaryRequest& request) {
    if (const auto* wanted = std::get_if<ui::ExportEntries>(&request)) {
        const Result<fs::path> file = diary::exportTo(documentsFolder(), entries_, wanted->format);
        news_.push_back(file ? "Saved as " + file->string() : file.error().message);
        return;
    }
    diary::Diary* diary = openDiary();
    if (diary == nullptr) return;
    Result<void> done;
    if (const auto* add = std::get_if<ui::AddEntry>(&request)) {
        const Result<std::int64_t> id = diary->add(add->entry);
        if (!id) done = id.error();
    } else if (const auto* update = std::get_if<ui::UpdateEntry>(&request)) {
        done = diary->update(update->entry);
    } else if (const auto* remove = std::get_if<ui::RemoveEntry>(&request)) {
        done = diary->remove(remove->id);
    } else {
        const Result<std::size_t> count = diary->removeAll();
        if (count)
            news_.push_back("The diary is empty now");
        else
            done = count.error();
    }
    if (!done) news_.push_back(done.error().message);
    readDiary();
}

std::optional<double> CareDesk::nextChange(double now, bool hasReducedMotion) const {
    if (!session_) return std::nullopt;
    if (flash() > 0.0 && !hasReducedMotion) return now + kBreathStep;
    if (!care::isRunning(*session_)) return std::nullopt;
    if (session_->stage == care::Stage::press && !hasReducedMotion) return now + kBreathStep;
    const double left = care::remaining(*session_) - (now - session_->lastSeen);
    // To the next whole second that is left.
    const double part = left - std::floor(left);
    return now + std::max(part, 0.02);
}

} // namespace myoatlas::app
