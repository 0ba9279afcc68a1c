/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;   /* right behind us */
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs  fault_vfs;
static FaultKind    armed;
static guint        calls_left;
static gboolean     struck;
static gboolean     read_only;

static sqlite3_mem_methods real_memory;
static gboolean            no_memory;

static void *
fault_malloc (int size)
{
  return no_memory ? NULL : real_memory.xMalloc (size);
}

static void *
fault_realloc (void *memory, int size)
{
  return no_memory ? NULL : real_memory.xRealloc (memory, size);
}

/* Whether this call fails. */
static gboolean
strike (gboolean writes)
{
  if (armed == FAULT_NONE || armed == FAULT_AFTER_DELETE || armed == FAULT_NO_MEMORY || (armed == FAULT_FULL && !writes))
    return FALSE;

  if (calls_left > 1)
    {
      calls_left--;
      return FALSE;
    }

  struck = TRUE;
  if (armed == FAULT_ONCE)
    armed = FAULT_NONE;
  return TRUE;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
fault_read (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  return strike (FALSE) ? SQLITE_IOERR_READ : real_of (file)->pMethods->xRead (real_of (file), buffer, size, offset);
}

static int
fault_write (sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
  FaultKind kind = armed;

  if (strike (TRUE))
    return kind == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;

  return real_of (file)->pMethods->xWrite (real_of (file), buffer, size, offset);
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return strike (FALSE) ? SQLITE_IOERR_TRUNCATE : real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  return strike (FALSE) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return strike (FALSE) ? SQLITE_IOERR_FSTAT : real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  return strike (FALSE) ? SQLITE_IOERR_LOCK : real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
fault_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return strike (FALSE) ? SQLITE_IOERR_CHECKRESERVEDLOCK
                        : real_of (file)->pMethods->xCheckReservedLock (real_of (file), reserved);
}

static int
fault_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int        code;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  if (strike (FALSE))
    return SQLITE_CANTOPEN;

  if (read_only && (flags & SQLITE_OPEN_MAIN_DB) != 0)
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;

  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;
  return code;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int flush)
{
  int code;

  if (strike (FALSE))
    return SQLITE_IOERR_DELETE;

  code = real_vfs->xDelete (real_vfs, name, FALSE);
  if (code == SQLITE_OK && armed == FAULT_AFTER_DELETE)
    {
      struck = TRUE;
      armed = FAULT_NONE;
      return SQLITE_IOERR_DIR_FSYNC;
    }
  if (code == SQLITE_OK && armed == FAULT_NO_MEMORY)
    struck = no_memory = TRUE;

  return code;
}

static int
fault_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  return strike (FALSE) ? SQLITE_IOERR_ACCESS : real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
fault_get_last_error (sqlite3_vfs *vfs, int size, char *words)
{
  return 0;
}

/* Makes this the file system of every connection from now on. */
void
fault_vfs_register (void)
{
  sqlite3_mem_methods memory;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  memory = real_memory;
  memory.xMalloc = fault_malloc;
  memory.xRealloc = fault_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);

  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  fault_vfs.xAccess = fault_access;
  fault_vfs.xGetLastError = fault_get_last_error;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}

/* Lets a call fail, counted from 1. */
void
fault_vfs_arm (FaultKind kind,
               guint     call)
{
  armed = kind;
  calls_left = call;
  struck = FALSE;
}

/* Ends the fault and tells whether it came to it. */
gboolean
fault_vfs_disarm (void)
{
  armed = FAULT_NONE;
  no_memory = FALSE;
  return struck;
}

/* Opens documents as if the system allowed reading only. */
void
fault_vfs_set_read_only (gboolean value)
{
  read_only = value;
}
