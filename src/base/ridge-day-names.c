/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-day-names-private.h"

#include <langinfo.h>
#include <string.h>

#include "base/ridge-plain-text.h"

/* What months and weekdays are called, in the user's language and in English. */

static const char *const english_months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
};

static const char *const english_weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

/* Whole, short, and as they stand alone, which differs in Slavic languages. */
static const nl_item months[][12] = {
  { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 },
  { ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 },
#ifdef ALTMON_1
  { ALTMON_1, ALTMON_2, ALTMON_3, ALTMON_4, ALTMON_5, ALTMON_6, ALTMON_7, ALTMON_8, ALTMON_9, ALTMON_10, ALTMON_11, ALTMON_12 },
#endif
};

static const nl_item weekdays[][7] = {
  { DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7, DAY_1 },
  { ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7, ABDAY_1 },
};

/**
 * ridge_day_names_fold:
 * @text: plain text
 *
 * Returns: (transfer full): the text in the form that names are compared in
 */
char *
ridge_day_names_fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  char            *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return normal != NULL ? normal : g_strdup ("");
}

/* A name ends where the letters end; a point may show that it is cut. */
static const char *
match (const char *folded,
       const char *name,
       gsize       length)
{
  const char *end = folded + length;

  if (length == 0 || strncmp (folded, name, length) != 0 || g_unichar_isalpha (g_utf8_get_char (end)))
    return NULL;

  return *end == '.' ? end + 1 : end;
}

static const char *
match_local (const char *folded,
             nl_item     item)
{
  g_autofree char *plain = ridge_plain_text (nl_langinfo (item));
  g_autofree char *name = plain != NULL ? ridge_day_names_fold (plain) : NULL;
  gsize            length = name != NULL ? strlen (name) : 0;

  return match (folded, name, length > 1 && name[length - 1] == '.' ? length - 1 : length);
}

/* English names may be cut to three letters, September to four. */
static const char *
match_english (const char *folded,
               const char *name)
{
  const char *end = match (folded, name, strlen (name));

  if (end == NULL && g_str_has_prefix (name, "sept"))
    end = match (folded, name, 4);

  return end != NULL ? end : match (folded, name, 3);
}

static void
keep_longest (const char  *end,
              int          number,
              const char **longest,
              int         *found)
{
  if (end == NULL || (*longest != NULL && end <= *longest))
    return;

  *longest = end;
  *found = number;
}

/**
 * ridge_day_names_match_month:
 * @folded: a folded text
 * @month: (out): 1 … 12
 *
 * Returns: (nullable): behind the name of a month that the text begins with
 */
const char *
ridge_day_names_match_month (const char *folded,
                             int        *month)
{
  const char *longest = NULL;

  for (int i = 0; i < 12; i++)
    {
      for (gsize form = 0; form < G_N_ELEMENTS (months); form++)
        keep_longest (match_local (folded, months[form][i]), i + 1, &longest, month);
      keep_longest (match_english (folded, english_months[i]), i + 1, &longest, month);
    }

  return longest;
}

/**
 * ridge_day_names_match_weekday:
 * @folded: a folded text
 * @weekday: (out): 1 (Monday) … 7
 *
 * Returns: (nullable): behind the name of a weekday that the text begins with
 */
const char *
ridge_day_names_match_weekday (const char *folded,
                               int        *weekday)
{
  const char *longest = NULL;

  for (int i = 0; i < 7; i++)
    {
      for (gsize form = 0; form < G_N_ELEMENTS (weekdays); form++)
        keep_longest (match_local (folded, weekdays[form][i]), i + 1, &longest, weekday);
      keep_longest (match_english (folded, english_weekdays[i]), i + 1, &longest, weekday);
    }

  return longest;
}
