/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Codes, numbers, days and steps, each as the literal sentence that a person reads. */

#include <math.h>

#include "base/ridge-error.h"
#include "words/ridge-words.h"

typedef struct
{
  RidgeErrorCode code;
  gint64         number;
  const char    *thing;
  const char    *detail;
  const char    *sentence;
} ErrorCase;

static const ErrorCase errors[] = {
  { RIDGE_ERROR_NOT_A_PLAN, 0, "a.txt", "header",
    "“a.txt” is not a Ridgeline plan (it is another kind of file). Choose a file that Ridgeline made, or import its numbers into a KPI." },
  { RIDGE_ERROR_DAMAGED, 0, "a.ridgeline", "schema",
    "“a.ridgeline” is damaged: its tables are not as Ridgeline makes them. It was not changed. Open a copy or a backup instead." },
  { RIDGE_ERROR_NEWER, 7, "a.ridgeline", NULL,
    "“a.ridgeline” was made by a newer Ridgeline (format 7). It can be read but not changed here; update Ridgeline to change it." },
  { RIDGE_ERROR_READ_ONLY, 0, "a.ridgeline", NULL,
    "“a.ridgeline” cannot be changed: the file or its folder is read-only. Save a copy elsewhere and work on that." },
  { RIDGE_ERROR_NO_SPACE, 0, "a.ridgeline", NULL,
    "There is no space left to save “a.ridgeline”. Nothing was changed; free some space and try again." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "replaced",
    "Another program replaced “a.ridgeline” while it was open. To keep what you see, save a copy; to see the new file, open it again." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "moved",
    "“a.ridgeline” was moved or renamed while it was open. Open it at its new place; to keep what you see, save a copy." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "deleted",
    "“a.ridgeline” was deleted while it was open. To keep what you see, save a copy." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "emptied",
    "Another program emptied “a.ridgeline” while it was open. To keep what you see, save a copy." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "cut",
    "Another program cut “a.ridgeline” short while it was open. To keep what you see, save a copy." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "overwritten",
    "Another program wrote over “a.ridgeline” while it was open, and what is there now is not a whole plan. To keep what you see, save a copy." },
  { RIDGE_ERROR_REPLACED, 0, "a.ridgeline", "altered",
    "Another program altered “a.ridgeline” while it was open, without a word in its history. To keep what you see, save a copy; to see what it says now, open it again." },
  { RIDGE_ERROR_UNREADABLE, 0, "a.ridgeline", "kpi.unit",
    "“a.ridgeline” holds a change that cannot be shown here (kpi.unit). You see the plan as it was before that change, and it takes no "
    "edits. Open it again; if that does not help, update Ridgeline." },
  { RIDGE_ERROR_UNREADABLE, 0, "a.ridgeline", "objective.kind: moonshot",
    "“a.ridgeline” holds a change that cannot be shown here (objective, Kind: “moonshot”). You see the plan as it was before that "
    "change, and it takes no edits. Open it again; if that does not help, update Ridgeline." },
  { RIDGE_ERROR_UNREADABLE, 1, "a.ridgeline", "objective.kind: moonshot",
    "“a.ridgeline” holds a word that this Ridgeline does not know (objective, Kind: “moonshot”); another version wrote it. The file was "
    "not changed. Open it with that version, or update Ridgeline." },
  { RIDGE_ERROR_BUSY, 0, "a.ridgeline", "journal",
    "A write to “a.ridgeline” crashed and waits to be cleared up. Opening the plan does that, and keeps both files as they are among its backups first." },
  { RIDGE_ERROR_DAMAGED, 0, "a.ridgeline", "journal",
    "A write to “a.ridgeline” crashed, and neither the file nor what its journal brings back is a whole plan. Both were kept as they are; “ridgeline restore” lists the backups." },
  { RIDGE_ERROR_HISTORY, 0, "a.ridgeline", "content",
    "“a.ridgeline” was altered outside Ridgeline, or damaged: it does not say what was saved last. Compare it with a backup before you go on." },
  { RIDGE_ERROR_BUSY, 0, "a.ridgeline", "wal",
    "Another program keeps “a.ridgeline” open in a mode (WAL) in which changes can be lost. Nothing was changed; close it there and try again." },
  { RIDGE_ERROR_BUSY, 0, "a.ridgeline", NULL,
    "Another program is writing to “a.ridgeline”. Nothing was changed; try again in a moment." },
  { RIDGE_ERROR_NOT_FOUND, 0, "a.ridgeline", NULL, "There is no file “a.ridgeline”. Check its name and its folder." },
  { RIDGE_ERROR_EXISTS, 0, "a.ridgeline", NULL, "There is a file “a.ridgeline” already. Choose another name." },
  { RIDGE_ERROR_EXISTS, 1000, "a.ridgeline", "copies",
    "Before “a.ridgeline” is brought to the format of today, a copy is kept beside it; today's names for such copies are used up (1000). "
    "Nothing was changed. Move some of them elsewhere and open the plan again." },
  { RIDGE_ERROR_HISTORY, 0, "a.ridgeline", "kpi",
    "“a.ridgeline” was altered outside Ridgeline: what it says now is not what its history led to (kpi)." },
  { RIDGE_ERROR_HISTORY, 9, "a.ridgeline", "missing",
    "The history of “a.ridgeline” was altered outside Ridgeline: change 9 does not fit the one before it." },
  { RIDGE_ERROR_IO, 0, "a.ridgeline", "disk I/O error", "“a.ridgeline” could not be read or written: disk I/O error." },
  { RIDGE_ERROR_NOTHING_TO_UNDO, 0, NULL, NULL, "There is nothing to undo." },
  { RIDGE_ERROR_NOTHING_TO_REDO, 0, NULL, NULL, "There is nothing to redo." },
  { RIDGE_ERROR_CANCELLED, 0, NULL, NULL, "Cancelled. Nothing was changed." },
  { RIDGE_ERROR_CONFLICT, 0, "Win", "changed",
    "“Win” was changed since, so this step cannot be undone by itself. Nothing was changed." },
  { RIDGE_ERROR_CONFLICT, 0, "Win", "gone",
    "“Win” is gone: another program has deleted it meanwhile. Nothing was changed." },
  { RIDGE_ERROR_INVARIANT, 0, "Win", "loop", "“Win” would break a rule of every plan: it would be part of itself. Nothing was changed." },
  { RIDGE_ERROR_LOOP, 0, "Win", "Grow", "“Win” cannot go under “Grow”: that is part of it, and the two would hang in a loop." },
  { RIDGE_ERROR_LOOP, 2, "Win", "Win → Grow → Win",
    "“Win” would count towards itself: Win → Grow → Win. Choose another place, or take away one of these links first." },
  { RIDGE_ERROR_NO_PARENT, 0, "Win", NULL, "The place for “Win” is gone. Look again and choose another." },
  { RIDGE_ERROR_EMPTY, 0, "title", NULL, "Title cannot be empty. Type something, or undo." },
  { RIDGE_ERROR_TOO_LONG, 500, "title", NULL, "Title is too long: at most 500 characters. Shorten it." },
  { RIDGE_ERROR_NUMBER, 0, "target", "ten", "Target: “ten” is not a number. Understood are 1234.5 and -1234.5, also with a percent sign or a currency." },
  { RIDGE_ERROR_RANGE, 0, "weight", "0…100", "Weight is out of range: 0…100." },
  { RIDGE_ERROR_RANGE, 0, "low", "≤ high", "Lower bound is out of range: ≤ Upper bound." },
  { RIDGE_ERROR_RANGE, 0, "--trend", "half, ols", "--trend takes only: half, ols." },
  { RIDGE_ERROR_RANGE, 0, "xmr", "object", "xmr has to be a JSON object." },
  { RIDGE_ERROR_REASON, 0, "grade_reason", NULL,
    "Reason of the grade: a reason is needed. Say in a few words why; it is kept with the change." },
  { RIDGE_ERROR_DUPLICATE, 0, "2026-11-21", NULL,
    "There is one already: 2026-11-21. Change that one, or give this one another date or name." },
  { RIDGE_ERROR_UNKNOWN, 0, "kpi", "Sles", "There is no KPI “Sles”. Check the spelling." },
  { RIDGE_ERROR_AMBIGUOUS, 2, "kpi", "Sal\tSales (7), Salaries (9)",
    "“Sal” fits 2 things (KPI): Sales (7), Salaries (9). Give more of the name, or the id." },
  { RIDGE_ERROR_IN_USE, 3, "Sales", "objective", "“Sales” is still in use (objective: 3). Take it away there first, or retire it." },
  { RIDGE_ERROR_NOT_APPLICABLE, 0, "Win", "milestones", "That cannot be done with “Win”: it is measured by milestones." },
  { RIDGE_ERROR_SYNTAX, 4, "a.csv", "quotes",
    "a.csv, line 4: a quotation mark is missing or in the wrong place. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 0, "a.csv", "empty", "a.csv: it is empty. Nothing was changed." },
  { RIDGE_ERROR_SYNTAX, 2, "a.csv", "twice\t2026-11-21",
    "a.csv, line 2: “2026-11-21” comes a second time; there is one value for a day. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_ENCODING, 6, "a.csv", NULL,
    "a.csv, line 6: there are bytes that are no text in UTF-8, UTF-16 or Windows-1252. Save the table as CSV in UTF-8 and try again." },
  { RIDGE_ERROR_ENCODING, 0, "a", "xlsx",
    "“a” is an Excel workbook, not a text. Open it in a spreadsheet program, save the sheet as CSV in UTF-8, and import that file." },
  { RIDGE_ERROR_ENCODING, 0, "a", "pdf",
    "“a” is a PDF, from which no table can be read. Ask for the numbers as CSV, or type them in." },
  { RIDGE_ERROR_ENCODING, 0, "a", "unheard", "“a” is not a text." },
  { RIDGE_ERROR_EXISTS, 0, "a.ridgeline", "plan",
    "“a.ridgeline” is already a plan, or belongs to one, and is not overwritten. Choose another name." },
  { RIDGE_ERROR_CONFLICT, 0, "Win", "unreadable",
    "A newer Ridgeline has changed “Win” in words that this one does not know, so this step cannot be taken back here. Nothing was changed." },
  { RIDGE_ERROR_EMPTY, 0, "direction", "choice", "Direction has to be chosen." },
  { RIDGE_ERROR_DATE, 0, "due", "", "Due cannot be empty. Write a day, such as 2026-11-21." },
  { RIDGE_ERROR_DATE, 0, "due", "30 Feb 2026",
    "Due: “30 Feb 2026” is no day that there is. Understood are 2026-11-21, 21.11.2026 and 21 November 2026." },
  { RIDGE_ERROR_DATE, 0, "due", "3/4/2026",
    "Due: “3/4/2026” can be 3 April 2026 or 4 March 2026. Write 2026-04-03 for the first, or name the month." },
  { RIDGE_ERROR_DATE, 0, "due", "2026-Q4",
    "Due: “2026-Q4” has more than one day. Its first is 1 October 2026; for that one write 2026-10-01." },
  { RIDGE_ERROR_NUMBER, 0, "target", "", "Target cannot be empty. Write a number, such as 1234.5." },
  { RIDGE_ERROR_UNKNOWN, 0, "option", "x", "There is no option “x”. Check the spelling." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "day", "a, line 3: the day is missing. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "day\tsoon",
    "a, line 3: “soon” is no day that there is, or is not written as 2026-11-21. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "day\t31.6.\t21.11.2026",
    "a, line 3: “31.6.” is no day that there is, or is not written as 21.11.2026. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "number\tmany",
    "a, line 3: “many” is not a number; it should be written as 1234.5. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "number\tmany\t1.234,5",
    "a, line 3: “many” is not a number; it should be written as 1.234,5. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "wide\t5\t12,5",
    "a, line 3: “5” stands behind the last column. If “12,5” is one number, put it in quotation marks, or save the table with semicolons "
    "between its columns. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "day-order\t03/04/2026",
    "a, line 3: “03/04/2026” can be 3 April 2026 or 4 March 2026; say what comes first: day, month or year. "
    "Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "day-order\t2026-11-21",
    "a, line 3: “2026-11-21” can be read in more than one order; say which. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 3, "a", "zone\t2026-11-21T23:30:00-05:00",
    "a, line 3: “2026-11-21T23:30:00-05:00” was 21 November 2026 there and 22 November 2026 here; say that the days are taken as they "
    "are written, or write them without a time. Nothing was changed; mend the line and try again." },
  { RIDGE_ERROR_SYNTAX, 0, "a", "total\tSum",
    "a: “Sum” sums up the rows above it and is no value of a day; delete the row. Nothing was changed." },
  { RIDGE_ERROR_SYNTAX, 0, "a", "columns\t5", "a: two columns are needed, one of days and one of values; “5” is only one. Nothing was changed." },
  { RIDGE_ERROR_SYNTAX, 0, "a", "no-rows", "a: there are no values in it. Nothing was changed." },
  { RIDGE_ERROR_TOO_LARGE, 0, "a.csv", "64 MiB", "a.csv is too large: 64 MiB." },
};

static void
test_errors (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "As it is");
  g_autofree char *as_it_is = ridge_words_error (foreign);

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = NULL;

      ridge_set_error (&error, errors[i].code, errors[i].number, errors[i].thing, errors[i].detail != NULL ? "%s" : NULL,
                       errors[i].detail);
      sentence = ridge_words_error (error);
      g_assert_cmpstr (sentence, ==, errors[i].sentence);
    }

  g_assert_cmpstr (as_it_is, ==, "As it is");
}

static void
test_steps (void)
{
  static const char *const steps[][3] = {
    { "move-objective", "Win", "Move “Win”" },
    { "create-key-result", "Win", "Add “Win”" },
    { "change-check-in", "Win", "Change a check-in on “Win”" },
    { "change-objective-title", "Win", "Change “Win”: Title" },
    { "change-kpi-healthy-low", "Sales", "Change “Sales”: Healthy from" },
    { "unlink", "Win", "Unlink “Win”" },
    { "close-period", "100 % %s", "Close “100 % %s”" },
    { "unheard-of", "Win", "Win" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *step = ridge_words_verb (steps[i][0], steps[i][1]);
      g_autofree char *undo = ridge_words_undo (steps[i][0], steps[i][1]);
      g_autofree char *redo = ridge_words_redo (steps[i][0], steps[i][1]);
      g_autofree char *expected_undo = g_strconcat ("Undo: ", steps[i][2], NULL);
      g_autofree char *expected_redo = g_strconcat ("Redo: ", steps[i][2], NULL);

      g_assert_cmpstr (step, ==, steps[i][2]);
      g_assert_cmpstr (undo, ==, expected_undo);
      g_assert_cmpstr (redo, ==, expected_redo);
    }
}

static void
take (char       *text,
      const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  take (ridge_words_value (12, 0, "days"), "12\u00a0days");
  take (ridge_words_value (12.5, 1, "€"), "€12.5");
  take (ridge_words_value (12.5, 1, NULL), "12.5");
  take (ridge_words_value (NAN, 1, "€"), "–");
  take (ridge_words_value_short (9999, 0, "€"), "€9999");
  take (ridge_words_value_short (12345, 0, ""), "12.3\u00a0k");
  take (ridge_words_value_short (1430000, 0, ""), "1.43\u00a0M");
  take (ridge_words_value_short (-250e6, 0, ""), "−250\u00a0M");
  take (ridge_words_value_short (3.2e9, 0, ""), "3.20\u00a0bn");
  take (ridge_words_percent (0.999), "99\u00a0%");
  take (ridge_words_percent (1), "100\u00a0%");
  take (ridge_words_percent (NAN), "–");
  take (ridge_words_change (0.2), "+20\u00a0%");
  take (ridge_words_change (-0.125), "−12.5\u00a0%");
  take (ridge_words_change (INFINITY), "–");
  take (ridge_words_score (0.699), "0.69");
  take (ridge_words_score (0.7), "0.70");
  take (ridge_words_score (NAN), "–");
}

static void
test_lines_above (void)
{
  take (ridge_words_lines_above (1), "1 line above the table was left out.");
  take (ridge_words_lines_above (3), "3 lines above the table were left out.");
  take (ridge_words_older_copy ("/home/ada/Plan.v1.ridgeline"),
        "The plan was brought to a newer format; “Plan.v1.ridgeline” beside it is what it was");
}

static void
test_days (void)
{
  RidgeDay day = ridge_day_new (2026, 11, 21);
  RidgeDay starts = ridge_day_new (2026, 10, 1);
  RidgeDay ends = ridge_day_new (2026, 12, 31);

  take (ridge_words_day (day), "21 November 2026");
  take (ridge_words_day (RIDGE_DAY_NONE), "–");
  take (ridge_words_day_short (day, ends), "21 Nov");
  take (ridge_words_day_short (day, ends + 1), "21 Nov 2026");
  take (ridge_words_day_short (RIDGE_DAY_NONE, ends), "–");
  take (ridge_words_day_styled (day, RIDGE_DAY_STYLE_DAY), "21");
  take (ridge_words_day_styled (day, RIDGE_DAY_STYLE_MONTH), "Nov");
  take (ridge_words_day_styled (day, RIDGE_DAY_STYLE_MONTH_YEAR), "Nov 2026");
  take (ridge_words_day_styled (day, RIDGE_DAY_STYLE_YEAR), "2026");
  take (ridge_words_weekday (day), "Saturday, 21 November");
  take (ridge_words_span (starts, ends), "1 October – 31 December 2026");
  take (ridge_words_span (starts, ends + 1), "1 October 2026 – 1 January 2027");
  take (ridge_words_week (starts, ends, day), "week 8 of 13");
  take (ridge_words_week (starts, ends, ends), "week 13 of 13");
  take (ridge_words_week (starts, ends, starts - 1), "begins 1 Oct");
  take (ridge_words_week (starts, ends, ends + 1), "ended 31 Dec 2026");
  take (ridge_words_period_name (RIDGE_PERIOD_QUARTER, starts, ends, 1), "Q4 2026");
  take (ridge_words_period_name (RIDGE_PERIOD_THIRD, ridge_day_new (2026, 5, 1), ridge_day_new (2026, 8, 31), 1), "T2 2026");
  take (ridge_words_period_name (RIDGE_PERIOD_HALF, ridge_day_new (2026, 7, 1), ends, 1), "H2 2026");
  take (ridge_words_period_name (RIDGE_PERIOD_YEAR, ridge_day_new (2026, 1, 1), ends, 1), "2026");
  take (ridge_words_period_name (RIDGE_PERIOD_CUSTOM, starts, day, 1), "1 October – 21 November 2026");
}

static void
test_rules (void)
{
  static const struct
  {
    RidgeXmrRuleSets set;
    RidgeXmrRuleKind kind;
    const char      *rule;
    const char      *up;
    const char      *down;
  } cases[] = {
    { RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_XMR_RULE_KIND_OUTSIDE, "outside the limits", "above the upper limit", "below the lower limit" },
    { RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_XMR_RULE_KIND_RUN, "8 in a row on one side of the mean",
      "one of 8 or more in a row above the mean", "one of 8 or more in a row below the mean" },
    { RIDGE_XMR_RULE_SETS_WHEELER, RIDGE_XMR_RULE_KIND_K_OF_N, "3 of 4 nearer a limit than the mean",
      "one of 3 of 4 near the upper limit", "one of 3 of 4 near the lower limit" },
    { RIDGE_XMR_RULE_SETS_NELSON, RIDGE_XMR_RULE_KIND_TREND, "6 in a row rising or falling",
      "one of 6 or more in a row rising", "one of 6 or more in a row falling" },
    { RIDGE_XMR_RULE_SETS_NELSON, RIDGE_XMR_RULE_KIND_ALTERNATING, "14 in a row going up and down by turns",
      "14 in a row going up and down by turns", "14 in a row going up and down by turns" },
    { RIDGE_XMR_RULE_SETS_NELSON, RIDGE_XMR_RULE_KIND_HUGGING, "15 in a row close to the mean",
      "15 in a row close to the mean", "15 in a row close to the mean" },
    { RIDGE_XMR_RULE_SETS_NELSON, RIDGE_XMR_RULE_KIND_AVOIDING, "8 in a row away from the mean, on both sides",
      "8 in a row away from the mean, on both sides", "8 in a row away from the mean, on both sides" },
  };
  static const char *const qualities[] = { "no limits yet", "insufficient", "provisional", "usable", "firm" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 mask = ridge_xmr_rule_sets_to_mask (cases[i].set);

      for (RidgeXmrRule rule = 0; rule < RIDGE_XMR_N_RULES; rule++)
        if ((mask & RIDGE_XMR_RULE_BIT (rule)) != 0 && ridge_xmr_rule_get_info (rule)->kind == cases[i].kind)
          {
            take (ridge_words_rule (rule), cases[i].rule);
            take (ridge_words_signal (rule, 0), cases[i].rule);
            take (ridge_words_signal (rule, 1), cases[i].up);
            take (ridge_words_signal (rule, -1), cases[i].down);
            break;
          }
    }

  for (int quality = RIDGE_XMR_QUALITY_NONE; quality <= RIDGE_XMR_QUALITY_FIRM; quality++)
    {
      RidgeXmrSegment segment = { .quality = (RidgeXmrQuality) quality };

      g_assert_cmpstr (ridge_words_quality (&(RidgeXmr) { 0 }, &segment, RIDGE_FINDING_NONE), ==, qualities[quality]);
    }
}

static void
test_questions (void)
{
  static const struct
  {
    RidgeQuestion test;
    const char   *sentence;
  } cases[] = {
    { { .code = RIDGE_QUESTION_TOO_QUIET, .n = 12, .effect = 0.25, .p = 0.00001 },
      "Why did the values become so quiet? The last 12 steps are on average 25\u00a0% of those before (F test). By chance alone: "
      "less than 1 in 10,000. It may be a process that was really improved, or a new way of measuring." },
    { { .code = RIDGE_QUESTION_LAST_DIGIT, .n = 40, .k = 22, .expected = 0.2, .p = 0.001 },
      "Why do some last digits come so often? The last digits are uneven (chi-square test): 0 ends 22 of 40 values, where about "
      "20\u00a0% would be expected. By chance alone: 0.1 %. It may be a measure that moves in steps, prices, or rounding at the source." },
    { { .code = RIDGE_QUESTION_EQUAL_VALUES, .n = 40, .k = 9, .expected = 0.05, .p = 0.02 },
      "Why are so many values equal to the one before? 9 of 40 are, where at most about 5\u00a0% would be expected from how "
      "much the others change (binomial test). "
      "By chance alone: 2 %. It may be taken less often than it is reported, or be a stock that seldom changes." },
    { { .code = RIDGE_QUESTION_SAWTOOTH, .n = 8, .k = 7, .effect = 1.5, .p = 0.02 },
      "Why do values jump at the ends of quarters? 7 of 8 ends did, by 1.50 on average, and not only those of one season (t test). "
      "By chance alone: 2 %. It may be deadlines of customers, billing, or a real season." },
    { { .code = RIDGE_QUESTION_LATE_REVISIONS, .n = 10, .k = 9, .effect = 2.25, .p = 0.02 },
      "Why are values revised in one direction? 9 of 10 revisions went up; on average they change a value by 2.25 (t test). "
      "By chance alone: 2 %. It may be returns, late bookings, or a known lag of the source." },
    { { .code = RIDGE_QUESTION_HEAPING, .n = 50, .k = 12, .effect = 3, .p = 0.02 },
      "Why do values pile up just past the target? 12 lie there, 3.00 times as many as beside it (standardized difference). "
      "By chance alone: 2 %. It may be work that is steered by the target, as it should be." },
    { { .code = RIDGE_QUESTION_GUARDRAIL, .n = 14, .p = 0.02 },
      "Why does the guardrail move the wrong way while the key result improves? Both have a trend over 14 values at the same times "
      "(Mann–Kendall test). By chance alone: 2 %. Both may follow a third thing, or the guardrail may have its own reasons." },
    { { .code = RIDGE_QUESTION_DEFINITION, .n = 16, .effect = 2, .p = NAN },
      "Was something else measured from then on? The level stepped by 2.00 sigmas over 16 values, and the variation stayed (t test). "
      "It may be a real change of the process at that time." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    take (ridge_words_question (&cases[i].test), cases[i].sentence);
}

/* Whatever has a name in the document has one for people. */
static void
test_names (void)
{
  for (RidgeTable table = 0; table < RIDGE_N_TABLES; table++)
    {
      const RidgeTableInfo *info = ridge_table_get_info (table);

      g_assert_cmpstr (ridge_words_table (table), !=, "");
      for (guint column = info->n_keys; column < info->n_columns; column++)
        g_assert_true (g_unichar_isupper (g_utf8_get_char (ridge_words_field (table, column))) ||
                       strchr (ridge_words_field (table, column), '_') != NULL ||
                       g_str_equal (ridge_words_field (table, column), info->columns[column].name));
    }
  g_assert_cmpstr (ridge_words_table (RIDGE_TABLE_KEY_RESULT), ==, "key result");
  g_assert_cmpstr (ridge_words_field_named ("no such column"), ==, "no such column");
  g_assert_cmpstr (ridge_words_detail ("folder"), ==, "it is a folder");
  g_assert_cmpstr (ridge_words_detail ("As it is"), ==, "As it is");
}

static void
assert_sentence (GError     *error,
                 const char *expected)
{
  g_autofree char *sentence = ridge_words_error (error);

  g_assert_cmpstr (sentence, ==, expected);
}

/* Which entry of a file it is, and what may stand there. */
static void
test_places (void)
{
  g_autoptr (GError) syntax = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) empty = NULL;

  ridge_set_error (&syntax, RIDGE_ERROR_SYNTAX, 0, "plan.json", "no-member\tparnt\tkey, title");
  ridge_error_add_place (syntax, "key_result", 2, "");
  ridge_error_add_place (syntax, "objective", 3, "Foo");
  assert_sentence (syntax, "plan.json, objective 3 “Foo”, key result 2: there is no field “parnt”; known are key, title. Nothing was changed.");

  ridge_set_error (&missing, RIDGE_ERROR_SYNTAX, 0, "plan.json", "member\tplan\tobject\t");
  assert_sentence (missing, "plan.json: “plan” is missing; it takes an object, {…}. Nothing was changed.");

  ridge_set_error (&empty, RIDGE_ERROR_EMPTY, 0, "name", NULL);
  ridge_error_add_place (empty, "kpi", 1, "");
  assert_sentence (empty, "KPI 1: Name cannot be empty. Type something, or undo.");
}

/* Beside a row an error calls the field as the row does. */
static void
test_beside (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  ridge_set_error (&error, RIDGE_ERROR_RANGE, 0, "baseline_count", "2…100");
  same = ridge_words_error_in (error, "baseline_count", "How Many Values");
  other = ridge_words_error_in (error, "baseline_from", "First Day");
  g_assert_cmpstr (same, ==, "How Many Values is out of range: 2…100.");
  g_assert_cmpstr (other, ==, "Values in the baseline is out of range: 2…100.");
}

static void
test_headings (void)
{
  static const char *const cases[][2] = {
    { "Saturday · week 9 of 13", "Saturday · week\u00a09\u00a0of\u00a013" },
    { "Samstag · Woche 9 von 13", "Samstag · Woche\u00a09\u00a0von\u00a013" },
    { "What Moved Since Monday, 16 Nov", "What Moved Since Monday, 16\u00a0Nov" },
    { "on 8 of 8 key results, 2 of them stale.", "on\u00a08\u00a0of\u00a08\u00a0key results, 2\u00a0of them stale." },
    { "no number at all", "no number at all" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = ridge_words_keep_together (cases[i][0]);

      g_assert_cmpstr (kept, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/errors", test_errors);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/beside", test_beside);
  g_test_add_func ("/words/headings", test_headings);
  g_test_add_func ("/words/steps", test_steps);
  g_test_add_func ("/words/numbers", test_numbers);
  g_test_add_func ("/words/lines-above", test_lines_above);
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/rules", test_rules);
  g_test_add_func ("/words/questions", test_questions);
  g_test_add_func ("/words/names", test_names);

  return g_test_run ();
}
