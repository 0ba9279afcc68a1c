/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-together.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "words/ridge-words.h"

static void
add_weakest (GString        *text,
             RidgeObjective *objective)
{
  RidgeKeyResult *weakest = ridge_objective_get_weakest (objective);
  g_autofree char *score = NULL;

  if (weakest == NULL || isnan (ridge_key_result_get_score (weakest)))
    return;

  score = ridge_words_score_of (weakest);
  /* Translators: a key result's title and its score in percent */
  g_string_append_printf (text, _("The weakest is “%s” at %s."), ridge_key_result_get_title (weakest), score);
}

static void
add_silence (GString *text,
             guint    n_silent,
             guint    n)
{
  if (n_silent == 0)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (n_silent == n)
    g_string_append (text, _("No key result has data yet."));
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u of %u key results has no data.",
                                               "%u of %u key results have no data.", n_silent),
                            n_silent, n);
}

static void
add_breaches (GString *text,
              guint    n_breached)
{
  if (n_breached == 0)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u guardrail is broken.",
                                             "%u guardrails are broken.", n_breached),
                          n_breached);
}

/* Guardrails do not count towards the score, so they do not count here either. */
static guint
count_drivers (RidgeObjective *objective)
{
  GListModel *key_results = ridge_objective_get_key_results (objective);
  guint drivers = 0;

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (RidgeKeyResult) key_result = g_list_model_get_item (key_results, i);

      drivers += ridge_key_result_get_role (key_result) == RIDGE_ROLE_DRIVER;
    }

  return drivers;
}

/**
 * ridge_together_describe:
 * @objective: an objective
 *
 * Says what its key results say together, which one number hides: the weakest,
 * how many are silent, and the guardrails that gave way.
 *
 * Returns: (transfer full): one to three sentences
 */
char *
ridge_together_describe (RidgeObjective *objective)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_drivers;

  g_return_val_if_fail (RIDGE_IS_OBJECTIVE (objective), NULL);

  n_drivers = count_drivers (objective);
  if (n_drivers == 0)
    g_string_append (text, _("Nothing measures this objective yet. Add a key result, or drag a KPI onto it."));

  add_weakest (text, objective);
  add_silence (text, ridge_objective_get_n_no_data (objective), n_drivers);
  add_breaches (text, ridge_objective_get_n_breached (objective));

  return g_string_free_and_steal (g_steal_pointer (&text));
}
