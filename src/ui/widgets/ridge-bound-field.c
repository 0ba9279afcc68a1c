/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-bound-field.h"

#include "edit/ridge-field.h"
#include "ui/widgets/ridge-refusal-row.h"
#include "words/ridge-words.h"

/**
 * RidgeBoundField:
 *
 * One row of a binder and the column it edits.
 */
G_DEFINE_FINAL_TYPE (RidgeBoundField, ridge_bound_field, G_TYPE_OBJECT)

static void
clear_refusal (RidgeBoundField *self)
{
  GtkWidget *refusal = self->refusal;

  g_clear_weak_pointer (&self->refusal);
  ridge_refusal_row_remove (self->row, refusal);
}

/* Below the row, where the eye is; what was typed stays. */
static void
show_refusal (RidgeBoundField *self,
              const GError    *error)
{
  RidgeTable table = ridge_entity_get_table (self->entity);
  g_autofree char *sentence = ridge_words_error_in (error, ridge_table_get_info (table)->columns[self->column].name,
                                                    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row)));

  clear_refusal (self);
  g_set_weak_pointer (&self->refusal, ridge_refusal_row_add (self->row, sentence));
}

/**
 * ridge_bound_field_update:
 *
 * Shows the committed value again, dropping what was typed.
 */
void
ridge_bound_field_update (RidgeBoundField *self)
{
  /* Saving may move the entity to another row, which ends this one and its binder. */
  if (self->row == NULL || self->binder == NULL)
    return;

  self->kind->set_editable (self, self->entity != NULL &&
                                  ridge_context_get_editable (ridge_field_binder_get_context (self->binder)));
  if (self->entity == NULL)
    return;

  clear_refusal (self);
  self->showing = TRUE;
  self->kind->show (self, ridge_entity_get_cell (self->entity, self->column));
  self->showing = FALSE;
  self->dirty = FALSE;
}

/* Somebody changed the value; what a person is just typing is not taken away. */
static void
value_notify_cb (RidgeBoundField *self)
{
  if (!self->dirty)
    ridge_bound_field_update (self);
}

/**
 * ridge_bound_field_touch:
 *
 * Remembers that the person changed the row.
 */
void
ridge_bound_field_touch (RidgeBoundField *self)
{
  if (!self->showing)
    self->dirty = TRUE;
}

static gboolean
commit (RidgeBoundField  *self,
        RidgeEntity      *entity,
        RidgeCell         cell,
        GError          **error)
{
  RidgeContext  *context = ridge_field_binder_get_context (self->binder);
  RidgeDocument *document = ridge_context_get_document (context);
  RidgeTable     table = ridge_table_get_info (ridge_entity_get_table (entity))->columns[self->column].ref;
  RidgeEntity   *place;

  if (self->move == NULL)
    return ridge_change_field (document, entity, self->column, cell, error);

  place = cell.kind == RIDGE_CELL_INTEGER ? ridge_plan_lookup (ridge_context_get_plan (context), table, cell.integer)
                                          : NULL;
  return self->move (document, entity, place, error);
}

/**
 * ridge_bound_field_save:
 *
 * Saves what the person changed, or says why it cannot be saved.
 */
void
ridge_bound_field_save (RidgeBoundField *self)
{
  g_autoptr (RidgeEntity) entity = self->entity != NULL ? g_object_ref (self->entity) : NULL;
  g_autoptr (GError) error = NULL;
  RidgeCell     cell;

  if (!self->dirty || self->showing || entity == NULL || self->row == NULL || self->binder == NULL)
    return;

  if (self->kind->read (self, &cell, &error) && commit (self, entity, cell, &error))
    ridge_bound_field_update (self);
  else
    show_refusal (self, error);
}

static char *
get_property_name (RidgeTable table,
                   guint      column)
{
  return g_strdelimit (g_strdup (ridge_table_get_info (table)->columns[column].name), "_", '-');
}

/**
 * ridge_bound_field_set_entity:
 * @entity: (nullable): whose column it edits
 *
 * Edits the same column of something else.
 */
void
ridge_bound_field_set_entity (RidgeBoundField *self,
                              RidgeEntity     *entity)
{
  if (self->entity != NULL)
    g_clear_signal_handler (&self->notify_id, self->entity);
  g_set_object (&self->entity, entity);

  if (entity != NULL)
    {
      g_autofree char *name = get_property_name (ridge_entity_get_table (entity), self->column);
      g_autofree char *signal = g_strconcat ("notify::", name, NULL);

      self->notify_id = g_signal_connect_swapped (entity, signal, G_CALLBACK (value_notify_cb), self);
    }
  ridge_bound_field_update (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  RidgeBoundField *self = data;

  if (!self->dirty)
    return GDK_EVENT_PROPAGATE;

  ridge_bound_field_update (self);
  return GDK_EVENT_STOP;
}

static void
add_escape (RidgeBoundField *self)
{
  self->escape = g_object_ref (gtk_shortcut_controller_new ());
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (self->escape),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_event_controller_set_propagation_phase (self->escape, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->row, self->escape);
}

static void
ridge_bound_field_dispose (GObject *object)
{
  RidgeBoundField *self = RIDGE_BOUND_FIELD (object);

  if (self->entity != NULL)
    g_clear_signal_handler (&self->notify_id, self->entity);
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  if (self->escape != NULL && gtk_event_controller_get_widget (self->escape) != NULL)
    gtk_widget_remove_controller (self->row, self->escape);
  g_clear_object (&self->escape);
  g_clear_weak_pointer (&self->binder);
  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->entity);
  g_clear_object (&self->candidates);

  G_OBJECT_CLASS (ridge_bound_field_parent_class)->dispose (object);
}

static void
ridge_bound_field_finalize (GObject *object)
{
  RidgeBoundField *self = RIDGE_BOUND_FIELD (object);

  g_clear_pointer (&self->values, g_array_unref);
  g_free (self->scratch);

  G_OBJECT_CLASS (ridge_bound_field_parent_class)->finalize (object);
}

static void
ridge_bound_field_class_init (RidgeBoundFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ridge_bound_field_dispose;
  object_class->finalize = ridge_bound_field_finalize;
}

static void
ridge_bound_field_init (RidgeBoundField *self)
{
}

/**
 * ridge_bound_field_new:
 * @binder: the binder that will own it
 * @row: the row
 * @column: the column it edits
 * @kind: how row and column meet
 *
 * Returns: (transfer full): a field of no entity yet
 */
RidgeBoundField *
ridge_bound_field_new (RidgeFieldBinder     *binder,
                       GtkWidget            *row,
                       guint                 column,
                       const RidgeFieldKind *kind)
{
  RidgeBoundField *self = g_object_new (RIDGE_TYPE_BOUND_FIELD, NULL);

  g_set_weak_pointer (&self->binder, binder);
  self->column = column;
  self->kind = kind;
  g_set_weak_pointer (&self->row, row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  add_escape (self);
  kind->connect (self);
  kind->set_editable (self, FALSE);

  return self;
}
