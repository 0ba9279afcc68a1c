/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "base/ridge-number-text.h"
#include "cli/ridge-command.h"
#include "edit/ridge-verbs.h"
#include "exchange/ridge-finding-json.h"
#include "exchange/ridge-json-write.h"
#include "words/ridge-words.h"

/* What is to be changed about how a KPI is read; NULL where nothing is. */
typedef struct
{
  gboolean adapt;
  char    *season;
  char    *trend;
  char    *floor;
  char    *ceiling;
} Choices;

static void
choices_clear (Choices *self)
{
  g_free (self->season);
  g_free (self->trend);
  g_free (self->floor);
  g_free (self->ceiling);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choices, choices_clear)

static gboolean
has_choices (const Choices *self)
{
  return self->adapt || self->season != NULL || self->trend != NULL || self->floor != NULL || self->ceiling != NULL;
}

static void
print_finding (RidgeKpi *kpi)
{
  g_autofree char *sentence = NULL;
  RidgeReading reading;
  const char  *action;

  ridge_reading_init_kpi (&reading, kpi);
  sentence = ridge_words_finding (&reading);
  action = ridge_words_finding_action (reading.finding.kind);
  /* Translators: a KPI, and what is seen of its values */
  g_print (_("%s: %s\n"), ridge_kpi_get_name (kpi), sentence);
  if (action != NULL && reading.finding.kind != RIDGE_FINDING_GAP)
    /* Translators: what “ridgeline fit --adapt” would do, such as “Take the Season Out” */
    g_print (_("  --adapt: %s\n"), action);
}

static void
append_finding (GString            *out,
                RidgeKpi           *kpi,
                const RidgeFinding *finding)
{
  g_string_append (out, out->len > 1 ? ",\n{" : "\n{");
  ridge_json_append_key (out, "kpi");
  ridge_json_append_string (out, ridge_kpi_get_name (kpi));
  ridge_finding_json_append (out, finding);
  g_string_append_c (out, '}');
}

static RidgeExit
list_findings (RidgePlan *plan,
               RidgeKpi  *only,
               gboolean   json)
{
  GListModel *kpis = ridge_plan_get_kpis (plan);
  g_autoptr (GString) out = g_string_new ("[");
  gboolean    found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (kpis); i++)
    {
      g_autoptr (RidgeKpi) kpi = g_list_model_get_item (kpis, i);
      RidgeFinding finding;

      if (only != NULL ? kpi != only : ridge_kpi_get_retired (kpi))
        continue;
      if (!ridge_kpi_get_finding (kpi, &finding))
        continue;
      found = TRUE;
      if (json)
        append_finding (out, kpi, &finding);
      else
        print_finding (kpi);
    }

  if (json)
    printf ("%s\n]\n", out->str);

  return found ? RIDGE_EXIT_FOUND : RIDGE_EXIT_DONE;
}

/* A number; "none" is what a chart has where nothing was chosen. */
static gboolean
read_number (const char *option,
             const char *text,
             gboolean    whole,
             RidgeCell  *cell,
             GError    **error)
{
  double value = 0;

  if (g_str_equal (text, "none"))
    *cell = whole ? RIDGE_INTEGER (0) : RIDGE_NULL;
  else if (!ridge_number_text_read_local (text, NULL, &value) || (whole && fabs (value - round (value)) > 0))
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, option, "%s", whole ? "0…366, none" : "-1, 0, 0.5, …, none");
      return FALSE;
    }
  else
    *cell = whole ? RIDGE_INTEGER ((gint64) CLAMP (value, -1, 1e6)) : RIDGE_REAL (value);

  return TRUE;
}

static gboolean
add_number (GArray     *values,
            guint       column,
            const char *option,
            const char *text,
            GError    **error)
{
  RidgeFieldValue value = { .column = column };

  if (text == NULL)
    return TRUE;
  if (!read_number (option, text, column == RIDGE_KPI_SEASON, &value.cell, error))
    return FALSE;
  g_array_append_val (values, value);

  return TRUE;
}

static gboolean
add_choice (GArray     *values,
            guint       column,
            GType       type,
            const char *option,
            const char *text,
            const char *allowed,
            GError    **error)
{
  RidgeFieldValue value = { .column = column };
  int             choice;

  if (text == NULL)
    return TRUE;
  if (!ridge_enum_from_nick (type, text, &choice))
    {
      ridge_set_error (error, RIDGE_ERROR_RANGE, 0, option, "%s", allowed);
      return FALSE;
    }
  value.cell = RIDGE_INTEGER (choice);
  g_array_append_val (values, value);

  return TRUE;
}

/* Says what was done; nothing to say where nothing was seen. */
static gboolean
adapt (RidgeDocument *document,
       RidgeKpi      *kpi,
       GError       **error)
{
  RidgeFinding finding;

  if (!ridge_kpi_get_finding (kpi, &finding))
    return TRUE;
  if (!ridge_adapt_chart (document, kpi, finding.kind, error))
    return FALSE;
  g_print ("%s: %s\n", ridge_kpi_get_name (kpi), ridge_words_finding_done (finding.kind));

  return TRUE;
}

static gboolean
choose (RidgeDocument *document,
        RidgeKpi      *kpi,
        const Choices *choices,
        RidgeExit     *result,
        GError       **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (RidgeFieldValue));

  *result = RIDGE_EXIT_USAGE;
  if (!add_number (values, RIDGE_KPI_SEASON, "--season", choices->season, error) ||
      !add_choice (values, RIDGE_KPI_TREND, ridge_trend_choice_get_type (), "--trend", choices->trend, "none, half, ols", error) ||
      !add_number (values, RIDGE_KPI_FLOOR, "--floor", choices->floor, error) ||
      !add_number (values, RIDGE_KPI_CEILING, "--ceiling", choices->ceiling, error))
    return FALSE;

  *result = RIDGE_EXIT_REFUSED;
  if (values->len > 0 && !ridge_change_fields (document, RIDGE_ENTITY (kpi), (const RidgeFieldValue *) values->data, values->len, error))
    return FALSE;

  return !choices->adapt || adapt (document, kpi, error);
}

static RidgeExit
run_fit (const RidgeCommand *self,
         int                 argc,
         char              **argv)
{
  g_auto (Choices) choices = { 0 };
  g_autofree char *name = NULL;
  g_autoptr (RidgeDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean           json = FALSE;
  RidgeKpi          *kpi = NULL;
  RidgeExit          result;
  const GOptionEntry entries[] = {
    { "kpi", 'k', 0, G_OPTION_ARG_STRING, &name, N_("Look at this KPI alone"), N_("NAME") },
    { "adapt", 0, 0, G_OPTION_ARG_NONE, &choices.adapt, N_("Do what is offered for this KPI"), NULL },
    { "season", 0, 0, G_OPTION_ARG_STRING, &choices.season, N_("Take out a season of so many values, or none"), N_("NUMBER") },
    { "trend", 0, 0, G_OPTION_ARG_STRING, &choices.trend, N_("A sloping center line: half or ols, or none"), N_("KIND") },
    { "floor", 0, 0, G_OPTION_ARG_STRING, &choices.floor, N_("What values cannot be below, or none"), N_("NUMBER") },
    { "ceiling", 0, 0, G_OPTION_ARG_STRING, &choices.ceiling, N_("What values cannot be above, or none"), N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON for a program"), NULL },
    { NULL },
  };

  if (!ridge_command_parse (self, entries, 1, 1, &argc, &argv, &result))
    return result;
  if (name == NULL && has_choices (&choices))
    return ridge_command_misused (_("--kpi says whose chart is to be changed."));

  document = ridge_command_open (argv[1], &error);
  if (document != NULL && name != NULL)
    kpi = ridge_command_find_kpi (ridge_document_get_plan (document), name, has_choices (&choices), &error);
  if (document == NULL || (name != NULL && kpi == NULL))
    return ridge_command_refuse (error);
  if (!has_choices (&choices))
    return list_findings (ridge_document_get_plan (document), kpi, json);
  if (!choose (document, kpi, &choices, &result, &error))
    {
      ridge_command_refuse (error);
      return result;
    }

  return RIDGE_EXIT_DONE;
}

const RidgeCommand ridge_command_fit = {
  "fit", N_("PLAN"), N_("Look whether charts fit their values"),
  N_("Prints what would mislead a reader of each chart, and exits with 3 where there is something. Nothing is\n"
     "changed but what is asked for; “undo” takes it back."),
  run_fit
};
