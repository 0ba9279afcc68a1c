/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-plan-json-private.h"

#include <string.h>

#include "edit/ridge-field.h"

/* A value is a number or null; with what it is counted among, an array of both. */
static gboolean
read_number (RidgePlanReader *reader,
             JsonNode        *node,
             guint            column,
             RidgeCell       *cells,
             GError         **error)
{
  if (ridge_plan_reader_is_number (node))
    cells[column] = RIDGE_REAL (json_node_get_double (node));
  else if (!JSON_NODE_HOLDS_NULL (node))
    return ridge_plan_reader_refuse (reader, "points", node, "number", error);

  return ridge_check_field (RIDGE_TABLE_POINT, column, &cells[column], error);
}

static gboolean
read_value (RidgePlanReader *reader,
            JsonNode        *node,
            RidgeCell       *cells,
            GError         **error)
{
  JsonArray *parts = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (parts == NULL)
    return read_number (reader, node, RIDGE_POINT_VALUE, cells, error);
  if (json_array_get_length (parts) != 2)
    return ridge_plan_reader_refuse (reader, "points", node, "[3, 240]", error);

  return read_number (reader, json_array_get_element (parts, 0), RIDGE_POINT_VALUE, cells, error) &&
         read_number (reader, json_array_get_element (parts, 1), RIDGE_POINT_DENOMINATOR, cells, error);
}

static gboolean
read_point (RidgePlanReader *reader,
            gint64           kpi,
            RidgeDay         day,
            JsonNode        *value,
            const char      *note,
            const char      *ghost_reason,
            GError         **error)
{
  RidgeCell cells[RIDGE_POINT_N_COLUMNS];

  ridge_table_start_row (RIDGE_TABLE_POINT, cells);
  cells[RIDGE_POINT_KPI] = RIDGE_INTEGER (kpi);
  cells[RIDGE_POINT_DAY] = RIDGE_INTEGER (day);
  cells[RIDGE_POINT_NOTE] = RIDGE_TEXT (note);
  cells[RIDGE_POINT_GHOST] = RIDGE_INTEGER (ghost_reason != NULL);
  cells[RIDGE_POINT_GHOST_REASON] = RIDGE_TEXT (ghost_reason != NULL ? ghost_reason : "");

  if (!read_value (reader, value, cells, error))
    return FALSE;

  ridge_edit_put_point (reader->edit, cells);
  return TRUE;
}

static const char *
get_part (JsonArray *point,
          guint      part)
{
  return point != NULL && part < json_array_get_length (point) ? ridge_plan_reader_get_string (json_array_get_element (point, part)) : NULL;
}

/* "points": [["2016-04-01", 1199], ["2016-05-01", 929, "a note"],
 * ["2016-06-01", 1, "", "why it is left out"], ["2016-07-01", [12, 340]], …] */
static gboolean
read_points (RidgePlanReader *reader,
             JsonObject      *object,
             gint64           kpi,
             GError         **error)
{
  JsonArray *points = ridge_plan_reader_get_array (object, "points");
  guint      n_points = points != NULL ? json_array_get_length (points) : 0;

  for (guint i = 0; i < n_points; i++)
    {
      JsonNode   *node = json_array_get_element (points, i);
      JsonArray  *point = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      guint       n_parts = point != NULL ? json_array_get_length (point) : 0;
      const char *text = n_parts >= 2 ? get_part (point, 0) : NULL;
      const char *note = n_parts >= 3 ? get_part (point, 2) : "";
      const char *ghost_reason = get_part (point, 3);
      RidgeDay    day = text != NULL ? ridge_relative_day_parse (text, &reader->anchors) : RIDGE_DAY_NONE;

      if (day == RIDGE_DAY_NONE || note == NULL || n_parts > 4 || (n_parts == 4 && ghost_reason == NULL))
        return ridge_plan_reader_refuse (reader, "points", node, "[\"2026-11-21\", 12.5, \"…\"]", error);
      if (!read_point (reader, kpi, day, json_array_get_element (point, 1), note, ghost_reason, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_text_at (JsonObject *series,
             const char *member,
             int         index,
             const char *otherwise)
{
  JsonObject      *texts = ridge_plan_reader_get_object (series, member);
  g_autofree char *key = g_strdup_printf ("%d", index);
  JsonNode        *node = texts != NULL ? json_object_get_member (texts, key) : NULL;
  const char      *text = node != NULL ? ridge_plan_reader_get_string (node) : NULL;

  return text != NULL ? text : otherwise;
}

/* "series": { "last": "week", "every": "week", "values": […], "notes": { "-3": … },
 * "ghosts": { "-20": reason } }: values up to the last, which has the number 0. */
static gboolean
read_series (RidgePlanReader *reader,
             JsonObject      *object,
             gint64           kpi,
             GError         **error)
{
  JsonObject *series = ridge_plan_reader_get_object (object, "series");
  JsonArray  *values = series != NULL ? ridge_plan_reader_get_array (series, "values") : NULL;
  gboolean    weekly;
  RidgeDay    last;
  int         n_values;

  if (series == NULL)
    return TRUE;

  weekly = strcmp (ridge_plan_reader_get_text (series, "every"), "week") == 0;
  last = ridge_relative_day_parse (ridge_plan_reader_get_text (series, "last"), &reader->anchors);
  if (values == NULL || last == RIDGE_DAY_NONE)
    return ridge_plan_reader_refuse (reader, "series", json_object_get_member (object, "series"),
                                     "{\"last\": \"2026-11-21\", \"every\": \"week\", \"values\": [12.5, …]}", error);

  n_values = (int) json_array_get_length (values);
  for (int i = 0; i < n_values; i++)
    {
      int      index = i - n_values + 1;
      RidgeDay day = weekly ? last + 7 * index : ridge_day_add_months (last, index);

      if (!read_point (reader, kpi, day, json_array_get_element (values, (guint) i),
                       get_text_at (series, "notes", index, ""), get_text_at (series, "ghosts", index, NULL), error))
        return FALSE;
    }

  return TRUE;
}

/* The values of a KPI, listed with their days or one after the other. */
gboolean
ridge_plan_reader_read_values (RidgePlanReader *reader,
                               JsonObject      *object,
                               gint64           kpi,
                               GError         **error)
{
  return read_points (reader, object, kpi, error) && read_series (reader, object, kpi, error);
}
