/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-connection.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/ridge-error.h"

#define HEADER_MAGIC          "SQLite format 3"
#define HEADER_WRITE_VERSION  18
#define HEADER_USER_VERSION   60
#define HEADER_APPLICATION_ID 68

/* The write version of a file in WAL mode. */
#define HEADER_WAL 2

/* How long a commit of another process may keep us waiting. */
#define BUSY_MILLISECONDS 3000

/* How many steps of SQLite's machine lie between two looks at the cancellable. */
#define PROGRESS_STEPS 5000

struct _RidgeConnection
{
  sqlite3      *db;
  char         *path;
  GHashTable   *statements;   /* SQL → sqlite3_stmt, owned */
  GCancellable *cancellable;
  gboolean      settled;      /* our pragmas are set */
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static int
progress_cb (gpointer data)
{
  RidgeConnection *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

/* The file may come from anybody: bounds for what it can make SQLite do. */
static void
set_limits (sqlite3 *db)
{
  static const struct
  {
    int limit;
    int most;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 100000 },
    { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
    { SQLITE_LIMIT_FUNCTION_ARG, 8 },
    { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].most);
}

static int
set_rules (sqlite3 *db)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  };
  int code = SQLITE_OK;

  for (guint i = 0; i < G_N_ELEMENTS (options) && code == SQLITE_OK; i++)
    code = sqlite3_db_config (db, options[i].option, options[i].value, NULL);

  set_limits (db);
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MILLISECONDS);

  return code;
}

/**
 * ridge_connection_read_header:
 * @self: a connection
 * @header: (out caller-allocates) (array fixed-size=100): the file's first bytes
 *
 * Reads them past every cache, through SQLite's own handle: closing one of ours
 * would drop the locks of every connection to the file.
 *
 * Returns: %FALSE when there are fewer
 */
gboolean
ridge_connection_read_header (RidgeConnection *self,
                              guint8          *header)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  return file != NULL && file->pMethods != NULL &&
         file->pMethods->xRead (file, header, RIDGE_HEADER_SIZE, 0) == SQLITE_OK;
}

/**
 * ridge_connection_read_version:
 * @self: a connection
 * @version: (out): the version of the schema that the file says it has
 * @error: return location
 *
 * Reads it past SQLite, which would clear up after a crash first.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_read_version (RidgeConnection *self,
                               gint64          *version,
                               GError         **error)
{
  guint8  header[RIDGE_HEADER_SIZE];
  guint32 number;

  if (!ridge_connection_read_header (self, header))
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, self->path, "header");
      return FALSE;
    }

  memcpy (&number, header + HEADER_USER_VERSION, sizeof number);
  *version = (gint32) GUINT32_FROM_BE (number);
  return TRUE;
}

/**
 * ridge_connection_says_wal:
 * @self: a connection
 *
 * Asks the file itself, not SQLite, which would open the WAL.
 *
 * Returns: whether the file is in WAL mode by its own word
 */
gboolean
ridge_connection_says_wal (RidgeConnection *self)
{
  guint8 header[RIDGE_HEADER_SIZE];

  return ridge_connection_read_header (self, header) && header[HEADER_WRITE_VERSION] == HEADER_WAL;
}

/* Looks at the first bytes before SQLite acts on any of them, so that a file
 * which is not ours is left as it is. */
static gboolean
check_header (RidgeConnection *self,
              GError         **error)
{
  guint8  header[RIDGE_HEADER_SIZE];
  guint32 application;

  if (!ridge_connection_read_header (self, header) || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    {
      ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, self->path, "header");
      return FALSE;
    }

  memcpy (&application, header + HEADER_APPLICATION_ID, sizeof application);
  if (GUINT32_FROM_BE (application) == RIDGE_FORMAT_ID)
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_NOT_A_PLAN, 0, self->path, "application");
  return FALSE;
}

/* Some of these read the file, which is SQLite's time to roll back a journal: whoever has
 * opened it may look for one before. */
static gboolean
settle (RidgeConnection *self,
        GError         **error)
{
  static const char pragmas[] = "PRAGMA mmap_size = 0;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA synchronous = EXTRA;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA cache_size = -16384;";
  int code = self->settled ? SQLITE_OK : sqlite3_exec (self->db, pragmas, NULL, NULL, NULL);

  self->settled = code == SQLITE_OK;
  if (code != SQLITE_OK)
    ridge_connection_set_error (self, code, error);

  return self->settled;
}

/**
 * ridge_connection_open:
 * @path: a document, or any name for a connection to memory
 *
 * Opens a file that says it is a plan. What else is in it is not trusted by
 * this; that is for ridge_opening_run().
 *
 * Returns: (transfer full): a connection, or %NULL with the error set
 */
RidgeConnection *
ridge_connection_open (const char         *path,
                       RidgeConnectionMode mode,
                       GError            **error)
{
  g_autoptr (RidgeConnection) self = g_new0 (RidgeConnection, 1);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  flags |= mode == RIDGE_CONNECTION_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == RIDGE_CONNECTION_CREATE)
    flags |= SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  code = sqlite3_open_v2 (mode == RIDGE_CONNECTION_MEMORY ? ":memory:" : path, &self->db, flags, NULL);
  /* A draft is nobody else's until it is whole; SQLite gives its journal the same mode. */
  if (code == SQLITE_OK && mode == RIDGE_CONNECTION_CREATE)
    g_chmod (path, 0600);
  if (code == SQLITE_OK)
    code = set_rules (self->db);
  if (code != SQLITE_OK)
    {
      ridge_connection_set_error (self, code, error);
      return NULL;
    }

  if ((mode == RIDGE_CONNECTION_OPEN || mode == RIDGE_CONNECTION_READ) && !check_header (self, error))
    return NULL;

  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  if ((mode == RIDGE_CONNECTION_CREATE || mode == RIDGE_CONNECTION_MEMORY) && !settle (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ridge_connection_free:
 *
 * Finalizes the statements and closes the file.
 */
void
ridge_connection_free (RidgeConnection *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

/**
 * ridge_connection_get_db:
 * @self: a connection
 *
 * Gets SQLite's handle, for what has no function here.
 *
 * Returns: (transfer none): the handle, valid as long as the connection
 */
sqlite3 *
ridge_connection_get_db (RidgeConnection *self)
{
  return self->db;
}

/**
 * ridge_connection_get_path:
 * @self: a connection
 *
 * Gets which file it is about, also when it is one in memory that stands for it.
 *
 * Returns: (transfer none): the path that it was opened by
 */
const char *
ridge_connection_get_path (RidgeConnection *self)
{
  return self->path;
}

/**
 * ridge_connection_is_read_only:
 *
 * Tells whether the system let us open the file for reading only.
 *
 * Returns: whether nothing can be written
 */
gboolean
ridge_connection_is_read_only (RidgeConnection *self)
{
  return sqlite3_db_readonly (self->db, "main") != 0;
}

/**
 * ridge_connection_is_moved:
 *
 * Tells whether the path leads to another file now, or to none. Opens nothing.
 *
 * Returns: whether it was moved, replaced or deleted
 */
gboolean
ridge_connection_is_moved (RidgeConnection *self)
{
  int moved = 0;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return moved != 0;
}

/**
 * ridge_connection_is_memory:
 *
 * Tells whether there is no file behind it.
 *
 * Returns: whether it is only in memory
 */
gboolean
ridge_connection_is_memory (RidgeConnection *self)
{
  const char *name = sqlite3_db_filename (self->db, "main");

  return name == NULL || *name == '\0';
}

/**
 * ridge_connection_forget:
 * @self: a connection
 * @schema_too: whether to forget where the tables are, too
 *
 * Forgets what was read of the file, outside of a transaction. SQLite takes a file
 * whose header has the same sixteen bytes for the one that it knows; another program
 * that wrote over it may have left these as they were.
 */
void
ridge_connection_forget (RidgeConnection *self,
                         gboolean         schema_too)
{
  sqlite3_db_release_memory (self->db);
  if (schema_too)
    sqlite3_exec (self->db, "PRAGMA writable_schema = RESET", NULL, NULL, NULL);
}

/**
 * ridge_connection_set_cancellable:
 * @cancellable: (nullable): what stops a running statement from now on
 *
 * Sets what stops a running statement from now on.
 */
void
ridge_connection_set_cancellable (RidgeConnection *self,
                                  GCancellable    *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * ridge_connection_set_patient:
 *
 * Whether to wait for another process's commit, as at first, or to say at once that the
 * document is busy.
 */
void
ridge_connection_set_patient (RidgeConnection *self,
                              gboolean         patient)
{
  sqlite3_busy_timeout (self->db, patient ? BUSY_MILLISECONDS : 0);
}

/**
 * ridge_connection_set_error:
 *
 * Sets an error of ours for a result code of this connection.
 */
void
ridge_connection_set_error (RidgeConnection *self,
                            int              code,
                            GError         **error)
{
  ridge_sqlite_set_error (error, self->db, code, self->path);
}

/**
 * ridge_connection_prepare:
 * @sql: one statement
 *
 * Gives the statement from the cache, ready to be bound. One that is in use
 * must be released before the same text is asked for again.
 *
 * Returns: (transfer none): to be held in a g_autoptr, which resets it; %NULL
 *   with the error set
 */
RidgeStatement *
ridge_connection_prepare (RidgeConnection *self,
                          const char      *sql,
                          GError         **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int           code;

  if (statement != NULL)
    return statement;
  if (!settle (self, error))
    return NULL;

  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      ridge_connection_set_error (self, code, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * ridge_connection_step:
 * @has_row: (out): whether there is a row to read
 *
 * Takes the next row of a statement.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_step (RidgeConnection *self,
                       RidgeStatement  *statement,
                       gboolean        *has_row,
                       GError         **error)
{
  int code = sqlite3_step (statement);

  *has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  ridge_connection_set_error (self, code, error);
  return FALSE;
}

/**
 * ridge_connection_execute:
 *
 * Runs statements that return nothing of interest.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_execute (RidgeConnection *self,
                          const char      *sql,
                          GError         **error)
{
  int code;

  if (!settle (self, error))
    return FALSE;

  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  ridge_connection_set_error (self, code, error);
  return FALSE;
}

/**
 * ridge_connection_query_integer:
 * @value: (out): the first column of the first row; 0 when there is none
 *
 * Asks for one number.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_query_integer (RidgeConnection *self,
                                const char      *sql,
                                gint64          *value,
                                GError         **error)
{
  g_autoptr (RidgeStatement) statement = ridge_connection_prepare (self, sql, error);
  gboolean has_row;

  if (statement == NULL || !ridge_connection_step (self, statement, &has_row, error))
    return FALSE;

  *value = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

/**
 * ridge_connection_leave_wal:
 * @self: a connection, outside of a transaction
 * @error: return location
 *
 * Ends WAL mode, which another tool may have set: in it a file that is renamed over
 * ours would be destroyed without a word.
 *
 * Returns: %FALSE with %RIDGE_ERROR_BUSY, detail "wal", while another tool holds it
 */
gboolean
ridge_connection_leave_wal (RidgeConnection *self,
                            GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  const char *mode;
  gboolean    has_row;
  gint64      version;

  /* SQLite only leaves a mode that it has met. */
  if (!ridge_connection_query_integer (self, "PRAGMA user_version", &version, error))
    return FALSE;
  statement = ridge_connection_prepare (self, "PRAGMA journal_mode = DELETE", error);
  if (statement == NULL)
    return FALSE;
  if (!ridge_connection_step (self, statement, &has_row, &local) &&
      !g_error_matches (local, RIDGE_ERROR, RIDGE_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  mode = local == NULL && has_row ? (const char *) sqlite3_column_text (statement, 0) : NULL;
  if (g_strcmp0 (mode, "delete") == 0 || g_strcmp0 (mode, "memory") == 0)
    return TRUE;

  if (local == NULL || ridge_connection_says_wal (self))
    ridge_set_error (error, RIDGE_ERROR_BUSY, 0, self->path, "wal");
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
begin_immediate (RidgeConnection *self,
                 gboolean        *in_wal,
                 GError         **error)
{
  g_autoptr (RidgeStatement) statement = NULL;
  gboolean has_row;

  if (!ridge_connection_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  statement = ridge_connection_prepare (self, "PRAGMA journal_mode", error);
  if (statement != NULL && ridge_connection_step (self, statement, &has_row, error))
    {
      *in_wal = has_row && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0;
      return TRUE;
    }

  g_clear_pointer (&statement, ridge_statement_release);
  ridge_connection_rollback (self);
  return FALSE;
}

/**
 * ridge_connection_begin:
 *
 * Starts a transaction that writes: on what is in the file now, not on what was read
 * of it before, and never into a WAL. References are judged when it commits.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_begin (RidgeConnection *self,
                        GError         **error)
{
  gboolean in_wal;

  if (!ridge_connection_is_memory (self))
    ridge_connection_forget (self, FALSE);
  if (!begin_immediate (self, &in_wal, error))
    return FALSE;
  if (in_wal)
    {
      ridge_connection_rollback (self);
      /* Nobody can set it again while we hold the lock. */
      if (!ridge_connection_leave_wal (self, error) || !begin_immediate (self, &in_wal, error))
        return FALSE;
      if (in_wal)
        {
          ridge_connection_rollback (self);
          ridge_set_error (error, RIDGE_ERROR_BUSY, 0, self->path, "wal");
          return FALSE;
        }
    }
  if (ridge_connection_execute (self, "PRAGMA defer_foreign_keys = ON", error))
    return TRUE;

  ridge_connection_rollback (self);
  return FALSE;
}

/**
 * ridge_connection_commit:
 *
 * Commits, or takes everything back and says why.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_connection_commit (RidgeConnection *self,
                         GError         **error)
{
  if (ridge_connection_execute (self, "COMMIT", error))
    return TRUE;

  ridge_connection_rollback (self);
  return FALSE;
}

/**
 * ridge_connection_rollback:
 *
 * Takes the open transaction back, if SQLite has not done so already.
 */
void
ridge_connection_rollback (RidgeConnection *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}
