/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-csv.h"

#include <csv.h>
#include <string.h>

#include "base/ridge-error.h"

typedef struct
{
  guint first;   /* into the cells */
  guint line;
} Row;

typedef struct
{
  RidgeCsv *csv;
  guint     line;         /* of the text that is parsed now */
  guint     first_line;   /* of the row that is parsed now; 0: between rows */
  Row       row;
} Parse;

static void
cell_cb (void  *text,
         size_t length,
         void  *data)
{
  Parse *parse = data;

  if (parse->first_line == 0)
    parse->first_line = parse->line;

  g_ptr_array_add (parse->csv->cells, g_string_chunk_insert_len (parse->csv->chunk, text != NULL ? text : "", (gssize) length));
}

static void
row_cb (int   terminator,
        void *data)
{
  Parse    *parse = data;
  RidgeCsv *csv = parse->csv;
  guint     n_cells = csv->cells->len - parse->row.first;
  gboolean  empty = TRUE;

  for (guint i = parse->row.first; i < csv->cells->len; i++)
    empty = empty && *(const char *) g_ptr_array_index (csv->cells, i) == '\0';

  /* A line of nothing but separators is what a spreadsheet leaves below its data. */
  if (empty)
    {
      g_ptr_array_set_size (csv->cells, (int) parse->row.first);
    }
  else
    {
      parse->row.line = parse->first_line;
      g_array_append_val (csv->rows, parse->row);
      csv->n_columns = MAX (csv->n_columns, n_cells);
      csv->n_rows++;
    }

  parse->row.first = csv->cells->len;
  parse->first_line = 0;
}

/* How often the character comes, outside of quotes, in every one of the first
 * lines at least. */
static guint
count_in_lines (const char *text,
                char        candidate)
{
  guint    least = G_MAXUINT, n_lines = 0, n_here = 0;
  gboolean quoted = FALSE, blank = TRUE;

  for (const char *p = text; n_lines < 20; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      n_here += *p == candidate && !quoted;
      blank = blank && strchr ("\r\n", *p) != NULL;

      if (*p == '\0' || (*p == '\n' && !quoted))
        {
          if (!blank)
            least = MIN (least, n_here);
          n_lines += !blank;
          n_here = 0;
          blank = TRUE;
        }
      if (*p == '\0')
        break;
    }

  return least != G_MAXUINT ? least : 0;
}

/* The semicolon goes first: where it separates, commas are decimal marks. */
static char
detect_delimiter (const char *text)
{
  static const char candidates[] = { ';', '\t', ',' };
  char              best = ',';
  guint             most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint n = count_in_lines (text, candidates[i]);

      if (n > most)
        {
          best = candidates[i];
          most = n;
        }
    }

  return best;
}

/* Line by line, since the parser does not say where it is. */
static gboolean
parse_lines (struct csv_parser *parser,
             Parse             *parse,
             const char        *text,
             GError           **error)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      length += text[length] == '\n';
      parse->line++;
      if (csv_parse (parser, text, length, cell_cb, row_cb, parse) != length)
        {
          ridge_set_error (error, RIDGE_ERROR_SYNTAX, parse->line, parse->csv->name, "quotes");
          return FALSE;
        }
      if (parse->csv->n_rows > RIDGE_CSV_MAX_ROWS || parse->csv->n_columns > RIDGE_CSV_MAX_COLUMNS)
        {
          ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, parse->line, parse->csv->name, "%d × %d", RIDGE_CSV_MAX_ROWS, RIDGE_CSV_MAX_COLUMNS);
          return FALSE;
        }
      text += length;
    }

  if (csv_fini (parser, cell_cb, row_cb, parse) != 0)
    {
      ridge_set_error (error, RIDGE_ERROR_SYNTAX, parse->first_line != 0 ? parse->first_line : parse->line, parse->csv->name, "quotes");
      return FALSE;
    }

  return TRUE;
}

/**
 * ridge_csv_parse:
 * @data: (array length=length): the bytes of a file, or a pasted text
 * @length: how many
 * @name: what the file is called, for errors
 * @delimiter: what separates cells, or 0 to find out: comma, semicolon or tab
 * @error: return location
 *
 * Reads a table of texts. Empty lines are left out, but counted: every row
 * knows its line. Fails with RIDGE_ERROR_ENCODING, RIDGE_ERROR_SYNTAX (quotes)
 * or RIDGE_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the table
 */
RidgeCsv *
ridge_csv_parse (const char *data,
                 gsize       length,
                 const char *name,
                 char        delimiter,
                 GError    **error)
{
  g_autoptr (RidgeCsv) self = g_new0 (RidgeCsv, 1);
  g_autofree char  *text = NULL;
  struct csv_parser parser;
  Parse             parse = { .csv = self };
  gboolean          parsed;

  self->name = g_strdup (name);
  self->chunk = g_string_chunk_new (4096);
  self->cells = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));

  if (length > RIDGE_CSV_MAX_BYTES)
    {
      ridge_set_error (error, RIDGE_ERROR_TOO_LARGE, 0, name, "%d MiB", RIDGE_CSV_MAX_BYTES / (1024 * 1024));
      return NULL;
    }

  text = ridge_decode (data, length, name, &self->encoding, error);
  if (text == NULL)
    return NULL;

  if (strchr (text, '\n') == NULL)
    g_strdelimit (text, "\r", '\n');

  self->delimiter = delimiter != '\0' ? delimiter : detect_delimiter (text);
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
    g_error ("The CSV parser could not be made");
  csv_set_delim (&parser, (unsigned char) self->delimiter);
  parsed = parse_lines (&parser, &parse, text, error);
  csv_free (&parser);

  return parsed ? g_steal_pointer (&self) : NULL;
}

void
ridge_csv_free (RidgeCsv *self)
{
  g_free (self->name);
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * ridge_csv_get_cell:
 * @self: a table
 * @row: a row of it
 * @column: a column
 *
 * Returns: (transfer none): the text; "" where a row is shorter
 */
const char *
ridge_csv_get_cell (const RidgeCsv *self,
                    guint           row,
                    guint           column)
{
  guint first = g_array_index (self->rows, Row, row).first;
  guint end = row + 1 < self->n_rows ? g_array_index (self->rows, Row, row + 1).first : self->cells->len;

  g_return_val_if_fail (row < self->n_rows, "");

  return first + column < end ? g_ptr_array_index (self->cells, first + column) : "";
}

/**
 * ridge_csv_get_line:
 * @self: a table
 * @row: a row of it
 *
 * Returns: the line in the file that the row begins on, from 1
 */
guint
ridge_csv_get_line (const RidgeCsv *self,
                    guint           row)
{
  g_return_val_if_fail (row < self->n_rows, 0);

  return g_array_index (self->rows, Row, row).line;
}
