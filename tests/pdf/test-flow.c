/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/ridge-flow.h"

#define PAGE_HEIGHT 400.0
#define PAGE_WIDTH 300.0

static PangoContext *
new_context (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static RidgeRow *
text_row (PangoContext *context,
          guint         n_words,
          double        space_before)
{
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, space_before);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "word%u ", i);
  pango_layout_set_text (layout, text->str, -1);
  ridge_row_add_text (row, layout, 0, PAGE_WIDTH, RIDGE_ROW_ALIGN_START);
  return row;
}

static void
draw_nothing (cairo_t  *cr,
              double    width,
              double    height,
              gpointer  data)
{
}

static RidgeRow *
figure_row (double height)
{
  RidgeRow *row = ridge_row_new (RIDGE_ROW_TEXT, 8);

  ridge_row_add_figure (row, 0, PAGE_WIDTH, height, RIDGE_ROW_FIGURE_TOP, draw_nothing, NULL, NULL);
  return row;
}

/* Every line of every row stands on exactly one page, in order, and inside it. */
static void
assert_whole (RidgeFlow  *flow,
              GPtrArray  *rows)
{
  guint row = 0, line = 0;

  for (guint page = 0; page < ridge_flow_get_n_pages (flow); page++)
    {
      guint n;
      double y = 0;
      const RidgeFlowFragment *fragments = ridge_flow_get_fragments (flow, page, &n);

      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          const RidgeFlowFragment *fragment = &fragments[i];

          g_assert_true (fragment->row == g_ptr_array_index (rows, row));
          g_assert_cmpuint (fragment->first_line, ==, line);
          g_assert_cmpuint (fragment->end_line, >, line);
          g_assert_cmpfloat (fragment->y, >=, y - 1e-9);
          y = fragment->y + ridge_row_measure (fragment->row, fragment->first_line, fragment->end_line);
          g_assert_cmpfloat (y, <=, PAGE_HEIGHT + 1e-9);
          line = fragment->end_line;
          if (line == ridge_row_get_n_lines (fragment->row))
            {
              row++;
              line = 0;
            }
        }
    }
  g_assert_cmpuint (row, ==, rows->len);
}

static guint
page_of (RidgeFlow *flow,
         RidgeRow  *row)
{
  for (guint page = 0; page < ridge_flow_get_n_pages (flow); page++)
    {
      guint n;
      const RidgeFlowFragment *fragments = ridge_flow_get_fragments (flow, page, &n);

      for (guint i = 0; i < n; i++)
        if (fragments[i].row == row)
          return page;
    }
  g_assert_not_reached ();
}

static void
test_empty (void)
{
  g_autoptr (RidgeFlow) flow = ridge_flow_new (PAGE_HEIGHT);

  ridge_flow_place (flow);
  g_assert_cmpuint (ridge_flow_get_n_pages (flow), ==, 1);
}

static void
test_random (void)
{
  PangoContext *context = new_context ();

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (RidgeFlow) flow = ridge_flow_new (PAGE_HEIGHT);
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      guint n = (guint) g_test_rand_int_range (1, 30);

      for (guint i = 0; i < n; i++)
        {
          RidgeRow *row;

          if (g_test_rand_int_range (0, 4) == 0)
            row = figure_row (g_test_rand_double_range (5, PAGE_HEIGHT));
          else
            row = text_row (context, (guint) g_test_rand_int_range (0, 600), g_test_rand_double_range (0, 20));
          ridge_row_set_keep_with_next (row, g_test_rand_int_range (0, 3) == 0);
          g_ptr_array_add (rows, row);
          ridge_flow_append (flow, row);
        }
      ridge_flow_place (flow);
      assert_whole (flow, rows);
    }
  g_object_unref (context);
}

static void
test_keep_with_next (void)
{
  PangoContext *context = new_context ();
  g_autoptr (RidgeFlow) flow = ridge_flow_new (PAGE_HEIGHT);
  RidgeRow *heading = text_row (context, 1, 0);
  RidgeRow *chart = figure_row (100);

  ridge_row_set_keep_with_next (heading, TRUE);
  ridge_flow_append (flow, figure_row (PAGE_HEIGHT - 60));
  ridge_flow_append (flow, heading);
  ridge_flow_append (flow, chart);
  ridge_flow_place (flow);
  g_assert_cmpuint (ridge_flow_get_n_pages (flow), ==, 2);
  g_assert_cmpuint (page_of (flow, heading), ==, 1);
  g_assert_cmpuint (page_of (flow, chart), ==, 1);
  g_object_unref (context);
}

static void
test_break (void)
{
  PangoContext *context = new_context ();
  g_autoptr (RidgeFlow) flow = ridge_flow_new (PAGE_HEIGHT);
  RidgeRow *first = text_row (context, 3, 0);
  RidgeRow *second = text_row (context, 3, 0);

  ridge_flow_append (flow, first);
  ridge_flow_break (flow);
  ridge_flow_break (flow);
  ridge_flow_append (flow, second);
  ridge_flow_place (flow);
  g_assert_cmpuint (ridge_flow_get_n_pages (flow), ==, 2);
  g_assert_cmpuint (page_of (flow, second), ==, 1);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/flow/empty", test_empty);
  g_test_add_func ("/report/flow/random", test_random);
  g_test_add_func ("/report/flow/keep-with-next", test_keep_with_next);
  g_test_add_func ("/report/flow/break", test_break);
  return g_test_run ();
}
