#pragma once

#include "content/search.h"
#include "ui/context.h"

#include <string>
#include <vector>

namespace myoatlas::ui {

/// The half-typed search.
struct SearchState {
    std::string text;
    /// Of `text`, best first.
    std::vector<content::Match> matches;
    std::string matchedText;
    /// The row that Enter opens.
    int row = 0;
    /// Put the keyboard into the field at the next frame.
    bool wantsFocus = false;
};

/// The search field; what is found is listed as one types. Arrow keys and Enter choose.
/// What is found is looked up on `side`, which "left" or "right" among the words typed changes.
/// Emits selections and topics.
void searchPanel(const Context& context, SearchState& state, Side& side, Requests& requests);

/// Whether there is something to list in place of the tree.
inline bool isSearching(const SearchState& state) { return !state.text.empty(); }

} // namespace myoatlas::ui
