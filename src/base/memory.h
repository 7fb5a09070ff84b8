#pragma once

namespace myoatlas {

/// For a program that stays open: buffers of a megabyte and more go back to the system when they
/// are freed, and threads share two heaps. Work on many arrays of that size is slower so. To be
/// called before any thread starts; does nothing without glibc.
void keepHeapSmall();

/// For a program that does one thing and ends: what is freed is kept for the next to ask, because
/// giving pages back and taking them again costs a quick picture 15 ms.
void keepFreedMemory();

/// Gives back to the system what is free just now.
void returnFreedMemory();

} // namespace myoatlas
