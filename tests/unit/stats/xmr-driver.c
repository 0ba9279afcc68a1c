/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers one question a line: reads {"values": [...], "options": {...}} and
 * writes what ridge_xmr_request_run() says, or the error as {"error": "..."}.
 * differential.py sits at the other end. */

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "exchange/ridge-json-write.h"
#include "exchange/ridge-xmr-request.h"

static double *
read_values (JsonArray *array,
             gsize     *n)
{
  double *values;

  *n = json_array_get_length (array);
  values = g_new (double, *n + 1);
  for (gsize i = 0; i < *n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      values[i] = JSON_NODE_HOLDS_NULL (node) ? NAN : json_node_get_double (node);
    }

  return values;
}

static char *
answer (const char *question,
        GError    **error)
{
  g_autoptr (JsonNode) node = json_from_string (question, error);
  g_autoptr (RidgeXmrRequest) request = NULL;
  g_autofree double *values = NULL;
  g_autofree char   *options = NULL;
  JsonObject        *object;
  gsize              n;

  if (node == NULL)
    return NULL;

  object = json_node_get_object (node);
  options = json_to_string (json_object_get_member (object, "options"), FALSE);
  values = read_values (json_object_get_array_member (object, "values"), &n);
  request = ridge_xmr_request_from_json (options, error);
  if (request == NULL)
    return NULL;

  return ridge_xmr_request_run (request, values, n, error);
}

int
main (void)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (fileno (stdin));
  char *line = NULL;

  while (g_io_channel_read_line (input, &line, NULL, NULL, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = answer (line, &error);

      if (text != NULL)
        {
          puts (text);
        }
      else
        {
          g_autoptr (GString) message = g_string_new ("{\"error\": ");

          ridge_json_append_string (message, error->message);
          g_string_append_c (message, '}');
          puts (message->str);
        }
      fflush (stdout);
      g_free (line);
    }

  return 0;
}
