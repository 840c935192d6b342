#ifndef CMICROHTTPD_SHIM_H
#define CMICROHTTPD_SHIM_H

#include <microhttpd.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

typedef void (*cmhd_log_callback) (void *context, const char *line);
typedef void *(*cmhd_target_callback) (void *context, const char *target, struct MHD_Connection *connection);

/* What the daemon is started with. It must stay where it is for as long as the daemon runs: the logger reads it. */
struct cmhd_settings
{
  int listen_socket;
  bool is_ipv6;
  unsigned int threads;
  unsigned int connection_limit;
  unsigned int timeout_s;
  size_t head_limit_bytes;
  void *context;
  cmhd_log_callback on_log;
  cmhd_target_callback on_target;
  MHD_AccessHandlerCallback on_request;
  MHD_RequestCompletedCallback on_completed;
  MHD_NotifyConnectionCallback on_connection;
};

/* A va_list cannot be spoken of in Swift: the line is formatted here. */
static void
cmhd_format_log (void *settings, const char *format, va_list arguments)
{
  const struct cmhd_settings *s = (const struct cmhd_settings *) settings;
  char line[512];
  if (0 <= vsnprintf (line, sizeof (line), format, arguments))
    s->on_log (s->context, line);
}

/* MHD_start_daemon is variadic, which Swift does not import. The logger comes first so that it hears all the rest;
   a pool of one thread is asked for by leaving the pool out. */
static inline struct MHD_Daemon *
cmhd_start (struct cmhd_settings *s)
{
  const unsigned int flags = MHD_USE_EPOLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME
                             | MHD_USE_ERROR_LOG | (s->is_ipv6 ? MHD_USE_IPv6 : 0);
  return MHD_start_daemon (
    flags, 0, NULL, NULL, s->on_request, s->context,
    MHD_OPTION_EXTERNAL_LOGGER, &cmhd_format_log, (void *) s,
    MHD_OPTION_LISTEN_SOCKET, s->listen_socket,
    MHD_OPTION_URI_LOG_CALLBACK, s->on_target, s->context,
    MHD_OPTION_NOTIFY_COMPLETED, s->on_completed, s->context,
    MHD_OPTION_NOTIFY_CONNECTION, s->on_connection, s->context,
    MHD_OPTION_CONNECTION_MEMORY_LIMIT, s->head_limit_bytes,
    MHD_OPTION_CONNECTION_LIMIT, s->connection_limit,
    MHD_OPTION_CONNECTION_TIMEOUT, s->timeout_s,
    s->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, s->threads,
    MHD_OPTION_END);
}

/* MHD_get_connection_info is variadic. */
static inline int
cmhd_socket (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info = MHD_get_connection_info (connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return NULL == info ? -1 : info->connect_fd;
}

static inline void *
cmhd_socket_context (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info = MHD_get_connection_info (connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return NULL == info ? NULL : info->socket_context;
}

static inline const struct sockaddr *
cmhd_client_address (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info = MHD_get_connection_info (connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return NULL == info ? NULL : info->client_addr;
}

#endif
