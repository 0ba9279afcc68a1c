/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-landing-json.h"

#include "exchange/ridge-json-write.h"

static void
append_double (GString    *out,
               const char *key,
               double      value)
{
  ridge_json_append_key (out, key);
  ridge_json_append_double (out, value);
}

static void
append_text (GString    *out,
             const char *key,
             const char *text)
{
  ridge_json_append_key (out, key);
  ridge_json_append_string (out, text);
}

static const char *
get_status (const RidgeLanding *landing)
{
  if (!landing->applies)
    return "does-not-apply";

  return ridge_projection_status_get_id (landing->projection != NULL ? landing->projection->status
                                                                     : RIDGE_PROJECTION_NOT_ENOUGH_DATA);
}

/**
 * ridge_landing_json_append:
 * @out: JSON text so far, inside an object
 * @landing: where a key result will land
 *
 * Appends status ("ok", "unstable", "not-enough-data" or "does-not-apply"); with
 * a forecast also method, what is carried on ("value", "total" or "mean"), level,
 * values, for_day, low, middle, high, chance and falls_back.
 */
void
ridge_landing_json_append (GString            *out,
                           const RidgeLanding *landing)
{
  g_autofree char *day = NULL;
  double   low, middle, high;
  RidgeDay for_day;

  append_text (out, "status", get_status (landing));
  if (!ridge_landing_has (landing))
    return;

  ridge_landing_at (landing, landing->projection->steps, &for_day, &low, &middle, &high);
  day = ridge_day_to_iso (for_day);
  append_text (out, "method", ridge_landing_get_method (landing));
  append_text (out, "of", landing->is_mean ? "mean" : landing->projection->adds_up ? "total" : "value");
  append_double (out, "level", RIDGE_PROJECTION_PROBABILITY);
  append_double (out, "values", landing->projection->n);
  append_text (out, "for_day", day);
  append_double (out, "low", low);
  append_double (out, "middle", middle);
  append_double (out, "high", high);
  append_double (out, "chance", landing->projection->chance);
  ridge_json_append_key (out, "falls_back");
  g_string_append (out, landing->projection->falls_back ? "true" : "false");
}
