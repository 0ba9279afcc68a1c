/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-error.h"

#include <glib/gi18n-lib.h>

/* The codes that the lower floors give as an error's detail. */
static const struct
{
  const char *code;
  const char *words;
} details[] = {
  { "application", N_("it is a database of another program") },
  { "band", N_("its lower bound is above its upper bound") },
  { "bounds", N_("its floor is above its ceiling") },
  { "carried", N_("it was carried over to that period before") },
  { "closed", N_("it is closed; reopen it first") },
  { "copy", N_("there is no copy of such a thing") },
  { "empty", N_("it is empty") },
  { "ends", N_("such a link does not go from one of these to the other") },
  { "folder", N_("it is a folder") },
  { "header", N_("it is another kind of file") },
  { "interval", N_("its low, middle and high values are out of order") },
  { "itself", N_("it would lead to itself") },
  { "kind", N_("it takes another kind of value") },
  { "loop", N_("it would be part of itself") },
  { "milestones", N_("it is measured by milestones") },
  { "no-denominators", N_("such a chart needs a column of denominators; name it with --denominator-column") },
  { "no-remedy", N_("its chart can do nothing about it") },
  { "no-rows", N_("there are no values in it") },
  { "not-active", N_("only what is active can be closed") },
  { "object", N_("a JSON object is expected, such as {\"rule_sets\": [\"nelson\"]}") },
  { "one-link", N_("two things are linked in one way once, not twice") },
  { "one-driver", N_("one KPI drives a key result, not two") },
  { "one-number", N_("its values are single numbers; say in its definition that they are rates, or give one number") },
  { "one-phase", N_("two phases would start on the same day") },
  { "one-step", N_("two steps would fall on the same day") },
  { "orphan", N_("something points at it, or it points at something, that is not there") },
  { "place", N_("it changes its place by being moved") },
  { "plan", N_("it is a plan, not a table of values; “ridgeline xmr PLAN --kpi NAME” reads a KPI of it") },
  { "plan-file", N_("a plan in JSON is expected, as “export” writes it") },
  { "quotes", N_("a quotation mark is missing or in the wrong place") },
  { "same-period", N_("it is in that period already") },
  { "schema", N_("its tables are not as Ridgeline makes them") },
  { "span", N_("a period lasts a hundred years at most") },
  { "season-too-short", N_("a season is taken out of two whole cycles of values or more") },
  { "special", N_("it is a device or a pipe") },
  { "support-loop", N_("it would count towards itself by way of extra parents") },
  { "two-numbers", N_("its values are rates and take two numbers, as in 12/340") },
  { "value", N_("there is a value that cannot be stored") },
};

/**
 * ridge_words_detail:
 * @detail: an error's detail
 *
 * Says a detail that is one of the lower floors' codes in the user's language.
 * Numbers, names and other programs' words are given as they are.
 *
 * Returns: (transfer none): part of a sentence
 */
const char *
ridge_words_detail (const char *detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (g_str_equal (details[i].code, detail))
      return _(details[i].words);

  return detail;
}
