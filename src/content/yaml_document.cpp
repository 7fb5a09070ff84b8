#include "content/yaml_document.h"

#include <algorithm>
#include <sstream>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace myoatlas::content {

namespace {

using Kind = YamlNode::Kind;

class Builder : public YAML::EventHandler {
public:
    YamlDocument take() {
        if (nodes_.empty()) nodes_.emplace_back(); // a file of nothing but comments
        return std::move(nodes_);
    }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(Kind::null, mark, anchor);
    }
    void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override { attach(anchored_[anchor]); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        nodes_[add(Kind::text, mark, anchor)].text = value;
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open_.push_back(add(Kind::list, mark, anchor));
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open_.push_back(add(Kind::map, mark, anchor));
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    std::size_t add(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        const std::size_t index = nodes_.size();
        nodes_.push_back({kind, mark.line + 1, {}, {}});
        if (anchor != YAML::NullAnchor) {
            anchored_.resize(std::max(anchored_.size(), anchor + 1)); // numbered from 1
            anchored_[anchor] = index;
        }
        attach(index);
        return index;
    }

    void attach(std::size_t child) {
        if (!open_.empty()) nodes_[open_.back()].children.push_back(child);
    }

    YamlDocument nodes_;
    std::vector<std::size_t> open_;
    std::vector<std::size_t> anchored_;
};

} // namespace

std::optional<YamlDocument> parseYaml(const std::string& text, const std::string& file,
                                      Problems& problems) {
    try {
        std::istringstream stream(text);
        Builder builder;
        YAML::Parser(stream).HandleNextDocument(builder);
        return builder.take();
    } catch (const YAML::Exception& exception) {
        problems.push_back({file, exception.mark.line + 1, "not valid YAML: " + exception.msg});
        return std::nullopt;
    }
}

} // namespace myoatlas::content
