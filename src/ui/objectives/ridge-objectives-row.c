/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-objectives-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/objectives/ridge-lineage.h"
#include "ui/objectives/ridge-row-words.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-bar-widget.h"
#include "ui/widgets/ridge-ring-widget.h"
#include "ui/widgets/ridge-status-widget.h"
#include "words/ridge-words.h"

#define RING_SIZE 30
#define GLYPH_SIZE 14

/* Below the title a bar is as wide as there is room. */
#define COMPACT_WIDTH 1000

/**
 * RidgeObjectivesRow:
 *
 * A row of the objectives page: an objective with its ring, or a key result with
 * its bar. It holds no state but what it shows; while it is renamed, an entry
 * stands where the title stood. A title that is refused stays in it, with the
 * reason below, until it is right or Escape is pressed.
 *
 * ::renamed (const char *title) asks for another title; who cannot give it
 * answers with ridge_objectives_row_refuse().
 */
struct _RidgeObjectivesRow
{
  AdwBin           parent_instance;

  GtkTreeExpander *expander;
  GtkBox          *content;
  RidgeRingWidget *ring;
  GtkImage        *icon;
  GtkBox          *words;
  GtkStack        *naming;
  GtkLabel        *title;
  GtkText         *entry;
  GtkLabel        *refusal;
  GtkLabel        *subtitle;
  GtkBox          *columns;
  GtkLabel        *now;
  AdwClamp        *progress;
  AdwWrapBox      *facts;
  GtkLabel        *value;
  GtkLabel        *pace;
  RidgeBarWidget  *bar;
  GtkWidget       *ends;
  GtkLabel        *start_label;
  GtkLabel        *end_label;
  GtkWidget       *signal;
  RidgeStatusWidget *glyph;
  GtkLabel        *verdict;
  GtkLabel        *chance;

  GtkListItem     *item;          /* not owned: it owns us */
  RidgeEntity     *entity;
  RidgePeriod     *period;        /* the one that is looked at */
  GSignalGroup    *entity_signals;
  GSignalGroup    *team_signals;
  GSignalGroup    *owner_signals;
  GSignalGroup    *rows_signals;
  gboolean         compact;
};

enum
{
  RENAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeObjectivesRow, ridge_objectives_row, ADW_TYPE_BIN)

static void
set_words (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_pace (RidgeObjectivesRow *self,
           RidgePace           pace)
{
  const char *classes[] = { "caption-heading", ridge_row_words_get_pace_class (pace), NULL };

  set_words (self->pace, ridge_words_pace (pace));
  gtk_widget_set_css_classes (GTK_WIDGET (self->pace), classes);
}

static void
show_signal (RidgeObjectivesRow *self)
{
  RidgeStatus status;
  const char *word = ridge_row_words_get_signal (self->entity, &status);

  gtk_widget_set_visible (GTK_WIDGET (self->glyph), word != NULL);
  if (word != NULL)
    ridge_status_widget_set_status (self->glyph, status, word);
  set_words (self->verdict, word);
  if (self->compact)
    gtk_widget_set_visible (self->signal, word != NULL);
}

static void
show_chance (RidgeObjectivesRow *self,
             double              confidence)
{
  g_autofree char *text = isnan (confidence) ? NULL : ridge_words_percent (confidence);

  gtk_label_set_text (self->chance, text != NULL ? text : "");
}

/* Below the title an empty place would be a gap; beside it, it keeps the columns in line. */
static void
show_now (RidgeObjectivesRow *self,
          const char         *value)
{
  gtk_label_set_text (self->now, value != NULL ? value : "");
  gtk_widget_set_visible (GTK_WIDGET (self->now), !self->compact || value != NULL);
}

static void
show_progress (RidgeObjectivesRow *self,
               const char         *text,
               gboolean            is_objective)
{
  const char *classes[] = { "numeric", is_objective ? "heading" : "caption", NULL };

  set_words (self->value, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->value), classes);
}

static void
show_objective (RidgeObjectivesRow *self,
                RidgeObjective     *objective)
{
  double progress = ridge_objective_get_progress (objective);
  g_autofree char *value = isnan (progress) ? NULL : ridge_words_percent (progress);

  ridge_ring_widget_set_entity (self->ring, RIDGE_ENTITY (objective));
  show_now (self, NULL);
  show_progress (self, value, TRUE);
  show_pace (self, ridge_objective_get_pace (objective));
  show_chance (self, ridge_objective_get_confidence (objective));
}

/* Nothing has been said yet; the pace says so in words. */
static gboolean
is_silent (RidgeKeyResult *key_result)
{
  return ridge_key_result_get_measure (key_result) != RIDGE_MEASURE_MILESTONES &&
         isnan (ridge_key_result_get_current (key_result));
}

static void
show_key_result (RidgeObjectivesRow *self,
                 RidgeKeyResult     *key_result)
{
  g_autofree char *value = ridge_words_current (key_result);
  g_autofree char *way = ridge_words_way (key_result);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  gtk_image_set_from_icon_name (self->icon, ridge_row_words_get_icon (key_result));
  ridge_bar_widget_set_key_result (self->bar, key_result);
  gtk_widget_set_visible (self->ends, ridge_words_ends (key_result, &start, &end));
  gtk_label_set_text (self->start_label, start != NULL ? start : "");
  gtk_label_set_text (self->end_label, end != NULL ? end : "");
  show_now (self, is_silent (key_result) ? NULL : value);
  show_progress (self, way, FALSE);
  show_pace (self, ridge_key_result_get_pace (key_result));
  show_chance (self, ridge_key_result_get_confidence (key_result));
}

static void
refresh (RidgeObjectivesRow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *sentence = NULL;
  gboolean is_objective;

  if (self->entity == NULL || ridge_entity_get_plan (self->entity) == NULL)
    return;

  is_objective = RIDGE_IS_OBJECTIVE (self->entity);
  gtk_widget_set_visible (GTK_WIDGET (self->ring), is_objective);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_objective);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !is_objective);
  if (is_objective)
    gtk_widget_set_visible (self->ends, FALSE);
  gtk_label_set_text (self->title, ridge_entity_get_title (self->entity));
  if (is_objective)
    show_objective (self, RIDGE_OBJECTIVE (self->entity));
  else
    show_key_result (self, RIDGE_KEY_RESULT (self->entity));
  show_signal (self);

  subtitle = ridge_row_words_describe (self->entity, self->period);
  set_words (self->subtitle, subtitle);
  sentence = ridge_row_words_say (self->entity, self->period);
  gtk_list_item_set_accessible_label (self->item, sentence);

  g_signal_group_set_target (self->owner_signals, ridge_lineage_get_owner (self->entity));
  g_signal_group_set_target (self->team_signals,
                             is_objective ? ridge_objective_get_team (RIDGE_OBJECTIVE (self->entity)) : NULL);
}

/* A row without anything below it keeps the room of the arrow, but not the arrow. */
static void
rows_changed_cb (RidgeObjectivesRow *self)
{
  GListModel *rows = ridge_lineage_get_rows (self->entity);

  gtk_tree_expander_set_hide_expander (self->expander, g_list_model_get_n_items (rows) == 0);
}

static void
set_column_width (RidgeObjectivesRow *self,
                  gpointer            column,
                  int                 width)
{
  gtk_widget_set_size_request (column, self->compact ? -1 : ridge_objectives_column_to_pixels (width), -1);
}

/* Side by side all rows have columns of one width, whatever the size of the text. */
static void
update_columns (RidgeObjectivesRow *self)
{
  int width = self->compact ? COMPACT_WIDTH : RIDGE_OBJECTIVES_PROGRESS_WIDTH;

  adw_clamp_set_maximum_size (self->progress, width);
  adw_clamp_set_tightening_threshold (self->progress, width);
  gtk_widget_set_hexpand (GTK_WIDGET (self->progress), self->compact);
  set_column_width (self, self->now, RIDGE_OBJECTIVES_NOW_WIDTH);
  set_column_width (self, self->progress, RIDGE_OBJECTIVES_PROGRESS_WIDTH);
  set_column_width (self, self->signal, RIDGE_OBJECTIVES_SIGNAL_WIDTH);
  set_column_width (self, self->chance, RIDGE_OBJECTIVES_CHANCE_WIDTH);
}

/* ---- Renaming in place ---- */

static void
clear_refusal (RidgeObjectivesRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
stop_renaming (RidgeObjectivesRow *self)
{
  clear_refusal (self);
  gtk_stack_set_visible_child_name (self->naming, "title");
}

static gboolean
is_renaming (RidgeObjectivesRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->naming), "entry") == 0;
}

/* Asks for the title that was typed. While that is done the row may come to show another thing. */
static gboolean
save_title (RidgeObjectivesRow *self)
{
  g_autoptr (RidgeEntity) entity = g_object_ref (self->entity);
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  clear_refusal (self);
  if (strcmp (title, ridge_entity_get_title (entity)) == 0)
    return TRUE;

  g_signal_emit (self, signals[RENAMED], 0, title);
  if (gtk_widget_get_visible (GTK_WIDGET (self->refusal)))
    return FALSE;

  /* What was typed is cleaned, and is not asked for a second time. */
  gtk_editable_set_text (GTK_EDITABLE (self->entry), ridge_entity_get_title (entity));
  return TRUE;
}

static void
finish_renaming (RidgeObjectivesRow *self)
{
  if (is_renaming (self) && save_title (self))
    stop_renaming (self);
}

static void
focus_list_item (RidgeObjectivesRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_widget_grab_focus (parent);
}

static void
entry_activate_cb (RidgeObjectivesRow *self)
{
  /* Leaving the entry ends it. */
  if (is_renaming (self) && save_title (self))
    focus_list_item (self);
}

static void
entry_leave_cb (RidgeObjectivesRow *self)
{
  finish_renaming (self);
}

static gboolean
entry_key_pressed_cb (RidgeObjectivesRow *self,
                      guint               keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_renaming (self);
  focus_list_item (self);

  return GDK_EVENT_STOP;
}

static void
ridge_objectives_row_dispose (GObject *object)
{
  RidgeObjectivesRow *self = RIDGE_OBJECTIVES_ROW (object);

  if (self->item != NULL)
    ridge_objectives_row_unbind (self);
  g_clear_object (&self->entity_signals);
  g_clear_object (&self->team_signals);
  g_clear_object (&self->owner_signals);
  g_clear_object (&self->rows_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_OBJECTIVES_ROW);

  G_OBJECT_CLASS (ridge_objectives_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, expander);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, content);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, ring);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, words);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, naming);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, title);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, now);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, progress);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, value);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, pace);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, bar);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, ends);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, start_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, end_label);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, signal);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, RidgeObjectivesRow, chance);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
ridge_objectives_row_class_init (RidgeObjectivesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ridge_objectives_row_dispose;

  signals[RENAMED] = g_signal_new ("renamed", RIDGE_TYPE_OBJECTIVES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RIDGE_TYPE_RING_WIDGET);
  g_type_ensure (RIDGE_TYPE_BAR_WIDGET);
  g_type_ensure (RIDGE_TYPE_STATUS_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-objectives-row.ui");
  bind_children (widget_class);
}

static GSignalGroup *
follow_names (RidgeObjectivesRow *self,
              GType               type)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, "notify::name", G_CALLBACK (refresh), self);

  return group;
}

static void
ridge_objectives_row_init (RidgeObjectivesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  ridge_painting_set_size (RIDGE_PAINTING (self->glyph), GLYPH_SIZE, GLYPH_SIZE);

  self->entity_signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->entity_signals, "notify", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->entity_signals, "computed-changed", G_CALLBACK (refresh), self);
  self->team_signals = follow_names (self, RIDGE_TYPE_TEAM);
  self->owner_signals = follow_names (self, RIDGE_TYPE_PERSON);
  self->rows_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->rows_signals, "items-changed", G_CALLBACK (rows_changed_cb), self);

  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (update_columns), self,
                           G_CONNECT_SWAPPED);
  update_columns (self);
}

/**
 * ridge_objectives_column_to_pixels:
 * @width: the width of a column at the usual size of the text
 *
 * Returns: its width at the size that the text has now, in pixels
 */
int
ridge_objectives_column_to_pixels (int width)
{
  return (int) ceil (adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_settings_get_default ()));
}

/**
 * ridge_objectives_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
ridge_objectives_row_new (void)
{
  return g_object_new (RIDGE_TYPE_OBJECTIVES_ROW, NULL);
}

/**
 * ridge_objectives_row_bind:
 * @item: the list item, of a #GtkTreeListRow of an objective or a key result
 * @period: (nullable): the period that is looked at; another one is named
 * @found: whether it is what was looked for, and not only on the way to it
 *
 * Shows an objective or a key result, and follows its changes.
 */
void
ridge_objectives_row_bind (RidgeObjectivesRow *self,
                           GtkListItem        *item,
                           RidgePeriod        *period,
                           gboolean            found)
{
  GtkTreeListRow *row;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  row = gtk_list_item_get_item (item);
  self->item = item;
  self->entity = gtk_tree_list_row_get_item (row);
  g_set_object (&self->period, period);

  gtk_tree_expander_set_list_row (self->expander, row);
  g_signal_group_set_target (self->entity_signals, self->entity);
  g_signal_group_set_target (self->rows_signals, ridge_lineage_get_rows (self->entity));
  rows_changed_cb (self);
  refresh (self);

  ridge_objectives_row_set_found (self, found);
  if (RIDGE_IS_OBJECTIVE (self->entity))
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
}

/**
 * ridge_objectives_row_set_found:
 * @found: whether it is what was looked for, and not only on the way to it
 *
 * Dims what only leads to something else.
 */
void
ridge_objectives_row_set_found (RidgeObjectivesRow *self,
                                gboolean            found)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  if (found)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "on-the-way");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "on-the-way");
}

/**
 * ridge_objectives_row_unbind:
 *
 * Shows nothing any more. A title that is being typed is dropped; see
 * ridge_objectives_row_dup_refused().
 */
void
ridge_objectives_row_unbind (RidgeObjectivesRow *self)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  stop_renaming (self);
  g_signal_group_set_target (self->entity_signals, NULL);
  g_signal_group_set_target (self->team_signals, NULL);
  g_signal_group_set_target (self->owner_signals, NULL);
  g_signal_group_set_target (self->rows_signals, NULL);
  gtk_tree_expander_set_list_row (self->expander, NULL);
  g_clear_object (&self->period);
  g_clear_object (&self->entity);
  self->item = NULL;
}

/**
 * ridge_objectives_row_get_entity:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
RidgeEntity *
ridge_objectives_row_get_entity (RidgeObjectivesRow *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_ROW (self), NULL);

  return self->entity;
}

/**
 * ridge_objectives_row_get_position:
 *
 * Returns: its place in the list
 */
guint
ridge_objectives_row_get_position (RidgeObjectivesRow *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * ridge_objectives_row_get_indent:
 * @start: (out): where rows of the top level start, in the row's coordinates
 * @step: (out): how much further in each level starts; negative from right to left
 *
 * Tells how the tree is indented.
 */
void
ridge_objectives_row_get_indent (RidgeObjectivesRow *self,
                                 double             *start,
                                 double             *step)
{
  GtkWidget *first, *second;
  graphene_rect_t a, b;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  *start = 0;
  *step = RING_SIZE;
  first = gtk_widget_get_first_child (GTK_WIDGET (self->expander));
  second = first != NULL ? gtk_widget_get_next_sibling (first) : NULL;
  if (second == NULL || !gtk_widget_compute_bounds (first, GTK_WIDGET (self), &a) ||
      !gtk_widget_compute_bounds (second, GTK_WIDGET (self), &b))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      *start = a.origin.x + a.size.width;
      *step = b.origin.x + b.size.width - *start;
    }
  else
    {
      *start = a.origin.x;
      *step = b.origin.x - *start;
    }
}

/* Below the title all that is said stands in lines that break where they must, above the bar. */
static void
move_facts (RidgeObjectivesRow *self)
{
  g_autoptr (GtkWidget) now = g_object_ref (GTK_WIDGET (self->now));
  g_autoptr (GtkWidget) signal = g_object_ref (self->signal);

  if (self->compact)
    {
      gtk_box_remove (self->columns, now);
      gtk_box_remove (self->columns, signal);
      adw_wrap_box_prepend (self->facts, now);
      adw_wrap_box_append (self->facts, signal);
    }
  else
    {
      adw_wrap_box_remove (self->facts, now);
      adw_wrap_box_remove (self->facts, signal);
      gtk_box_prepend (self->columns, now);
      gtk_box_insert_child_after (self->columns, signal, GTK_WIDGET (self->progress));
    }
  gtk_label_set_xalign (self->now, self->compact ? 0 : 1);
}

/**
 * ridge_objectives_row_set_layout:
 * @compact: whether the columns stand below the title instead of beside it
 * @spare: whether the chance is left out
 *
 * Lays the row out for the width there is.
 */
void
ridge_objectives_row_set_layout (RidgeObjectivesRow *self,
                                 gboolean            compact,
                                 gboolean            spare)
{
  g_autoptr (GtkWidget) columns = NULL;

  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->chance), !spare);
  if (self->compact == compact)
    return;

  self->compact = compact;
  columns = g_object_ref (GTK_WIDGET (self->columns));
  gtk_box_remove (compact ? self->content : self->words, columns);
  gtk_box_append (compact ? self->words : self->content, columns);

  update_columns (self);
  move_facts (self);
  gtk_widget_set_visible (self->signal, TRUE);
  refresh (self);
}

/**
 * ridge_objectives_row_rename:
 *
 * Puts an entry where the title stands. Enter or leaving it asks for the new
 * title, Escape keeps the old one.
 */
void
ridge_objectives_row_rename (RidgeObjectivesRow *self)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  if (self->entity == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), ridge_entity_get_title (self->entity));
  gtk_stack_set_visible_child_name (self->naming, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * ridge_objectives_row_refuse:
 * @sentence: why the title that was asked for cannot be given
 *
 * Keeps what was typed, and shows the reason below it.
 */
void
ridge_objectives_row_refuse (RidgeObjectivesRow *self,
                             const char         *sentence)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));
  g_return_if_fail (sentence != NULL);

  gtk_label_set_text (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/**
 * ridge_objectives_row_settle:
 *
 * Asks for the title that is being typed, if one is.
 *
 * Returns: whether nothing stays unsaved
 */
gboolean
ridge_objectives_row_settle (RidgeObjectivesRow *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_ROW (self), TRUE);

  finish_renaming (self);

  return !is_renaming (self);
}

/**
 * ridge_objectives_row_dup_refused:
 *
 * Returns: (transfer full) (nullable): the title that was typed and refused
 */
char *
ridge_objectives_row_dup_refused (RidgeObjectivesRow *self)
{
  g_return_val_if_fail (RIDGE_IS_OBJECTIVES_ROW (self), NULL);

  if (!is_renaming (self) || !gtk_widget_get_visible (GTK_WIDGET (self->refusal)))
    return NULL;

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/**
 * ridge_objectives_row_resume:
 * @title: what was typed and refused
 *
 * Puts the entry with the refused title where the title stands, without the focus.
 */
void
ridge_objectives_row_resume (RidgeObjectivesRow *self,
                             const char         *title)
{
  g_return_if_fail (RIDGE_IS_OBJECTIVES_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  gtk_stack_set_visible_child_name (self->naming, "entry");
  save_title (self);
}
