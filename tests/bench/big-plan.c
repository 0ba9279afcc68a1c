/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "big-plan.h"

#include <glib/gstdio.h>
#include <math.h>

#include "base/ridge-rank.h"
#include "edit/ridge-field.h"

#define FAN_OUT 10

static gint64
insert_period (RidgeEdit *edit)
{
  RidgeCell cells[RIDGE_MAX_COLUMNS];

  ridge_table_start_row (RIDGE_TABLE_PERIOD, cells);
  cells[RIDGE_PERIOD_NAME] = RIDGE_TEXT ("2026");
  cells[RIDGE_PERIOD_KIND] = RIDGE_INTEGER (RIDGE_PERIOD_YEAR);
  cells[RIDGE_PERIOD_STARTS] = RIDGE_INTEGER (ridge_day_new (2026, 1, 1));
  cells[RIDGE_PERIOD_ENDS] = RIDGE_INTEGER (ridge_day_new (2026, 12, 31));
  return ridge_edit_insert (edit, RIDGE_TABLE_PERIOD, 0, cells);
}

/* A tree in which every objective has as many children as the fan-out says. */
static void
insert_objectives (RidgeEdit *edit,
                   guint      n)
{
  gint64 period = insert_period (edit);
  g_autofree gint64 *ids = g_new (gint64, n);
  g_auto (GStrv) ranks = ridge_rank_spread (NULL, NULL, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Objective %u", i + 1);
      RidgeCell cells[RIDGE_MAX_COLUMNS];

      ridge_table_start_row (RIDGE_TABLE_OBJECTIVE, cells);
      cells[RIDGE_OBJECTIVE_PARENT_OBJECTIVE] = RIDGE_REF (i < FAN_OUT ? 0 : ids[i / FAN_OUT - 1]);
      cells[RIDGE_OBJECTIVE_RANK] = RIDGE_TEXT (ranks[i]);
      cells[RIDGE_OBJECTIVE_TITLE] = RIDGE_TEXT (title);
      cells[RIDGE_OBJECTIVE_PERIOD] = RIDGE_INTEGER (period);
      ids[i] = ridge_edit_insert (edit, RIDGE_TABLE_OBJECTIVE, 0, cells);
    }
}

static void
insert_points (RidgeEdit *edit,
               gint64     kpi,
               guint      n)
{
  RidgeDay first = ridge_day_new (1990, 1, 1);

  for (guint i = 0; i < n; i++)
    {
      RidgeCell cells[RIDGE_MAX_COLUMNS];

      ridge_table_start_row (RIDGE_TABLE_POINT, cells);
      cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (kpi);
      cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (first + (RidgeDay) i);
      cells[RIDGE_POINT_VALUE] = RIDGE_REAL (100 + 10 * sin (i * 12.9898));
      ridge_edit_put_point (edit, cells);
    }
}

static void
insert_kpis (RidgeEdit *edit,
             guint      n_kpis,
             guint      n_values)
{
  g_auto (GStrv) ranks = ridge_rank_spread (NULL, NULL, n_kpis);

  for (guint i = 0; i < n_kpis; i++)
    {
      g_autofree char *name = g_strdup_printf ("KPI %u", i + 1);
      RidgeCell cells[RIDGE_MAX_COLUMNS];

      ridge_table_start_row (RIDGE_TABLE_KPI, cells);
      cells[RIDGE_KPI_RANK] = RIDGE_TEXT (ranks[i]);
      cells[RIDGE_KPI_NAME] = RIDGE_TEXT (name);
      cells[RIDGE_KPI_FREQUENCY] = RIDGE_INTEGER (RIDGE_FREQUENCY_DAILY);
      insert_points (edit, ridge_edit_insert (edit, RIDGE_TABLE_KPI, 0, cells), n_values / n_kpis);
    }
}

/**
 * big_plan_fill:
 * @document: an open plan
 * @n_objectives: how many objectives, in one tree and one period of 2026
 * @n_kpis: how many KPIs
 * @n_values: how many values, shared among the KPIs
 *
 * Makes a plan large, in one change.
 */
void
big_plan_fill (RidgeDocument *document,
               guint          n_objectives,
               guint          n_kpis,
               guint          n_values)
{
  g_autoptr (RidgeEdit) edit = ridge_edit_new ("fill", "Large");
  g_autoptr (GError) error = NULL;

  insert_objectives (edit, n_objectives);
  insert_kpis (edit, n_kpis, n_values);
  ridge_document_commit (document, edit, &error);
  g_assert_no_error (error);
}

/**
 * big_plan_new:
 * @n_objectives: how many objectives
 * @n_kpis: how many KPIs
 * @n_values: how many values
 *
 * Returns: (transfer full): a plan in a folder of its own, closed
 */
BigPlan *
big_plan_new (guint n_objectives,
              guint n_kpis,
              guint n_values)
{
  BigPlan *self = g_new0 (BigPlan, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RidgeDocument) document = NULL;

  self->folder = g_dir_make_tmp ("ridgeline-bench-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "large.ridgeline", NULL);

  document = ridge_document_create (self->path, "Large", &error);
  g_assert_no_error (error);
  big_plan_fill (document, n_objectives, n_kpis, n_values);
  ridge_document_close (document);

  return self;
}

/**
 * big_plan_free:
 * @self: (transfer full): the plan
 *
 * Removes the plan and its folder.
 */
void
big_plan_free (BigPlan *self)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}
