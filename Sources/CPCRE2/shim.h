#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

// pcre2.h refuses to be read before the width of a code unit is chosen. Swift cannot import its macros that paste the
// width onto a name, and needs none of them: it calls pcre2_compile_8 and its like by their full names.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

// What one search needs lies on the stack: Swift cannot give PCRE2 an allocator whose memory outlives the call alone.
struct cpcre2_arena {
    size_t used;
    _Alignas(16) unsigned char bytes[1024];
};

static inline void *cpcre2_take(size_t size, void *data) {
    struct cpcre2_arena *arena = data;
    if (size > sizeof arena->bytes - arena->used) return malloc(size);
    void *taken = arena->bytes + arena->used;
    size_t used = arena->used + ((size + 15) & ~(size_t)15);
    arena->used = used < sizeof arena->bytes ? used : sizeof arena->bytes;
    return taken;
}

static inline void cpcre2_give(void *taken, void *data) {
    struct cpcre2_arena *arena = data;
    uintptr_t place = (uintptr_t)taken, first = (uintptr_t)arena->bytes;
    if (place < first || place >= first + sizeof arena->bytes) free(taken);
}

// The time that this thread has run, which other programs on a busy machine do not lengthen.
static inline int64_t cpcre2_thread_time_in_ns(void) {
    struct timespec now = {0, 0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// Searches for a match that begins in start...last; the answer is pcre2_match_8's.
static inline int cpcre2_search(
    const pcre2_code_8 *code, const unsigned char *text, size_t length, size_t start, size_t last,
    uint32_t steps, uint32_t heap_in_kib) {
    struct cpcre2_arena arena;
    arena.used = 0;
    pcre2_general_context_8 *memory = pcre2_general_context_create_8(cpcre2_take, cpcre2_give, &arena);
    pcre2_match_data_8 *match = pcre2_match_data_create_8(1, memory);
    pcre2_match_context_8 *context = pcre2_match_context_create_8(memory);
    int found = PCRE2_ERROR_NOMEMORY;
    if (memory && match && context) {
        pcre2_set_match_limit_8(context, steps);
        pcre2_set_heap_limit_8(context, heap_in_kib);
        pcre2_set_offset_limit_8(context, last);
        found = pcre2_match_8(code, text, length, start, PCRE2_NO_UTF_CHECK, match, context);
        // Compiled to machine code it has 32 KiB to go back over; interpreted, the heap.
        if (found == PCRE2_ERROR_JIT_STACKLIMIT)
            found = pcre2_match_8(code, text, length, start, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, match, context);
    }
    pcre2_match_data_free_8(match);
    pcre2_match_context_free_8(context);
    pcre2_general_context_free_8(memory);
    return found;
}

#endif
