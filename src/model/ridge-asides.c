/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/ridge-asides.h"

#include <string.h>

/* One a line: the key, the day and the reason, with a blank between. What another
 * version wrote and does not look so is left where it is. */

static void
free_aside (gpointer data)
{
  RidgeAside *aside = data;

  g_free (aside->key);
  g_free (aside->reason);
  g_free (aside);
}

static RidgeAside *
parse_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  RidgeAside *aside;
  RidgeDay    day = g_strv_length (parts) == 3 ? ridge_day_parse (parts[1]) : RIDGE_DAY_NONE;

  if (day == RIDGE_DAY_NONE)
    return NULL;

  aside = g_new0 (RidgeAside, 1);
  *aside = (RidgeAside) { g_strdup (parts[0]), day, g_strdup (parts[2]) };

  return aside;
}

static const char *
get_text (RidgeEntity *self)
{
  guint column = ridge_entity_get_asides_column (self);

  return column != 0 ? ridge_entity_get_cell (self, column).text : "";
}

/**
 * ridge_entity_get_asides_column:
 * @self: a thing of a plan
 *
 * Returns: the column that keeps which questions about it were put aside; 0: none does
 */
guint
ridge_entity_get_asides_column (RidgeEntity *self)
{
  switch ((int) ridge_entity_get_table (self))
    {
    case RIDGE_TABLE_PERIOD:
      return RIDGE_PERIOD_ASIDES;
    case RIDGE_TABLE_OBJECTIVE:
      return RIDGE_OBJECTIVE_ASIDES;
    case RIDGE_TABLE_KEY_RESULT:
      return RIDGE_KEY_RESULT_ASIDES;
    case RIDGE_TABLE_KPI:
      return RIDGE_KPI_ASIDES;
    default:
      return 0;
    }
}

/**
 * ridge_entity_list_asides:
 * @self: a thing of a plan
 *
 * Returns: (transfer full) (element-type RidgeAside): the questions about it that were put aside, in that order
 */
GPtrArray *
ridge_entity_list_asides (RidgeEntity *self)
{
  GPtrArray     *asides = g_ptr_array_new_with_free_func (free_aside);
  g_auto (GStrv) lines = g_strsplit (get_text (self), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      RidgeAside *aside = parse_line (lines[i]);

      if (aside != NULL)
        g_ptr_array_add (asides, aside);
    }

  return asides;
}

/**
 * ridge_entity_format_asides:
 * @self: a thing of a plan
 * @with: (nullable): one that is put aside now
 * @without: (nullable): the key of one that is to be asked again
 *
 * Returns: (transfer full): what the column of its asides becomes
 */
char *
ridge_entity_format_asides (RidgeEntity      *self,
                            const RidgeAside *with,
                            const char       *without)
{
  g_auto (GStrv) lines = g_strsplit (get_text (self), "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *blank = strchr (lines[i], ' ');
      gsize length = blank != NULL ? (gsize) (blank - lines[i]) : strlen (lines[i]);
      gboolean gone = (without != NULL && strlen (without) == length && strncmp (lines[i], without, length) == 0) ||
                      (with != NULL && strlen (with->key) == length && strncmp (lines[i], with->key, length) == 0);

      if (*lines[i] != '\0' && !gone)
        g_strv_builder_add (kept, lines[i]);
    }
  if (with != NULL)
    {
      g_autofree char *day = ridge_day_to_iso (with->day);
      g_autofree char *line = g_strdup_printf ("%s %s %s", with->key, day, with->reason);

      g_strv_builder_add (kept, line);
    }
  all = g_strv_builder_end (kept);

  return g_strjoinv ("\n", all);
}
