/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-stretch.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words.h"

/**
 * ridge_stretch_at:
 * @kpi: a KPI
 * @row: a row of its series; beyond its end: the latest
 *
 * Returns: (transfer none): the phase that the row belongs to, or the KPI
 */
RidgeEntity *
ridge_stretch_at (RidgeKpi *kpi,
                  guint     row)
{
  GListModel *phases = ridge_kpi_get_phases (kpi);
  RidgeSeries *series = ridge_kpi_get_series (kpi);
  guint n = ridge_series_get_n_points (series);
  RidgeEntity *stretch = RIDGE_ENTITY (kpi);

  for (guint i = 0; n > 0 && i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (RidgePhase) phase = g_list_model_get_item (phases, i);

      if (ridge_series_find_from (series, ridge_phase_get_day (phase)) <= MIN (row, n - 1))
        stretch = RIDGE_ENTITY (phase);
    }
  return stretch;
}

/**
 * ridge_stretch_get_baseline:
 *
 * Returns: where the limits of a stretch come from
 */
RidgeBaselineInput
ridge_stretch_get_baseline (RidgeEntity *self)
{
  if (RIDGE_IS_PHASE (self))
    {
      RidgePhase *phase = RIDGE_PHASE (self);

      return (RidgeBaselineInput) {
        ridge_phase_get_baseline (phase), ridge_phase_get_baseline_count (phase), ridge_phase_get_baseline_from (phase),
        ridge_phase_get_baseline_to (phase), ridge_phase_get_baseline_center (phase), ridge_phase_get_baseline_range (phase),
      };
    }
  return (RidgeBaselineInput) {
    ridge_kpi_get_baseline (RIDGE_KPI (self)), ridge_kpi_get_baseline_count (RIDGE_KPI (self)),
    ridge_kpi_get_baseline_from (RIDGE_KPI (self)), ridge_kpi_get_baseline_to (RIDGE_KPI (self)),
    ridge_kpi_get_baseline_center (RIDGE_KPI (self)), ridge_kpi_get_baseline_range (RIDGE_KPI (self)),
  };
}

/**
 * ridge_stretch_describe:
 *
 * Returns: (transfer full): where its limits come from, in words: "First 12 values"
 */
char *
ridge_stretch_describe (RidgeEntity *self)
{
  RidgeBaselineInput baseline = ridge_stretch_get_baseline (self);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (baseline.choice == RIDGE_BASELINE_FIRST)
    return g_strdup_printf (ngettext ("First %d value", "First %d values", (gulong) baseline.count), baseline.count);
  if (baseline.choice != RIDGE_BASELINE_RANGE || baseline.from == RIDGE_DAY_NONE || baseline.to == RIDGE_DAY_NONE)
    return g_strdup (ridge_words_enum (ridge_baseline_choice_get_type (), (int) baseline.choice));
  from = ridge_words_day (baseline.from);
  to = ridge_words_day (baseline.to);
  /* Translators: the first and the last day of a span */
  return g_strdup_printf (_("%s to %s"), from, to);
}
