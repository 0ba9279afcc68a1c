/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "draw/ridge-tree-layout.h"

#define ROOT RIDGE_TREE_ROOT

/* A second implementation, as plain as can be: each subtree is all its boxes, and what meets what is
 * found by looking at every pair of them at every depth where one of them ends. */

typedef struct
{
  double across, breadth, along, depth;
  gsize  node;
} Box;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
shift_boxes (GArray *boxes,
             double  by)
{
  for (guint i = 0; i < boxes->len; i++)
    g_array_index (boxes, Box, i).across += by;
}

/* The outermost edge of the boxes at that depth; NaN where there is none. */
static double
edge_at (GArray  *boxes,
         double   depth,
         gboolean right)
{
  double edge = NAN;

  for (guint i = 0; i < boxes->len; i++)
    {
      const Box *box = &g_array_index (boxes, Box, i);

      if (depth <= box->along || depth >= box->along + box->depth)
        continue;
      edge = right ? fmax (edge, box->across + box->breadth) : fmin (edge, box->across);
    }

  return edge;
}

/* Where a box begins or ends, in order. */
static GArray *
list_depths (GPtrArray *subtrees)
{
  GArray *depths = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize i = 0; i < subtrees->len; i++)
    {
      GArray *boxes = g_ptr_array_index (subtrees, i);

      for (guint k = 0; k < boxes->len; k++)
        {
          const Box *box = &g_array_index (boxes, Box, k);
          double end = box->along + box->depth;

          g_array_append_val (depths, box->along);
          g_array_append_val (depths, end);
        }
    }
  g_array_sort (depths, compare_doubles);

  return depths;
}

static GArray *
place_plainly (const RidgeTreeNode *nodes,
               gsize                n,
               gsize                at,
               double               along)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Box));
  g_autoptr (GPtrArray) subtrees = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) depths = NULL;
  double own_depth = at == ROOT ? 0 : nodes[at].depth, own_breadth = at == ROOT ? 0 : nodes[at].breadth;
  g_autofree double *extra = NULL;

  for (gsize i = 0; i < n; i++)
    if (nodes[i].parent == at)
      g_ptr_array_add (subtrees, place_plainly (nodes, n, i, along + own_depth));
  depths = list_depths (subtrees);
  extra = g_new0 (double, subtrees->len + 1);
  for (gsize i = 1; i < subtrees->len; i++)
    for (guint k = 1; k < depths->len; k++)
      {
        double middle = (g_array_index (depths, double, k - 1) + g_array_index (depths, double, k)) / 2;
        double left = edge_at (g_ptr_array_index (subtrees, i), middle, FALSE), right = NAN;
        gsize met = i;

        while (met > 0 && isnan (right))
          right = edge_at (g_ptr_array_index (subtrees, --met), middle, TRUE);
        if (isnan (left) || isnan (right) || right - left <= 0)
          continue;
        for (gsize j = met + 1; j < i; j++)
          extra[j] += (right - left) * (j - met) / (i - met);
        shift_boxes (g_ptr_array_index (subtrees, i), right - left);
      }
  for (gsize i = 0; i < subtrees->len; i++)
    {
      GArray *boxes = g_ptr_array_index (subtrees, i);

      shift_boxes (boxes, extra[i]);
      g_array_append_vals (all, boxes->data, boxes->len);
    }

  if (at != ROOT)
    {
      Box box = { 0, own_breadth, along, own_depth, at };

      if (subtrees->len > 0)
        {
          GArray *first = g_ptr_array_index (subtrees, 0), *last = g_ptr_array_index (subtrees, subtrees->len - 1);
          const Box *start = &g_array_index (first, Box, first->len - 1), *end = &g_array_index (last, Box, last->len - 1);

          box.across = (start->across + end->across + end->breadth - own_breadth) / 2;
        }
      g_array_append_val (all, box);
    }

  return all;
}

static RidgeTreeNode *
make_tree (gsize   n,
           gdouble one_root,
           gdouble bushy)
{
  RidgeTreeNode *nodes = g_new0 (RidgeTreeNode, n);

  for (gsize i = 0; i < n; i++)
    {
      gboolean is_root = i == 0 || g_test_rand_double () > one_root;

      nodes[i].parent = is_root ? ROOT : (gsize) ((i - 1) * pow (g_test_rand_double (), bushy));
      nodes[i].breadth = g_test_rand_double_range (10, 200);
      nodes[i].depth = g_test_rand_double_range (10, 300);
    }

  return nodes;
}

static gboolean
overlap (const RidgeTreeNode *a,
         const RidgeTreeNode *b)
{
  return a->across + a->breadth > b->across + 1e-6 && b->across + b->breadth > a->across + 1e-6 &&
         a->along + a->depth > b->along + 1e-6 && b->along + b->depth > a->along + 1e-6;
}

static void
test_by_hand (void)
{
  /* A parent over the middle of its children; a leaf beside a long one does not wait for its end;
   * grandchildren that are wider than their parent push the uncle away. */
  RidgeTreeNode nodes[] = {
    { ROOT, 40, 10, 0, 0 },
    { 0, 20, 10, 0, 0 }, { 0, 20, 50, 0, 0 },
    { 1, 30, 10, 0, 0 }, { 1, 30, 10, 0, 0 },
  };
  static const double places[][2] = { { 30, 0 }, { 20, 10 }, { 60, 10 }, { 0, 20 }, { 30, 20 } };

  ridge_tree_layout_place (nodes, G_N_ELEMENTS (nodes));
  for (gsize i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      g_assert_cmpfloat_with_epsilon (nodes[i].across, places[i][0], 1e-9);
      g_assert_cmpfloat_with_epsilon (nodes[i].along, places[i][1], 1e-9);
    }

  ridge_tree_layout_place (NULL, 0);
}

static void
test_no_overlap (void)
{
  for (int round = 0; round < 1000; round++)
    {
      gsize n = (gsize) g_test_rand_int_range (1, 120);
      g_autofree RidgeTreeNode *nodes = make_tree (n, round % 3 == 0 ? 0.95 : 1, g_test_rand_double_range (0.2, 3));

      ridge_tree_layout_place (nodes, n);
      for (gsize i = 0; i < n; i++)
        for (gsize j = 0; j < i; j++)
          {
            g_assert_false (overlap (&nodes[i], &nodes[j]));
            /* Siblings keep their order. */
            if (nodes[i].parent == nodes[j].parent)
              g_assert_cmpfloat (nodes[j].across + nodes[j].breadth, <=, nodes[i].across + 1e-6);
          }
    }
}

static void
test_second_implementation (void)
{
  for (int round = 0; round < 300; round++)
    {
      gsize n = (gsize) g_test_rand_int_range (1, 40);
      g_autofree RidgeTreeNode *nodes = make_tree (n, round % 3 == 0 ? 0.9 : 1, g_test_rand_double_range (0.2, 3));
      g_autoptr (GArray) plain = place_plainly (nodes, n, ROOT, 0);
      double least = INFINITY;

      ridge_tree_layout_place (nodes, n);
      for (guint i = 0; i < plain->len; i++)
        least = fmin (least, g_array_index (plain, Box, i).across);
      for (guint i = 0; i < plain->len; i++)
        {
          const Box *box = &g_array_index (plain, Box, i);

          g_assert_cmpfloat_with_epsilon (nodes[box->node].across, box->across - least, 0.5);
          g_assert_cmpfloat_with_epsilon (nodes[box->node].along, box->along, 0.5);
        }
    }
}

/* A leaf that goes elsewhere leaves the order of all others as it was, at every depth. */
static void
test_stable (void)
{
  for (int round = 0; round < 200; round++)
    {
      gsize n = (gsize) g_test_rand_int_range (3, 60), leaf = n - 1;
      g_autofree RidgeTreeNode *before = make_tree (n, 1, 1), *after = g_memdup2 (before, n * sizeof *before);

      after[leaf].parent = (gsize) g_test_rand_int_range (0, (gint32) n - 1);
      ridge_tree_layout_place (before, n);
      ridge_tree_layout_place (after, n);
      for (gsize i = 0; i < leaf; i++)
        for (gsize j = 0; j < leaf; j++)
          if (before[i].along + 1e-6 < before[j].along + before[j].depth &&
              before[j].along + 1e-6 < before[i].along + before[i].depth &&
              before[i].across < before[j].across)
            g_assert_cmpfloat (after[i].across, <, after[j].across);
    }
}

static void
test_deep (void)
{
  gsize n = 100000;
  g_autofree RidgeTreeNode *nodes = g_new0 (RidgeTreeNode, n);

  for (gsize i = 0; i < n; i++)
    nodes[i] = (RidgeTreeNode) { i == 0 ? ROOT : i - 1, 10, 1, 0, 0 };
  ridge_tree_layout_place (nodes, n);
  g_assert_cmpfloat (nodes[n - 1].across, ==, 0);
  g_assert_cmpfloat (nodes[n - 1].along, ==, n - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tree-layout/by-hand", test_by_hand);
  g_test_add_func ("/tree-layout/no-overlap", test_no_overlap);
  g_test_add_func ("/tree-layout/second-implementation", test_second_implementation);
  g_test_add_func ("/tree-layout/stable", test_stable);
  g_test_add_func ("/tree-layout/deep", test_deep);

  return g_test_run ();
}
