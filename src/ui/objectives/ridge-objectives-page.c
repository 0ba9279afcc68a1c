/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/objectives/ridge-open-rows.h"
#include "ui/widgets/ridge-list-reveal.h"
#include "words/ridge-words.h"

/**
 * RidgeObjectivesPage:
 *
 * The place where a plan is built: objectives and their key results as a tree
 * that is filtered, renamed and re-arranged by pointer and by keys, and beside it
 * the details of what is selected. Properties, set by the width there is: compact
 * (the columns stand below the titles), spare (without the column of the chance).
 */
G_DEFINE_FINAL_TYPE (RidgeObjectivesPage, ridge_objectives_page, RIDGE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_SPARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RidgeContext *
get_context (RidgeObjectivesPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

/* ---- Rows ---- */

static void
row_expanded_cb (RidgeObjectivesPage *self,
                 GParamSpec          *pspec,
                 GtkTreeListRow      *row)
{
  ridge_objectives_tree_take_expanded (self->tree, row);
}

static void
row_setup_cb (RidgeObjectivesPage *self,
              GtkListItem         *item)
{
  GtkWidget *row = ridge_objectives_row_new ();

  gtk_list_item_set_child (item, row);
  ridge_objectives_page_connect_row (self, RIDGE_OBJECTIVES_ROW (row));
}

static void
row_bind_cb (RidgeObjectivesPage *self,
             GtkListItem         *item)
{
  RidgeObjectivesRow *row = RIDGE_OBJECTIVES_ROW (gtk_list_item_get_child (item));
  GtkTreeListRow *list_row = gtk_list_item_get_item (item);
  g_autoptr (RidgeEntity) entity = gtk_tree_list_row_get_item (list_row);

  ridge_objectives_row_set_layout (row, self->compact, self->spare);
  ridge_objectives_row_bind (row, item, ridge_context_get_period (get_context (self)),
                             ridge_objectives_filter_finds (ridge_objectives_tree_get_filter (self->tree), entity));
  g_signal_connect_object (list_row, "notify::expanded", G_CALLBACK (row_expanded_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_add (self->bound, row);
  ridge_objectives_page_restore_title (self, row);
}

static void
row_unbind_cb (RidgeObjectivesPage *self,
               GtkListItem         *item)
{
  RidgeObjectivesRow *row = RIDGE_OBJECTIVES_ROW (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_expanded_cb, self);
  g_hash_table_remove (self->bound, row);
  ridge_objectives_page_keep_title (self, row);
  ridge_objectives_row_unbind (row);
}

static void
init_rows (RidgeObjectivesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, ridge_objectives_tree_get_rows (self->tree));
  gtk_list_view_set_factory (self->view, factory);
}

/**
 * ridge_objectives_page_find_row:
 * @entity: an objective or a key result
 *
 * Returns: (transfer none) (nullable): the widget that shows it, when there is one
 */
RidgeObjectivesRow *
ridge_objectives_page_find_row (RidgeObjectivesPage *self,
                                RidgeEntity         *entity)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (ridge_objectives_row_get_entity (row) == entity)
      return row;

  return NULL;
}

/**
 * ridge_objectives_page_show_row:
 * @entity: an objective or a key result
 * @focus: whether the row takes the focus
 *
 * Selects something and brings its row into view.
 */
void
ridge_objectives_page_show_row (RidgeObjectivesPage *self,
                                RidgeEntity         *entity,
                                gboolean             focus)
{
  ridge_objectives_tree_select (self->tree, entity);
  ridge_list_reveal (self->view, focus);
}

/* ---- What there is to see ---- */

static void
update_empty (RidgeObjectivesPage *self)
{
  RidgePeriod *period = ridge_context_get_period (get_context (self));
  RidgeTeam *team = ridge_context_get_team (get_context (self));
  g_autofree char *title = NULL;

  /* An objective belongs to a period, so that is what comes first. */
  gtk_button_set_label (self->empty_button, period != NULL ? _("_New Objective") : _("New Period…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button),
                                  period != NULL ? "objectives.new-objective" : "win.new-period");
  if (period == NULL)
    title = g_strdup (_("No Period Yet"));
  else if (team != NULL)
    /* Translators: a team and a period, such as "Sales has no objectives in Q4 2026 yet" */
    title = g_strdup_printf (_("%s has no objectives in %s yet"), ridge_team_get_name (team),
                             ridge_period_get_name (period));
  else
    /* Translators: a period, such as "No objectives in Q4 2026 yet" */
    title = g_strdup_printf (_("No objectives in %s yet"), ridge_period_get_name (period));

  adw_status_page_set_title (self->empty, title);
}

/* Rows that were only on the way to something may have become findings, or not. */
static void
update_found (RidgeObjectivesPage *self)
{
  RidgeObjectivesFilter *filter = ridge_objectives_tree_get_filter (self->tree);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    ridge_objectives_row_set_found (row, ridge_objectives_filter_finds (filter, ridge_objectives_row_get_entity (row)));
}

static void
tree_settled_cb (RidgeObjectivesPage *self)
{
  RidgeObjectivesFilter *filter = ridge_objectives_tree_get_filter (self->tree);
  const char *name = "rows";

  if (ridge_objectives_filter_get_n_found (filter) == 0)
    name = ridge_objectives_filter_is_narrowed (filter) ? "nothing-found" : "empty";

  update_empty (self);
  update_found (self);
  gtk_stack_set_visible_child_name (self->stack, name);
  ridge_objectives_page_update_actions (self);
}

/* Undo, another program: the row stays in sight, and keeps the focus that its old place had. */
static void
tree_moved_cb (RidgeObjectivesPage *self)
{
  ridge_objectives_page_show_row (self, ridge_objectives_tree_get_selected (self->tree),
                                  ridge_list_has_focus (self->view));
}

static void
dropped_cb (RidgeObjectivesPage *self,
            RidgeEntity         *dropped)
{
  ridge_objectives_page_show_row (self, dropped, TRUE);
}

static void
tree_selected_cb (RidgeObjectivesPage *self)
{
  ridge_context_set_selection (get_context (self), ridge_objectives_tree_get_selected (self->tree));
  ridge_objectives_page_update_actions (self);
}

/* ---- The context ---- */

static gboolean
is_shown_here (RidgeEntity *entity)
{
  return RIDGE_IS_OBJECTIVE (entity) || RIDGE_IS_KEY_RESULT (entity);
}

static void
context_selection_cb (RidgeObjectivesPage *self)
{
  RidgeEntity *entity = ridge_context_get_selection (get_context (self));

  if (is_shown_here (entity) && entity != ridge_objectives_tree_get_selected (self->tree))
    ridge_objectives_page_show_row (self, entity, FALSE);
}

static void
context_period_cb (RidgeObjectivesPage *self)
{
  ridge_objectives_filter_set_period (ridge_objectives_tree_get_filter (self->tree),
                                      ridge_context_get_period (get_context (self)));
}

static void
context_team_cb (RidgeObjectivesPage *self)
{
  ridge_objectives_filter_set_team (ridge_objectives_tree_get_filter (self->tree),
                                    ridge_context_get_team (get_context (self)));
}

static void
context_document_cb (RidgeObjectivesPage *self)
{
  RidgeDocument *document = ridge_context_get_document (get_context (self));
  RidgePlan *plan = ridge_context_get_plan (get_context (self));
  g_autoptr (GArray) open = NULL;

  if (document != NULL)
    open = ridge_open_rows_load (ridge_document_get_path (document));
  ridge_objectives_page_update_owners (self);
  context_period_cb (self);
  context_team_cb (self);
  ridge_objectives_tree_set_plan (self->tree, plan, open);
  ridge_objectives_page_update_actions (self);
}

/* ---- Keys and pointer ---- */

static void
activate_cb (RidgeObjectivesPage *self)
{
  ridge_page_show_details (RIDGE_PAGE (self));
}

static void
step_into (RidgeObjectivesPage *self,
           GtkTreeListRow      *row)
{
  guint position = gtk_tree_list_row_get_position (row);
  guint level;

  if (!gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (ridge_objectives_tree_get_entity (self->tree, position + 1, &level) != NULL &&
           level > gtk_tree_list_row_get_depth (row))
    gtk_list_view_scroll_to (self->view, position + 1, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
step_out (RidgeObjectivesPage *self,
          GtkTreeListRow      *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (parent != NULL)
    gtk_list_view_scroll_to (self->view, gtk_tree_list_row_get_position (parent),
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
popup_menu (RidgeObjectivesPage *self,
            const GdkRectangle  *at)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (RidgeObjectivesPage *self,
                 int                  n_press,
                 double               x,
                 double               y)
{
  RidgeObjectivesRow *row = ridge_objectives_drag_pick (self->view, x, y);
  graphene_point_t point;

  if (row == NULL || !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                                &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  ridge_objectives_page_show_row (self, ridge_objectives_row_get_entity (row), TRUE);
  popup_menu (self, &(GdkRectangle) { point.x, point.y, 1, 1 });
}

static void
popup_menu_at_selected (RidgeObjectivesPage *self)
{
  RidgeEntity *entity = ridge_objectives_tree_get_selected (self->tree);
  RidgeObjectivesRow *row = entity != NULL ? ridge_objectives_page_find_row (self, entity) : NULL;
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    popup_menu (self, &(GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
}

/* Towards the start a row closes or moves out, towards the end it opens or moves in. */
static gboolean
press_sideways (RidgeObjectivesPage *self,
                gboolean             to_end,
                gboolean             moves)
{
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (ridge_objectives_tree_get_rows (self->tree));
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (rows);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  if (moves)
    return ridge_objectives_page_move (self, to_end ? RIDGE_STEP_IN : RIDGE_STEP_OUT);
  if (to_end)
    step_into (self, row);
  else
    step_out (self, row);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (RidgeObjectivesPage *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      popup_menu_at_selected (self);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Right || keyval == GDK_KEY_Left) && (modifiers == 0 || modifiers == GDK_ALT_MASK))
    return press_sideways (self, (keyval == GDK_KEY_Right) != rtl, modifiers == GDK_ALT_MASK);

  return GDK_EVENT_PROPAGATE;
}

/* ---- The page ---- */

static void
set_layout (RidgeObjectivesPage *self,
            gboolean             compact,
            gboolean             spare)
{
  GHashTableIter iter;
  gpointer row;

  if (self->compact == compact && self->spare == spare)
    return;

  self->compact = compact;
  self->spare = spare;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    ridge_objectives_row_set_layout (row, compact, spare);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPARE]);
}

static gboolean
ridge_objectives_page_reveal (RidgePage   *page,
                              RidgeEntity *entity)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (page);

  if (!is_shown_here (entity))
    return FALSE;

  ridge_objectives_page_show_row (self, entity, TRUE);

  return TRUE;
}

/* Which rows are open is kept whenever the page goes out of sight, with the window at the latest. */
static void
ridge_objectives_page_unmap (GtkWidget *widget)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (widget);
  RidgeDocument *document = ridge_context_get_document (get_context (self));
  g_autoptr (GArray) open = ridge_objectives_tree_list_open (self->tree);

  if (document != NULL)
    ridge_open_rows_save (ridge_document_get_path (document), open);

  GTK_WIDGET_CLASS (ridge_objectives_page_parent_class)->unmap (widget);
}

static void
ridge_objectives_page_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (widget);

  GTK_WIDGET_CLASS (ridge_objectives_page_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
ridge_objectives_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_SPARE:
      g_value_set_boolean (value, self->spare);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_objectives_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_layout (self, g_value_get_boolean (value), self->spare);
      break;
    case PROP_SPARE:
      set_layout (self, self->compact, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_objectives_page_constructed (GObject *object)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (object);
  RidgeContext *context = get_context (self);

  G_OBJECT_CLASS (ridge_objectives_page_parent_class)->constructed (object);

  self->drag = ridge_objectives_drag_new (self->view, self->tree, context, self->indicator);
  g_signal_connect_object (self->drag, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  ridge_objectives_pane_set_context (self->pane, context);
  ridge_objectives_page_init_actions (self);

  g_signal_connect_object (context, "notify::plan", G_CALLBACK (context_document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::period", G_CALLBACK (context_period_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::team", G_CALLBACK (context_team_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::selection", G_CALLBACK (context_selection_cb), self, G_CONNECT_SWAPPED);
  ridge_objectives_page_init_naming (self);
  g_signal_connect_object (context, "notify::editable", G_CALLBACK (ridge_objectives_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  context_document_cb (self);
}

static void
ridge_objectives_page_dispose (GObject *object)
{
  RidgeObjectivesPage *self = RIDGE_OBJECTIVES_PAGE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->drag);
  g_clear_object (&self->tree);
  g_clear_object (&self->actions);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_OBJECTIVES_PAGE);

  G_OBJECT_CLASS (ridge_objectives_page_parent_class)->dispose (object);
}

static void
ridge_objectives_page_finalize (GObject *object)
{
  g_hash_table_unref (RIDGE_OBJECTIVES_PAGE (object)->kept_titles);
  g_hash_table_unref (RIDGE_OBJECTIVES_PAGE (object)->bound);

  G_OBJECT_CLASS (ridge_objectives_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, pane);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, owners);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, states);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, now_heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, progress_heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, signal_heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, chance_heading);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, view);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, indicator);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  ridge_objectives_page_bind_search (widget_class);
}

static void
ridge_objectives_page_class_init (RidgeObjectivesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_objectives_page_get_property;
  object_class->set_property = ridge_objectives_page_set_property;
  object_class->constructed = ridge_objectives_page_constructed;
  object_class->dispose = ridge_objectives_page_dispose;
  object_class->finalize = ridge_objectives_page_finalize;
  widget_class->unmap = ridge_objectives_page_unmap;
  widget_class->size_allocate = ridge_objectives_page_size_allocate;
  RIDGE_PAGE_CLASS (klass)->reveal = ridge_objectives_page_reveal;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPARE] = g_param_spec_boolean ("spare", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RIDGE_TYPE_DROP_INDICATOR);
  g_type_ensure (RIDGE_TYPE_OBJECTIVES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-objectives-page.ui");
  bind_template (widget_class);
}

static void
set_heading_width (GtkWidget *heading,
                   int        width)
{
  gtk_widget_set_size_request (heading, ridge_objectives_column_to_pixels (width), -1);
}

static void
update_headings (RidgeObjectivesPage *self)
{
  set_heading_width (self->now_heading, RIDGE_OBJECTIVES_NOW_WIDTH);
  set_heading_width (self->progress_heading, RIDGE_OBJECTIVES_PROGRESS_WIDTH);
  set_heading_width (self->signal_heading, RIDGE_OBJECTIVES_SIGNAL_WIDTH);
  set_heading_width (self->chance_heading, RIDGE_OBJECTIVES_CHANCE_WIDTH);
}

static void
ridge_objectives_page_init (RidgeObjectivesPage *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->kept_titles = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->tree = ridge_objectives_tree_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (update_headings), self,
                           G_CONNECT_SWAPPED);
  update_headings (self);
  init_rows (self);

  ridge_objectives_page_init_search (self);
  g_signal_connect_object (self->tree, "settled", G_CALLBACK (tree_settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "moved", G_CALLBACK (tree_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "notify::selected", G_CALLBACK (tree_selected_cb), self, G_CONNECT_SWAPPED);
}
