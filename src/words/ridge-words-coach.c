/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "words/ridge-words-coach.h"

#include <glib/gi18n-lib.h>

#include "words/ridge-words-date.h"
#include "words/ridge-words-enum.h"
#include "words/ridge-words-number.h"

/* Of each rule: what it asks, why, and a weak and a strong example. In braces stand
 * what was found: {word}, {n}, {of}, {value} and {other}. */
static const struct
{
  const char *question;
  const char *reason;
  const char *weak;
  const char *strong;
} sentences[RIDGE_N_COACH_CODES] = {
  /* Translators: keep what stands in braces; it is replaced by what was found */
  [RIDGE_COACH_TITLE_SHORT] = {
    N_("Does it say what will be different? It has {n} words."),
    N_("Fewer than four words name a topic; the reader has to guess what shall change there."),
    N_("Customer service"),
    N_("Every customer has an answer on the same day"),
  },
  [RIDGE_COACH_TITLE_LONG] = {
    N_("Can it be said in one breath? It has {n} words."),
    N_("What cannot be remembered cannot lead anyone; details belong to the why and the key results."),
    N_("Because many customers of the older product line leave us each year, we want to find out why and then change our onboarding accordingly"),
    N_("Customers of the older line have a reason to stay"),
  },
  [RIDGE_COACH_SENTENCES] = {
    N_("Which of the {n} sentences is the objective?"),
    N_("One sentence can be said aloud and remembered; the others belong to the why."),
    N_("Riders trust our dates. We keep them informed."),
    N_("Riders trust the date we promise"),
  },
  [RIDGE_COACH_ACTIVITY] = {
    N_("“{word}”: is this work, or what the work should change?"),
    N_("Work can be done without anything getting better. Say what will be different when it has helped."),
    N_("Launch the new customer portal"),
    N_("Customers solve their questions themselves"),
  },
  [RIDGE_COACH_NUMBER] = {
    N_("Does “{word}” belong into a key result?"),
    N_("An objective says why it matters; a number in it is soon all that is read. As a key result it can be followed."),
    N_("Increase revenue from existing customers by 20 %"),
    N_("Customers come back for more"),
  },
  [RIDGE_COACH_MAINTAIN] = {
    N_("“{word}”: should this change, or go on as it is?"),
    N_("What goes on is watched as a KPI, with a signal when it slips. Objectives are for what shall become different."),
    N_("Maintain our high availability"),
    N_("KPI: availability of the service, with a healthy range"),
  },
  [RIDGE_COACH_WEASEL] = {
    N_("What would be seen if it were “{word}”?"),
    N_("Two people understand two things by it. Say what somebody could see or count."),
    N_("Build an effective and sustainable onboarding"),
    N_("New customers send their first invoice in the first week"),
  },
  [RIDGE_COACH_AIMS] = {
    N_("Are these two objectives? The second begins with “{word}”."),
    N_("When one is reached and the other is not, nobody can say how it went. Two sentences can be graded apart."),
    N_("Reduce churn and improve the onboarding"),
    N_("New customers stay after the first month"),
  },
  [RIDGE_COACH_COUNT] = {
    N_("What comes of the “{word}”?"),
    N_("A count of work rises with the work, whether it helps or not. Measure what it is done for."),
    N_("40 sales calls"),
    N_("Share of sales calls that lead to an offer"),
  },
  [RIDGE_COACH_NO_OWNER] = {
    N_("Who keeps an eye on it?"),
    N_("What belongs to everybody is looked after by nobody."),
    N_("Owner: the team"),
    N_("Owner: Malik"),
  },
  [RIDGE_COACH_NO_PERIOD] = {
    N_("By when?"),
    N_("Without a period nobody checks in, and nothing is ever closed."),
    N_("Some day"),
    N_("In this quarter"),
  },
  [RIDGE_COACH_FEW_KEY_RESULTS] = {
    N_("How else will it be seen? Key results so far: {n}."),
    N_("One number can be reached in ways nobody wanted; two to five show the same thing from several sides."),
    N_("Only: number of new customers"),
    N_("New customers, and how many of them stay three months"),
  },
  [RIDGE_COACH_MANY_KEY_RESULTS] = {
    N_("Which would you give up first? Key results: {n}."),
    N_("More than five are not followed week by week; often two say the same, or one is a task."),
    N_("Nine key results under one objective"),
    N_("The three that would convince a stranger"),
  },
  [RIDGE_COACH_NO_GUARDRAIL] = {
    N_("What must not get worse?"),
    N_("A number that is pushed gives way somewhere else. A guardrail says where that would be noticed."),
    N_("Faster answers"),
    N_("Faster answers, while questions asked twice stay below 5 %"),
  },
  [RIDGE_COACH_ALL_LEADING] = {
    N_("How will you know that it has worked? All {n} measures are leading ones."),
    N_("Leading measures move first, but only a lagging one shows that what was wanted has come."),
    N_("Visits, trials and calls"),
    N_("Trials, and customers who stay"),
  },
  [RIDGE_COACH_ALL_LAGGING] = {
    N_("What will move first? All {n} measures are lagging ones."),
    N_("Lagging measures tell at the end how it went. A leading one tells in time to do something."),
    N_("Revenue and profit of the quarter"),
    N_("Revenue, and offers sent in the first month"),
  },
  [RIDGE_COACH_LAST_DAY] = {
    N_("What should be seen halfway? All {n} key results are due at the very end."),
    N_("If everything is planned for the last days, nobody can see in between whether it is on its way."),
    N_("All done by 31 March"),
    N_("Two of four regions by mid-February"),
  },
  [RIDGE_COACH_SURE_OF_ALL] = {
    N_("What would you dare if it need not be certain? The mean confidence is {value}."),
    N_("Who is nearly certain at the start has promised what would come anyway."),
    N_("Confidence of 95 % on the first day"),
    N_("A target that is reached in six of ten such quarters"),
  },
  [RIDGE_COACH_NO_STRETCH] = {
    N_("Does the target ask for the right amount? The mean confidence is {value}."),
    N_("An aspiration is set well when its chance is seen between 40 and 75 %."),
    N_("Confidence of 80 % for an aspiration"),
    N_("Confidence of 60 % on the first day"),
  },
  [RIDGE_COACH_FANTASY] = {
    N_("Who still believes in it? The mean confidence is {value}."),
    N_("A target that those who work on it do not believe in moves nobody."),
    N_("Confidence of 10 % on the first day"),
    N_("Half the way this quarter, at 60 %"),
  },
  [RIDGE_COACH_ORPHAN] = {
    N_("What does it serve?"),
    N_("There are objectives further up that it stands under none of. Either it supports one of them, or it is worth saying why it is needed all the same."),
    N_("A team’s objective beside the company’s"),
    N_("Under “Riders choose us first”"),
  },
  [RIDGE_COACH_SKIPPED_LEVEL] = {
    N_("Does {other} know of it?"),
    N_("It stands directly under an objective two levels up, past the objectives of the team between."),
    N_("A group’s objective under the company’s"),
    N_("Under the objective of its department"),
  },
  [RIDGE_COACH_COMMITTED] = {
    N_("Why was the commitment not kept? It was graded {value}."),
    N_("A commitment is expected in full; what was in the way helps the next one."),
    N_("Grade 0.8, no reason"),
    N_("Grade 0.8: the supplier delivered three weeks late"),
  },
  [RIDGE_COACH_NO_BASELINE] = {
    N_("Where does it stand today?"),
    N_("Without a baseline no progress can be computed, and nobody can say whether the target is far."),
    N_("To 80 %"),
    N_("From 52 % to 80 %"),
  },
  [RIDGE_COACH_NO_TARGET] = {
    N_("How much would be enough?"),
    N_("Without a target it is never reached and never missed."),
    N_("Raise the share of returning customers"),
    N_("From 30 % to 40 %"),
  },
  [RIDGE_COACH_NO_UNIT] = {
    N_("Of what?"),
    N_("A number without a unit is read as something else by the next reader."),
    N_("From 3 to 5"),
    N_("From 3 to 5 days"),
  },
  [RIDGE_COACH_NO_SOURCE] = {
    N_("Where will the number come from?"),
    N_("No KPI drives it. A number that somebody has to look for each week is soon not there."),
    N_("Satisfaction, as we feel it"),
    N_("Driven by the KPI “Rider satisfaction”"),
  },
  [RIDGE_COACH_REACHED_ALREADY] = {
    N_("Is it nearly done before it begins? {value} of the way is behind it."),
    N_("A target that is almost reached at the start moves nothing in this period."),
    N_("From 70 to 80, now at 79"),
    N_("From 79 to 88"),
  },
  [RIDGE_COACH_SAME_MEASURE] = {
    N_("Is this the same measure as “{other}”?"),
    N_("Two key results on one measure count one thing twice."),
    N_("Revenue in euros and revenue growth"),
    N_("Revenue, and orders per customer"),
  },
  [RIDGE_COACH_TARGET_ROUTINE] = {
    N_("Would chance alone reach it? {n} of {of} values of the present process have."),
    N_("A target inside today’s natural limits is reached now and then without any change, and missed again. Aim beyond them, or for the mean."),
    N_("Routine 64 to 88 %, target 85 %"),
    N_("A mean of 85 % over the last eight weeks"),
  },
  [RIDGE_COACH_TARGET_FAR] = {
    N_("Which change would bring it that far? It is {value} sigma from today’s mean."),
    N_("Only another process reaches this; working harder within the same one does not."),
    N_("From 12 to 2 days, as we work now"),
    N_("From 12 to 8 days, with a second shift"),
  },
  [RIDGE_COACH_KPI_DEFINITION] = {
    N_("What exactly is counted?"),
    N_("Without a definition two people measure two things under one name."),
    N_("Churn"),
    N_("Customers who ended their contract in the month, of those who had one at its start"),
  },
  [RIDGE_COACH_KPI_FORMULA] = {
    N_("How is it computed?"),
    N_("Who has to repeat it next month needs the formula."),
    N_("From the report"),
    N_("Ended contracts ÷ contracts at the start of the month"),
  },
  [RIDGE_COACH_KPI_UNIT] = {
    N_("In which unit?"),
    N_("A number without a unit is read as something else by the next reader."),
    N_("4.2"),
    N_("4.2 %"),
  },
  [RIDGE_COACH_KPI_FREQUENCY] = {
    N_("How often does a value come? Most are {n} days apart."),
    N_("The frequency says otherwise, and with it what is stale and what is seasonal."),
    N_("“Monthly”, with a value each week"),
    N_("“Weekly”"),
  },
  [RIDGE_COACH_KPI_OWNER] = {
    N_("Who would notice if it slips?"),
    N_("A KPI without an owner is looked at when it is too late."),
    N_("Owner: none"),
    N_("Owner: Inês"),
  },
  [RIDGE_COACH_KPI_SOURCE] = {
    N_("Where do its values come from?"),
    N_("Without a source nobody can look the number up, or check it."),
    N_("Somebody knows"),
    N_("Order system, report “Handover”"),
  },
  [RIDGE_COACH_KPI_VALUES] = {
    N_("When will the first value come?"),
    N_("A KPI without values says nothing; twelve are enough for the first limits."),
    N_("A name in a list"),
    N_("The last twelve months, pasted in"),
  },
  [RIDGE_COACH_KPI_TARGET] = {
    N_("How is the target known before the first value?"),
    N_("A target without values is a wish; first see where the process stands."),
    N_("Target 95 %, no values"),
    N_("Twelve values, then a target"),
  },
  [RIDGE_COACH_KPI_STALE] = {
    N_("Is it still measured? The last value is {n} days old."),
    N_("It is older than the KPI’s own frequency allows."),
    N_("A monthly KPI, last seen in spring"),
    N_("A value each month, or a date when it was retired"),
  },
  [RIDGE_COACH_FEW_OBJECTIVES] = {
    N_("Is everything else of {other} going on as before? Objectives: {n}."),
    N_("Two to five objectives say what a person or a team wants to change; a single one may be all there is time for."),
    N_("One objective for all that is new"),
    N_("Two objectives that pull apart"),
  },
  [RIDGE_COACH_MANY_OBJECTIVES] = {
    N_("Which of the {n} objectives of {other} can wait?"),
    N_("More than five are a list of wishes; who has to choose every morning has not chosen."),
    N_("Eight objectives in a quarter"),
    N_("Three now, five in the backlog"),
  },
  [RIDGE_COACH_MANY_IN_PERIOD] = {
    N_("Can all {n} key results be talked about each week?"),
    N_("More than thirteen in one group and period are no longer looked at one by one."),
    N_("24 key results for nine people"),
    N_("Twelve, and the rest as KPIs"),
  },
  [RIDGE_COACH_MANY_KPIS] = {
    N_("Which of the {n} KPIs would be missed?"),
    N_("More than twenty on one board are not read; what nobody acts on can be retired."),
    N_("46 KPIs for one team"),
    N_("Twelve that somebody acts on"),
  },
  [RIDGE_COACH_KPIS_FIRST] = {
    N_("What shall be different in this period? There are KPIs ({n}), but no objective."),
    N_("KPIs say how it is going. What shall change, and why, they do not say."),
    N_("A board full of numbers"),
    N_("One sentence that says what shall be different"),
  },
  [RIDGE_COACH_PERSPECTIVES] = {
    N_("Who speaks for the others? {n} of {of} KPIs are of one perspective: {value}."),
    N_("Who watches one side only learns late what it costs on the others: customers, processes, learning, people, money."),
    N_("Revenue, margin, cost, cash"),
    N_("Revenue and margin, and what customers and people say"),
  },
};

static char *
say_value (const RidgeCoachFinding *finding)
{
  switch ((int) finding->code)
    {
    case RIDGE_COACH_PERSPECTIVES:
      return g_strdup (ridge_words_enum (ridge_perspective_get_type (), (int) finding->perspective));
    case RIDGE_COACH_TARGET_FAR:
      return ridge_words_number (finding->value, 1);
    case RIDGE_COACH_COMMITTED:
      return ridge_words_score (finding->value);
    default:
      return ridge_words_percent (finding->value);
    }
}

/**
 * ridge_words_coach_question:
 * @finding: a finding
 *
 * Returns: (transfer full): what is asked, in a sentence or two
 */
char *
ridge_words_coach_question (const RidgeCoachFinding *finding)
{
  GString *text = g_string_new (_ (sentences[finding->code].question));
  g_autofree char *n = g_strdup_printf ("%u", finding->n);
  g_autofree char *of = g_strdup_printf ("%u", finding->of);
  g_autofree char *value = say_value (finding);

  g_string_replace (text, "{n}", n, 0);
  g_string_replace (text, "{of}", of, 0);
  g_string_replace (text, "{value}", value, 0);
  /* What people wrote comes last: it may have braces of its own. */
  if (finding->other != NULL)
    g_string_replace (text, "{other}", ridge_entity_get_title (finding->other), 1);
  else if (finding->word != NULL)
    g_string_replace (text, "{word}", finding->word, 1);

  return g_string_free (text, FALSE);
}

/**
 * ridge_words_coach_reason:
 * @code: a rule
 *
 * Returns: why it asks
 */
const char *
ridge_words_coach_reason (RidgeCoachCode code)
{
  return _ (sentences[code].reason);
}

/**
 * ridge_words_coach_weak:
 * @code: a rule
 *
 * Returns: an example that it would ask about
 */
const char *
ridge_words_coach_weak (RidgeCoachCode code)
{
  return _ (sentences[code].weak);
}

/**
 * ridge_words_coach_strong:
 * @code: a rule
 *
 * Returns: the same, said so that it would not
 */
const char *
ridge_words_coach_strong (RidgeCoachCode code)
{
  return _ (sentences[code].strong);
}

/**
 * ridge_words_coach_source:
 * @code: a rule
 *
 * Returns: (transfer full): where it comes from
 */
char *
ridge_words_coach_source (RidgeCoachCode code)
{
  const char *source = ridge_coach_code_get_source (code);

  if (g_str_equal (source, "Ridgeline"))
    return g_strdup (_("A rule of thumb of Ridgeline"));
  /* Translators: authors and a book, after which a rule is made */
  return g_strdup_printf (_("After %s"), source);
}

/**
 * ridge_words_coach_severity:
 * @severity: how much hangs on an answer
 *
 * Returns: it in a word
 */
const char *
ridge_words_coach_severity (RidgeCoachSeverity severity)
{
  switch (severity)
    {
    case RIDGE_COACH_MISSING:
      return C_("coach", "Missing");
    case RIDGE_COACH_QUESTION:
      return C_("coach", "Question");
    case RIDGE_COACH_HINT:
    default:
      return C_("coach", "Hint");
    }
}

/**
 * ridge_words_coach_aside:
 * @finding: a finding that was put aside
 *
 * Returns: (transfer full): when and why
 */
char *
ridge_words_coach_aside (const RidgeCoachFinding *finding)
{
  g_autofree char *day = ridge_words_day (finding->aside_day);

  /* Translators: a day and a reason in somebody's words */
  return g_strdup_printf (_("Put aside on %s: %s"), day, finding->aside_reason);
}

/**
 * ridge_words_coach_kept:
 * @aside: a question that was put aside
 *
 * Says it without what it was asked about, which may have changed since.
 *
 * Returns: (transfer full) (nullable): what the rule says, when it was put aside, and why; %NULL of a
 *   rule that only another version knows
 */
char *
ridge_words_coach_kept (const RidgeAside *aside)
{
  g_auto (GStrv) parts = g_strsplit (aside->key, ":", 2);
  g_autofree char *day = ridge_words_day (aside->day);
  g_autofree char *kept = NULL;
  RidgeCoachCode code;

  if (parts[0] == NULL || !ridge_coach_code_from_id (parts[0], &code))
    return NULL;

  kept = g_strdup_printf (_("Put aside on %s: %s"), day, aside->reason);
  return g_strdup_printf ("%s %s", _ (sentences[code].reason), kept);
}

/**
 * ridge_words_coach_example:
 * @code: a rule
 *
 * Returns: (transfer full): the weak and the strong example in one line
 */
char *
ridge_words_coach_example (RidgeCoachCode code)
{
  /* Translators: two examples of how something can be said */
  return g_strdup_printf (_("Weak: %s. Strong: %s."), ridge_words_coach_weak (code), ridge_words_coach_strong (code));
}
