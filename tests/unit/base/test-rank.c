/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/ridge-rank.h"

#include <string.h>

static void
assert_between (const char *before,
                const char *rank,
                const char *after)
{
  g_assert_true (ridge_rank_is_valid (rank));
  if (before != NULL)
    g_assert_cmpint (strcmp (before, rank), <, 0);
  if (after != NULL)
    g_assert_cmpint (strcmp (rank, after), <, 0);
}

static void
test_valid (void)
{
  g_assert_true (ridge_rank_is_valid ("V"));
  g_assert_true (ridge_rank_is_valid ("001"));
  g_assert_false (ridge_rank_is_valid (NULL));
  g_assert_false (ridge_rank_is_valid (""));
  g_assert_false (ridge_rank_is_valid ("0"));
  g_assert_false (ridge_rank_is_valid ("V0"));
  g_assert_false (ridge_rank_is_valid ("a-b"));
}

static void
test_edges (void)
{
  static const char *const pairs[][2] = {
    { NULL, NULL }, { "V", NULL }, { NULL, "V" }, { NULL, "1" }, { "z", NULL }, { "zzzzzzzzzzzzzzzzzzzz", NULL },
    { NULL, "00000000000000000001" }, { "A", "B" }, { "A", "A1" }, { "A", "A001" }, { "Az", "B" }, { "Azzzz", "B" },
    { "1", "1001" }, { "9", "A" }, { "Z", "a" }, { NULL, "01" }, { NULL, "011" }, { "zy", NULL }, { "zzz", NULL },
    { "V1", "V2" }, { "V", "VV" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *rank = ridge_rank_between (pairs[i][0], pairs[i][1]);

      assert_between (pairs[i][0], rank, pairs[i][1]);
    }
}

/* However the list is built, every rank is strictly between its neighbours. */
static void
test_random_inserts (void)
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 5000; i++)
    {
      guint at = g_test_rand_int_range (0, ranks->len + 1);
      const char *before = at > 0 ? ranks->pdata[at - 1] : NULL;
      const char *after = at < ranks->len ? ranks->pdata[at] : NULL;
      char *rank = ridge_rank_between (before, after);

      assert_between (before, rank, after);
      g_ptr_array_insert (ranks, at, rank);
    }

  for (guint i = 1; i < ranks->len; i++)
    g_assert_cmpint (strcmp (ranks->pdata[i - 1], ranks->pdata[i]), <, 0);
}

/* The commonest edits must not make ranks grow: adding last, and adding first. */
static void
test_ends_stay_short (void)
{
  g_autofree char *last = ridge_rank_between (NULL, NULL);
  g_autofree char *first = g_strdup (last);

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *next = ridge_rank_between (last, NULL);
      g_autofree char *previous = ridge_rank_between (NULL, first);

      assert_between (last, next, NULL);
      assert_between (NULL, previous, first);
      g_set_str (&last, next);
      g_set_str (&first, previous);
    }

  g_assert_cmpuint (strlen (last), <=, 6);
  g_assert_cmpuint (strlen (first), <=, 6);
}

static void
test_spread (void)
{
  static const guint counts[] = { 0, 1, 2, 3, 61, 62, 63, 1000, 100000 };
  static const char *const ends[][2] = { { NULL, NULL }, { "V", NULL }, { NULL, "V" }, { "A", "B" }, { "A", "A1" } };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
        {
          g_auto (GStrv) ranks = ridge_rank_spread (ends[i][0], ends[i][1], counts[j]);

          g_assert_cmpuint (g_strv_length (ranks), ==, counts[j]);
          for (guint k = 0; k < counts[j]; k++)
            {
              assert_between (k > 0 ? ranks[k - 1] : ends[i][0], ranks[k], k + 1 < counts[j] ? ranks[k + 1] : ends[i][1]);
              g_assert_cmpuint (strlen (ranks[k]), <=, 8);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/rank/valid", test_valid);
  g_test_add_func ("/base/rank/edges", test_edges);
  g_test_add_func ("/base/rank/random-inserts", test_random_inserts);
  g_test_add_func ("/base/rank/ends-stay-short", test_ends_stay_short);
  g_test_add_func ("/base/rank/spread", test_spread);

  return g_test_run ();
}
