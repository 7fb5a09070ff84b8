#include "base/files.h"
#include "builder/build_body.h"
#include "builder/gltf_writer.h"

#include <cstdio>
#include <filesystem>

namespace {

using namespace myoatlas;

Result<void> build(const std::filesystem::path& data, const std::filesystem::path& output) {
    const Result<builder::Measurements> measurements = builder::loadMeasurements(data);
    if (!measurements) return measurements.error();
    const Result<std::vector<builder::StructureRow>> table = builder::loadStructureTable(data);
    if (!table) return table.error();
    const Result<builder::BuiltBody> body = builder::buildBody(*measurements, *table);
    if (!body) return body.error();
    return writeFileAtomically(output, builder::glbBytes(*body));
}

} // namespace

/// usage: myoatlas_build_body DATA_FOLDER OUTPUT.glb
int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s DATA_FOLDER OUTPUT.glb\n", argv[0]);
        return 2;
    }
    if (const Result<void> done = build(argv[1], argv[2]); !done) {
        std::fprintf(stderr, "myoatlas_build_body: %s\n", done.error().message.c_str());
        return 1;
    }
    return 0;
}
