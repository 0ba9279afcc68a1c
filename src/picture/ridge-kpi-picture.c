/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture/ridge-kpi-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/ridge-shared-array.h"
#include "model/ridge-phase.h"
#include "model/ridge-plan.h"

struct _RidgeKpiPicture
{
  RidgeXmrChartSpec spec;
  RidgeXmrChartWords words;
  RidgeReading reading;
  RidgeDay *days;        /* shared with the series, and so are the values and what they were recorded as */
  double *values;
  double *changes;       /* of planned values: nothing */
  double *log_values;    /* those that have a logarithm */
  double *raw_low;       /* limits with the season */
  double *raw_high;
  double *numerators;
  double *denominators;
  double *season_free;   /* of planned values: the values */
  double *derived;       /* of planned values: nothing */
  RidgeWatch *watch;
  RidgeXmr *xmr;
  RidgePyramid *pyramid;
  RidgePyramid *range_pyramid;
  gsize *notes;
  GHashTable *remarks;   /* row: what was noted, and why it is left out */
  char **phases;
  char *unit;
  char *healthy;
};

static char *
format_value (double   value,
              int      decimals,
              gpointer user_data)
{
  RidgeKpiPicture *self = user_data;

  if (self->reading.derived != NULL)
    return ridge_words_value_short (value, MAX (decimals, 0), self->reading.by_days ? _("days") : NULL);

  return ridge_words_value_short (value, decimals < 0 ? self->reading.decimals : decimals, self->unit);
}

static char *
format_number (double   value,
               int      decimals,
               gpointer user_data)
{
  RidgeKpiPicture *self = user_data;

  if (self->reading.derived != NULL)
    return ridge_words_value_short (value, MAX (decimals, 0), NULL);

  return ridge_words_value_short (value, decimals < 0 ? self->reading.decimals : decimals, NULL);
}

static char *
format_day (RidgeDay      day,
            RidgeDayStyle style,
            gpointer      user_data)
{
  return ridge_words_day_styled (day, style);
}

static void
add_remark (RidgeKpiPicture *self,
            gsize            row,
            const char      *text)
{
  const char *before = g_hash_table_lookup (self->remarks, GSIZE_TO_POINTER (row));

  if (*text != '\0')
    g_hash_table_insert (self->remarks, GSIZE_TO_POINTER (row), g_strdup_printf ("%s; “%s”", before != NULL ? before : "", text));
}

/* Of the few rows that were noted or left out. */
static void
copy_remarks (RidgeKpiPicture *self,
              RidgeSeries     *series)
{
  gsize n_ghosts;
  g_autofree gsize *ghosts = ridge_series_list_ghosts (series, &n_ghosts);

  self->remarks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (gsize i = 0; i < n_ghosts; i++)
    add_remark (self, ghosts[i], ridge_series_get_ghost_reason (series, (guint) ghosts[i]));
  for (gsize i = 0; i < self->spec.n_notes; i++)
    add_remark (self, self->notes[i], ridge_series_get_note (series, (guint) self->notes[i]));
}

/* (nullable): what the bar beside the plot means */
static char *
describe_healthy (RidgeKpiPicture *self)
{
  g_autofree char *low = format_value (self->reading.low, -1, self);
  g_autofree char *high = format_value (self->reading.high, -1, self);

  if (isnan (self->reading.low) && isnan (self->reading.high))
    return NULL;
  if (isnan (self->reading.high))
    return g_strdup_printf (_("Healthy from %s"), low);
  if (isnan (self->reading.low))
    return g_strdup_printf (_("Healthy up to %s"), high);
  /* Translators: two values, the bounds of what is healthy */
  return g_strdup_printf (_("Healthy from %s to %s"), low, high);
}

static void
copy_phases (RidgeKpiPicture *self,
             RidgeKpi        *kpi)
{
  GListModel *phases = ridge_kpi_get_phases (kpi);

  if (self->xmr == NULL || self->xmr->n_segments < 2)
    return;
  /* Entries may be NULL in between, so this is no string vector. */
  self->phases = g_new0 (char *, self->xmr->n_segments);
  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (RidgePhase) phase = g_list_model_get_item (phases, i);
      gsize row = ridge_series_find_from (ridge_kpi_get_series (kpi), ridge_phase_get_day (phase));

      for (gsize s = 1; s < self->xmr->n_segments; s++)
        if (self->xmr->segments[s].start == row)
          g_set_str (&self->phases[s], ridge_phase_get_reason (phase));
    }
  self->spec.phases = (const char *const *) self->phases;
}

/* What the line in the middle is: of laws that are not even it has as many values above as below. */
static const char *
get_middle (RidgeKpiPicture *self,
            gboolean         median)
{
  switch (self->xmr != NULL ? self->xmr->kind : RIDGE_XMR_KIND_INDIVIDUALS)
    {
    case RIDGE_XMR_KIND_TIME:
    case RIDGE_XMR_KIND_LOG:
    case RIDGE_XMR_KIND_COUNT_EXACT:
    case RIDGE_XMR_KIND_BETWEEN:
    case RIDGE_XMR_KIND_BETWEEN_EXACT:
      return _("Middle");
    case RIDGE_XMR_KIND_INDIVIDUALS:
      return median ? _("Median") : _("Mean");
    case RIDGE_XMR_KIND_RATE_PRIME:
    case RIDGE_XMR_KIND_PROPORTION_PRIME:
    case RIDGE_XMR_KIND_RATE:
    case RIDGE_XMR_KIND_PROPORTION:
    case RIDGE_XMR_KIND_COUNT:
    default:
      return _("Mean");
    }
}

static const char *
get_below (RidgeKpiPicture *self)
{
  if (self->watch == NULL)
    return _("Moving range");

  return self->watch->kind == RIDGE_WATCH_KIND_EWMA ? _("EWMA, in standard deviations") : _("CUSUM, in standard deviations");
}

static void
fill_words (RidgeKpiPicture *self,
            gboolean         median)
{
  self->words = (RidgeXmrChartWords) {
    .mean = get_middle (self, median),
    .upper_limit = _("Upper limit"),
    .lower_limit = _("Lower limit"),
    .no_lower_limit = _("No lower limit: values cannot go below it"),
    .no_upper_limit = _("No upper limit: values cannot go above it"),
    .moving_range = get_below (self),
    .range_limit = _("Range limit"),
    .target = _("Target"),
    .provisional = _("provisional"),
    .empty = _("No values yet"),
  };
}

/* What is planned has no number of these yet. */
static double *
copy_numbers (const double *numbers,
              gsize         n,
              gsize         n_rows)
{
  double *copy = g_new (double, n_rows + 1);

  for (gsize row = 0; row < n_rows; row++)
    copy[row] = row < n ? numbers[row] : NAN;

  return copy;
}

/* What is routine in each row's own season, of values as they are. */
static void
copy_season_limits (RidgeKpiPicture *self,
                    RidgeKpi        *kpi,
                    gsize            n_rows)
{
  RidgeSeasonForm form = ridge_kpi_get_season_form (kpi);

  self->raw_low = copy_numbers (NULL, 0, n_rows);
  self->raw_high = copy_numbers (NULL, 0, n_rows);
  for (gsize row = 0; self->reading.xmr != NULL && row < self->reading.n; row++)
    {
      double effect = ridge_kpi_get_season_effect (kpi, (guint) row);
      RidgeXmrLimits limits;

      ridge_xmr_get_limits_at (self->reading.xmr, row, &limits);
      self->raw_low[row] = fmax (ridge_season_put_back (form, limits.lnpl, effect), self->reading.floor);
      self->raw_high[row] = fmin (ridge_season_put_back (form, limits.unpl, effect), self->reading.ceiling);
    }
}

/* The season is taken out of the values, or of their changes. */
static void
hold_season (RidgeKpiPicture *self,
             RidgeKpi        *kpi,
             gsize            n_rows)
{
  self->season_free = self->reading.changes != NULL ? copy_numbers (NULL, 0, n_rows) : copy_numbers (self->values, n_rows, n_rows);
  memcpy (self->season_free, self->reading.season_free, self->reading.n * sizeof (double));
  copy_season_limits (self, kpi, n_rows);
}

static void
hold_logarithms (RidgeKpiPicture *self,
                 gsize            n_rows)
{
  self->log_values = copy_numbers (self->values, n_rows, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    if (!(self->log_values[row] > 0))
      self->log_values[row] = NAN;
}

static void
hold_rows (RidgeKpiPicture *self,
           RidgeKpi        *kpi)
{
  gsize n_rows = ridge_series_get_n_points (ridge_kpi_get_series (kpi));

  self->days = ridge_shared_array_ref (self->reading.days);
  self->values = ridge_shared_array_ref (self->reading.x);
  self->numerators = ridge_shared_array_ref (self->reading.numerators);
  self->denominators = ridge_shared_array_ref (self->reading.denominators);
  if (self->reading.changes != NULL)
    self->changes = copy_numbers (self->reading.changes, self->reading.n, n_rows);
  if (self->reading.season_free != NULL)
    hold_season (self, kpi, n_rows);
  else if (self->reading.transform == RIDGE_TRANSFORM_LOG)
    hold_logarithms (self, n_rows);
  if (self->reading.derived != NULL)
    self->derived = copy_numbers (self->reading.derived, self->reading.n, n_rows);
  if (self->reading.watch != NULL && self->reading.xmr != NULL)
    self->watch = ridge_watch_copy (self->reading.watch);
  self->reading.season_free = self->season_free;
  self->reading.changes = self->changes;
  self->reading.derived = self->derived;
  self->reading.watch = self->watch;
}

static void
hold_chart (RidgeKpiPicture *self,
            RidgeKpi        *kpi)
{
  if (self->reading.xmr == NULL)
    return;
  self->xmr = ridge_xmr_ref ((RidgeXmr *) self->reading.xmr);
  self->pyramid = ridge_pyramid_ref (ridge_kpi_get_pyramid (kpi));
  self->range_pyramid = ridge_pyramid_ref (ridge_kpi_get_range_pyramid (kpi));
}

static const double *
get_charted (RidgeKpiPicture *self)
{
  if (self->derived != NULL)
    return self->derived;
  if (self->season_free != NULL)
    return self->season_free;
  if (self->changes != NULL)
    return self->changes;

  return self->log_values != NULL ? self->log_values : self->values;
}

static void
fill_spec (RidgeKpiPicture *self,
           RidgeKpi        *kpi)
{
  self->spec = (RidgeXmrChartSpec) RIDGE_XMR_CHART_SPEC_INIT;
  self->spec.n = self->reading.n;
  self->spec.n_planned = self->reading.n_planned;
  self->spec.days = self->days;
  self->spec.values = get_charted (self);
  self->spec.bridges = self->derived != NULL;
  self->spec.watch = self->watch;
  self->spec.raw = self->season_free == NULL ? NULL : self->changes != NULL ? self->changes : self->values;
  self->spec.raw_low = self->raw_low;
  self->spec.raw_high = self->raw_high;
  self->spec.xmr = self->xmr;
  self->spec.pyramid = self->pyramid;
  self->spec.range_pyramid = self->range_pyramid;
  self->spec.wish = ridge_kpi_get_chart_wish (kpi);
  if (self->derived == NULL && self->changes == NULL)
    {
      self->spec.target = ridge_kpi_get_target (kpi);
      self->spec.healthy_low = ridge_kpi_get_healthy_low (kpi);
      self->spec.healthy_high = ridge_kpi_get_healthy_high (kpi);
    }
  self->spec.words = &self->words;
  self->spec.format_value = format_value;
  self->spec.format_number = format_number;
  self->spec.format_day = format_day;
  self->spec.user_data = self;
  self->notes = ridge_series_list_notes (ridge_kpi_get_series (kpi), &self->spec.n_notes);
  self->spec.notes = self->notes;
  copy_remarks (self, ridge_kpi_get_series (kpi));
  self->healthy = self->derived == NULL && self->changes == NULL ? describe_healthy (self) : NULL;
  self->words.healthy = self->healthy;
}

/**
 * ridge_kpi_picture_new:
 * @kpi: a KPI
 *
 * Shares the values and the limits with the KPI, and stays as it is when they change.
 *
 * Returns: (transfer full): its chart and what can be said about it
 */
RidgeKpiPicture *
ridge_kpi_picture_new (RidgeKpi *kpi)
{
  RidgeKpiPicture *self = g_new0 (RidgeKpiPicture, 1);

  self->unit = g_strdup (ridge_kpi_get_unit (kpi));
  ridge_reading_init_kpi (&self->reading, kpi);
  self->reading.unit = self->unit;
  hold_rows (self, kpi);
  hold_chart (self, kpi);
  fill_words (self, ridge_kpi_get_median_center (kpi));
  fill_spec (self, kpi);
  copy_phases (self, kpi);
  return self;
}

/**
 * ridge_kpi_picture_free:
 * @self: (transfer full): not to be used any more
 *
 * Frees it.
 */
void
ridge_kpi_picture_free (RidgeKpiPicture *self)
{
  for (gsize s = 0; self->phases != NULL && s < self->xmr->n_segments; s++)
    g_free (self->phases[s]);
  g_free (self->phases);
  g_clear_pointer (&self->xmr, ridge_xmr_unref);
  g_clear_pointer (&self->pyramid, ridge_pyramid_unref);
  g_clear_pointer (&self->range_pyramid, ridge_pyramid_unref);
  ridge_shared_array_unref (self->days);
  ridge_shared_array_unref (self->values);
  ridge_shared_array_unref (self->numerators);
  ridge_shared_array_unref (self->denominators);
  g_free (self->season_free);
  g_free (self->derived);
  g_free (self->changes);
  g_free (self->log_values);
  g_free (self->raw_low);
  g_free (self->raw_high);
  g_clear_pointer (&self->watch, ridge_watch_free);
  g_free (self->notes);
  g_hash_table_unref (self->remarks);
  g_free (self->healthy);
  g_free (self->unit);
  g_free (self);
}

/**
 * ridge_kpi_picture_get_spec:
 *
 * Returns: (transfer none): to be copied for another range; it borrows from @self
 */
const RidgeXmrChartSpec *
ridge_kpi_picture_get_spec (RidgeKpiPicture *self)
{
  return &self->spec;
}

/**
 * ridge_kpi_picture_get_headline:
 *
 * Returns: (transfer full): the verdict in a few words
 */
char *
ridge_kpi_picture_get_headline (RidgeKpiPicture *self)
{
  return ridge_words_headline (&self->reading);
}

/**
 * ridge_kpi_picture_get_reading:
 *
 * Returns: (transfer full): the sentence that reads the chart
 */
char *
ridge_kpi_picture_get_reading (RidgeKpiPicture *self)
{
  return ridge_words_reading (&self->reading);
}

/**
 * ridge_kpi_picture_get_finding:
 *
 * Returns: (transfer full): what would mislead a reader of the chart; "" when nothing does
 */
char *
ridge_kpi_picture_get_finding (RidgeKpiPicture *self)
{
  return ridge_words_finding (&self->reading);
}

/**
 * ridge_kpi_picture_get_point:
 *
 * Returns: (transfer full): one value in words, with the rules it fired and what was noted with
 *   it
 */
char *
ridge_kpi_picture_get_point (RidgeKpiPicture *self,
                             gsize            row)
{
  g_autofree char *point = ridge_words_point (&self->reading, row);
  const char *remark = g_hash_table_lookup (self->remarks, GSIZE_TO_POINTER (row));

  return g_strconcat (point, remark, NULL);
}

/**
 * ridge_kpi_picture_paint:
 *
 * Lays the chart out in @width × @height and paints it at the origin.
 */
void
ridge_kpi_picture_paint (RidgeKpiPicture    *self,
                         const RidgePalette *palette,
                         PangoContext       *context,
                         cairo_t            *cr,
                         double              width,
                         double              height)
{
  g_autoptr (RidgeXmrChart) chart = ridge_xmr_chart_new (&self->spec, context, width, height);

  ridge_xmr_chart_paint (chart, palette, cr);
}

/**
 * ridge_kpi_get_sparkline:
 * @last: how many of the latest values, 0 for all
 *
 * Returns: a sparkline that borrows the KPI's values until the next change
 */
RidgeSparklineSpec
ridge_kpi_get_sparkline (RidgeKpi *kpi,
                         gsize     last)
{
  return (RidgeSparklineSpec) {
    .n = ridge_kpi_get_n_counted (kpi),
    .values = ridge_kpi_get_chart_values (kpi),
    .xmr = ridge_kpi_get_xmr (kpi),
    .last = last,
    .wish = ridge_kpi_get_chart_wish (kpi),
  };
}
