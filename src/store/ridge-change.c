/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/ridge-change.h"

#include "base/ridge-text.h"

G_DEFINE_BOXED_TYPE (RidgeChange, ridge_change, ridge_change_copy, ridge_change_free)

/* GLib says "Unknown" when the system knows no name. */
static const char *
guess_author (void)
{
  const char *name = g_get_real_name ();

  return g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

/**
 * ridge_change_new:
 * @author: (nullable): who makes the change, or %NULL for the user's real name
 *
 * Returns: (transfer full): a change that is made now
 */
RidgeChange *
ridge_change_new (const char *author,
                  const char *verb,
                  const char *subject)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  RidgeChange *self = g_new0 (RidgeChange, 1);

  self->made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  self->author = ridge_text_clean_line (author != NULL ? author : guess_author ());
  self->verb = g_strdup (verb);
  self->subject = ridge_text_clean_line (subject);

  return self;
}

/**
 * ridge_change_copy:
 *
 * Returns: (transfer full): the same once more
 */
RidgeChange *
ridge_change_copy (const RidgeChange *self)
{
  RidgeChange *copy = g_new (RidgeChange, 1);

  *copy = *self;
  copy->made_at = g_strdup (self->made_at);
  copy->author = g_strdup (self->author);
  copy->verb = g_strdup (self->verb);
  copy->subject = g_strdup (self->subject);

  return copy;
}

/**
 * ridge_change_free:
 * @self: (transfer full): a change
 *
 * Frees it.
 */
void
ridge_change_free (RidgeChange *self)
{
  g_free (self->made_at);
  g_free (self->author);
  g_free (self->verb);
  g_free (self->subject);
  g_free (self);
}

/**
 * ridge_verb_starts_plan:
 *
 * Tells whether undo stops at a change: it belongs to the making of the plan, or says where its
 * history comes from.
 *
 * Returns: whether it does
 */
gboolean
ridge_verb_starts_plan (const char *verb)
{
  return g_strcmp0 (verb, RIDGE_VERB_CREATE_PLAN) == 0 || g_strcmp0 (verb, RIDGE_VERB_CARRY_HISTORY) == 0 ||
         g_strcmp0 (verb, RIDGE_VERB_RESCUE_PLAN) == 0;
}
