#include "base/files.h"
#include "body/load.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace myoatlas {
namespace {

using Cells = std::vector<std::string>;

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" `");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" `") - first + 1);
}

Cells split(const std::string& text, char separator) {
    Cells cells;
    std::istringstream stream(text);
    for (std::string cell; std::getline(stream, cell, separator);) cells.push_back(trimmed(cell));
    return cells;
}

/// The fields of a line of CSV; a quote within a quoted field is doubled.
Cells csvFields(const std::string& line) {
    Cells fields(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool isDoubled = isQuoted && line[i] == '"' && line.substr(i + 1, 1) == "\"";
        if (isDoubled)
            fields.back() += line[i++];
        else if (line[i] == '"')
            isQuoted = !isQuoted;
        else if (line[i] == ',' && !isQuoted)
            fields.emplace_back();
        else
            fields.back() += line[i];
    }
    return fields;
}

struct Row {
    std::string muscle, region;
    std::vector<std::string> structures;
};

/// The table of docs/coverage.md.
std::vector<Row> coverageTable() {
    std::vector<Row> rows;
    const Result<std::string> text = readFile(MYOATLAS_COVERAGE);
    if (!text) {
        ADD_FAILURE() << text.error().message;
        return rows;
    }
    for (const std::string& line : split(*text, '\n')) {
        const Cells cells = split(line, '|'); // the first is empty: lines begin with a bar
        if (cells.size() != 4 || cells[1] == "muscle or division" || cells[1].starts_with("---"))
            continue;
        rows.push_back({cells[1], cells[2], split(cells[3], ',')});
    }
    return rows;
}

} // namespace

TEST(Coverage, NamesStructuresThatTheBodyHasOnBothSides) {
    Diagnostics diagnostics;
    const Result<body::Body> body = body::loadBody(MYOATLAS_BODY, diagnostics);
    ASSERT_TRUE(body) << body.error().message;
    EXPECT_TRUE(diagnostics.empty());
    const std::vector<Row> rows = coverageTable();
    EXPECT_GT(rows.size(), 150u);
    for (const Row& row : rows) {
        EXPECT_FALSE(row.structures.empty()) << row.muscle;
        for (const std::string& id : row.structures) {
            const bool isMidline = body->structure(id) != nullptr;
            for (const Side side : {Side::left, Side::right}) {
                const body::Structure* structure =
                    body->structure(isMidline ? id : joinSide(id, side));
                ASSERT_NE(structure, nullptr) << row.muscle << ": " << id;
                EXPECT_EQ(structure->kind, body::Kind::muscle) << id;
            }
        }
    }
}

TEST(Coverage, HasEachMuscleOnce) {
    std::set<std::string> muscles;
    for (const Row& row : coverageTable())
        EXPECT_TRUE(muscles.insert(row.muscle).second) << row.muscle;
}

TEST(Coverage, HasEveryMuscleThatIsCharted) {
    if (!std::filesystem::exists(MYOATLAS_CHARTED))
        GTEST_SKIP() << "no list of charted muscles beside the tree";
    const Result<std::string> text = readFile(MYOATLAS_CHARTED);
    ASSERT_TRUE(text);
    const std::vector<Row> rows = coverageTable();
    std::istringstream lines(*text);
    std::string line;
    std::getline(lines, line); // the header
    while (std::getline(lines, line)) {
        const Cells fields = csvFields(line);
        ASSERT_GE(fields.size(), 4u) << line;
        const auto row = std::ranges::find(rows, fields[0], &Row::muscle);
        ASSERT_NE(row, rows.end()) << fields[0];
        EXPECT_EQ(row->region, fields[3]) << fields[0];
    }
}

} // namespace myoatlas
