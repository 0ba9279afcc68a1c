/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "report/ridge-scorecard-figures.h"
#include "words/ridge-words.h"

#define VALUE_WIDTH 110.0
#define CHART_HEIGHT 210.0
#define NHS_SIZE 15.0
#define NHS_GAP 7.0

static char *
kpi_subtitle (RidgeKpi *kpi)
{
  RidgePerson *owner = ridge_kpi_get_owner (kpi);
  const char *parts[5] = {
    ridge_words_enum (ridge_frequency_get_type (), ridge_kpi_get_frequency (kpi)),
    ridge_words_enum (ridge_direction_get_type (), ridge_kpi_get_direction (kpi)),
    ridge_words_enum (ridge_timing_get_type (), ridge_kpi_get_timing (kpi)),
    owner != NULL ? ridge_person_get_name (owner) : NULL,
  };

  return g_strjoinv (" · ", (char **) parts);
}

static void
add_text (RidgeScorecard *self,
          const char     *text,
          double          size,
          gboolean        bold,
          RidgeColorRole  role,
          double          space)
{
  RidgeRow *row;

  if (*text == '\0')
    return;
  row = ridge_row_new (RIDGE_ROW_TEXT, space);
  ridge_row_add_text (row, ridge_scorecard_text (self, text, size, bold, role),
                      0, ridge_scorecard_get_room (self), RIDGE_ROW_ALIGN_START);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);
}

static void
add_kpi_head (RidgeScorecard *self,
              RidgeKpi       *kpi)
{
  double room = ridge_scorecard_get_room (self);
  RidgeRow *row = ridge_row_new (RIDGE_ROW_HEADING, 26);
  double latest = ridge_kpi_get_latest (kpi);
  g_autofree char *value = isnan (latest) ? g_strdup (_("No values yet"))
                                          : ridge_words_value (latest, ridge_kpi_get_decimals (kpi), ridge_kpi_get_unit (kpi));

  ridge_row_add_text (row, ridge_scorecard_text (self, ridge_kpi_get_name (kpi), 11.5, TRUE, RIDGE_COLOR_TEXT),
                      0, room - VALUE_WIDTH - 8, RIDGE_ROW_ALIGN_START);
  ridge_row_add_text (row, ridge_scorecard_text (self, value, 11.5, TRUE, RIDGE_COLOR_TEXT),
                      room - VALUE_WIDTH, VALUE_WIDTH, RIDGE_ROW_ALIGN_END);
  ridge_row_set_outline (row, ridge_kpi_get_name (kpi), 2);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);
}

/* The status as icons and in words, in a row of their own. */
static void
add_status (RidgeScorecard *self,
            RidgeKpi       *kpi)
{
  g_auto (RidgeNhsPicture) picture = { 0 };
  double start;
  RidgeRow *row;

  ridge_nhs_picture_init (&picture, kpi);
  if (picture.n_icons == 0)
    return;
  start = ridge_nhs_picture_get_width (&picture, NHS_SIZE) + NHS_GAP;
  row = ridge_row_new (RIDGE_ROW_TEXT, 6);
  ridge_row_add_text (row, ridge_scorecard_text (self, picture.sentence, 9, FALSE, RIDGE_COLOR_DIM),
                      start, ridge_scorecard_get_room (self) - start, RIDGE_ROW_ALIGN_START);
  ridge_scorecard_add_nhs (self, row, 0, NHS_SIZE, &picture);
  ridge_row_set_keep_with_next (row, TRUE);
  ridge_flow_append (self->flow, row);
}

static void
add_kpi (RidgeScorecard *self,
         RidgeKpi       *kpi)
{
  RidgeKpiPicture *picture = ridge_kpi_picture_new (kpi);
  g_autofree char *subtitle = kpi_subtitle (kpi);
  g_autofree char *headline = ridge_kpi_picture_get_headline (picture);
  g_autofree char *reading = ridge_kpi_picture_get_reading (picture);
  g_autofree char *finding = ridge_kpi_picture_get_finding (picture);
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 8);

  add_kpi_head (self, kpi);
  add_text (self, subtitle, 8.5, FALSE, RIDGE_COLOR_DIM, 1);
  add_text (self, headline, 9, TRUE, RIDGE_COLOR_TEXT, 5);
  add_text (self, reading, 9, FALSE, RIDGE_COLOR_TEXT, 1);
  add_text (self, finding, 9, FALSE, RIDGE_COLOR_TEXT, 1);
  add_status (self, kpi);
  ridge_scorecard_add_chart (self, row, ridge_scorecard_get_room (self), CHART_HEIGHT, picture);
  ridge_flow_append (self->flow, row);
}

/**
 * ridge_scorecard_add_kpis:
 *
 * Adds the KPIs that are not retired, each with its chart and the sentence
 * that reads it, from a new page on.
 */
void
ridge_scorecard_add_kpis (RidgeScorecard *self,
                          RidgePlan      *plan)
{
  GListModel *kpis = ridge_plan_get_kpis (plan);
  gboolean first = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      if (ridge_kpi_get_retired (kpi))
        continue;
      if (first)
        {
          RidgeRow *row = ridge_row_new (RIDGE_ROW_TITLE, 0);

          ridge_flow_break (self->flow);
          ridge_row_add_text (row, ridge_scorecard_text (self, _("KPIs"), 18, TRUE, RIDGE_COLOR_TEXT),
                              0, ridge_scorecard_get_room (self), RIDGE_ROW_ALIGN_START);
          ridge_row_set_outline (row, _("KPIs"), 1);
          ridge_row_set_keep_with_next (row, TRUE);
          ridge_flow_append (self->flow, row);
          first = FALSE;
        }
      add_kpi (self, kpi);
    }
}
