/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ridge-day-text.h"
#include "base/ridge-error.h"
#include "base/ridge-number.h"
#include "base/ridge-plain-text.h"
#include "model/ridge-schema.h"
#include "words/ridge-words-date.h"
#include "words/ridge-words-enum.h"
#include "words/ridge-words-error-private.h"
#include "words/ridge-words-error.h"

/* The days and numbers that sentences give as examples. */
#define EXAMPLE_DAY "2026-11-21"
#define EXAMPLE_NUMBER 1234.5

/* A day as the locale writes three numbers; points are understood everywhere. */
static const char *
get_short_example (void)
{
  switch (ridge_day_text_get_local_order ())
    {
    case RIDGE_DAY_ORDER_MONTH_FIRST:
      return "11/21/2026";
    case RIDGE_DAY_ORDER_YEAR_FIRST:
      return "2026/11/21";
    case RIDGE_DAY_ORDER_OPEN:
    case RIDGE_DAY_ORDER_DAY_FIRST:
    default:
      return "21.11.2026";
    }
}

/**
 * ridge_words_day_error:
 * @field: where it was typed
 * @text: what was typed, and is not one day
 *
 * Returns: (transfer full): why not, and what is understood
 */
char *
ridge_words_day_error (const char *field,
                       const char *text)
{
  RidgeDay         day, other;
  RidgeDayText     said = ridge_day_text_read (text, ridge_day_text_get_local_order (), &day, &other);
  g_autofree char *first = ridge_words_day (day);
  g_autofree char *second = ridge_words_day (other);
  g_autofree char *example = ridge_words_day (ridge_day_parse (EXAMPLE_DAY));
  g_autofree char *iso = ridge_day_to_iso (day);

  if (said == RIDGE_DAY_TEXT_EMPTY)
    return g_strdup_printf (_("%s cannot be empty. Write a day, such as %s."), field, EXAMPLE_DAY);
  if (said == RIDGE_DAY_TEXT_AMBIGUOUS)
    /* Translators: a field, what was typed, the two days it can be, and one of them as 2026-11-21 */
    return g_strdup_printf (_("%s: “%s” can be %s or %s. Write %s for the first, or name the month."), field, text, first, second, iso);
  if (said == RIDGE_DAY_TEXT_SPAN)
    /* Translators: a field, what was typed ("Q4 2026"), its first day, and the same as 2026-10-01 */
    return g_strdup_printf (_("%s: “%s” has more than one day. Its first is %s; for that one write %s."), field, text, first, iso);

  /* Translators: a field, what was typed, and three ways to write a day */
  return g_strdup_printf (_("%s: “%s” is no day that there is. Understood are %s, %s and %s."), field, text, EXAMPLE_DAY, get_short_example (), example);
}

/**
 * ridge_words_number_error:
 * @field: where it was typed
 * @text: what was typed, and is no number
 *
 * Returns: (transfer full): what was read, and what is understood
 */
char *
ridge_words_number_error (const char *field,
                          const char *text)
{
  g_autofree char *grouped = ridge_number_format (EXAMPLE_NUMBER, 1);
  g_autofree char *plain = ridge_number_format_plain (EXAMPLE_NUMBER, 1);
  g_autofree char *negative = ridge_number_format_plain (-EXAMPLE_NUMBER, 1);
  g_autofree char *plain_text = ridge_plain_text (text);

  if (plain_text != NULL && *plain_text == '\0')
    /* Translators: a field, and a number */
    return g_strdup_printf (_("%s cannot be empty. Write a number, such as %s."), field, plain);
  if (g_str_equal (grouped, plain))
    /* Translators: a field, what was typed, and two ways to write numbers */
    return g_strdup_printf (_("%s: “%s” is not a number. Understood are %s and %s, also with a percent sign or a currency."),
                            field, text, plain, negative);

  /* Translators: a field, what was typed, and three ways to write numbers */
  return g_strdup_printf (_("%s: “%s” is not a number. Understood are %s, %s and %s, also with a percent sign or a currency."),
                          field, text, plain, grouped, negative);
}

/* A sentence with what was found in its place. */
static char *
fill (const char *sentence,
      const char *found)
{
  const char *place = strstr (sentence, "%s");

  if (place == NULL)
    return g_strdup (sentence);

  return g_strdup_printf ("%.*s%s%s", (int) (place - sentence), sentence, found, place + strlen ("%s"));
}

/* What a table is taken to be that is no table of texts. */
static char *
describe_kind (const char *thing,
               const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } kinds[] = {
    { "xlsx", N_("“%s” is an Excel workbook, not a text. Open it in a spreadsheet program, save the sheet as CSV in UTF-8, and import that file.") },
    { "xls", N_("“%s” is a workbook of an old Excel, not a text. Open it in a spreadsheet program, save the sheet as CSV in UTF-8, and import that file.") },
    { "ods", N_("“%s” is an OpenDocument spreadsheet, not a text. Open it, save the sheet as CSV in UTF-8, and import that file.") },
    { "document", N_("“%s” is a document of a word processor, not a table of texts. Copy its table into a spreadsheet and save that as CSV, or paste it here.") },
    { "pdf", N_("“%s” is a PDF, from which no table can be read. Ask for the numbers as CSV, or type them in.") },
    { "zip", N_("“%s” is packed. Unpack it and import the CSV file that is in it.") },
    { "picture", N_("“%s” is a picture, from which no table can be read. Ask for the numbers as CSV, or type them in.") },
    { "database", N_("“%s” is a database, not a table of texts. To take values from another plan, export its KPI as CSV and import that file.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return fill (_(kinds[i].words), thing);

  return g_strdup_printf (_("“%s” is not a text."), thing);
}

/* "member", its name, what it takes, and what it holds: a member of an object in a plan as JSON. */
static char *
describe_member (const char *detail)
{
  static const struct
  {
    const char *code;
    const char *words;
  } kinds[] = {
    { "object", N_("an object, {…}") },
    { "array", N_("an array, […]") },
    { "text", N_("a text in quotation marks") },
    { "key", N_("the key of another entry, as a text") },
    { "day", N_("a day such as \"2026-11-21\"") },
    { "number", N_("a number such as 12.5, without quotation marks, or null") },
    { "whole number", N_("a whole number, without quotation marks") },
    { "true or false", N_("true or false, without quotation marks") },
  };
  g_auto (GStrv) parts = g_strsplit (detail, "\t", 4);
  const char *expected = parts[2];

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].code, parts[2]))
      expected = _(kinds[i].words);

  if (*parts[3] == '\0')
    /* Translators: a member of a JSON object, and what it should hold */
    return g_strdup_printf (_("“%s” is missing; it takes %s"), parts[1], expected);
  /* Translators: a member of a JSON object, what it holds, and what it should hold */
  return g_strdup_printf (_("“%s” holds %s; it takes %s"), parts[1], parts[3], expected);
}

/* A cell that can be read in two ways, with both. */
static char *
describe_order (const char *found)
{
  RidgeDay         day, other;
  RidgeDayText     said = ridge_day_text_read (found, RIDGE_DAY_ORDER_OPEN, &day, &other);
  g_autofree char *first = ridge_words_day (day);
  g_autofree char *second = ridge_words_day (other);

  if (said != RIDGE_DAY_TEXT_AMBIGUOUS)
    return g_strdup_printf (_("“%s” can be read in more than one order; say which"), found);

  /* Translators: a cell of a table, and the two days it can be */
  return g_strdup_printf (_("“%s” can be %s or %s; say what comes first: day, month or year"), found, first, second);
}

static char *
describe_zone (const char *found)
{
  RidgeDay         day, here = RIDGE_DAY_NONE;
  g_autofree char *written = NULL;
  g_autofree char *local = NULL;

  ridge_day_text_read (found, RIDGE_DAY_ORDER_OPEN, &day, NULL);
  ridge_day_text_crosses (found, &here);
  written = ridge_words_day (day);
  local = ridge_words_day (here);
  /* Translators: an instant with its time zone, the day that is written, and the day it was here */
  return g_strdup_printf (_("“%s” was %s there and %s here; say that the days are taken as they are written, or write them without a time"),
                          found, written, local);
}

/* What is said about a cell, or about the table, with what was found. */
static const struct
{
  const char *code;
  const char *words;
} sentences[] = {
  { "value-columns", N_("%s columns hold numbers, and their names do not tell which of them was measured; say which holds the values") },
  { "day-columns", N_("%s columns hold days, and their names do not tell them apart; say which of them the values are of") },
  { "planned", N_("the only numbers stand under “%s”, which names a plan and not what was measured; say so if they are the values") },
  { "serial-days", N_("“%s” may be a day as spreadsheets count them; say which column holds the days") },
  { "no-days", N_("there is no column of days; “%s” is none. Understood are 2026-11-21, 21.11.2026, 11/21/2026, 21 Nov 2026, Nov-26, 2026-11, 2026-Q4, 2026-W47 and 2026") },
  { "no-values", N_("there is no column of numbers; “%s” is none. Understood are 1234.5, 1,234.5, 1.234,5, −12.5, (7.50) and $5.00") },
  { "columns", N_("two columns are needed, one of days and one of values; “%s” is only one") },
  { "total", N_("“%s” sums up the rows above it and is no value of a day; delete the row") },
  { "twice", N_("“%s” comes a second time; there is one value for a day") },
  { "key-twice", N_("an entry before this one has the key “%s” already") },
  { "decimal", N_("the mark in “%s” can group digits or begin decimals; say which") },
};

/* What was expected of a table of texts. The code may carry what was found and
 * an example of what would do, each after a tab. */
static char *
describe_syntax (const char *detail)
{
  g_auto (GStrv) parts = g_strsplit (detail, "\t", 3);
  const char *code = parts[0] != NULL ? parts[0] : "";
  const char *found = code[0] != '\0' && parts[1] != NULL ? parts[1] : "";
  const char *example = *found != '\0' && parts[2] != NULL ? parts[2] : "";

  if (g_str_equal (code, "day") && *found == '\0')
    return g_strdup (_("the day is missing"));
  if (g_str_equal (code, "day"))
    return g_strdup_printf (_("“%s” is no day that there is, or is not written as %s"), found, *example != '\0' ? example : EXAMPLE_DAY);
  if (g_str_equal (code, "number"))
    return g_strdup_printf (_("“%s” is not a number; it should be written as %s"), found, *example != '\0' ? example : "1234.5");
  if (g_str_equal (code, "wide"))
    /* Translators: a cell, and the two cells that may be one number */
    return g_strdup_printf (_("“%s” stands behind the last column. If “%s” is one number, put it in quotation marks, or save the table with semicolons between its columns"), found, example);
  if (g_str_equal (code, "cut"))
    return g_strdup (_("it has a whole number beyond 9,223,372,036,854,775,807 or a zero character in a text, which could not be kept as they are"));
  if (g_str_equal (code, "member") && *example != '\0')
    return describe_member (detail);
  if (g_str_equal (code, "no-member"))
    /* Translators: a member of a JSON object, and those that it may have */
    return g_strdup_printf (_("there is no field “%s”; known are %s"), found, example);
  if (g_str_equal (code, "no-key"))
    /* Translators: a member of a JSON object, and the key of another entry that it names */
    return g_strdup_printf (_("“%s” names the key “%s”, and no entry has it"), example, found);
  if (g_str_equal (code, "day-order"))
    return describe_order (found);
  if (g_str_equal (code, "zone"))
    return describe_zone (found);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].code, code))
      return fill (_(sentences[i].words), found);

  return g_strdup (ridge_words_detail (code));
}

/**
 * ridge_words_input_error:
 * @error: what is wrong with an input file
 * @thing: its name
 * @detail: what was expected
 *
 * Returns: (transfer full): a sentence
 */
char *
ridge_words_input_error (const GError *error,
                         const char   *thing,
                         const char   *detail)
{
  gint64 line = ridge_error_get_number (error);
  g_autofree char *expected = NULL;

  switch ((RidgeErrorCode) error->code)
    {
    case RIDGE_ERROR_ENCODING:
      if (*detail != '\0')
        return describe_kind (thing, detail);
      return g_strdup_printf (_("%s, line %d: there are bytes that are no text in UTF-8, UTF-16 or Windows-1252. Save the table as CSV in UTF-8 and try again."), thing, (int) line);
    case RIDGE_ERROR_TOO_LARGE:
      return g_strdup_printf (_("%s is too large: %s."), thing, detail);
    case RIDGE_ERROR_SYNTAX:
    default:
      expected = describe_syntax (detail);
      if (line > 0)
        return g_strdup_printf (_("%s, line %d: %s. Nothing was changed; mend the line and try again."), thing, (int) line, expected);
      return g_strdup_printf (_("%s: %s. Nothing was changed."), thing, expected);
    }
}

/**
 * ridge_words_lines_above:
 *
 * Returns: (transfer full): that @n_lines above a table were left out
 */
char *
ridge_words_lines_above (guint n_lines)
{
  return g_strdup_printf (ngettext ("%u line above the table was left out.", "%u lines above the table were left out.", n_lines), n_lines);
}
