/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-landing-json.h"

#include "exchange/ridge-json-write.h"

/**
 * ridge_landing_json_append:
 * @out: JSON text so far, inside an object
 * @landing: where a key result will land
 *
 * Appends status ("ok", "unstable", "not-enough-data", or why there can be
 * none: "milestones", "extreme", "no-further-value"); with a forecast also method,
 * the share that it has in it, what is carried on ("value", "total" or "mean"),
 * level, values, for_day, low, middle, high, chance and falls_back.
 */
void
ridge_landing_json_append (GString            *out,
                           const RidgeLanding *landing)
{
  g_autofree char *day = NULL;
  double   low, middle, high;
  RidgeDay for_day;

  ridge_json_append_text_member (out, "status", ridge_landing_get_status (landing));
  if (!ridge_landing_has (landing))
    return;

  ridge_landing_at (landing, landing->projection->steps, &for_day, &low, &middle, &high);
  day = ridge_day_to_iso (for_day);
  ridge_json_append_text_member (out, "method", ridge_landing_get_method (landing));
  ridge_json_append_double_member (out, "share", landing->projection->share);
  ridge_json_append_text_member (out, "of", landing->is_mean ? "mean" : landing->projection->adds_up ? "total" : "value");
  ridge_json_append_double_member (out, "level", RIDGE_PROJECTION_PROBABILITY);
  ridge_json_append_double_member (out, "values", landing->projection->n);
  ridge_json_append_text_member (out, "for_day", day);
  ridge_json_append_double_member (out, "low", low);
  ridge_json_append_double_member (out, "middle", middle);
  ridge_json_append_double_member (out, "high", high);
  ridge_json_append_double_member (out, "chance", landing->projection->chance);
  ridge_json_append_boolean_member (out, "falls_back", landing->projection->falls_back);
}
