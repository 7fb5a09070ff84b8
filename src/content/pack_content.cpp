// Parses the content at build time: myoatlas_pack_content FOLDER PACK

#include "base/files.h"
#include "content/packed_documents.h"

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: myoatlas_pack_content FOLDER PACK\n";
        return 2;
    }
    const auto written =
        myoatlas::writeFileAtomically(argv[2], myoatlas::content::packFolder(argv[1]));
    if (!written) std::cerr << "myoatlas_pack_content: " << written.error().message << "\n";
    return written ? 0 : 1;
}
