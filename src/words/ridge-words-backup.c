/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-backup.h"

#include <glib/gi18n-lib.h>

/**
 * ridge_words_backup_reason:
 * @reason: why a backup was made, as the store numbers the reasons
 *
 * Says why there is a backup.
 *
 * Returns: a few words
 */
const char *
ridge_words_backup_reason (guint reason)
{
  static const char *const reasons[] = {
    N_("First edit of the day"),
    N_("Before an import"),
    N_("Before a restore"),
    N_("As a crash left it"),
  };

  return reason < G_N_ELEMENTS (reasons) ? _ (reasons[reason]) : "";
}

/**
 * ridge_words_backup_made:
 * @made: when a backup was made
 *
 * Says it by the user's clock.
 *
 * Returns: (transfer full): day and time
 */
char *
ridge_words_backup_made (GDateTime *made)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (made);

  /* Translators: day and time of a change; the letters are those of strftime */
  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

static guint
count_values (RidgePlan *plan)
{
  GListModel *kpis = ridge_plan_get_kpis (plan);
  guint       n = ridge_plan_get_n_rows (plan, RIDGE_TABLE_CHECK_IN);

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);

      n += ridge_series_get_n_points (ridge_kpi_get_series (kpi));
    }

  return n;
}

static char *
add_now (char *text,
         guint then,
         guint now)
{
  g_autofree char *before = text;

  if (then == now)
    return g_steal_pointer (&before);

  /* Translators: how many there were in a backup, and how many there are now: “12 objectives (14 now)” */
  return g_strdup_printf (_("%s (%u now)"), before, now);
}

/**
 * ridge_words_backup_content:
 * @then: the plan of a backup
 * @now: (nullable): the plan as it is, if it can be read
 *
 * Says how much is in a backup, and where the plan has another number of it.
 *
 * Returns: (transfer full): a few words
 */
char *
ridge_words_backup_content (RidgePlan *then,
                            RidgePlan *now)
{
  const guint n_objectives = ridge_plan_get_n_rows (then, RIDGE_TABLE_OBJECTIVE);
  const guint n_values = count_values (then);
  g_autofree char *objectives = g_strdup_printf (ngettext ("%u objective", "%u objectives", n_objectives), n_objectives);
  g_autofree char *values = g_strdup_printf (ngettext ("%u value", "%u values", n_values), n_values);

  if (now != NULL)
    {
      objectives = add_now (g_steal_pointer (&objectives), n_objectives, ridge_plan_get_n_rows (now, RIDGE_TABLE_OBJECTIVE));
      values = add_now (g_steal_pointer (&values), n_values, count_values (now));
    }

  /* Translators: two parts of a list: “12 objectives (14 now), 359 values” */
  return g_strdup_printf (_("%s, %s"), objectives, values);
}
