/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-points-table.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "ui/kpis/ridge-chart-widget.h"
#include "ui/kpis/ridge-newest-first.h"
#include "ui/kpis/ridge-point-cell.h"
#include "words/ridge-words.h"

#define LEAST_HEIGHT 260

/**
 * RidgePointsTable:
 *
 * The values of a KPI as a table that can be typed into, newest first.
 *
 * Properties: kpi (RidgeKpi, nullable), row (the selected one, counted in the
 * series from its start; RIDGE_CHART_NO_ROW for none).
 */
struct _RidgePointsTable
{
  AdwBin              parent_instance;

  RidgeContext       *context;
  RidgeKpi           *kpi;
  GSignalGroup       *kpi_signals;
  RidgeNewestFirst   *newest_first;
  GtkSingleSelection *selection;
  GtkColumnView      *view;
};

enum
{
  PROP_0,
  PROP_KPI,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgePointsTable, ridge_points_table, ADW_TYPE_BIN)

/* Newest first, so the same sum turns a table row into a series row and back. */
static guint
mirror (RidgePointsTable *self,
        guint             row)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->newest_first));

  return row < n ? n - 1 - row : RIDGE_CHART_NO_ROW;
}

/* Cells */

static void
setup_cell_cb (RidgePointsTable  *self,
               GtkColumnViewCell *cell,
               GtkSignalListItemFactory *factory)
{
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      if (gtk_column_view_column_get_factory (column) == GTK_LIST_ITEM_FACTORY (factory))
        gtk_column_view_cell_set_child (cell, ridge_point_cell_new (self->context, (RidgePointField) i));
    }
}

static void
bind_cell_cb (RidgePointsTable  *self,
              GtkColumnViewCell *cell)
{
  ridge_point_cell_set_point (RIDGE_POINT_CELL (gtk_column_view_cell_get_child (cell)), self->kpi,
                              gtk_column_view_cell_get_item (cell));
}

static void
unbind_cell_cb (RidgePointsTable  *self,
                GtkColumnViewCell *cell)
{
  ridge_point_cell_set_point (RIDGE_POINT_CELL (gtk_column_view_cell_get_child (cell)), NULL, NULL);
}

static char *
describe_row (GtkColumnViewRow *row,
              RidgeDay          day,
              double            number,
              int               decimals,
              RidgeDay          today)
{
  g_autofree char *day_text = ridge_words_day (day);
  g_autofree char *value = ridge_words_value (number, decimals, NULL);

  if (day > today)
    /* Translators: what a screen reader says of a value: its day, its number, and that its day is to come */
    return g_strdup_printf (_("%s, %s, planned"), day_text, value);
  return g_strdup_printf ("%s, %s", day_text, value);
}

/* The row follows its item, that item's value, how the KPI writes it, and whether its day has come. */
static void
setup_row_cb (RidgePointsTable *self,
              GtkColumnViewRow *row)
{
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_ROW, NULL, "item");
  GtkExpression *table = gtk_object_expression_new (G_OBJECT (self));
  GtkExpression *kpi = gtk_property_expression_new (RIDGE_TYPE_POINTS_TABLE, table, "kpi");
  GtkExpression *parts[] = {
    gtk_property_expression_new (RIDGE_TYPE_SERIES_POINT, gtk_expression_ref (item), "day"),
    gtk_property_expression_new (RIDGE_TYPE_SERIES_POINT, item, "value"),
    gtk_property_expression_new (RIDGE_TYPE_KPI, kpi, "decimals"),
    gtk_property_expression_new (RIDGE_TYPE_CONTEXT, gtk_object_expression_new (G_OBJECT (self->context)), "today"),
  };
  GtkExpression *sentence = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (parts), parts,
                                                         G_CALLBACK (describe_row), NULL, NULL);

  gtk_expression_bind (sentence, row, "accessible-label", row);
}

static void
add_column (RidgePointsTable *self,
            const char       *title,
            int               width,
            gboolean          expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static void
selected_cb (RidgePointsTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

/* A rate has three numbers: what was counted, among how many, and what that makes. */
static void
show_columns (RidgePointsTable *self)
{
  GListModel *all = gtk_column_view_get_columns (self->view);
  gboolean parts = self->kpi != NULL && ridge_kpi_takes_parts (self->kpi);
  gboolean rate = self->kpi != NULL && !isnan (ridge_kpi_get_per_used (self->kpi));
  g_autoptr (GtkColumnViewColumn) value = g_list_model_get_item (all, RIDGE_POINT_FIELD_VALUE);
  g_autoptr (GtkColumnViewColumn) denominator = g_list_model_get_item (all, RIDGE_POINT_FIELD_DENOMINATOR);
  g_autoptr (GtkColumnViewColumn) quotient = g_list_model_get_item (all, RIDGE_POINT_FIELD_RATE);

  gtk_column_view_column_set_title (value, rate ? _("Numerator") : _("Value"));
  gtk_column_view_column_set_visible (denominator, parts);
  gtk_column_view_column_set_visible (quotient, rate);
}

/* Vfuncs */

static void
ridge_points_table_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_KPI:
      g_value_set_object (value, RIDGE_POINTS_TABLE (object)->kpi);
      break;
    case PROP_ROW:
      g_value_set_uint (value, ridge_points_table_get_row (RIDGE_POINTS_TABLE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_points_table_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      ridge_points_table_set_row (RIDGE_POINTS_TABLE (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_points_table_dispose (GObject *object)
{
  RidgePointsTable *self = RIDGE_POINTS_TABLE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->newest_first);
  g_clear_object (&self->kpi_signals);
  g_clear_object (&self->kpi);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (ridge_points_table_parent_class)->dispose (object);
}

static void
ridge_points_table_class_init (RidgePointsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_points_table_get_property;
  object_class->set_property = ridge_points_table_set_property;
  object_class->dispose = ridge_points_table_dispose;
  properties[PROP_KPI] = g_param_spec_object ("kpi", NULL, NULL, RIDGE_TYPE_KPI,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] = g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT, RIDGE_CHART_NO_ROW,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_points_table_init (RidgePointsTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  self->newest_first = RIDGE_NEWEST_FIRST (ridge_newest_first_new ());
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->newest_first)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Values"), -1);
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (self->view, rows);
  g_object_unref (rows);
  add_column (self, _("Date"), 120, FALSE);
  add_column (self, _("Value"), 110, FALSE);
  add_column (self, _("Denominator"), 110, FALSE);
  add_column (self, _("Rate"), 90, FALSE);
  add_column (self, _("Note"), -1, TRUE);
  self->kpi_signals = g_signal_group_new (RIDGE_TYPE_KPI);
  g_signal_group_connect_swapped (self->kpi_signals, "notify::chart", G_CALLBACK (show_columns), self);
  g_signal_group_connect_swapped (self->kpi_signals, "notify::per", G_CALLBACK (show_columns), self);
  show_columns (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (scrolled, "card");
  adw_bin_set_child (ADW_BIN (self), scrolled);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/* Public API */

/**
 * ridge_points_table_set_context:
 *
 * Once, before it is shown.
 */
void
ridge_points_table_set_context (RidgePointsTable *self,
                                RidgeContext     *context)
{
  g_return_if_fail (RIDGE_IS_POINTS_TABLE (self));

  g_set_object (&self->context, context);
}

/**
 * ridge_points_table_set_kpi:
 * @kpi: (nullable): whose values to show
 *
 * Shows the values of a KPI, and follows them.
 */
void
ridge_points_table_set_kpi (RidgePointsTable *self,
                            RidgeKpi         *kpi)
{
  g_return_if_fail (RIDGE_IS_POINTS_TABLE (self));

  if (!g_set_object (&self->kpi, kpi))
    return;
  g_signal_group_set_target (self->kpi_signals, kpi);
  show_columns (self);
  ridge_newest_first_set_model (self->newest_first, kpi != NULL ? G_LIST_MODEL (ridge_kpi_get_series (kpi)) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KPI]);
}

/**
 * ridge_points_table_get_row:
 *
 * Returns: the selected row of the series, RIDGE_CHART_NO_ROW when none is
 */
guint
ridge_points_table_get_row (RidgePointsTable *self)
{
  guint selected;

  g_return_val_if_fail (RIDGE_IS_POINTS_TABLE (self), RIDGE_CHART_NO_ROW);

  selected = gtk_single_selection_get_selected (self->selection);
  return selected != GTK_INVALID_LIST_POSITION ? mirror (self, selected) : RIDGE_CHART_NO_ROW;
}

/**
 * ridge_points_table_set_row:
 *
 * Selects a row of the series and scrolls to it.
 */
void
ridge_points_table_set_row (RidgePointsTable *self,
                            guint             row)
{
  guint place;

  g_return_if_fail (RIDGE_IS_POINTS_TABLE (self));

  if (row == ridge_points_table_get_row (self))
    return;
  place = mirror (self, row);
  if (place == RIDGE_CHART_NO_ROW)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  else
    gtk_column_view_scroll_to (self->view, place, NULL, GTK_LIST_SCROLL_SELECT, NULL);
}
