#include "base/memory.h"

#include <cstdlib> // defines __GLIBC__ where that is the library

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace myoatlas {

#if defined(__GLIBC__)

void keepHeapSmall() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_ARENA_MAX, 2);
}

void keepFreedMemory() {
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 16 << 20);
}

void returnFreedMemory() { malloc_trim(0); }

#else

void keepHeapSmall() {}
void keepFreedMemory() {}
void returnFreedMemory() {}

#endif

} // namespace myoatlas
