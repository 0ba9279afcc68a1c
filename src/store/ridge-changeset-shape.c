/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-changeset-shape.h"

#include <sqlite3.h>
#include <string.h>

#include "model/ridge-schema.h"

/* The format is written down in SQLite's documentation of the session
 * extension: for each table 'T', the number of columns, a key mark for each
 * column and the name; then rows: operation, a flag, and one or two records of
 * a type byte and a value for each column. */

#define TABLE_MARK 'T'

enum
{
  VALUE_ABSENT = 0,
  VALUE_BLOB = SQLITE_BLOB,
};

typedef struct
{
  const guint8         *at;
  const guint8         *end;
  const RidgeTableInfo *table;
  guint8                types[2][RIDGE_MAX_COLUMNS];   /* of the old and the new record */
} Reader;

static gboolean
read_byte (Reader *self,
           guint8 *byte)
{
  if (self->at == self->end)
    return FALSE;

  *byte = *self->at++;
  return TRUE;
}

/* A length: seven bits a byte, the most significant first. Nothing that fits
 * into a changeset needs more than five bytes. */
static gboolean
read_length (Reader *self,
             gsize  *length)
{
  guint8 byte = 0x80;

  *length = 0;
  for (guint i = 0; (byte & 0x80) != 0; i++)
    {
      if (i == 5 || !read_byte (self, &byte))
        return FALSE;
      *length = (*length << 7) | (byte & 0x7f);
    }

  return TRUE;
}

static gboolean
skip (Reader *self,
      gsize   length)
{
  if (length > (gsize) (self->end - self->at))
    return FALSE;

  self->at += length;
  return TRUE;
}

static gboolean
read_table (Reader *self)
{
  gsize         n_columns;
  const guint8 *keys;
  const guint8 *name_end;
  RidgeTable    table;

  if (!read_length (self, &n_columns) || n_columns > RIDGE_MAX_COLUMNS)
    return FALSE;

  keys = self->at;
  if (!skip (self, n_columns))
    return FALSE;

  name_end = memchr (self->at, '\0', self->end - self->at);
  if (name_end == NULL || !ridge_table_from_name ((const char *) self->at, &table))
    return FALSE;

  self->at = name_end + 1;
  self->table = ridge_table_get_info (table);
  if (n_columns != self->table->n_columns)
    return FALSE;

  for (guint i = 0; i < n_columns; i++)
    if ((keys[i] != 0) != (i < self->table->n_keys))
      return FALSE;

  return TRUE;
}

static gboolean
read_record (Reader *self,
             guint8 *types)
{
  gsize length;

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      if (!read_byte (self, &types[i]))
        return FALSE;

      switch (types[i])
        {
        case VALUE_ABSENT:
        case SQLITE_NULL:
          length = 0;
          break;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
          length = 8;
          break;
        case SQLITE_TEXT:
          if (!read_length (self, &length))
            return FALSE;
          break;
        case VALUE_BLOB:
        default:
          return FALSE;
        }

      if (!skip (self, length))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_whole (Reader       *self,
          const guint8 *types)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    if (types[i] == VALUE_ABSENT)
      return FALSE;

  return TRUE;
}

/* An update names its row by the old keys, and gives old and new together. */
static gboolean
is_update (Reader *self)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      gboolean has_old = self->types[0][i] != VALUE_ABSENT;
      gboolean has_new = self->types[1][i] != VALUE_ABSENT;

      if (i < self->table->n_keys ? !has_old || has_new : has_old != has_new)
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_row (Reader *self,
          guint8  operation)
{
  guint8 indirect;

  if (self->table == NULL || !read_byte (self, &indirect) || indirect > 1)
    return FALSE;

  switch (operation)
    {
    case SQLITE_INSERT:
    case SQLITE_DELETE:
      return read_record (self, self->types[0]) && is_whole (self, self->types[0]);
    case SQLITE_UPDATE:
      return read_record (self, self->types[0]) && read_record (self, self->types[1]) && is_update (self);
    default:
      return FALSE;
    }
}

/**
 * ridge_changeset_is_well_formed:
 *
 * Judges a changeset from a file before SQLite sees it, because SQLite trusts
 * what it is given (measured: its reader never comes back from some noise). One
 * that passes is about our tables alone and is read to its last byte.
 */
gboolean
ridge_changeset_is_well_formed (GBytes *changeset)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (changeset, &size);
  Reader        reader = { .at = data, .end = data + size };
  guint8        byte;

  while (read_byte (&reader, &byte))
    if (byte == TABLE_MARK ? !read_table (&reader) : !read_row (&reader, byte))
      return FALSE;

  return size > 0;
}
