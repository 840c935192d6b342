// libFuzzer's entry for programs with a main function of their own (LLVM, "Using libFuzzer as a library"); it ships no
// header for it.
#ifndef CLIBFUZZER_SHIM_H
#define CLIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*tryOne)(const uint8_t *bytes, size_t count));

#endif
