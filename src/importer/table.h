#pragma once

#include "base/result.h"
#include "importer/source.h"

#include <map>
#include <optional>
#include <string_view>

namespace myoatlas::importer {

/// What a table beside a source says of its files: FMA ids and names.
class Table {
public:
    /// Reads comma, semicolon or tab separated text with a line of headings; quotes as in RFC 4180.
    /// Nothing when no heading names files, or none ids or names.
    static std::optional<Table> parse(std::string_view text);

    /// Gives each part the id and the names of its file or node. Rows are looked up by the file's
    /// path, its name without extension and the labels, all without regard to case.
    void applyTo(std::vector<SourcePart>& parts) const;

private:
    struct Row {
        std::string fma, name, side;
    };
    std::multimap<std::string, Row> rows_;
};

/// The table at `file`, or, when `file` is empty, the first beside or in `source` that is one.
/// Fails when `file` is given and is no such table.
Result<std::optional<Table>> readTable(const std::filesystem::path& source,
                                       const std::filesystem::path& file);

} // namespace myoatlas::importer
