/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-kpi-list.h"

#include <glib/gi18n-lib.h>

#include "base/ridge-text.h"
#include "ui/kpis/ridge-kpi-row.h"
#include "ui/widgets/ridge-list-reveal.h"
#include "words/ridge-words.h"

/**
 * RidgeKpiList:
 *
 * The KPIs by perspective, each perspective in the plan's order; filtered by
 * the window's team and by words.
 *
 * Properties: selected (RidgeKpi), retired (whether retired ones are listed).
 * Signals: ::activated when a row is chosen with Enter or a click.
 */
struct _RidgeKpiList
{
  AdwBin              parent_instance;

  RidgeContext       *context;
  GSignalGroup       *context_signals;
  GSignalGroup       *plan_signals;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GtkFilter          *filter;
  GtkSorter          *perspectives;
  char               *needle;
  gboolean            retired;

  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  GtkListView        *view;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeKpiList, ridge_kpi_list, ADW_TYPE_BIN)

static gboolean
is_listed (gpointer item,
           gpointer data)
{
  RidgeKpiList *self = data;
  RidgeKpi *kpi = item;

  if (ridge_kpi_get_retired (kpi) && !self->retired)
    return FALSE;
  if (self->context != NULL && !ridge_context_shows_team (self->context, ridge_kpi_get_team (kpi)))
    return FALSE;
  return self->needle == NULL || ridge_text_has_words (ridge_kpi_get_name (kpi), self->needle) ||
         ridge_text_has_words (ridge_kpi_get_definition (kpi), self->needle);
}

static int
compare_perspectives (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  RidgePerspective first = ridge_kpi_get_perspective ((RidgeKpi *) a);
  RidgePerspective second = ridge_kpi_get_perspective ((RidgeKpi *) b);

  return first < second ? -1 : first > second;
}

/* Callbacks */

static void
refilter (RidgeKpiList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* What a KPI or its team is now may be listed or not, and under another heading. */
static void
plan_changed_cb (RidgeKpiList *self)
{
  refilter (self);
  gtk_sorter_changed (self->perspectives, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
plan_notify_cb (RidgeKpiList *self)
{
  RidgePlan *plan = ridge_context_get_plan (self->context);

  g_signal_group_set_target (self->plan_signals, plan);
  gtk_filter_list_model_set_model (self->filtered, plan != NULL ? ridge_plan_get_kpis (plan) : NULL);
}

static void
search_changed_cb (RidgeKpiList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *folded = ridge_text_fold (text);

  if (g_set_str (&self->needle, *folded != '\0' ? folded : NULL))
    refilter (self);
}

static void
items_changed_cb (RidgeKpiList *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0;

  gtk_stack_set_visible_child_name (self->stack, some ? "list" : "none");
}

static void
selected_cb (RidgeKpiList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activate_cb (RidgeKpiList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *row = ridge_kpi_row_new ();

  gtk_list_item_set_child (item, row);
  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_DEFAULT);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  ridge_kpi_row_set_kpi (RIDGE_KPI_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  ridge_kpi_row_set_kpi (RIDGE_KPI_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  RidgeKpi *kpi = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       ridge_words_enum (ridge_perspective_get_type (), (int) ridge_kpi_get_perspective (kpi)));
}

/* Vfuncs */

static void
ridge_kpi_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RidgeKpiList *self = RIDGE_KPI_LIST (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, ridge_kpi_list_get_selected (self));
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_kpi_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_RETIRED:
      ridge_kpi_list_set_retired (RIDGE_KPI_LIST (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_kpi_list_dispose (GObject *object)
{
  RidgeKpiList *self = RIDGE_KPI_LIST (object);

  g_clear_object (&self->context_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->context);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_KPI_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->perspectives);
  G_OBJECT_CLASS (ridge_kpi_list_parent_class)->dispose (object);
}

static void
ridge_kpi_list_finalize (GObject *object)
{
  g_free (RIDGE_KPI_LIST (object)->needle);
  G_OBJECT_CLASS (ridge_kpi_list_parent_class)->finalize (object);
}

/* A list with headings begins at its first row, and leaves the heading above it out. */
static gboolean
show_first_heading_cb (GtkWidget     *view,
                       GdkFrameClock *clock,
                       gpointer       data)
{
  RidgeKpiList *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (gtk_adjustment_get_page_size (adjustment) <= 0)
    return G_SOURCE_CONTINUE;
  if (gtk_single_selection_get_selected (self->selection) == 0)
    gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static void
ridge_kpi_list_map (GtkWidget *widget)
{
  RidgeKpiList *self = RIDGE_KPI_LIST (widget);

  GTK_WIDGET_CLASS (ridge_kpi_list_parent_class)->map (widget);

  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), show_first_heading_cb, self, NULL);
}

static void
ridge_kpi_list_class_init (RidgeKpiListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_kpi_list_get_property;
  object_class->set_property = ridge_kpi_list_set_property;
  object_class->dispose = ridge_kpi_list_dispose;
  object_class->finalize = ridge_kpi_list_finalize;
  widget_class->map = ridge_kpi_list_map;

  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, RIDGE_TYPE_KPI,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] = g_signal_new ("activated", RIDGE_TYPE_KPI_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-kpi-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiList, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeKpiList, view);
}

static void
set_up_models (RidgeKpiList *self)
{
  self->perspectives = GTK_SORTER (gtk_custom_sorter_new (compare_perspectives, NULL, NULL));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_listed, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, self->filter);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, self->perspectives);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->sorted));
  gtk_single_selection_set_autoselect (self->selection, TRUE);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
set_up_factories (RidgeKpiList *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header_cb), NULL);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_header_factory (self->view, headers);
  g_object_unref (rows);
  g_object_unref (headers);
}

static void
ridge_kpi_list_init (RidgeKpiList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  set_up_models (self);
  set_up_factories (self);
  self->context_signals = g_signal_group_new (RIDGE_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::plan", G_CALLBACK (plan_notify_cb), self);
  g_signal_group_connect_swapped (self->context_signals, "notify::team", G_CALLBACK (refilter), self);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

/* Public API */

/**
 * ridge_kpi_list_set_context:
 *
 * Once, before it is shown.
 */
void
ridge_kpi_list_set_context (RidgeKpiList *self,
                            RidgeContext *context)
{
  g_return_if_fail (RIDGE_IS_KPI_LIST (self));

  g_set_object (&self->context, context);
  g_signal_group_set_target (self->context_signals, context);
  plan_notify_cb (self);
}

/**
 * ridge_kpi_list_get_selected:
 *
 * Returns: (transfer none) (nullable): the selected KPI
 */
RidgeKpi *
ridge_kpi_list_get_selected (RidgeKpiList *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * ridge_kpi_list_select:
 *
 * Selects a KPI and scrolls to it; FALSE when it is not listed.
 *
 * Returns: %FALSE when it is not listed
 */
gboolean
ridge_kpi_list_select (RidgeKpiList *self,
                       RidgeKpi     *kpi)
{
  guint n;

  g_return_val_if_fail (RIDGE_IS_KPI_LIST (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RidgeKpi) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (item != kpi)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      ridge_list_reveal (self->view, TRUE);
      return TRUE;
    }
  return FALSE;
}

/**
 * ridge_kpi_list_get_search_bar:
 *
 * Returns: (transfer none): the bar that holds the search entry
 */
GtkSearchBar *
ridge_kpi_list_get_search_bar (RidgeKpiList *self)
{
  g_return_val_if_fail (RIDGE_IS_KPI_LIST (self), NULL);

  return self->search_bar;
}

/**
 * ridge_kpi_list_set_retired:
 *
 * Whether retired KPIs are listed, too.
 */
void
ridge_kpi_list_set_retired (RidgeKpiList *self,
                            gboolean      retired)
{
  g_return_if_fail (RIDGE_IS_KPI_LIST (self));

  if (self->retired == !!retired)
    return;
  self->retired = !!retired;
  refilter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RETIRED]);
}
