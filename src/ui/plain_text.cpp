#include "ui/plain_text.h"

namespace myoatlas::ui {

namespace {

using Kind = PlainText::Kind;

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\n':
            html += "<br>\n";
            break;
        default:
            html += c;
        }
    }
    return html;
}

/// The list that a block stands in; nothing for those that stand alone.
std::string_view listOf(Kind kind) {
    switch (kind) {
    case Kind::item:
        return "ul";
    case Kind::step:
        return "ol";
    case Kind::fact:
        return "dl";
    default:
        return {};
    }
}

std::string element(const PlainText::Block& block) {
    const std::string text = escaped(block.text);
    switch (block.kind) {
    case Kind::title:
        return "<h1>" + text + "</h1>\n";
    case Kind::heading:
        return "<h2>" + text + "</h2>\n";
    case Kind::subheading:
        return "<h3>" + text + "</h3>\n";
    case Kind::paragraph:
        return "<p>" + text + "</p>\n";
    case Kind::item:
    case Kind::step:
        return "<li>" + text + "</li>\n";
    case Kind::fact:
        return "<dt>" + escaped(block.label) + "</dt><dd>" + text + "</dd>\n";
    }
    return {};
}

constexpr std::string_view kStyle = ":root { color-scheme: light dark; }\n"
                                    "body { font: 1.125rem/1.6 sans-serif; max-width: 42rem; "
                                    "margin: 2rem auto; padding: 0 1rem; }\n"
                                    "dt { font-weight: bold; } dd { margin: 0 0 .5rem 1rem; }\n";

} // namespace

void PlainText::add(Kind kind, std::string_view text) {
    if (!text.empty()) blocks_.push_back({kind, std::string(text)});
}

void PlainText::fact(std::string_view label, std::string_view text) {
    if (!text.empty()) blocks_.push_back({Kind::fact, std::string(text), std::string(label)});
}

void PlainText::append(const PlainText& other) {
    blocks_.insert(blocks_.end(), other.blocks_.begin(), other.blocks_.end());
}

std::string toText(const PlainText& text) {
    std::string lines;
    int number = 0;
    for (const PlainText::Block& block : text.blocks()) {
        number = block.kind == Kind::step ? number + 1 : 0;
        const bool isHeading = block.kind == Kind::title || block.kind == Kind::heading ||
                               block.kind == Kind::subheading;
        if (isHeading && !lines.empty()) lines += "\n";
        switch (block.kind) {
        case Kind::title:
            lines += "# ";
            break;
        case Kind::heading:
            lines += "## ";
            break;
        case Kind::subheading:
            lines += "### ";
            break;
        case Kind::item:
            lines += "- ";
            break;
        case Kind::step:
            lines += std::to_string(number) + ". ";
            break;
        case Kind::fact:
            lines += block.label + ": ";
            break;
        case Kind::paragraph:
            break;
        }
        lines += block.text + "\n";
    }
    return lines;
}

std::string toHtml(const PlainText& text) {
    std::string name = "Myoatlas", body;
    std::string_view open;
    for (const PlainText::Block& block : text.blocks()) {
        if (block.kind == Kind::title) name = block.text;
        const std::string_view list = listOf(block.kind);
        if (list != open) {
            if (!open.empty()) body += "</" + std::string(open) + ">\n";
            if (!list.empty()) body += "<" + std::string(list) + ">\n";
            open = list;
        }
        body += element(block);
    }
    if (!open.empty()) body += "</" + std::string(open) + ">\n";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           escaped(name) + "</title>\n<style>\n" + std::string(kStyle) +
           "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

} // namespace myoatlas::ui
