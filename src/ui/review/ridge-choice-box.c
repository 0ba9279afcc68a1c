/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/ridge-choice-box.h"

#include "edit/ridge-verbs.h"

/**
 * RidgeChoiceBox:
 *
 * One of a few words for a field, none of them chosen until somebody does. The
 * one that is chosen is taken back by choosing it again.
 */
struct _RidgeChoiceBox
{
  AdwBin        parent_instance;

  RidgeContext *context;
  RidgeEntity  *entity;
  guint         column;
  AdwWrapBox   *box;
  GArray       *cells;      /* of RidgeCell, one for each button */
  GPtrArray    *buttons;
  gboolean      showing;
};

G_DEFINE_FINAL_TYPE (RidgeChoiceBox, ridge_choice_box, ADW_TYPE_BIN)

static void
update (RidgeChoiceBox *self)
{
  RidgeCell now;

  if (self->entity == NULL)
    return;

  now = ridge_entity_get_cell (self->entity, self->column);
  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i),
                                  ridge_cell_equal (&now, &g_array_index (self->cells, RidgeCell, i)));
  self->showing = FALSE;
}

static void
toggled_cb (RidgeChoiceBox  *self,
            GtkToggleButton *button)
{
  g_autoptr (GError) error = NULL;
  RidgeCell cell = ridge_table_get_initial (ridge_entity_get_table (self->entity), self->column);
  guint index;

  if (self->showing || self->entity == NULL || ridge_entity_get_plan (self->entity) == NULL || !g_ptr_array_find (self->buttons, button, &index))
    return;

  if (gtk_toggle_button_get_active (button))
    cell = g_array_index (self->cells, RidgeCell, index);
  if (!ridge_change_field (ridge_context_get_document (self->context), self->entity, self->column, cell, &error))
    ridge_context_refuse (self->context, error);
  update (self);
}

static void
ridge_choice_box_dispose (GObject *object)
{
  RidgeChoiceBox *self = RIDGE_CHOICE_BOX (object);

  g_clear_object (&self->context);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (ridge_choice_box_parent_class)->dispose (object);
}

static void
ridge_choice_box_finalize (GObject *object)
{
  RidgeChoiceBox *self = RIDGE_CHOICE_BOX (object);

  g_array_unref (self->cells);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (ridge_choice_box_parent_class)->finalize (object);
}

static void
ridge_choice_box_class_init (RidgeChoiceBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_choice_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = ridge_choice_box_finalize;
}

static void
ridge_choice_box_init (RidgeChoiceBox *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (RidgeCell));
  self->buttons = g_ptr_array_new ();
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * ridge_choice_box_new:
 * @context: what the window is looking at
 * @entity: a thing of the plan
 * @column: a field of it
 * @label: what is chosen, for a screen reader
 *
 * Returns: (transfer floating): a box without choices
 */
GtkWidget *
ridge_choice_box_new (RidgeContext *context,
                      RidgeEntity  *entity,
                      guint         column,
                      const char   *label)
{
  RidgeChoiceBox  *self = g_object_new (RIDGE_TYPE_CHOICE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  const char      *name = ridge_table_get_info (ridge_entity_get_table (entity))->columns[column].name;
  g_autofree char *signal = g_strdelimit (g_strdup_printf ("notify::%s", name), "_", '-');

  self->context = g_object_ref (context);
  self->entity = g_object_ref (entity);
  self->column = column;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entity, signal, G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * ridge_choice_box_add:
 * @cell: what the field becomes
 * @label: what that is called
 *
 * Adds a choice.
 */
void
ridge_choice_box_add (RidgeChoiceBox *self,
                      RidgeCell       cell,
                      const char     *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_return_if_fail (RIDGE_IS_CHOICE_BOX (self));

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "choice");
  g_array_append_val (self->cells, cell);
  g_ptr_array_add (self->buttons, button);
  adw_wrap_box_append (self->box, button);
  update (self);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}
