#include "base/files.h"
#include "content/packed_documents.h"
#include "content/yaml_fixture.h"

namespace myoatlas::content {

namespace {

YamlDocument parsed(const std::string& text) {
    Problems problems;
    auto document = parseYaml(text, "x.yaml", problems);
    EXPECT_TRUE(document);
    return document ? *document : YamlDocument{};
}

/// Everything that a reader could see of it.
std::string shown(const YamlDocument& document) {
    std::string text;
    for (const YamlNode& node : document) {
        text += std::to_string(static_cast<int>(node.kind)) + "@" + std::to_string(node.line) +
                " '" + node.text + "'";
        for (const std::size_t child : node.children) text += " " + std::to_string(child);
        text += "\n";
    }
    return text;
}

constexpr const char* kText = "a: &here [one, two, ~]\nb: {c: *here, d: \"é\\n\"}\n";

} // namespace

TEST(PackedDocuments, GiveBackWhatWasPacked) {
    const YamlDocument document = parsed(kText), other = parsed("- 1\n- 2\n");
    const PackedDocuments packed(PackedDocuments::pack({{7, document}, {9, other}}));
    ASSERT_TRUE(packed.find(7));
    EXPECT_EQ(shown(*packed.find(7)), shown(document));
    ASSERT_TRUE(packed.find(9));
    EXPECT_EQ(shown(*packed.find(9)), shown(other));
    EXPECT_FALSE(packed.find(8));
}

TEST(PackedDocuments, DamagedOnesAreAsGoodAsNone) {
    const std::string bytes = PackedDocuments::pack({{7, parsed(kText)}});
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(PackedDocuments(bytes.substr(0, length)).find(7)) << length;
    for (std::size_t at = 0; at < bytes.size(); ++at) { // may be found, must be sound
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        const auto document = PackedDocuments(damaged).find(7);
        if (!document) continue;
        for (const YamlNode& node : *document)
            for (const std::size_t child : node.children) EXPECT_LT(child, document->size());
    }
}

TEST(PackedDocuments, StandInForFilesThatAreAsTheyWere) {
    const TempFolder folder;
    const auto file = folder.write("data/x.yaml", kText);
    // Another text under the hash of this one shows that the file was not parsed.
    const PackedDocuments packed(
        PackedDocuments::pack({{hashBytes(kText), parsed("packed: yes\n")}}));
    Problems problems;
    auto reader = YamlReader::open(file, "x.yaml", problems, packed);
    ASSERT_TRUE(reader);
    EXPECT_TRUE(reader->has("packed"));
    folder.write("data/x.yaml", "edited: yes\n");
    reader = YamlReader::open(file, "x.yaml", problems, packed);
    ASSERT_TRUE(reader);
    EXPECT_TRUE(reader->has("edited"));
}

TEST(PackedDocuments, LieBesideTheirFolder) {
    const TempFolder folder;
    folder.write("data/deep/x.yaml", kText);
    folder.write("data.pack", packFolder(folder.path() / "data"));
    for (const char* name : {"data", "data/"})
        EXPECT_TRUE(PackedDocuments::beside(folder.path() / name).find(hashBytes(kText))) << name;
    EXPECT_FALSE(PackedDocuments::beside(folder.path() / "other").find(hashBytes(kText)));
}

} // namespace myoatlas::content
