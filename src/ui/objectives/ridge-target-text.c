/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/objectives/ridge-target-text.h"

#include <math.h>

#include "base/ridge-error.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "words/ridge-words.h"

/* "+20 %" with its sign is a change against the baseline; "20 %" is a value. */
static gboolean
is_relative (const char *text)
{
  return (*text == '+' || *text == '-' || g_str_has_prefix (text, "−")) && g_str_has_suffix (text, "%");
}

/**
 * ridge_target_parse:
 * @text: what a person typed
 * @value: (out): the field that it sets: the target, or the relative target
 * @error: return location
 *
 * Reads a target: a number, or a change such as "+20 %". Nothing means no target.
 *
 * Returns: whether it could be read
 */
gboolean
ridge_target_parse (const char       *text,
                    const char       *unit,
                    RidgeFieldValue  *value,
                    GError          **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gboolean relative = is_relative (stripped);
  double number;

  *value = (RidgeFieldValue) { RIDGE_KEY_RESULT_TARGET, RIDGE_NULL };
  if (*stripped == '\0')
    return TRUE;

  if (relative)
    stripped[strlen (stripped) - 1] = '\0';
  if (!ridge_number_text_read_local (relative ? g_strchomp (stripped) : stripped, relative ? NULL : unit, &number))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "target", "%s", text);
      return FALSE;
    }

  value->column = relative ? RIDGE_KEY_RESULT_RELATIVE_TARGET : RIDGE_KEY_RESULT_TARGET;
  value->cell = RIDGE_REAL (relative ? number / 100 : number);

  return TRUE;
}

/**
 * ridge_target_format:
 * @key_result: a key result that is measured by a change
 *
 * Returns: (transfer full): its target as it was entered, empty without one
 */
char *
ridge_target_format (RidgeKeyResult *key_result)
{
  double relative = ridge_key_result_get_relative_target (key_result);
  double target = ridge_key_result_get_target (key_result);

  if (!isnan (relative))
    return ridge_words_change (relative);
  if (isnan (target))
    return g_strdup ("");

  return ridge_words_number (target, ridge_number_count_decimals (target));
}
