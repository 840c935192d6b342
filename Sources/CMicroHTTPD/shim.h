#ifndef CMICROHTTPD_SHIM_H
#define CMICROHTTPD_SHIM_H

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
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
  bool is_encrypted;
  unsigned int threads;
  unsigned int connection_limit;
  unsigned int connection_limit_per_client; /* 0 for none */
  unsigned int timeout_s;
  size_t head_limit_bytes;
  void *context;
  cmhd_log_callback on_log;
  cmhd_target_callback on_target;
  MHD_AccessHandlerCallback on_request;
  MHD_RequestCompletedCallback on_completed;
  MHD_NotifyConnectionCallback on_connection;
  gnutls_certificate_retrieve_function2 *on_handshake;
};

/* GnuTLS 3.7 still offers TLS 1.0 and 1.1 by itself; RFC 8996 forbids both. */
#define CMHD_TLS_PRIORITIES "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1:-VERS-DTLS-ALL"

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
   a pool of one thread is asked for by leaving the pool out. A certificate is asked for at each handshake. */
static inline struct MHD_Daemon *
cmhd_start (struct cmhd_settings *s)
{
  const unsigned int flags = MHD_USE_EPOLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME
                             | MHD_USE_ERROR_LOG | (s->is_ipv6 ? MHD_USE_IPv6 : 0)
                             | (s->is_encrypted ? MHD_USE_TLS : 0);
  const struct MHD_OptionItem tls[] = {
    { MHD_OPTION_HTTPS_CERT_CALLBACK, 0, (void *) s->on_handshake },
    { MHD_OPTION_HTTPS_PRIORITIES, 0, (void *) CMHD_TLS_PRIORITIES },
    { MHD_OPTION_END, 0, NULL }
  };
  return MHD_start_daemon (
    flags, 0, NULL, NULL, s->on_request, s->context,
    MHD_OPTION_EXTERNAL_LOGGER, &cmhd_format_log, (void *) s,
    MHD_OPTION_LISTEN_SOCKET, s->listen_socket,
    MHD_OPTION_URI_LOG_CALLBACK, s->on_target, s->context,
    MHD_OPTION_NOTIFY_COMPLETED, s->on_completed, s->context,
    MHD_OPTION_NOTIFY_CONNECTION, s->on_connection, s->context,
    MHD_OPTION_CONNECTION_MEMORY_LIMIT, s->head_limit_bytes,
    MHD_OPTION_CONNECTION_LIMIT, s->connection_limit,
    MHD_OPTION_PER_IP_CONNECTION_LIMIT, s->connection_limit_per_client,
    MHD_OPTION_CONNECTION_TIMEOUT, s->timeout_s,
    MHD_OPTION_ARRAY, s->is_encrypted ? tls : tls + 2,
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

/* How many bytes the request line and the header fields took, from where the method lies; 0 when it is not known. */
static inline size_t
cmhd_head_size (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info (connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return NULL == info ? 0 : info->header_size;
}

/* libmicrohttpd makes the connection the session's pointer. */
static inline struct MHD_Connection *
cmhd_connection (gnutls_session_t session)
{
  return (struct MHD_Connection *) gnutls_session_get_ptr (session);
}

static inline const struct sockaddr *
cmhd_client_address (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info = MHD_get_connection_info (connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return NULL == info ? NULL : info->client_addr;
}

#endif
