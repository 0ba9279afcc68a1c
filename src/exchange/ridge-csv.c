/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-csv.h"

#include <csv.h>
#include <string.h>

#include "base/ridge-error.h"

/* So many lines tell what separates cells. */
#define LINES_SEEN 100

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

/* How often the character comes outside of quotes in a line. */
static guint
count_in_line (const char *line,
               char        candidate)
{
  gboolean quoted = FALSE;
  guint    n = 0;

  for (const char *p = line; *p != '\0' && *p != '\n'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      n += *p == candidate && !quoted;
    }

  return n;
}

/* In how many of the first lines the character comes as often as in most of
 * them; lines without any may stand above or below the table. */
static guint
count_alike (const char *text,
             char        candidate)
{
  guint counts[LINES_SEEN], n_lines = 0, most = 0;

  while (n_lines < LINES_SEEN && *text != '\0')
    {
      counts[n_lines++] = count_in_line (text, candidate);
      text += strcspn (text, "\n");
      text += *text == '\n';
    }

  for (guint i = 0; i < n_lines; i++)
    {
      guint n = 0;

      for (guint j = 0; counts[i] > 0 && j < n_lines; j++)
        n += counts[j] == counts[i];
      most = MAX (most, n);
    }

  return most;
}

/* The semicolon goes first: where it separates, commas are decimal marks. */
static char
detect_delimiter (const char *text)
{
  static const char candidates[] = { ';', '\t', '|', ',' };
  char              best = ',';
  guint             most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint n = count_alike (text, candidates[i]);

      if (n > most)
        {
          best = candidates[i];
          most = n;
        }
    }

  return best;
}

/* A first line "sep=;" names what separates the cells. Returns its length. */
static gsize
read_separator_line (const char *text,
                     char       *delimiter)
{
  gsize length;

  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || text[4] == '\r' || text[4] == '\n' || text[4] == '"')
    return 0;

  length = 5 + (text[5] == '\r');
  if (text[length] != '\n')
    return 0;

  *delimiter = text[4];
  return length + 1;
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
 * @delimiter: what separates cells, or 0 to find out: what a first line
 *   "sep=;" names, else comma, semicolon, tab or bar
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
  gsize             start;
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

  start = read_separator_line (text, &self->delimiter);
  parse.line = start > 0;
  if (delimiter != '\0')
    self->delimiter = delimiter;
  else if (start == 0)
    self->delimiter = detect_delimiter (text);
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
    g_error ("The CSV parser could not be made");
  csv_set_delim (&parser, (unsigned char) self->delimiter);
  parsed = parse_lines (&parser, &parse, text + start, error);
  csv_free (&parser);

  return parsed ? g_steal_pointer (&self) : NULL;
}

/**
 * ridge_csv_free:
 * @self: (transfer full): a table
 *
 * Frees it with all its cells.
 */
void
ridge_csv_free (RidgeCsv *self)
{
  g_free (self->name);
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

static guint
get_end (const RidgeCsv *self,
         guint           row)
{
  return row + 1 < self->n_rows ? g_array_index (self->rows, Row, row + 1).first : self->cells->len;
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
  guint first;

  g_return_val_if_fail (row < self->n_rows, "");

  first = g_array_index (self->rows, Row, row).first;
  return first + column < get_end (self, row) ? g_ptr_array_index (self->cells, first + column) : "";
}

/**
 * ridge_csv_get_n_cells:
 * @self: a table
 * @row: a row of it
 *
 * Returns: how many cells the row has, empty ones too
 */
guint
ridge_csv_get_n_cells (const RidgeCsv *self,
                       guint           row)
{
  g_return_val_if_fail (row < self->n_rows, 0);

  return get_end (self, row) - g_array_index (self->rows, Row, row).first;
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
