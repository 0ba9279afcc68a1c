/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

#include "base/ridge-error.h"
#include "base/ridge-output.h"
#include "report/ridge-scorecard-private.h"

static cairo_status_t
write_to_stream (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The time now, or SOURCE_DATE_EPOCH so that a document can be made again byte for byte. */
static char *
creation_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                                             : g_date_time_new_now_utc ();

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (RidgeScorecard  *self,
              cairo_surface_t *surface)
{
  g_autofree char *date = creation_date ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->footer);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ridgeline " RIDGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Outline entries point at the page and the height where the row begins. */
static void
add_outline (RidgeScorecard          *self,
             cairo_surface_t         *surface,
             guint                    page,
             const RidgeFlowFragment *fragment,
             int                     *chapter)
{
  guint level;
  const char *title = ridge_row_get_outline (fragment->row, &level);
  g_autofree char *place = NULL;
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  int id;

  if (title == NULL || fragment->first_line > 0)
    return;
  g_ascii_formatd (y, sizeof y, "%.1f", RIDGE_SCORECARD_MARGIN + fragment->y);
  place = g_strdup_printf ("page=%u pos=[0 %s]", page + 1, y);
  id = cairo_pdf_surface_add_outline (surface, level == 1 ? CAIRO_PDF_OUTLINE_ROOT : *chapter,
                                      title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (level == 1)
    *chapter = id;
}

static void
write_pages (RidgeScorecard  *self,
             cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  guint n_pages = ridge_scorecard_get_n_pages (self);
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      guint n;
      const RidgeFlowFragment *fragments = ridge_flow_get_fragments (self->flow, page, &n);

      for (guint i = 0; i < n; i++)
        add_outline (self, surface, page, &fragments[i], &chapter);
      ridge_scorecard_paint_page (self, cr, page, TRUE);
      /* A tag closed after the last page would open another one. */
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

/**
 * ridge_scorecard_write_pdf:
 * @path: the file to write, see ridge_output_write()
 * @error: RIDGE_ERROR_IO, or as ridge_output_write() fails
 *
 * Returns: whether the file was written
 */
gboolean
ridge_scorecard_write_pdf (RidgeScorecard  *self,
                           const char      *path,
                           GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_to_stream, bytes, self->width, self->height);
  cairo_status_t status;

  set_metadata (self, surface);
  write_pages (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      ridge_set_error (error, RIDGE_ERROR_IO, 0, path, "%s", cairo_status_to_string (status));
      return FALSE;
    }

  return ridge_output_write (path, bytes->data, bytes->len, error);
}
