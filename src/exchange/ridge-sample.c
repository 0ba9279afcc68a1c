/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-sample.h"

#include "exchange/ridge-plan-json.h"
#include "exchange/ridge-samples-resource.h"

static const char *const names[] = { "company", "cyclist", NULL };

/**
 * ridge_sample_get_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): what samples there are
 */
const char *const *
ridge_sample_get_names (void)
{
  return names;
}

/**
 * ridge_sample_create:
 * @sample: one of the samples
 * @path: where the plan goes; there must be no file
 * @error: return location
 *
 * Makes a plan of a sample. Its own days are told from today, so that it always
 * looks like work in the middle of a quarter. An unknown sample is refused with
 * RIDGE_ERROR_UNKNOWN, before a file is made.
 *
 * Returns: (transfer full): the open plan
 */
RidgeDocument *
ridge_sample_create (const char *sample,
                     const char *path,
                     GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *resource = NULL;
  const char      *data;
  gsize            length;

  if (!g_strv_contains (names, sample))
    {
      ridge_set_error (error, RIDGE_ERROR_UNKNOWN, 0, "sample", "%s", sample);
      return NULL;
    }

  resource = g_strdup_printf ("/org/ridgeline/samples/%s.json", sample);
  bytes = g_resource_lookup_data (ridge_samples_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);

  return ridge_plan_json_create (data, length, resource, path, error);
}
