// Self-care: being led through a session, the diary, and what one has at hand.

#include "app/session.h"

#include <algorithm>

namespace myoatlas::app {

void Session::startCare(double now) {
    if (care_.session() != nullptr) return careEvent(care::AskToEnd{}, now);
    std::vector<care::PointOnSide> points;
    for (const std::size_t shown : scene().shownPoints) {
        const scene::PlacedPoint& placed = scene().atlas->points()[shown];
        points.push_back({placed.ref.point->id, placed.side});
    }
    if (points.empty())
        return notify("Select a point first, then T leads you through its treatment", now);
    // The session's own atlas keeps the content alive.
    std::shared_ptr<const content::Content> content(scene().atlas, &scene().atlas->content());
    notices_.clear(); // of what came before
    widgets_.pain.isOpen = false;
    beforeCare_ = restingHistory();
    followedPart_.reset();
    care_.readDiary();
    rememberPainAnswers();
    care_.begin(std::move(content), std::move(points), settings_.kit, now);
    tellCareNews(now);
}

void Session::rememberPainAnswers() {
    const ui::PainState& pain = widgets_.pain;
    if (pain.ruledOut.empty()) return;
    std::set<std::string> regions;
    for (const scene::Candidate& candidate : scene::leaders(pain.results.candidates))
        regions.insert(scene().atlas->points()[candidate.point].ref.muscle->region);
    care_.noteNo(pain.ruledOut, regions, pain.ruledOutAt);
}

void Session::performCare(const ui::CareRequests& requests, double now) {
    if (requests.kit) settings_.kit = *requests.kit;
    for (const ui::DiaryRequest& request : requests.diary) care_.perform(request);
    for (const care::Event& event : requests.events) careEvent(event, now);
    if (requests.leaveSession) care_.leave();
    if (requests.discardSession) care_.discard();
    tellCareNews(now);
}

void Session::careEvent(const care::Event& event, double now) {
    care_.perform(event, now);
    if (const auto moment = care_.takeMoment()) sound(*moment);
    tellCareNews(now);
    followCare(now);
}

void Session::tellCareNews(double now) {
    for (std::string& news : care_.takeNews()) notify(std::move(news), now, !care_.isFine());
}

void Session::sound(care::Moment moment) {
    if (!settings_.preferences.hasSounds) return;
    if (!chime_) chime_ = std::make_unique<Chime>(host_.wake);
    chime_->play(moment);
}

void Session::followSounds(bool hadSounds) {
    if (!settings_.preferences.hasSounds) return chime_.reset();
    if (!hadSounds) sound(care::Moment::holdBegins);
}

void Session::followCare(double now) {
    const care::Session* session = care_.session();
    const care::Part* part = session != nullptr ? care::presentPart(*session) : nullptr;
    if (part == nullptr || followedPart_ == session->part) return;
    followedPart_ = session->part;
    const auto point = scene().atlas->findPoint(joinSide(part->at.point, part->at.side));
    if (!point) return;
    const auto& shown = scene().shownPoints;
    const bool isShown = std::ranges::find(shown, *point) != shown.end();
    apply(scene::SelectPoint{*point, isShown});
    flyTo(scene::markerView(scene(), *point, view_.aspect()), now);
}

} // namespace myoatlas::app
