/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a forecast says, and how often it holds: on made processes of every kind,
 * and on real series that the method was not made on. The large run is
 * tests/bench/landing-accuracy. */

#include "stats/ridge-projection.h"
#include "stats/ridge-score.h"

#define SEED        20260101
#define N_PROCESSES 150

static RidgeProjection *
project (const double *x,
         gsize         n,
         gsize         steps,
         gboolean      moves,
         double        goal_low)
{
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;

  request.x = x;
  request.n = n;
  request.steps = steps;
  request.moves = moves;
  request.goal_low = goal_low;

  return ridge_projection_new (&request);
}

/* Two values say nothing of how they vary, three do. */
static void
test_three_values (void)
{
  static const double x[] = { 52, 54, 53 };
  g_autoptr (RidgeProjection) two = project (x, 2, 4, TRUE, 60);
  g_autoptr (RidgeProjection) three = project (x, 3, 4, TRUE, 60);

  g_assert_cmpint (two->status, ==, RIDGE_PROJECTION_NOT_ENOUGH_DATA);
  g_assert_true (isnan (two->mid) && isnan (two->chance));
  g_assert_false (ridge_projection_has (two));
  g_assert_true (ridge_projection_has (three));
  g_assert_cmpfloat (three->low, <, 53);
  g_assert_cmpfloat (three->high, >, 54);
  g_assert_cmpfloat (three->high - three->low, >, 4);
}

/* A result on its way is not put back to its mean: not below where it is now. */
static void
test_rise (void)
{
  static const double wobbly[] = { 52, 54, 53, 55, 56, 55, 57 };
  static const double straight[] = { 50, 52, 54, 56, 58, 60, 62, 64, 66 };
  g_autoptr (RidgeProjection) slow = project (wobbly, G_N_ELEMENTS (wobbly), 6, TRUE, 80);

  g_assert_cmpint (slow->method, !=, RIDGE_PROJECTION_LEVEL);
  g_assert_cmpfloat (slow->low, <=, 57);
  g_assert_cmpfloat (slow->high, >, 57);
  g_assert_cmpfloat (slow->mid, >, 57);

  for (gsize n = 3; n <= G_N_ELEMENTS (straight); n++)
    {
      g_autoptr (RidgeProjection) sure = project (straight, n, 6, TRUE, 70);
      double end = 50 + 2.0 * (n - 1 + 6);

      g_assert_cmpfloat (sure->low, <=, end);
      g_assert_cmpfloat (sure->high, >=, end);
      g_assert_cmpfloat (sure->high, >, sure->low);
    }
}

/* Neither what never moved nor what is far away is certain. */
static void
test_never_certain (void)
{
  static const double still[] = { 5, 5, 5, 5, 5, 5, 5, 5 };
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autoptr (RidgeProjection) value = project (still, G_N_ELEMENTS (still), 4, TRUE, 4);
  g_autoptr (RidgeProjection) total = NULL;

  g_assert_cmpfloat (value->low, <, 5);
  g_assert_cmpfloat (value->high, >, 5);
  g_assert_cmpfloat (value->chance, <, 1);
  g_assert_cmpfloat (value->chance, >, 0.8);
  g_assert_cmpfloat (ridge_projection_chance (value, 4, 1000, INFINITY), >, 0);

  request.x = still;
  request.n = G_N_ELEMENTS (still);
  request.steps = 4;
  request.adds_up = TRUE;
  request.done = 10;
  request.floor = 0;
  request.goal_low = 8;
  total = ridge_projection_new (&request);
  g_assert_cmpfloat (total->low, <, 30);
  g_assert_cmpfloat (total->high, >, 30);
  g_assert_cmpfloat (total->chance, <, 1);
  g_assert_cmpfloat_with_epsilon (total->mid, 30, 1);
}

/* Floor and ceiling hold what would lie beyond them. */
static void
test_bounds (void)
{
  static const double x[] = { 99.1, 98.7, 99.4, 98.9, 99.6, 99.0, 99.3, 98.8, 99.5, 99.2 };
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autoptr (RidgeProjection) bounded = NULL;
  double low, mid, high;

  request.x = x;
  request.n = G_N_ELEMENTS (x);
  request.steps = 12;
  request.moves = TRUE;
  request.ceiling = 100;
  request.goal_low = 100.5;
  bounded = ridge_projection_new (&request);
  ridge_projection_at (bounded, 12, 0.99, &low, &mid, &high);
  g_assert_cmpfloat (high, ==, 100);
  g_assert_cmpfloat (bounded->high, <=, 100);
  g_assert_cmpfloat_with_epsilon (bounded->chance, 0.5 / 11, 1e-12);
  /* At the ceiling is what would be beyond it: at least as likely as beyond 99.9. */
  g_assert_cmpfloat (ridge_projection_chance (bounded, 12, 100, INFINITY), >, 0.5 / 11);
  g_assert_cmpfloat (ridge_projection_chance (bounded, 12, 100, INFINITY), <=, ridge_projection_chance (bounded, 12, 99.9, INFINITY));
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (bounded, 12, -INFINITY, 100), 1 - 0.5 / 11, 1e-12);
}

/* A bound at the end of the 80 % interval is passed one time in ten. */
static void
test_chances (void)
{
  static const double x[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31 };
  g_autoptr (RidgeProjection) forecast = project (x, G_N_ELEMENTS (x), 3, FALSE, 31);

  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (forecast, 3, forecast->high, INFINITY), 0.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (forecast, 3, -INFINITY, forecast->low), 0.1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ridge_projection_chance (forecast, 3, forecast->low, forecast->high), 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (forecast->mid, 376.0 / 12, 1);
}

/* One outlier, wherever it is, moves the answer by at most half the width. */
static void
test_outlier (void)
{
  static const double steady[] = { 31, 28, 35, 30, 33, 29, 34, 27, 32, 30, 36, 31, 29, 33, 30, 34 };
  static const double sizes[] = { 100, -60, 1000 };

  for (guint rising = 0; rising < 2; rising++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (gsize at = 0; at < G_N_ELEMENTS (steady); at++)
        {
          g_autoptr (RidgeProjection) clean = NULL;
          g_autoptr (RidgeProjection) spoilt = NULL;
          double x[G_N_ELEMENTS (steady)];

          for (gsize i = 0; i < G_N_ELEMENTS (steady); i++)
            x[i] = steady[i] + (rising ? 3.0 * i : 0.0);
          clean = project (x, G_N_ELEMENTS (x), 4, TRUE, 40);
          x[at] += sizes[size];
          spoilt = project (x, G_N_ELEMENTS (x), 4, TRUE, 40);
          g_assert_cmpfloat (fabs (spoilt->mid - clean->mid), <=, (spoilt->high - spoilt->low) / 2);
        }
}

/* A signal that is long ago does not block the answer, nor widen it for ever. */
static void
test_old_signal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (RidgeProjection) forecast = NULL;
  double x[100];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 50 + g_rand_double_range (rand, -2, 2) + (i < 20 ? 40 : 0);
  forecast = project (x, G_N_ELEMENTS (x), 3, FALSE, 50);
  g_assert_true (ridge_projection_has (forecast));
  g_assert_cmpfloat (forecast->high - forecast->low, <, 8);
  g_assert_cmpfloat_with_epsilon (forecast->mid, 50, 2);
}

/* A rise with a season lands at the season's place on it. */
static void
test_season_and_trend (void)
{
  static const double season[] = { -8, -6, -2, 0, 3, 6, 9, 8, 2, -1, -4, -7 };
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (RidgeProjection) forecast = NULL;
  double x[48];

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = 100 + i + 2 * season[i % 12] + g_rand_double_range (rand, -1, 1);
  request.x = x;
  request.n = G_N_ELEMENTS (x);
  request.steps = 7;
  request.period = 12;
  request.moves = TRUE;
  forecast = ridge_projection_new (&request);
  g_assert_true (forecast->seasonal);
  g_assert_cmpfloat_with_epsilon (forecast->mid, 100 + 54 + 18, 4);
  g_assert_cmpfloat (forecast->low, <, 172);
  g_assert_cmpfloat (forecast->high, >, 172);
  g_assert_false (forecast->falls_back);
}

/* What swings far about a level returns to it, and says so when the present is left
 * out; what is forecast is between the last value and the level. */
static void
test_return (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  double x[80];
  guint  n_returns = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (RidgeProjection) forecast = NULL;
      double carried = 0;

      for (guint j = 0; j < G_N_ELEMENTS (x); j++)
        {
          carried = 0.6 * carried + 4 * (g_rand_double (rand) - 0.5);
          x[j] = 50 + carried;
        }
      x[G_N_ELEMENTS (x) - 1] = 50 + 8;
      x[G_N_ELEMENTS (x) - 2] = 50 + 6;
      forecast = project (x, G_N_ELEMENTS (x), 10, FALSE, 50);
      n_returns += forecast->method == RIDGE_PROJECTION_RETURN || forecast->method == RIDGE_PROJECTION_LEVEL ? 1 : 0;
      g_assert_cmpfloat (forecast->mid, <, 58);
      g_assert_cmpint (forecast->falls_back, ==, forecast->high < 58);
      g_assert_cmpfloat (forecast->share, >, 0.2);
      g_assert_cmpfloat (forecast->share, <=, 1 + 1e-12);
    }
  g_assert_cmpuint (n_returns, >=, 14);
}

/* ---- how often it holds ---- */

typedef struct
{
  gsize  n;
  gsize  n_held;
  double score;          /* Winkler, in units of what a walk moves by */
  double walk_score;
  double brier;
  double walk_brier;
} Tally;

static double
winkler (double low,
         double high,
         double actual,
         double unit)
{
  return fmin ((high - low + 10 * (fmax (low - actual, 0) + fmax (actual - high, 0))) / unit, 100);
}

/* Half of the targets lie above where it is now, half below. */
static void
tally_add (Tally                 *self,
           const RidgeProjection *forecast,
           const double          *x,
           gsize                  n,
           double                 actual)
{
  double squares = 0, unit, goal;
  gboolean reached;

  for (gsize i = 1; i < n; i++)
    squares += (x[i] - x[i - 1]) * (x[i] - x[i - 1]);
  unit = sqrt (squares / (n - 1.0) * forecast->steps);
  if (!(unit > 0))
    return;
  goal = x[n - 1] + (self->n % 2 == 0 ? 0.3 : -0.3) * unit;
  reached = actual >= goal;
  self->n++;
  self->n_held += forecast->low <= actual && actual <= forecast->high ? 1 : 0;
  self->score += winkler (forecast->low, forecast->high, actual, unit);
  self->walk_score += winkler (x[n - 1] - 1.2816 * unit, x[n - 1] + 1.2816 * unit, actual, unit);
  self->brier += pow (ridge_projection_chance (forecast, forecast->steps, goal, INFINITY) - reached, 2);
  self->walk_brier += pow ((goal > x[n - 1] ? 0.382 : 0.618) - reached, 2);
}

static double
random_normal (GRand *rand)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (rand)));

  return radius * cos (2.0 * G_PI * g_rand_double (rand));
}

typedef enum
{
  KIND_LEVEL,
  KIND_TREND,
  KIND_WALK,
  KIND_AR,
  KIND_COURSE,            /* straight, on course to a target */
  KIND_OLD_SIGNAL,        /* a level that was another one long ago */
  KIND_CEILING,           /* per cent, of which none is above 100 */
  KIND_COUNT,
  KIND_SEASON,
  KIND_SEASON_AND_TREND,
} Kind;

#define MOST_VALUES (260 + 12)

/* How many of a kind: few for every day, many in the large run. */
static guint
get_n_processes (void)
{
  const char *wanted = g_getenv ("RIDGELINE_TEST_SERIES");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : N_PROCESSES;
}

/* Waiting times until they pass the mean. */
static double
random_poisson (GRand *rand,
                double mean)
{
  double passed = 0.0;
  int    count = -1;

  while (passed < mean)
    {
      passed -= log (1.0 - g_rand_double (rand));
      count++;
    }

  return count;
}

static void
make_process (Kind    kind,
              GRand  *rand,
              double *x,
              gsize   n)
{
  double slope = random_normal (rand);
  double season[12];
  double carried = 0;

  for (guint i = 0; i < 12; i++)
    season[i] = 8 * random_normal (rand);
  for (gsize i = 0; i < n; i++)
    {
      double noise = 4 * random_normal (rand);

      carried = kind == KIND_WALK ? carried + noise : kind == KIND_AR ? 0.7 * carried + noise : noise;
      x[i] = 100 + carried + (kind == KIND_TREND || kind == KIND_SEASON_AND_TREND ? slope * i : kind == KIND_COURSE ? 5.0 * i : 0) +
             (kind >= KIND_SEASON ? season[i % 12] : 0) + (kind == KIND_OLD_SIGNAL && i < n / 4 ? 40 : 0);
      if (kind == KIND_CEILING)
        x[i] = fmin (100, round (10 * (97 + carried / 2)) / 10);
      else if (kind == KIND_COUNT)
        x[i] = random_poisson (rand, 8);
    }
}

typedef struct
{
  const char *name;
  Kind        kind;
  gboolean    moves;
  int         from;
  int         to;         /* values known */
  int         steps;      /* to this value, or 0: up to 12 */
  double      most;       /* a rise from so few values may end: it has to be too wide */
} Process;

static const Process processes[] = {
  { "level", KIND_LEVEL, FALSE, 8, 60, 0, 0.9 },
  { "level of a result that should move", KIND_LEVEL, TRUE, 8, 60, 0, 0.9 },
  { "level of 260 values", KIND_LEVEL, FALSE, 260, 260, 0, 0.9 },
  { "level after an old signal", KIND_OLD_SIGNAL, FALSE, 48, 120, 0, 0.9 },
  { "at the ceiling", KIND_CEILING, FALSE, 12, 60, 0, 0.9 },
  { "counts of 8", KIND_COUNT, FALSE, 8, 60, 0, 0.9 },
  { "straight rise, weeks 6 to 9 of 13", KIND_COURSE, TRUE, 6, 9, 13, 0.98 },
  { "trend", KIND_TREND, TRUE, 8, 60, 0, 0.9 },
  { "walk", KIND_WALK, TRUE, 8, 60, 0, 0.9 },
  { "autoregression", KIND_AR, TRUE, 8, 60, 0, 0.9 },
  { "season", KIND_SEASON, TRUE, 26, 60, 0, 0.9 },
  { "season of two cycles", KIND_SEASON, FALSE, 25, 30, 0, 0.9 },
  { "season and trend", KIND_SEASON_AND_TREND, TRUE, 26, 60, 0, 0.9 },
  { "season and trend, two cycles", KIND_SEASON_AND_TREND, TRUE, 25, 30, 0, 0.9 },
};

static void
run_process (const Process *process,
             GRand         *rand,
             Tally         *tally)
{
  gsize n = (gsize) g_rand_int_range (rand, process->from, process->to + 1);
  gsize steps = process->steps > 0 ? (gsize) process->steps - n : (gsize) g_rand_int_range (rand, 1, 13);
  RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
  g_autoptr (RidgeProjection) forecast = NULL;
  double x[MOST_VALUES];

  make_process (process->kind, rand, x, n + steps);
  request.x = x;
  request.n = n;
  request.steps = steps;
  request.period = process->kind >= KIND_SEASON ? 12 : 0;
  request.moves = process->moves;
  if (process->kind == KIND_CEILING)
    request.ceiling = 100;
  if (process->kind == KIND_COUNT)
    request.floor = 0;
  forecast = ridge_projection_new (&request);
  g_assert_true (ridge_projection_has (forecast));
  g_assert_cmpfloat (forecast->high, <=, process->kind == KIND_CEILING ? 100 : INFINITY);
  g_assert_cmpfloat (forecast->low, >=, process->kind == KIND_COUNT ? 0 : -INFINITY);
  tally_add (tally, forecast, x, n, x[n + steps - 1]);
}

/* Whatever it is, the interval holds 8 times of 10: wider where it could not be
 * known, never much too narrow; and there always is one. A straight rise in the
 * weeks 6 to 9 of 13, two cycles of a season, and long stretches of stable values
 * are those that once had none, or a wrong one. */
static void
test_made_processes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint  n_processes = get_n_processes ();
  double slack = 3.0 * 0.4 / sqrt (n_processes);

  for (guint kind = 0; kind < G_N_ELEMENTS (processes); kind++)
    {
      /* Nothing beats a walk's own forecast of a walk; who does not know that it is one pays for it. */
      gboolean is_walk = processes[kind].kind == KIND_WALK;
      Tally    tally = { 0 };
      double   held;

      for (guint i = 0; i < n_processes; i++)
        run_process (&processes[kind], rand, &tally);
      held = (double) tally.n_held / tally.n;
      g_test_message ("%s: %.3f held; Winkler %.2f, a walk's %.2f; Brier %.3f, a walk's %.3f", processes[kind].name,
                      held, tally.score / tally.n, tally.walk_score / tally.n,
                      tally.brier / tally.n, tally.walk_brier / tally.n);
      g_assert_cmpfloat (held, >, 0.78 - slack);
      g_assert_cmpfloat (held, <, processes[kind].most + slack);
      g_assert_cmpfloat (tally.score, <, (is_walk ? 1.3 : 1.05) * tally.walk_score);
      g_assert_cmpfloat (tally.brier, <, (is_walk ? 1.1 : 1.02) * tally.walk_brier);
    }
}

static void
run_series (const char *line,
            Tally      *tallies)
{
  static const gsize horizons[] = { 1, 3, 6, 12 };
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  gsize n = g_strv_length (words) - 3;
  g_autofree double *x = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    x[i] = g_ascii_strtod (words[i + 3], NULL);
  for (gsize known = 8; known + 12 < n; known += 23)
    for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
      {
        RidgeProjectionRequest request = RIDGE_PROJECTION_REQUEST_INIT;
        g_autoptr (RidgeProjection) forecast = NULL;

        request.x = x;
        request.n = known;
        request.steps = horizons[i];
        request.period = (guint) g_ascii_strtoull (words[2], NULL, 10);
        request.moves = TRUE;
        forecast = ridge_projection_new (&request);
        tally_add (&tallies[i], forecast, x, known, x[known + horizons[i] - 1]);
      }
}

/* Most of these are a nation's accounts, whose growth changes: harder than what a
 * plan follows. The bounds are what a hundred rows can tell from 80 %. */
static void
test_real_series (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIDGE_LANDING_CASES"), "series.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Tally tallies[4] = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      run_series (*line, tallies);
  for (guint i = 0; i < G_N_ELEMENTS (tallies); i++)
    {
      const Tally *tally = &tallies[i];

      g_test_message ("horizon %u: %.3f of %" G_GSIZE_FORMAT " held; Winkler %.2f, a walk's %.2f; Brier %.3f, a walk's %.3f",
                      i, (double) tally->n_held / tally->n, tally->n, tally->score / tally->n,
                      tally->walk_score / tally->n, tally->brier / tally->n, tally->walk_brier / tally->n);
      g_assert_cmpuint (tally->n, >, 100);
      g_assert_cmpfloat ((double) tally->n_held / tally->n, >, 0.72);
      g_assert_cmpfloat ((double) tally->n_held / tally->n, <, 0.88);
      g_assert_cmpfloat (tally->score, <, 0.9 * tally->walk_score);
      g_assert_cmpfloat (tally->brier, <, 0.9 * tally->walk_brier);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/projection/three-values", test_three_values);
  g_test_add_func ("/stats/projection/rise", test_rise);
  g_test_add_func ("/stats/projection/never-certain", test_never_certain);
  g_test_add_func ("/stats/projection/bounds", test_bounds);
  g_test_add_func ("/stats/projection/chances", test_chances);
  g_test_add_func ("/stats/projection/outlier", test_outlier);
  g_test_add_func ("/stats/projection/old-signal", test_old_signal);
  g_test_add_func ("/stats/projection/season-and-trend", test_season_and_trend);
  g_test_add_func ("/stats/projection/return", test_return);
  g_test_add_func ("/stats/projection/made-processes", test_made_processes);
  g_test_add_func ("/stats/projection/real-series", test_real_series);

  return g_test_run ();
}
