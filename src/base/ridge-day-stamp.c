/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day-stamp-private.h"

#include <string.h>

#include "base/ridge-day-names-private.h"
#include "base/ridge-plain-text.h"

/* "+02:00", "-0530", "z", "utc" */
static const char *
read_zone (const char *p,
           int        *zone)
{
  int         hours, minutes = 0, sign = *p == '-' ? -1 : 1;
  const char *end;

  *zone = 0;
  if (*p == 'z')
    return p + 1;
  if (g_str_has_prefix (p, "utc") || g_str_has_prefix (p, "gmt"))
    return p + 3;
  if (*p != '+' && *p != '-')
    return NULL;

  end = ridge_plain_read_digits (p + 1, 1, 4, &hours);
  if (end != NULL && end - p > 3)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (end != NULL && *end == ':')
    {
      end = ridge_plain_read_digits (end + 1, 2, 2, &minutes);
    }

  *zone = sign * (hours * 60 + minutes);
  return hours <= 14 && minutes < 60 ? end : NULL;
}

/* "14:30", "14:30:59.123", "2:30 pm", each with or without a zone */
static gboolean
read_time (const char    *p,
           RidgeDayStamp *stamp)
{
  int hours, minutes, seconds = 0, fraction;

  p = ridge_plain_read_digits (p, 1, 2, &hours);
  p = p != NULL && *p == ':' ? ridge_plain_read_digits (p + 1, 2, 2, &minutes) : NULL;
  if (p != NULL && *p == ':')
    p = ridge_plain_read_digits (p + 1, 2, 2, &seconds);
  if (p != NULL && (*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    p = ridge_plain_read_digits (p + 1, 1, 9, &fraction);
  if (p == NULL || hours > 23 || minutes > 59 || seconds > 60)
    return FALSE;

  p += strspn (p, " ");
  if (g_str_has_prefix (p, "am") || g_str_has_prefix (p, "pm"))
    {
      if (hours < 1 || hours > 12)
        return FALSE;
      hours = hours % 12 + (*p == 'p' ? 12 : 0);
      p += 2 + strspn (p + 2, " ");
    }
  stamp->minutes = hours * 60 + minutes;
  if (*p != '\0')
    p = read_zone (p, &stamp->zone);

  return p != NULL && *p == '\0';
}

/* "2026年8月31日": the signs are marks. */
static void
replace_signs (char **text)
{
  static const char *const signs[][3] = { { "年", "月", "日" }, { "년", "월", "일" } };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (*text, signs[i][0]) != NULL && g_str_has_suffix (*text, signs[i][2]))
      {
        g_autoptr (GString) plain = g_string_new (*text);

        g_string_replace (plain, signs[i][2], "", 0);
        g_string_replace (plain, signs[i][1], "-", 0);
        g_string_replace (plain, signs[i][0], "-", 0);
        g_string_replace (plain, " ", "", 0);
        g_free (*text);
        *text = g_string_free_and_steal (g_steal_pointer (&plain));
      }
}

/**
 * ridge_day_stamp_init:
 * @self: what is filled; to be cleared in any case
 * @text: (nullable): a text
 *
 * Takes a text apart. A time begins with the digits before the first colon.
 *
 * Returns: %FALSE when it is no plain text, or there is a colon but no time
 */
gboolean
ridge_day_stamp_init (RidgeDayStamp *self,
                      const char    *text)
{
  g_autofree char *plain = ridge_plain_text (text);
  char            *colon, *time;

  *self = (RidgeDayStamp) { ridge_day_names_fold (plain != NULL ? plain : ""), -1, RIDGE_NO_ZONE };
  if (plain == NULL)
    return FALSE;

  replace_signs (&self->day);
  colon = strchr (self->day, ':');
  if (colon == NULL)
    return TRUE;

  time = colon;
  while (time > self->day && g_ascii_isdigit (time[-1]))
    time--;
  if (time == self->day || (time[-1] != ' ' && time[-1] != 't') || !read_time (time, self))
    return FALSE;

  time[-1] = '\0';
  g_strchomp (self->day);
  if (g_str_has_suffix (self->day, ","))
    self->day[strlen (self->day) - 1] = '\0';
  return TRUE;
}

void
ridge_day_stamp_clear (RidgeDayStamp *self)
{
  g_clear_pointer (&self->day, g_free);
}
