#include "base/files.h"
#include "builder/build_body.h"
#include "builder/gltf_writer.h"

#include <cstdio>
#include <filesystem>
#include <string_view>

namespace {

using namespace myoatlas;

/// Leaves only the structures whose id contains `part`, so that another viewer opens a few of them
/// within a second while they are worked on. Without a skin the file is no body for the program.
Result<builder::BuiltBody> buildSome(const builder::Measurements& measurements,
                                     std::vector<builder::StructureRow> table,
                                     std::string_view part) {
    std::erase_if(table, [&](const auto& row) { return row.id.find(part) == std::string::npos; });
    if (table.empty()) return Error{"no structure has '" + std::string(part) + "' in its id"};
    return builder::buildStructures(measurements, table);
}

/// The whole body when `part` is empty.
Result<void> build(const std::filesystem::path& data, const std::filesystem::path& output,
                   std::string_view part) {
    const Result<builder::Measurements> measurements = builder::loadMeasurements(data);
    if (!measurements) return measurements.error();
    const Result<std::vector<builder::StructureRow>> table = builder::loadStructureTable(data);
    if (!table) return table.error();
    const Result<builder::BuiltBody> body = part.empty() ? builder::buildBody(*measurements, *table)
                                                         : buildSome(*measurements, *table, part);
    if (!body) return body.error();
    return writeFileAtomically(output, builder::glbBytes(*body));
}

} // namespace

/// usage: myoatlas_build_body DATA_FOLDER OUTPUT.glb [PART_OF_ID]
int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::fprintf(stderr, "usage: %s DATA_FOLDER OUTPUT.glb [PART_OF_ID]\n", argv[0]);
        return 2;
    }
    const std::string_view part = argc == 4 ? argv[3] : "";
    if (const Result<void> done = build(argv[1], argv[2], part); !done) {
        std::fprintf(stderr, "myoatlas_build_body: %s\n", done.error().message.c_str());
        return 1;
    }
    return 0;
}
