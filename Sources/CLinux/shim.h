#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

// glibc declares it only where _GNU_SOURCE is defined, as it is not where Swift imports unistd.h.
extern int syncfs(int descriptor);

// Waits until all that was written to the file system of an open file is on disk; 0 when it is.
static inline int clinux_sync_file_system(int descriptor) {
    return syncfs(descriptor);
}

#endif
