/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture/ridge-nhs-picture.h"

#include "words/ridge-words.h"

/* Fewer values have a chart, but no status. */
#define LEAST_VALUES 6

/* Of an icon's size, between two of them. */
#define GAP 0.15

/**
 * ridge_nhs_picture_init:
 * @self: (out caller-allocates): cleared by ridge_nhs_picture_clear()
 * @kpi: a KPI
 *
 * Looks up the icons of a KPI's variation and assurance.
 */
void
ridge_nhs_picture_init (RidgeNhsPicture *self,
                        RidgeKpi        *kpi)
{
  const RidgeXmr *xmr = ridge_kpi_get_xmr (kpi);
  RidgeNhsStatus status;
  RidgeNhsIcon assurance;
  g_autoptr (GString) legend = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  *self = (RidgeNhsPicture) { 0 };
  if (xmr == NULL || xmr->n_valid < LEAST_VALUES || !ridge_xmr_segment_may_alert (ridge_xmr_get_last_segment (xmr)) ||
      ridge_kpi_get_verdict (kpi) == RIDGE_VERDICT_UNCLEAR || !ridge_kpi_get_status (kpi, &status))
    return;

  self->icons[self->n_icons++] = ridge_nhs_icon_from_point (status.variation, ridge_kpi_get_chart_wish (kpi));
  assurance = ridge_nhs_icon_from_assurance (status.assurance);
  /* The letters say what they stand for, where they stand; the promise of limits that there
   * are signals among is none, and so is its icon. */
  if (assurance != RIDGE_NHS_ICON_NONE && status.predictable)
    self->icons[self->n_icons++] = assurance;
  sentence = ridge_words_nhs_status (&status);
  for (guint i = 0; i < self->n_icons; i++)
    if (*ridge_words_nhs_icon (self->icons[i]) != '\0')
      g_string_append_printf (legend, " %s", ridge_words_nhs_icon (self->icons[i]));
  self->sentence = g_strconcat (sentence, legend->str, NULL);
}

/**
 * ridge_nhs_picture_clear:
 * @self: the icons of a KPI
 *
 * Frees their sentence and leaves none. May be called twice.
 */
void
ridge_nhs_picture_clear (RidgeNhsPicture *self)
{
  g_clear_pointer (&self->sentence, g_free);
  self->n_icons = 0;
}

/**
 * ridge_nhs_picture_get_width:
 *
 * Returns: how wide the icons are together, each @size high and wide; 0 without any
 */
double
ridge_nhs_picture_get_width (const RidgeNhsPicture *self,
                             double                 size)
{
  return self->n_icons > 0 ? size * (self->n_icons + GAP * (self->n_icons - 1)) : 0;
}

/**
 * ridge_nhs_picture_paint:
 *
 * Paints the icons side by side, from the point @x, @y on.
 */
void
ridge_nhs_picture_paint (const RidgeNhsPicture *self,
                         const RidgePalette    *palette,
                         cairo_t               *cr,
                         double                 x,
                         double                 y,
                         double                 size)
{
  for (guint i = 0; i < self->n_icons; i++)
    ridge_nhs_icon_paint (self->icons[i], palette, cr, x + i * size * (1 + GAP), y, size);
}
