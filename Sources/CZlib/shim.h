#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// The length of the gzip member (RFC 1952) of these bytes; 0 where it does not fit or there is no memory. Swift cannot import
// deflateInit2, a macro, and the header of a gzip member can be asked for in no other way.
static inline size_t czlib_gzip(const unsigned char *bytes, size_t count, unsigned char *room, size_t size) {
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (uInt)count;
    stream.next_out = room;
    stream.avail_out = (uInt)size;
    size_t length = deflate(&stream, Z_FINISH) == Z_STREAM_END ? stream.total_out : 0;
    deflateEnd(&stream);
    return length;
}

#endif
