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
  guint                 format;
  RidgeTable            number;
  const RidgeTableInfo *table;
  guint                 n_columns;                     /* that the changeset has of the table */
  gboolean              is_narrow;                     /* any table of it has fewer than today */
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

  if (!read_length (self, &n_columns) || n_columns > RIDGE_MAX_COLUMNS)
    return FALSE;

  keys = self->at;
  if (!skip (self, n_columns))
    return FALSE;

  name_end = memchr (self->at, '\0', self->end - self->at);
  if (name_end == NULL || !ridge_table_from_name ((const char *) self->at, &self->number))
    return FALSE;

  self->at = name_end + 1;
  self->table = ridge_table_get_info (self->number);
  self->n_columns = n_columns;
  self->is_narrow |= n_columns < self->table->n_columns;
  if (n_columns <= self->table->n_keys || n_columns > ridge_table_count_columns (self->number, self->format))
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

  for (guint i = 0; i < self->n_columns; i++)
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
  for (guint i = 0; i < self->n_columns; i++)
    if (types[i] == VALUE_ABSENT)
      return FALSE;

  return TRUE;
}

/* An update names its row by the old keys, and gives old and new together. */
static gboolean
is_update (Reader *self)
{
  for (guint i = 0; i < self->n_columns; i++)
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

/* Judges the changeset to its last byte. */
static gboolean
is_well_formed (Reader *self)
{
  const guint8 *start = self->at;
  guint8        byte;

  while (read_byte (self, &byte))
    if (byte == TABLE_MARK ? !read_table (self) : !read_row (self, byte))
      return FALSE;

  return self->at > start;
}

static void
append_byte (GByteArray *out,
             guint8      byte)
{
  g_byte_array_append (out, &byte, 1);
}

static void
append_number (GByteArray *out,
               guint8      type,
               guint64     bits)
{
  guint64 bytes = GUINT64_TO_BE (bits);

  append_byte (out, type);
  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

/* Nothing that a column starts with is as long as needs a second byte of length. */
static void
append_text (GByteArray *out,
             const char *text)
{
  gsize length = strlen (text);

  g_return_if_fail (length < 0x80);

  append_byte (out, SQLITE_TEXT);
  append_byte (out, (guint8) length);
  g_byte_array_append (out, (const guint8 *) text, length);
}

/* What SQLite has put into a row that was there before the column. */
static void
append_initial (GByteArray *out,
                RidgeTable  table,
                guint       column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  RidgeCell              cell = ridge_table_get_initial (table, column);

  switch (cell.kind)
    {
    case RIDGE_CELL_INTEGER:
      if (info->type == RIDGE_COLUMN_ENUM)
        append_text (out, ridge_enum_to_nick (info->enum_type (), (int) cell.integer));
      else
        append_number (out, SQLITE_INTEGER, (guint64) cell.integer);
      break;
    case RIDGE_CELL_REAL:
      append_number (out, SQLITE_FLOAT, (guint64) cell.integer);
      break;
    case RIDGE_CELL_TEXT:
      append_text (out, cell.text);
      break;
    case RIDGE_CELL_NULL:
    default:
      append_byte (out, SQLITE_NULL);
      break;
    }
}

/* Copies one record and gives it the columns that have come since: what they
 * start with in a whole row, nothing in an update. */
static void
widen_record (Reader     *self,
              GByteArray *out,
              gboolean    whole)
{
  const guint8 *start = self->at;

  read_record (self, self->types[0]);
  g_byte_array_append (out, start, self->at - start);
  for (guint i = self->n_columns; i < self->table->n_columns; i++)
    if (whole)
      append_initial (out, self->number, i);
    else
      append_byte (out, VALUE_ABSENT);
}

static void
widen_table (Reader     *self,
             GByteArray *out)
{
  read_table (self);
  append_byte (out, TABLE_MARK);
  append_byte (out, (guint8) self->table->n_columns);
  for (guint i = 0; i < self->table->n_columns; i++)
    append_byte (out, i < self->table->n_keys ? i + 1 : 0);
  g_byte_array_append (out, (const guint8 *) self->table->name, strlen (self->table->name) + 1);
}

/* A changeset that was judged already, with today's columns. */
static GBytes *
widen (Reader *self)
{
  GByteArray *out = g_byte_array_sized_new ((self->end - self->at) * 5 / 4);
  guint8      byte, indirect = 0;

  while (read_byte (self, &byte))
    {
      if (byte == TABLE_MARK)
        {
          widen_table (self, out);
          continue;
        }

      append_byte (out, byte);
      read_byte (self, &indirect);
      append_byte (out, indirect);
      widen_record (self, out, byte != SQLITE_UPDATE);
      if (byte == SQLITE_UPDATE)
        widen_record (self, out, FALSE);
    }

  return g_byte_array_free_to_bytes (out);
}

/**
 * ridge_changeset_read_stored:
 * @stored: from a file
 * @format: the version of the schema under which it was made
 *
 * Judges a changeset from a file before SQLite sees it, because SQLite trusts
 * what it is given: its reader never comes back from some noise, and it skips a
 * table of more columns than there are without a word (both measured). One that
 * passes is about our tables alone and is read to its last byte. What was made
 * before there were some columns gets what they start with.
 *
 * Returns: (transfer full) (nullable): the changeset with the columns of today
 */
GBytes *
ridge_changeset_read_stored (GBytes *stored,
                             guint   format)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (stored, &size);
  Reader        reader = { .at = data, .end = data + size, .format = format };
  Reader        again = reader;

  if (!is_well_formed (&reader))
    return NULL;

  return reader.is_narrow ? widen (&again) : g_bytes_ref (stored);
}
