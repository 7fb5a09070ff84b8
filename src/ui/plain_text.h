#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

/// A text in reading order, with as much structure as a screen reader can use.
class PlainText {
public:
    enum class Kind { title, heading, subheading, paragraph, item, step, fact };
    struct Block {
        Kind kind;
        std::string text;
        /// Of a fact: what it is about.
        std::string label{};
        friend bool operator==(const Block&, const Block&) = default;
    };

    void title(std::string_view text) { add(Kind::title, text); }
    void heading(std::string_view text) { add(Kind::heading, text); }
    void subheading(std::string_view text) { add(Kind::subheading, text); }
    void paragraph(std::string_view text) { add(Kind::paragraph, text); }
    void item(std::string_view text) { add(Kind::item, text); }
    /// Steps that follow each other are numbered from 1.
    void step(std::string_view text) { add(Kind::step, text); }
    void fact(std::string_view label, std::string_view text);
    void append(const PlainText& other);

    /// What is empty was left out.
    const std::vector<Block>& blocks() const { return blocks_; }

    friend bool operator==(const PlainText&, const PlainText&) = default;

private:
    void add(Kind kind, std::string_view text);
    std::vector<Block> blocks_;
};

/// Lines as people write them in messages: "# Title", "## Heading", "- item", "1. step".
std::string toText(const PlainText& text);

/// A whole page of HTML 5 that needs nothing else: headings in order, lists, a language, colours
/// that follow the reader's.
std::string toHtml(const PlainText& text);

} // namespace myoatlas::ui
