/* Preloaded into a program: from the n-th call on, writing or syncing the files of one store fails.
 *
 * FAULTY_DISK_FILE   the path of the store; files whose paths begin so are struck
 * FAULTY_DISK_CALL   "sync" or "write"
 * FAULTY_DISK_FROM   the number of the first call that fails, 1 for the very first
 * FAULTY_DISK_TIMES  how many calls fail before all is well again; 0 for all that follow
 * FAULTY_DISK_ERROR  "EIO", "ENOSPC", or "SHORT": half is written first, ENOSPC after that
 *
 * What a process writes into its mapping of the -shm file is no call and cannot fail here.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int is_struck(const char *kind, int file) {
    const char *wanted = getenv("FAULTY_DISK_CALL"), *prefix = getenv("FAULTY_DISK_FILE");
    if (!wanted || !prefix || strcmp(wanted, kind) != 0) return 0;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, prefix, strlen(prefix)) == 0;
}

/* How many struck calls there were from the first failing one on, this one among them; 0 while all is well. */
static long failures(const char *kind, int file) {
    if (!is_struck(kind, file)) return 0;
    const char *from = getenv("FAULTY_DISK_FROM"), *times = getenv("FAULTY_DISK_TIMES");
    long past = atomic_fetch_add(&calls, 1) + 2 - (from ? atol(from) : 1), last = times ? atol(times) : 0;
    return past > 0 && (last == 0 || past <= last) ? past : 0;
}

static int is_error(const char *name) {
    const char *error = getenv("FAULTY_DISK_ERROR");
    return error && strcmp(error, name) == 0;
}

static int fail(void) {
    errno = is_error("EIO") ? EIO : ENOSPC;
    return -1;
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return failures("sync", file) ? fail() : real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return failures("sync", file) ? fail() : real(file);
}

static ssize_t strike(long failed, size_t *length) {
    if (failed == 0) return 0;
    if (failed == 1 && is_error("SHORT") && *length > 1) {
        *length /= 2;
        return 0;
    }
    return fail();
}

ssize_t write(int file, const void *bytes, size_t length) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    return strike(failures("write", file), &length) ? -1 : real(file, bytes, length);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off_t);
    if (!real) real = (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
    return strike(failures("write", file), &length) ? -1 : real(file, bytes, length, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    return strike(failures("write", file), &length) ? -1 : real(file, bytes, length, offset);
}
