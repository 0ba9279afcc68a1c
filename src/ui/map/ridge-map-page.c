/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/map/ridge-map-page.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "picture/ridge-drawing.h"
#include "ui/map/ridge-map-drag.h"
#include "ui/map/ridge-map-table.h"
#include "ui/objectives/ridge-chooser-dialog.h"
#include "ui/objectives/ridge-new-dialog.h"
#include "ui/objectives/ridge-places.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-save-file.h"
#include "words/ridge-words.h"

/**
 * RidgeMapPage:
 *
 * What serves what: the mission, the objectives with their key results and the
 * KPIs that lead to others, as cards and lines or as a table that says the
 * same. It is drawn anew when it is looked at.
 */
struct _RidgeMapPage
{
  RidgePage           parent_instance;

  GSettings          *settings;
  GSignalGroup       *plan_signals;
  GSimpleActionGroup *actions;
  GHashTable         *folded;       /* objectives whose cards hide what stands below them */
  GtkStringList      *lines;
  gboolean            outdated;
  gboolean            as_table;
  GtkWidget          *popover;

  GtkStack           *stack;
  RidgeMapView       *view;
  GtkListView        *table;
  GtkLabel           *path_label;
  GtkLabel           *legend_label;
  GtkMenuButton      *zoom_button;
  GMenuModel         *card_menu;
};

G_DEFINE_FINAL_TYPE (RidgeMapPage, ridge_map_page, RIDGE_TYPE_PAGE)

static RidgeContext *
get_context (RidgeMapPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

static void
set_enabled (RidgeMapPage *self,
             const char   *name,
             gboolean      enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/* ---- What is shown ---- */

static void
update_actions (RidgeMapPage *self)
{
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);
  gboolean editable = ridge_context_get_editable (get_context (self));
  gboolean movable = RIDGE_IS_OBJECTIVE (chosen) || RIDGE_IS_KEY_RESULT (chosen);
  gboolean some = ridge_map_view_get_map (self->view) != NULL && !self->as_table;

  set_enabled (self, "open", chosen != NULL && !RIDGE_IS_PLAN (chosen));
  set_enabled (self, "rename", editable && chosen != NULL);
  set_enabled (self, "move-to", editable && movable);
  set_enabled (self, "fold", RIDGE_IS_OBJECTIVE (chosen));
  set_enabled (self, "unfold-all", g_hash_table_size (self->folded) > 0);
  set_enabled (self, "new-objective", editable && ridge_context_get_period (get_context (self)) != NULL);
  set_enabled (self, "save", ridge_map_view_get_map (self->view) != NULL);
  set_enabled (self, "zoom-in", some);
  set_enabled (self, "zoom-out", some);
  set_enabled (self, "zoom-original", some);
  set_enabled (self, "zoom-fit", some);
}

static void
update_words (RidgeMapPage *self)
{
  RidgeMap *map = ridge_map_view_get_map (self->view);
  guint card = ridge_map_view_get_card (self->view), row = RIDGE_MAP_NONE;
  g_autofree char *path = card != RIDGE_MAP_NONE ? ridge_map_picture_path (map, card) : NULL;
  g_autofree char *said = NULL;

  if (card != RIDGE_MAP_NONE)
    ridge_map_find (map, ridge_map_view_get_chosen (self->view), &row);
  said = card != RIDGE_MAP_NONE ? ridge_map_say_card (map, card, row)
                                : g_strdup (_("Map of what supports what. The arrow keys follow the lines."));
  gtk_label_set_text (self->path_label, path != NULL ? path : _("Choose a card to see what it supports and what supports it. The arrow keys follow the lines."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static gboolean
has_objective (RidgeMap *map)
{
  for (guint i = 0; map != NULL && i < ridge_map_get_n_cards (map); i++)
    if (ridge_map_get_card (map, i)->kind != RIDGE_MAP_MISSION)
      return TRUE;

  return FALSE;
}

static void
draw_anew (RidgeMapPage *self)
{
  RidgeContext *context = get_context (self);
  RidgePlan *plan = ridge_context_get_plan (context);
  RidgeMap *map = NULL;
  gboolean some;

  self->outdated = FALSE;
  if (plan != NULL)
    map = ridge_map_picture_new (plan, ridge_context_get_period (context), ridge_context_get_team (context), self->folded);
  some = has_objective (map);
  ridge_map_view_set_map (self->view, map);
  ridge_map_table_fill (self->lines, self->as_table ? map : NULL);
  gtk_stack_set_visible_child_name (self->stack, !some ? "empty" : self->as_table ? "table" : "map");
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_button), some && !self->as_table);
  update_words (self);
  update_actions (self);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  RidgeMapPage *self = RIDGE_MAP_PAGE (widget);

  if (self->outdated)
    draw_anew (self);

  return G_SOURCE_REMOVE;
}

/* At most once a frame, and only while it is looked at. */
static void
outdate (RidgeMapPage *self)
{
  if (self->outdated)
    return;
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
plan_cb (RidgeMapPage *self)
{
  RidgePlan *plan = ridge_context_get_plan (get_context (self));

  g_hash_table_remove_all (self->folded);
  ridge_map_view_set_map (self->view, NULL);
  g_signal_group_set_target (self->plan_signals, plan);
  outdate (self);
}

/* ---- Callbacks ---- */

static void
chosen_cb (RidgeMapPage *self)
{
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);
  guint card = ridge_map_view_get_card (self->view), row = RIDGE_MAP_NONE;

  update_words (self);
  update_actions (self);
  if (card == RIDGE_MAP_NONE)
    return;
  if (!RIDGE_IS_PLAN (chosen))
    ridge_context_set_selection (get_context (self), chosen);
  ridge_map_find (ridge_map_view_get_map (self->view), chosen, &row);
  if (gtk_widget_has_focus (GTK_WIDGET (self->view)))
    {
      g_autofree char *said = ridge_map_say_card (ridge_map_view_get_map (self->view), card, row);

      ridge_announce (self->view, said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

static void
activated_cb (RidgeMapPage *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "open", NULL);
}

static void
scale_cb (RidgeMapPage *self)
{
  g_autofree char *percent = ridge_words_percent (ridge_map_view_get_scale (self->view));

  gtk_menu_button_set_label (self->zoom_button, percent);
}

static void
popup_at (RidgeMapPage       *self,
          GtkWidget          *popover,
          const GdkRectangle *place)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y), &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) point.x, (int) point.y, place->width, place->height });
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
forget_popover (RidgeMapPage *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
menu_cb (RidgeMapPage *self,
         double        x,
         double        y)
{
  forget_popover (self);
  self->popover = gtk_popover_menu_new_from_model (self->card_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  popup_at (self, self->popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* ---- Actions on the chosen card ---- */

static void
open_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeMapPage *self = data;

  ridge_context_reveal (get_context (self), ridge_map_view_get_chosen (self->view));
}

static void
fold_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeMapPage *self = data;
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);

  if (!g_hash_table_remove (self->folded, chosen))
    g_hash_table_add (self->folded, g_object_ref (chosen));
  outdate (self);
}

static void
unfold_all_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  RidgeMapPage *self = data;

  g_hash_table_remove_all (self->folded);
  outdate (self);
}

static guint
get_title_column (RidgeEntity *entity)
{
  if (RIDGE_IS_PLAN (entity))
    return RIDGE_PLAN_MISSION;
  if (RIDGE_IS_KPI (entity))
    return RIDGE_KPI_NAME;

  return RIDGE_IS_OBJECTIVE (entity) ? RIDGE_OBJECTIVE_TITLE : RIDGE_KEY_RESULT_TITLE;
}

/* A refusal stands under the text, which stays. */
static void
entry_activated_cb (RidgeMapPage *self,
                    GtkEntry     *entry)
{
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);
  GtkWidget *reason = gtk_widget_get_next_sibling (GTK_WIDGET (entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (chosen == NULL || ridge_change_field (ridge_context_get_document (get_context (self)), chosen, get_title_column (chosen),
                                            RIDGE_TEXT (gtk_editable_get_text (GTK_EDITABLE (entry))), &error))
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      return;
    }
  sentence = ridge_words_error (error);
  gtk_label_set_text (GTK_LABEL (reason), sentence);
  gtk_widget_set_visible (reason, TRUE);
  ridge_announce (entry, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
rename_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RidgeMapPage *self = data;
  RidgeEntity *chosen = ridge_map_view_get_chosen (self->view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *entry = gtk_entry_new (), *reason = gtk_label_new (NULL);
  const char *title = RIDGE_IS_PLAN (chosen) ? ridge_plan_get_mission (RIDGE_PLAN (chosen)) : ridge_entity_get_title (chosen);
  GdkRectangle place;

  forget_popover (self);
  self->popover = gtk_popover_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 36);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title"), -1);
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (reason), 40);
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_widget_add_css_class (reason, "error");
  gtk_widget_set_visible (reason, FALSE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  if (ridge_map_view_get_place (self->view, chosen, &place))
    popup_at (self, self->popover, &place);
  gtk_widget_grab_focus (entry);
}

static void
place_chosen_cb (RidgeMapPage *self,
                 RidgeEntity  *moved,
                 RidgeEntity  *place)
{
  ridge_map_drag_drop (self->view, get_context (self), moved, place);
}

static void
move_to_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  RidgeMapPage *self = data;
  RidgeEntity *moved = ridge_map_view_get_chosen (self->view);
  g_autoptr (GListModel) places = ridge_places_list (moved);
  g_autofree char *title = g_strdup_printf (_("Move “%s” To"), ridge_entity_get_title (moved));
  AdwDialog *dialog = ridge_chooser_dialog_new (get_context (self), moved, title, places);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
new_objective_activated (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RidgeMapPage *self = data;

  adw_dialog_present (ridge_new_dialog_new (get_context (self), RIDGE_TABLE_OBJECTIVE, RIDGE_AT_TOP), GTK_WIDGET (self));
}

/* ---- Actions on the map ---- */

static void
arrangement_cb (GSimpleAction *action,
                GVariant      *name,
                gpointer       data)
{
  RidgeMapPage *self = data;
  const char *arrangement = g_variant_get_string (name, NULL);

  g_settings_set_string (self->settings, "map-arrangement", arrangement);
  g_simple_action_set_state (action, name);
  self->as_table = g_str_equal (arrangement, "table");
  if (!self->as_table)
    ridge_map_view_set_arrangement (self->view, g_str_equal (arrangement, "teams") ? RIDGE_MAP_TEAMS : RIDGE_MAP_TREE);
  outdate (self);
}

static void
zoom_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeMapPage *self = data;
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "zoom-in"))
    ridge_map_view_zoom (self->view, 1.25);
  else if (g_str_equal (name, "zoom-out"))
    ridge_map_view_zoom (self->view, 0.8);
  else if (g_str_equal (name, "zoom-original"))
    ridge_map_view_set_scale (self->view, 1);
  else
    ridge_map_view_fit (self->view);
}

typedef struct
{
  RidgeMapPage      *page;
  RidgeDrawingFormat format;
} Saving;

static void
paint_map (cairo_t      *cr,
           PangoContext *context,
           double        width,
           double        height,
           gpointer      map)
{
  ridge_map_picture_paint (map, cr, context, width, height);
}

/* What is written is the map of this moment, laid out for paper. */
static gboolean
write_map (RidgeMapPage      *self,
           RidgeDrawingFormat format,
           const char        *path,
           GError           **error)
{
  RidgeContext *context = get_context (self);
  RidgeDocument *document = ridge_context_get_document (context);
  g_autoptr (RidgeMap) map = ridge_map_picture_new (ridge_document_get_plan (document), ridge_context_get_period (context),
                                                    ridge_context_get_team (context), self->folded);
  g_autofree char *arrangement = g_settings_get_string (self->settings, "map-arrangement");
  g_autoptr (GByteArray) bytes = NULL;
  double width, height;

  ridge_map_picture_lay_out (map, g_str_equal (arrangement, "teams") ? RIDGE_MAP_TEAMS : RIDGE_MAP_TREE, &width, &height);
  bytes = ridge_drawing_make (format, path, width, height, paint_map, map, error);

  return bytes != NULL && ridge_document_write_output (document, path, bytes->data, bytes->len, error);
}

static const char *
get_ending (RidgeDrawingFormat format)
{
  return format == RIDGE_DRAWING_SVG ? ".svg" : ".pdf";
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Saving *saving = data;
  g_autoptr (RidgeMapPage) self = saving->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (object), result, get_ending (saving->format), &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (error == NULL && (path == NULL || ridge_context_get_document (get_context (self)) == NULL))
    return;
  if (error != NULL || !write_map (self, saving->format, path, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }
  name = g_filename_display_basename (path);
  /* Translators: a file's name */
  sentence = g_strdup_printf (_("Saved “%s”"), name);
  ridge_context_announce_saved (get_context (self), sentence, path);
}

static void
save_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RidgeMapPage *self = data;
  RidgeDrawingFormat format = g_str_equal (g_variant_get_string (parameter, NULL), "svg") ? RIDGE_DRAWING_SVG : RIDGE_DRAWING_PDF;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: a file's name without its ending; the name of a plan */
  g_autofree char *title = g_strdup_printf (_("Map %s"), ridge_plan_get_name (ridge_context_get_plan (get_context (self))));
  g_autofree char *file_name = ridge_save_file_suggest (title, get_ending (format));
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving) { g_object_ref (self), format };
  gtk_file_dialog_set_title (dialog, _("Save the Map"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, saving);
}

/* ---- Vfuncs ---- */

static gboolean
ridge_map_page_reveal (RidgePage   *page,
                       RidgeEntity *entity)
{
  return FALSE;
}

static void
ridge_map_page_map (GtkWidget *widget)
{
  RidgeMapPage *self = RIDGE_MAP_PAGE (widget);
  RidgeEntity *selection = ridge_context_get_selection (get_context (self));

  if (self->outdated)
    draw_anew (self);
  GTK_WIDGET_CLASS (ridge_map_page_parent_class)->map (widget);
  if (selection != NULL)
    ridge_map_view_choose (self->view, selection);
}

static void
ridge_map_page_constructed (GObject *object)
{
  RidgeMapPage *self = RIDGE_MAP_PAGE (object);
  RidgeContext *context = get_context (self);

  G_OBJECT_CLASS (ridge_map_page_parent_class)->constructed (object);

  ridge_map_drag_attach (self->view, context);
  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::period", G_CALLBACK (outdate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::team", G_CALLBACK (outdate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::editable", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  plan_cb (self);
}

static void
ridge_map_page_dispose (GObject *object)
{
  RidgeMapPage *self = RIDGE_MAP_PAGE (object);

  forget_popover (self);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_MAP_PAGE);
  G_OBJECT_CLASS (ridge_map_page_parent_class)->dispose (object);
}

static void
ridge_map_page_class_init (RidgeMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ridge_map_page_constructed;
  object_class->dispose = ridge_map_page_dispose;
  widget_class->map = ridge_map_page_map;
  RIDGE_PAGE_CLASS (klass)->reveal = ridge_map_page_reveal;

  g_type_ensure (RIDGE_TYPE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, view);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, table);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, path_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, legend_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeMapPage, card_menu);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "map.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "map.move-to", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "map.fold", NULL);
}

static void
set_up_actions (RidgeMapPage *self)
{
  g_autofree char *arrangement = g_settings_get_string (self->settings, "map-arrangement");
  g_autofree char *state = g_strdup_printf ("'%s'", arrangement);
  const GActionEntry entries[] = {
    { .name = "open", .activate = open_activated },
    { .name = "rename", .activate = rename_activated },
    { .name = "move-to", .activate = move_to_activated },
    { .name = "fold", .activate = fold_activated },
    { .name = "unfold-all", .activate = unfold_all_activated },
    { .name = "new-objective", .activate = new_objective_activated },
    { .name = "zoom-in", .activate = zoom_activated },
    { .name = "zoom-out", .activate = zoom_activated },
    { .name = "zoom-original", .activate = zoom_activated },
    { .name = "zoom-fit", .activate = zoom_activated },
    { .name = "save", .activate = save_activated, .parameter_type = "s" },
    { .name = "arrangement", .parameter_type = "s", .change_state = arrangement_cb, .state = state },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ridge_page_set_actions (RIDGE_PAGE (self), "map", G_ACTION_GROUP (self->actions));
  self->as_table = g_str_equal (arrangement, "table");
  ridge_map_view_set_arrangement (self->view, g_str_equal (arrangement, "teams") ? RIDGE_MAP_TEAMS : RIDGE_MAP_TREE);
}

static void
ridge_map_page_init (RidgeMapPage *self)
{
  g_autofree char *legend = ridge_map_picture_legend ();

  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->lines = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (RIDGE_APPLICATION_ID);
  set_up_actions (self);
  ridge_map_table_setup (self->table, self->lines);
  gtk_label_set_text (self->legend_label, legend);
  scale_cb (self);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (outdate), self);
}
