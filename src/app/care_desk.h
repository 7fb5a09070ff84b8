#pragma once

#include "care/moment.h"
#include "care/session.h"
#include "diary/diary.h"
#include "ui/care_state.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::app {

/// The session that one is led through, and the diary that it is written to. Times of the session
/// are seconds on one clock.
class CareDesk {
public:
    /// The diary is opened, and made, when it is first needed.
    explicit CareDesk(std::filesystem::path diaryFile) : file_(std::move(diaryFile)) {}

    const care::Session* session() const { return session_ ? &*session_ : nullptr; }
    /// Borrows from this and from `kit`.
    ui::CareContext context(const care::Kit& kit) const;
    /// The moment that the last event or the clock has brought; each once.
    std::optional<care::Moment> takeMoment() { return std::exchange(moment_, {}); }

    void begin(std::shared_ptr<const content::Content> content,
               std::vector<care::PointOnSide> points, const care::Kit& kit, double now);
    /// What has been noted stays noted.
    void leave() { session_.reset(); }
    /// Ends the session and takes back what it has written.
    void discard();
    /// Warning signs and opening questions that were just said not to apply, `at` seconds since
    /// 1970, UTC, about these regions. A session there that begins soon after shows them folded.
    void noteNo(const std::set<std::string>& gates, const std::set<std::string>& regions,
                std::int64_t at);
    /// One event of the session; what was worked on goes to the diary at once.
    void perform(const care::Event& event, double now);
    void perform(const ui::DiaryRequest& request);
    /// Reads the diary again: the command line may have written to it.
    void readDiary();

    /// When the session has something new to show; nothing when it stands still.
    std::optional<double> nextChange(double now, bool hasReducedMotion) const;
    /// The diary can be read and kept.
    bool isFine() const { return problem_.empty(); }
    /// What came of it, to tell the person; each once.
    std::vector<std::string> takeNews() { return std::exchange(news_, {}); }

private:
    /// About what an opening question was answered with no, and when.
    struct SaidNo {
        /// Empty after a yes.
        std::set<std::string> regions, points;
        std::int64_t at = 0;
    };

    diary::Diary* openDiary();
    /// The opening questions of the session that need not be asked again.
    void fold(care::Session& session) const;
    void rememberGates(const care::Session& session);
    /// 1 at a moment of the session, fading to 0.
    double flash() const;
    void keepWork();
    void keepNumbers();
    void fail(const Error& error);

    std::filesystem::path file_;
    std::optional<diary::Diary> diary_;
    std::vector<diary::Entry> entries_;
    std::string problem_;
    std::optional<care::Session> session_;
    std::optional<care::Moment> moment_;
    /// When the last moment was; nothing before the first.
    std::optional<double> momentAt_;
    /// What this session has written, one for each part that was worked on.
    std::vector<diary::Entry> written_;
    /// By the id of the question; of this run of the program only.
    std::map<std::string, SaidNo> saidNo_;
    std::vector<std::string> news_;
};

} // namespace myoatlas::app
