#include "importer/read_source.h"

#include "folder.h"
#include "importer/attribution.h"
#include "importer/part_bytes.h"
#include "importer/reader_process.h"
#include "importer/table.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

namespace myoatlas::importer {
namespace {

namespace fs = std::filesystem;

bool goOn(std::string_view, std::size_t, std::size_t) { return true; }

const std::string kOutsideBuffer = R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
 "nodes":[{"mesh":0}],"meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
 "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"}],
 "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"uri":"../secret.bin","byteLength":36}]})";

} // namespace

TEST(ReadSource, ReadsAFolderOfFilesInTheOrderOfTheirNames) {
    const Folder folder("read");
    folder.write("b/Left femur.obj", kTetrahedron);
    folder.write("a/Sacrum.obj", kTetrahedron);
    folder.write("notes.txt", "nothing to read");
    const auto source = readSource(folder.path(), goOn);
    ASSERT_TRUE(source) << source.error().message;
    ASSERT_EQ(source->parts.size(), 2u);
    EXPECT_EQ(source->parts[0].file, "a/Sacrum.obj");
    EXPECT_EQ(source->parts[1].file, "b/Left femur.obj");
    EXPECT_EQ(source->parts[0].mesh.positions.size(), 4u); // welded
    EXPECT_TRUE(source->unread.empty());
}

TEST(ReadSource, KeepsTheObjectsOfOneFileApart) {
    const Folder folder("objects");
    std::string text = std::string("o Os femoris_L\n") + kTetrahedron;
    text += "o Os femoris_R\nv 5 0 0\nv 6 0 0\nv 5 1 0\nf 5 6 7\n";
    const auto source = readSource(folder.write("all.obj", text), goOn);
    ASSERT_TRUE(source) << source.error().message;
    ASSERT_EQ(source->parts.size(), 2u);
    EXPECT_EQ(source->parts[0].labels.front(), "Os_femoris_L");
    EXPECT_EQ(source->parts[1].labels.front(), "Os_femoris_R");
}

TEST(ReadSource, NamesABrokenFileAndReadsTheRest) {
    const Folder folder("broken");
    folder.write("broken.glb", "glTF and no more");
    folder.write("empty.stl", "");
    folder.write("good.obj", kTetrahedron);
    const auto source = readSource(folder.path(), goOn);
    ASSERT_TRUE(source) << source.error().message;
    EXPECT_EQ(source->parts.size(), 1u);
    ASSERT_EQ(source->unread.size(), 2u);
    EXPECT_EQ(source->unread[0].file, "broken.glb");
    EXPECT_EQ(source->unread[1].file, "empty.stl");
    EXPECT_EQ(source->unread[1].reason, "is empty");
}

TEST(ReadSource, OpensNothingOutsideTheFolder) {
    const Folder folder("outside");
    folder.write("secret.bin", std::string(36, '\1'));
    folder.write("atlas/mesh.gltf", kOutsideBuffer);
    const auto escaped = readSource(folder.path() / "atlas", goOn);
    ASSERT_FALSE(escaped);
    EXPECT_NE(escaped.error().message.find("mesh.gltf"), std::string::npos);

    const Folder elsewhere("elsewhere");
    elsewhere.write("hidden.obj", kTetrahedron);
    folder.write("linked/good.obj", kTetrahedron);
    fs::create_symlink(elsewhere.path() / "hidden.obj", folder.path() / "linked/link.obj");
    fs::create_directory_symlink(elsewhere.path(), folder.path() / "linked/folder");
    const auto linked = readSource(folder.path() / "linked", goOn);
    ASSERT_TRUE(linked);
    EXPECT_EQ(linked->parts.size(), 1u);
    ASSERT_EQ(linked->unread.size(), 2u);
    EXPECT_EQ(linked->unread[0].reason, "is a link that leads out of the folder");
}

TEST(ReadSource, HoldsItsLimits) {
    const Folder folder("limits");
    for (const char* name : {"a.obj", "b.obj", "c.obj"}) folder.write(name, kTetrahedron);
    SourceLimits limits;
    limits.maxTriangles = 8;
    const auto source = readSource(folder.path(), goOn, limits);
    ASSERT_TRUE(source);
    EXPECT_EQ(source->parts.size(), 2u);
    EXPECT_EQ(source->unread.size(), 1u);
    limits.maxFileBytes = 10;
    EXPECT_FALSE(readSource(folder.path(), goOn, limits));
}

TEST(ReadSource, StopsWhenToldTo) {
    const Folder folder("stop");
    folder.write("a.obj", kTetrahedron);
    const auto source =
        readSource(folder.path(), [](std::string_view, std::size_t, std::size_t) { return false; });
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().message, "stopped");
}

TEST(ReadSource, SaysWhatIsMissing) {
    EXPECT_FALSE(readSource("/nowhere/at/all", goOn));
    const Folder folder("none");
    const auto source = readSource(folder.path(), goOn);
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().message.find("no file of a known format"), std::string::npos);
}

TEST(ReaderProcess, SurvivesItsCrash) {
    std::vector<std::string> answers(3);
    forEachInOwnProcess(
        3, {1u << 30, 5, 1000},
        [](std::size_t i) {
            if (i == 1) std::abort();
            if (i == 2) return std::string(2000, 'x');
            return std::string("fine");
        },
        [&](std::size_t i, Result<std::string> answer) {
            answers[i] = answer ? *answer : answer.error().message;
            return true;
        });
    EXPECT_EQ(answers[0], "fine");
    EXPECT_EQ(answers[1], "is broken: reading it crashed");
    EXPECT_EQ(answers[2], "is larger than is read");
}

TEST(PartBytes, ComeBackAsTheyWereAndAreCheckedOnTheWay) {
    SourcePart part;
    part.labels = {"a", "b"};
    part.fma = "FMA7";
    part.mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    part.mesh.indices = {0, 1, 2};
    const std::string bytes = bytesOf(std::vector{part});
    const auto back = partsOf(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->front().labels, part.labels);
    EXPECT_EQ(back->front().mesh.positions, part.mesh.positions);
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(partsOf(std::string_view(bytes).substr(0, length))) << length;
    EXPECT_EQ(partsOf(bytesOf(Error{"no"})).error().message, "no");
}

TEST(Corpus, EveryFileLoadsOrEndsAsAnError) {
    std::size_t files = 0;
    SourceLimits limits;
    limits.maxReaderSeconds = 2; // one file sends its reader round in circles
    for (const auto& entry : fs::directory_iterator(MYOATLAS_CORPUS)) {
        const auto source = readSource(entry.path(), goOn, limits);
        const std::string name = entry.path().filename().string();
        EXPECT_EQ(source.has_value(), entry.path().stem() == "good") << name;
        EXPECT_TRUE(source || source.error().message.find(name) != std::string::npos) << name;
        ++files;
    }
    EXPECT_GE(files, 10u);
}

/// Bytes of good files changed at random, the same at every run: nothing takes the reader down.
TEST(Corpus, MutatedFilesEndAsErrorsOrMeshes) {
    const Folder folder("mutated");
    std::mt19937 random(1);
    for (const auto& entry : fs::directory_iterator(MYOATLAS_CORPUS)) {
        if (entry.path().stem() != "good") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string good((std::istreambuf_iterator<char>(in)), {});
        for (int i = 0; i < 25; ++i) {
            std::string bytes = good;
            for (int k = 0; k < 1 + i % 6; ++k)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            if (i % 5 == 0) bytes.resize(random() % bytes.size());
            folder.write(std::to_string(i) + entry.path().extension().string(), bytes);
        }
    }
    SourceLimits limits;
    limits.maxReaderSeconds = 1;
    limits.maxReaderBytes = 1u << 30;
    std::size_t seen = 0;
    const auto count = [&](std::string_view, std::size_t, std::size_t) { return ++seen > 0; };
    (void)readSource(folder.path(), count, limits);
    EXPECT_GE(seen, 100u);
}

TEST(Table, GivesIdsAndNamesToFiles) {
    const auto table = Table::parse("File name;FMA ID;English;Side\n"
                                    "FJ1.obj;24474;\"Femur; shaft\";right\n"
                                    "sub/FJ2.stl;;Sacrum;\n");
    ASSERT_TRUE(table);
    std::vector<SourcePart> parts(3);
    parts[0].file = "meshes/FJ1.obj";
    parts[1].file = "sub/FJ2.stl";
    parts[2].file = "other.obj";
    table->applyTo(parts);
    EXPECT_EQ(parts[0].fma, "FMA24474");
    EXPECT_EQ(parts[0].labels.front(), "Femur; shaft (right)");
    EXPECT_EQ(parts[1].labels.front(), "Sacrum");
    EXPECT_TRUE(parts[2].labels.empty());
    EXPECT_FALSE(Table::parse("a,b\n1,2\n"));
    EXPECT_FALSE(Table::parse(""));
}

TEST(Table, IsFoundBesideTheSource) {
    const Folder folder("table");
    folder.write("a.csv", "colour,size\nred,1\n");
    folder.write("manifest.tsv", "file\tfma\na.obj\tFMA1\n");
    const auto found = readTable(folder.path(), {});
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->has_value());
    EXPECT_FALSE(readTable(folder.path(), folder.path() / "a.csv"));
    EXPECT_FALSE(readTable(folder.path(), folder.path() / "missing.csv"));
}

TEST(Attribution, ComesFromALicenceBesideTheSource) {
    const Folder folder("licence");
    EXPECT_EQ(findAttribution(folder.path(), "").text, "");
    folder.write("readme.md", "How to open the files");
    EXPECT_EQ(findAttribution(folder.path(), "").text, "");
    folder.write("LICENSE.txt", "(c) Somebody\n  licensed under CC BY 4.0\n");
    EXPECT_EQ(findAttribution(folder.path(), "").text, "(c) Somebody licensed under CC BY 4.0");
    EXPECT_EQ(findAttribution(folder.path(), "").from, "LICENSE.txt");
    EXPECT_EQ(findAttribution(folder.path(), "mine").text, "mine");
}

} // namespace myoatlas::importer
