/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/ridge-xmr-arguments.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/ridge-error.h"
#include "exchange/ridge-json-read.h"
#include "stats/ridge-compare.h"

/**
 * ridge_xmr_arguments_clear:
 * @self: what was asked for on the command line
 *
 * Frees what it owns.
 */
void
ridge_xmr_arguments_clear (RidgeXmrArguments *self)
{
  g_free (self->day_column);
  g_free (self->value_column);
  g_free (self->denominator_column);
  g_free (self->chart);
  g_free (self->transform);
  g_free (self->watch);
  g_free (self->options);
  g_free (self->rules);
  g_strfreev (self->rebase);
  g_strfreev (self->ghost);
  g_free (self->trend);
}

/* The row of the day, or of what the first column reads. New limits may begin
 * on a day between two rows: then with the later one. */
static gboolean
find_row (const RidgeImport *import,
          const char        *text,
          gboolean           or_later,
          guint             *found,
          GError           **error)
{
  RidgeDay day;

  ridge_day_text_read_local (text, &day);

  for (guint i = 0; i < import->rows->len; i++)
    {
      const RidgeImportRow *row = &g_array_index (import->rows, RidgeImportRow, i);

      gboolean    is_day = day != RIDGE_DAY_NONE && row->day != RIDGE_DAY_NONE;
      const char *label = ridge_csv_get_cell (import->csv, row->row, import->day_column);

      if (is_day ? (or_later ? row->day >= day : row->day == day) : strcmp (label, text) == 0)
        {
          *found = i;
          return TRUE;
        }
    }

  ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "point", "%s", text);
  return FALSE;
}

static gboolean
set_rows (JsonBuilder       *builder,
          const char        *member,
          char             **texts,
          gboolean           or_later,
          const RidgeImport *import,
          GError           **error)
{
  guint row;

  if (texts == NULL)
    return TRUE;

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (char **text = texts; *text != NULL; text++)
    {
      if (!find_row (import, *text, or_later, &row, error))
        return FALSE;
      json_builder_add_int_value (builder, row);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
set_rules (JsonBuilder *builder,
           const char  *rules,
           GError     **error)
{
  g_auto (GStrv) names = g_strsplit (rules, ",", -1);

  json_builder_set_member_name (builder, "rule_sets");
  json_builder_begin_array (builder);
  for (guint i = 0; i == 0 || names[i] != NULL; i++)
    {
      const char *name = names[i] != NULL ? g_strstrip (names[i]) : "";

      if (ridge_xmr_rule_set_from_id (name) == RIDGE_XMR_RULE_SETS_NONE)
        return ridge_json_refuse ("--rules", "wheeler, nhs, weco, nelson, pump, anhoej", error);
      json_builder_add_string_value (builder, name);
    }
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
set_baseline (JsonBuilder *builder,
              int          k,
              GError     **error)
{
  if (k < 1)
    return ridge_json_refuse ("--baseline", "1…", error);

  json_builder_set_member_name (builder, "baseline");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "mode");
  json_builder_add_string_value (builder, "first");
  json_builder_set_member_name (builder, "k");
  json_builder_add_int_value (builder, k);
  json_builder_end_object (builder);

  return TRUE;
}

static gboolean
set_season (JsonBuilder *builder,
            int          period,
            GError     **error)
{
  if (period < 2 || period > RIDGE_XMR_MAX_SEASONS)
    return ridge_json_refuse ("--season", "2…" G_STRINGIFY (RIDGE_XMR_MAX_SEASONS), error);

  json_builder_set_member_name (builder, "season");
  json_builder_add_int_value (builder, period);

  return TRUE;
}

static gboolean
set_trend (JsonBuilder *builder,
           const char  *trend,
           GError     **error)
{
  if (strcmp (trend, "half") != 0 && strcmp (trend, "ols") != 0)
    return ridge_json_refuse ("--trend", "half, ols", error);

  json_builder_set_member_name (builder, "trend");
  json_builder_add_string_value (builder, trend);

  return TRUE;
}

static gboolean
set_word (JsonBuilder       *builder,
          const char        *member,
          const char        *option,
          const char        *word,
          const char        *all,
          GError           **error)
{
  g_auto (GStrv) words = g_strsplit (all, ", ", -1);

  if (!g_strv_contains ((const char *const *) words, word))
    return ridge_json_refuse (option, all, error);

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, word);

  return TRUE;
}

static gboolean
set_per (JsonBuilder *builder,
         double       per,
         GError     **error)
{
  if (!(per > 0.0 && per <= 1e12))
    return ridge_json_refuse ("--per", "> 0", error);

  json_builder_set_member_name (builder, "per");
  json_builder_add_double_value (builder, per);

  return TRUE;
}

static gboolean
set_flags (JsonBuilder             *builder,
           const RidgeXmrArguments *self,
           const RidgeImport       *import,
           GError                 **error)
{
  if ((self->rules != NULL && !set_rules (builder, self->rules, error)) ||
      (self->baseline != RIDGE_XMR_NOT_GIVEN && !set_baseline (builder, self->baseline, error)) ||
      (self->season != RIDGE_XMR_NOT_GIVEN && !set_season (builder, self->season, error)) ||
      (self->trend != NULL && !set_trend (builder, self->trend, error)) ||
      (self->chart != NULL && !set_word (builder, "chart", "--chart", self->chart,
                                         "individuals, u-prime, p-prime, u, p, c, c-exact, t, g, g-exact, log", error)) ||
      (self->watch != NULL && !set_word (builder, "watch", "--watch", self->watch, "none, ewma, cusum", error)) ||
      (ridge_compare (self->per, 0.0, 0.0) != 0 && !set_per (builder, self->per, error)))
    return FALSE;

  return set_rows (builder, "breaks", self->rebase, TRUE, import, error) &&
         set_rows (builder, "exclude", self->ghost, FALSE, import, error);
}

/* The JSON that a person gave, without the members that flags replace. */
static gboolean
copy_options (JsonBuilder *builder,
              JsonNode    *flags,
              const char  *options)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *given, *replaced = json_node_get_object (flags);
  g_autoptr (GList) members = NULL;

  if (!json_parser_load_from_data (parser, options, -1, NULL) || json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return FALSE;

  given = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (given);
  for (GList *l = members; l != NULL; l = l->next)
    if (!json_object_has_member (replaced, l->data))
      {
        json_builder_set_member_name (builder, l->data);
        json_builder_add_value (builder, json_object_dup_member (given, l->data));
      }

  members = (g_list_free (g_steal_pointer (&members)), json_object_get_members (replaced));
  for (GList *l = members; l != NULL; l = l->next)
    {
      json_builder_set_member_name (builder, l->data);
      json_builder_add_value (builder, json_object_dup_member (replaced, l->data));
    }

  return TRUE;
}

/**
 * ridge_xmr_arguments_resolve:
 * @self: how a person asks
 * @import: the values asked about
 * @error: return location
 *
 * Returns: (transfer full): the request; an unknown option, value or day is
 *   refused by its name
 */
RidgeXmrRequest *
ridge_xmr_arguments_resolve (const RidgeXmrArguments *self,
                             const RidgeImport       *import,
                             GError                 **error)
{
  g_autoptr (RidgeXmrRequest) request = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonBuilder) merged = json_builder_new_immutable ();
  g_autoptr (JsonNode) flags = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  /* Alone it is read as it stands, so that errors speak of what was typed. */
  request = self->options != NULL ? ridge_xmr_request_from_json (self->options, error) : ridge_xmr_request_new ();
  if (request == NULL)
    return NULL;

  json_builder_begin_object (builder);
  if (!set_flags (builder, self, import, error))
    return NULL;
  json_builder_end_object (builder);
  flags = json_builder_get_root (builder);
  if (json_object_get_size (json_node_get_object (flags)) == 0)
    return g_steal_pointer (&request);

  json_builder_begin_object (merged);
  if (!copy_options (merged, flags, self->options != NULL ? self->options : "{}"))
    return NULL;
  json_builder_end_object (merged);
  root = json_builder_get_root (merged);
  text = json_to_string (root, FALSE);

  return ridge_xmr_request_from_json (text, error);
}
