/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "base/ridge-error.h"
#include "exchange/ridge-xmr-request.h"
#include "fuzz.h"

/* What is asked of a series, as text; whatever is understood is computed, too. */

static const double values[] = { 12, 14, 11, NAN, 15, 13, 12.5, 16, 40, 12, 11, 13, 15, 15, 15, 14, 20, 21, 22, 23, 24, 25, 26, 0 };

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autofree char *answer = NULL;
  g_autoptr (RidgeXmrRequest) request = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  /* What is on a command line is UTF-8 by then. */
  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  request = ridge_xmr_request_from_json (text, &error);
  if (request != NULL)
    answer = ridge_xmr_request_run (request, values, G_N_ELEMENTS (values), &error);

  if (answer == NULL)
    {
      g_assert_true (error->domain == RIDGE_ERROR);
      return 0;
    }

  root = json_from_string (answer, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));

  return 0;
}
