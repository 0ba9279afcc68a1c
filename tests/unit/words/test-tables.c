/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Series and plans, each with the literal sentences that a person reads of them,
 * in English and German. The tables are text files beside this one; their heads
 * say how to read them. A case is a test of its own; all that is wrong in it is
 * told, expected and got. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include <libintl.h>

#include "../model/rows.h"
#include "model/ridge-landing.h"
#include "words/ridge-words.h"

/* What every plan begins with. */
#define PLAN                                                            \
  "plan 1 name=P\n"                                                     \
  "period 1 name=\"Q4 2026\" starts=2026-10-01 ends=2026-12-31\n"       \
  "objective 1 title=Grow period=1\n"

/* A sentence that is expected of it: "=de point 2026-01-05: 5. Jan.: 9,0". */
typedef struct
{
  gboolean german;
  char    *of;
  char    *argument;
  char    *sentence;
} Expected;

typedef struct
{
  char      *title;
  GString   *rows;
  RidgeDay   today;
  guint      n_check_ins;
  GArray    *expected;    /* of Expected */
} Case;

static const char *const locale_names[] = { "C.UTF-8", "de_DE.UTF-8" };

/* ---- Reading a table ---- */

static RidgeDay
next_day (RidgeDay    first,
          const char *step,
          int         n)
{
  if (g_str_equal (step, "day"))
    return first + n;
  if (g_str_equal (step, "week"))
    return first + 7 * n;
  if (g_str_equal (step, "quarter"))
    return ridge_day_add_months (first, 3 * n);
  g_assert_cmpstr (step, ==, "month");
  return ridge_day_add_months (first, n);
}

/* "week kpi 1 2026-01-05: 9 11 - 40g": values one step apart, a day without one, and one that is ghosted. */
static void
read_values (Case       *self,
             const char *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *head = g_strndup (line, (gsize) (colon - line));
  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  g_auto (GStrv) values = g_strsplit (g_strchug ((char *) colon + 1), " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 4);
  for (int i = 0; values[i] != NULL; i++)
    {
      g_autofree char *day = ridge_day_to_iso (next_day (ridge_day_parse (words[3]), words[0], i));
      gboolean ghost = g_str_has_suffix (values[i], "g");

      if (ghost)
        values[i][strlen (values[i]) - 1] = '\0';
      if (g_str_equal (words[1], "kpi"))
        g_string_append_printf (self->rows, "point %s %s value=%s ghost=%d\n", words[2], day, values[i], ghost);
      else
        g_string_append_printf (self->rows, "check_in %u key_result=%s day=%s value=%s made_at=%sT12:00:00Z\n",
                                ++self->n_check_ins, words[2], day, values[i], day);
    }
}

/* Spaces that do not break are written as ~. */
static void
read_expected (Case       *self,
               const char *line)
{
  const char *colon = strstr (line, ":");
  g_autofree char *head = g_strndup (line, (gsize) (colon - line));
  g_auto (GStrv) words = g_strsplit (head, " ", 3);
  g_auto (GStrv) parts = g_strsplit (colon[1] == ' ' ? colon + 2 : colon + 1, "~", -1);
  Expected expected = {
    .german = g_str_equal (words[0], "=de"),
    .of = g_strdup (words[1]),
    .argument = g_strdup (words[2]),
    .sentence = g_strjoinv ("\u00a0", parts),
  };

  g_assert_true (expected.german || g_str_equal (words[0], "="));
  g_array_append_val (self->expected, expected);
}

static void
expected_clear (gpointer data)
{
  Expected *self = data;

  g_free (self->of);
  g_free (self->argument);
  g_free (self->sentence);
}

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->title);
  g_string_free (self->rows, TRUE);
  g_array_unref (self->expected);
  g_free (self);
}

static Case *
add_case (GPtrArray  *cases,
          const char *title)
{
  Case *self = g_new0 (Case, 1);

  self->title = g_strdup (title);
  self->rows = g_string_new (PLAN);
  self->today = ridge_day_new (2026, 11, 21);
  self->expected = g_array_new (FALSE, FALSE, sizeof (Expected));
  g_array_set_clear_func (self->expected, expected_clear);
  g_ptr_array_add (cases, self);
  return self;
}

static GPtrArray *
read_table (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_SENTENCES"), name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *cases = g_ptr_array_new_with_free_func (case_free);
  Case *self = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == ';')
        continue;
      if (g_str_has_prefix (lines[i], "# "))
        self = add_case (cases, lines[i] + strlen ("# "));
      else if (g_str_has_prefix (lines[i], "+ "))
        g_string_append_printf (self->rows, "%s\n", lines[i] + strlen ("+ "));
      else if (g_str_has_prefix (lines[i], "on "))
        self->today = ridge_day_parse (lines[i] + strlen ("on "));
      else if (*lines[i] == '=')
        read_expected (self, lines[i]);
      else
        read_values (self, lines[i]);
    }
  return cases;
}

/* ---- What the words say of a plan ---- */

static char *
say_kpi (RidgeKpi   *kpi,
         const char *of,
         const char *argument)
{
  RidgeReading reading;
  guint row;

  ridge_reading_init_kpi (&reading, kpi);
  if (g_str_equal (of, "headline"))
    return ridge_words_headline (&reading);
  if (g_str_equal (of, "reading"))
    return ridge_words_reading (&reading);
  if (g_str_equal (of, "kpi-sanity"))
    return ridge_words_kpi_target_sanity (kpi);

  g_assert_cmpstr (of, ==, "point");
  g_assert_true (ridge_series_find (ridge_kpi_get_series (kpi), ridge_day_parse (argument), &row));
  return ridge_words_point (&reading, row);
}

static char *
say_ends (RidgeKeyResult *key_result)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  return ridge_words_ends (key_result, &start, &end) ? g_strdup_printf ("%s | %s", start, end) : g_strdup ("none");
}

static char *
say_landing (RidgeKeyResult *key_result)
{
  g_auto (RidgeLanding) landing = { 0 };

  ridge_key_result_get_landing (key_result, NULL, &landing);
  return ridge_words_landing (key_result, &landing);
}

static char *
or_none (char *words)
{
  return words != NULL ? words : g_strdup ("none");
}

static char *
say_key_result (RidgeKeyResult *key_result,
                const char     *of)
{
  if (g_str_equal (of, "measure"))
    return ridge_words_measure (key_result);
  if (g_str_equal (of, "current"))
    return ridge_words_current (key_result);
  if (g_str_equal (of, "way"))
    return or_none (ridge_words_way (key_result));
  if (g_str_equal (of, "aim"))
    return or_none (ridge_words_aim (key_result));
  if (g_str_equal (of, "ends"))
    return say_ends (key_result);
  if (g_str_equal (of, "pace"))
    return g_strdup (ridge_words_pace (ridge_key_result_get_pace (key_result)));
  if (g_str_equal (of, "landing"))
    return say_landing (key_result);

  g_assert_cmpstr (of, ==, "sanity");
  return ridge_words_target_sanity (key_result);
}

/* "attention 2": the second line of Today, as its kind, its sentence and its numbers. */
static char *
say_attention (RidgePeriod *period,
               const char  *argument,
               RidgeDay     today)
{
  g_autoptr (GArray) list = ridge_period_list_attention (period);
  guint n = (guint) g_ascii_strtoull (argument, NULL, 10);
  const RidgeAttention *attention;
  g_autofree char *sentence = NULL;
  g_autofree char *detail = NULL;

  if (n > list->len)
    return g_strdup ("none");
  attention = &g_array_index (list, RidgeAttention, n - 1);
  sentence = ridge_words_attention (attention);
  detail = ridge_words_attention_detail (attention, today);
  return g_strdup_printf ("%s | %s | %s", ridge_words_attention_kind (attention), sentence, detail);
}

/* Of the period, or with an argument of a team's part of it. */
static char *
say_period (RidgePlan  *plan,
            const char *of,
            const char *argument)
{
  RidgePeriod *period = test_period (plan, 1);
  RidgeTeam *team = NULL;
  g_autoptr (GPtrArray) due = NULL;

  if (g_str_equal (of, "attention"))
    return say_attention (period, argument, ridge_plan_get_today (plan));
  if (argument != NULL)
    team = RIDGE_TEAM (ridge_plan_lookup (plan, RIDGE_TABLE_TEAM, g_ascii_strtoll (argument, NULL, 10)));
  if (g_str_equal (of, "standing"))
    return ridge_words_period_standing (period, team);
  if (g_str_equal (of, "signals"))
    return ridge_words_period_signals (period, team);

  g_assert_cmpstr (of, ==, "calm");
  due = ridge_period_list_due (period);
  return ridge_words_period_calm (period, team, due->len);
}

static char *
say (RidgePlan      *plan,
     const Expected *expected)
{
  static const char *const of_period[] = { "attention", "standing", "signals", "calm", NULL };
  static const char *const of_kpi[] = { "headline", "reading", "point", "kpi-sanity", NULL };

  if (g_strv_contains (of_period, expected->of))
    return say_period (plan, expected->of, expected->argument);
  if (g_strv_contains (of_kpi, expected->of))
    return say_kpi (test_kpi (plan, 1), expected->of, expected->argument);
  return say_key_result (test_key_result (plan, 1), expected->of);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (RidgePlan) plan = ridge_plan_new ();

  g_assert_cmpuint (self->expected->len, >, 0);
  ridge_plan_set_today (plan, self->today);
  test_apply (plan, "%s", self->rows->str);
  for (guint i = 0; i < self->expected->len; i++)
    {
      const Expected *expected = &g_array_index (self->expected, Expected, i);
      g_autofree char *said = NULL;

      if (setlocale (LC_ALL, locale_names[expected->german]) == NULL)
        {
          g_test_message ("not installed: %s", locale_names[expected->german]);
          continue;
        }
      said = say (plan, expected);
      if (g_str_equal (said, expected->sentence))
        continue;
      g_test_fail_printf ("%s %s", expected->of, expected->argument != NULL ? expected->argument : "");
      g_test_message ("expected: %s", expected->sentence);
      g_test_message ("said:     %s", said);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int    argc,
      char **argv)
{
  static const char *const tables[] = { "series", "plans" };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RIDGELINE_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* GLib decides once whether a program is translated at all, by the language of the moment. */
  setlocale (LC_ALL, locale_names[1]);
  g_dgettext (GETTEXT_PACKAGE, "KPI");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *name = g_strconcat (tables[i], ".txt", NULL);
      GPtrArray *cases = read_table (name);

      g_ptr_array_add (all, cases);
      for (guint j = 0; j < cases->len; j++)
        {
          g_autofree char *path = g_strdup_printf ("/words/%s/%s", tables[i], ((Case *) cases->pdata[j])->title);

          g_test_add_data_func (path, cases->pdata[j], test_case);
        }
    }

  return g_test_run ();
}
