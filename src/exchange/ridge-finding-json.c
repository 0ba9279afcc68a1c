/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/ridge-finding-json.h"

#include "exchange/ridge-json-write.h"

static void
append_day (GString    *out,
            const char *key,
            RidgeDay    day)
{
  g_autofree char *iso = NULL;

  if (day == RIDGE_DAY_NONE)
    return;
  iso = ridge_day_to_iso (day);
  ridge_json_append_key (out, key);
  ridge_json_append_string (out, iso);
}

static void
append_remedy (GString    *out,
               RidgeRemedy remedy)
{
  static const char *const ids[RIDGE_N_REMEDIES] = {
    [RIDGE_REMEDY_INCREMENTS] = "increments",
    [RIDGE_REMEDY_COUNTS] = "count-exact",
    [RIDGE_REMEDY_DAYS_BETWEEN] = "days-between",
    [RIDGE_REMEDY_SEASON] = "season",
    [RIDGE_REMEDY_DIFFERENCES] = "differences",
    [RIDGE_REMEDY_SLOPE] = "slope",
    [RIDGE_REMEDY_LOG] = "log",
    [RIDGE_REMEDY_CEILING] = "ceiling",
    [RIDGE_REMEDY_FLOOR] = "floor",
    [RIDGE_REMEDY_RECORD] = "record",
  };

  if (ids[remedy] == NULL)
    g_string_append (out, "null");
  else
    ridge_json_append_string (out, ids[remedy]);
}

/**
 * ridge_finding_json_append:
 * @out: JSON text so far, inside an object
 * @finding: what was seen of a series
 *
 * Appends the member finding: null, or an object with code, n, the numbers that
 * the kind of finding has, what can be done about it, and whether signals are no verdict with it.
 */
void
ridge_finding_json_append (GString            *out,
                           const RidgeFinding *finding)
{
  ridge_json_append_key (out, "finding");
  if (finding->kind == RIDGE_FINDING_NONE)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '{');
  ridge_json_append_key (out, "code");
  ridge_json_append_string (out, ridge_finding_get_id (finding->kind));
  ridge_json_append_key (out, "n");
  ridge_json_append_size (out, finding->n);
  if (finding->period > 0)
    {
      ridge_json_append_key (out, "period");
      ridge_json_append_size (out, finding->period);
    }
  if (isfinite (finding->effect))
    {
      ridge_json_append_key (out, "effect");
      ridge_json_append_double (out, finding->effect);
    }
  if (finding->count > 0)
    {
      ridge_json_append_key (out, "count");
      ridge_json_append_size (out, finding->count);
    }
  ridge_json_append_key (out, "remedy");
  append_remedy (out, ridge_finding_get_remedy (finding));
  append_day (out, "from", finding->from);
  append_day (out, "to", finding->to);
  ridge_json_append_key (out, "unsettles");
  g_string_append (out, ridge_finding_unsettles (finding->kind) ? "true" : "false");
  g_string_append_c (out, '}');
}
