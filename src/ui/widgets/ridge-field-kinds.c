/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "ui/widgets/ridge-bound-field.h"
#include "words/ridge-words.h"

/* How each kind of row shows a column's value and gives it back. */

static void
leave_cb (GtkEventControllerFocus *controller,
          RidgeBoundField         *field)
{
  ridge_bound_field_save (field);
}

/* Text is saved when the person is done with it. */
static void
save_on_leave (RidgeBoundField *field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), field, 0);
  gtk_widget_add_controller (field->row, focus);
}

static void
connect_entry (RidgeBoundField *field)
{
  g_signal_connect_object (field->row, "changed", G_CALLBACK (ridge_bound_field_touch), field, G_CONNECT_SWAPPED);
  g_signal_connect_object (field->row, "entry-activated", G_CALLBACK (ridge_bound_field_save), field,
                           G_CONNECT_SWAPPED);
  save_on_leave (field);
}

static void
set_entry_editable (RidgeBoundField *field,
                    gboolean         editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (field->row), editable);
}

static void
set_sensitive (RidgeBoundField *field,
               gboolean         editable)
{
  gtk_widget_set_sensitive (field->row, editable);
}

static void
show_text (RidgeBoundField *field,
           RidgeCell        cell)
{
  const char *text = cell.kind == RIDGE_CELL_TEXT ? cell.text : "";

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (field->row)), text))
    gtk_editable_set_text (GTK_EDITABLE (field->row), text);
}

static gboolean
read_text (RidgeBoundField  *field,
           RidgeCell        *cell,
           GError          **error)
{
  g_set_str (&field->scratch, gtk_editable_get_text (GTK_EDITABLE (field->row)));
  *cell = RIDGE_TEXT (field->scratch);
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_text = { connect_entry, show_text, read_text, set_entry_editable };

static void
connect_long_text (RidgeBoundField *field)
{
  g_signal_connect_object (field->row, "changed", G_CALLBACK (ridge_bound_field_touch), field, G_CONNECT_SWAPPED);
  g_signal_connect_object (field->row, "apply", G_CALLBACK (ridge_bound_field_save), field, G_CONNECT_SWAPPED);
  save_on_leave (field);
}

static void
show_long_text (RidgeBoundField *field,
                RidgeCell        cell)
{
  ridge_text_row_set_text (RIDGE_TEXT_ROW (field->row), cell.kind == RIDGE_CELL_TEXT ? cell.text : "");
}

static gboolean
read_long_text (RidgeBoundField  *field,
                RidgeCell        *cell,
                GError          **error)
{
  g_free (field->scratch);
  field->scratch = ridge_text_row_dup_text (RIDGE_TEXT_ROW (field->row));
  *cell = RIDGE_TEXT (field->scratch);
  return TRUE;
}

static void
set_long_text_editable (RidgeBoundField *field,
                        gboolean         editable)
{
  g_object_set (field->row, "editable", editable, NULL);
}

const RidgeFieldKind ridge_field_kind_long_text = {
  connect_long_text, show_long_text, read_long_text, set_long_text_editable
};

static void
show_number (RidgeBoundField *field,
             RidgeCell        cell)
{
  g_autofree char *text = NULL;

  if (cell.kind == RIDGE_CELL_REAL)
    text = ridge_number_format_plain (cell.real, 0);
  else if (cell.kind == RIDGE_CELL_INTEGER)
    text = ridge_number_format_plain ((double) cell.integer, 0);
  gtk_editable_set_text (GTK_EDITABLE (field->row), text != NULL ? text : "");
}

static const char *
get_unit (RidgeEntity *entity)
{
  if (RIDGE_IS_KPI (entity))
    return ridge_kpi_get_unit (RIDGE_KPI (entity));

  return RIDGE_IS_KEY_RESULT (entity) ? ridge_key_result_get_unit (RIDGE_KEY_RESULT (entity)) : NULL;
}

static gboolean
read_number (RidgeBoundField  *field,
             RidgeCell        *cell,
             GError          **error)
{
  const RidgeTableInfo *table = ridge_table_get_info (ridge_entity_get_table (field->entity));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field->row));
  double value;

  if (*text == '\0' && table->columns[field->column].nullable)
    {
      *cell = RIDGE_NULL;
      return TRUE;
    }
  if (!ridge_number_text_read_local (text, get_unit (field->entity), &value))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, table->columns[field->column].name, "%s", text);
      return FALSE;
    }

  if (table->columns[field->column].type != RIDGE_COLUMN_INTEGER)
    {
      *cell = RIDGE_REAL (value);
      return TRUE;
    }
  if (fabs (value) > G_MAXINT || fabs (value - rint (value)) > 0)
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, table->columns[field->column].name, "%s", text);
      return FALSE;
    }

  *cell = RIDGE_INTEGER ((gint64) value);
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_number = { connect_entry, show_number, read_number, set_entry_editable };

static void
chosen_cb (RidgeBoundField *field)
{
  if (field->showing || field->offering > 0)
    return;

  ridge_bound_field_touch (field);
  ridge_bound_field_save (field);
}

static void
connect_integer (RidgeBoundField *field)
{
  g_signal_connect_object (field->row, "notify::value", G_CALLBACK (chosen_cb), field, G_CONNECT_SWAPPED);
}

static void
show_integer (RidgeBoundField *field,
              RidgeCell        cell)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (field->row), cell.kind == RIDGE_CELL_INTEGER ? (double) cell.integer : 0);
}

static gboolean
read_integer (RidgeBoundField  *field,
              RidgeCell        *cell,
              GError          **error)
{
  *cell = RIDGE_INTEGER ((gint64) round (adw_spin_row_get_value (ADW_SPIN_ROW (field->row))));
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_integer = { connect_integer, show_integer, read_integer, set_sensitive };

static void
connect_switch (RidgeBoundField *field)
{
  g_signal_connect_object (field->row, "notify::active", G_CALLBACK (chosen_cb), field, G_CONNECT_SWAPPED);
}

static void
show_switch (RidgeBoundField *field,
             RidgeCell        cell)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (field->row), cell.kind == RIDGE_CELL_INTEGER && cell.integer != 0);
}

static gboolean
read_switch (RidgeBoundField  *field,
             RidgeCell        *cell,
             GError          **error)
{
  *cell = RIDGE_INTEGER (adw_switch_row_get_active (ADW_SWITCH_ROW (field->row)));
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_switch = { connect_switch, show_switch, read_switch, set_sensitive };

static void
connect_day (RidgeBoundField *field)
{
  connect_entry (field);
  g_signal_connect_object (field->row, "picked", G_CALLBACK (ridge_bound_field_save), field, G_CONNECT_SWAPPED);
}

static void
show_day (RidgeBoundField *field,
          RidgeCell        cell)
{
  ridge_day_row_set_day (RIDGE_DAY_ROW (field->row),
                         cell.kind == RIDGE_CELL_INTEGER ? (RidgeDay) cell.integer : RIDGE_DAY_NONE);
}

static gboolean
read_day (RidgeBoundField  *field,
          RidgeCell        *cell,
          GError          **error)
{
  const RidgeTableInfo *table = ridge_table_get_info (ridge_entity_get_table (field->entity));
  RidgeDay day;

  if (!ridge_day_row_read (RIDGE_DAY_ROW (field->row), table->columns[field->column].name, FALSE, &day, error))
    return FALSE;

  *cell = day != RIDGE_DAY_NONE ? RIDGE_INTEGER (day) : RIDGE_NULL;
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_day = { connect_day, show_day, read_day, set_entry_editable };

static void
connect_combo (RidgeBoundField *field)
{
  g_signal_connect_object (field->row, "notify::selected", G_CALLBACK (chosen_cb), field, G_CONNECT_SWAPPED);
}

static void
show_choice (RidgeBoundField *field,
             RidgeCell        cell)
{
  for (guint i = 0; i < field->values->len; i++)
    if (g_array_index (field->values, int, i) == cell.integer)
      adw_combo_row_set_selected (ADW_COMBO_ROW (field->row), i);
}

static gboolean
read_choice (RidgeBoundField  *field,
             RidgeCell        *cell,
             GError          **error)
{
  *cell = RIDGE_INTEGER (g_array_index (field->values, int, adw_combo_row_get_selected (ADW_COMBO_ROW (field->row))));
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_choice = { connect_combo, show_choice, read_choice, set_sensitive };

/**
 * ridge_bound_field_set_values:
 * @values: the numbers to choose from
 * @names: (array zero-terminated=1): their names
 *
 * Fills the row of a choice.
 */
void
ridge_bound_field_set_values (RidgeBoundField   *self,
                              const int         *values,
                              const char *const *names)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (self->values, values, g_strv_length ((char **) names));
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->row), G_LIST_MODEL (model));
  self->showing = FALSE;
}

static gint64
get_reference (RidgeBoundField *field)
{
  RidgeCell cell = field->entity != NULL ? ridge_entity_get_cell (field->entity, field->column) : RIDGE_NULL;

  return cell.kind == RIDGE_CELL_INTEGER ? cell.integer : 0;
}

static gboolean
is_offered (gpointer item,
            gpointer data)
{
  gboolean retired = FALSE;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (item), "retired") != NULL)
    g_object_get (item, "retired", &retired, NULL);

  return !retired || ridge_entity_get_id (item) == get_reference (data);
}

static void
show_reference (RidgeBoundField *field,
                RidgeCell        cell)
{
  GListModel *candidates = G_LIST_MODEL (field->candidates);
  guint selected = field->has_none ? 0 : GTK_INVALID_LIST_POSITION;

  gtk_filter_changed (gtk_filter_list_model_get_filter (field->candidates), GTK_FILTER_CHANGE_DIFFERENT);
  for (guint i = 0; cell.kind == RIDGE_CELL_INTEGER && i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (RidgeEntity) candidate = g_list_model_get_item (candidates, i);

      if (ridge_entity_get_id (candidate) == cell.integer)
        selected = i + (field->has_none ? 1 : 0);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (field->row), selected);
}

static gboolean
read_reference (RidgeBoundField  *field,
                RidgeCell        *cell,
                GError          **error)
{
  gpointer item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (field->row));

  *cell = RIDGE_IS_ENTITY (item) ? RIDGE_REF (ridge_entity_get_id (item)) : RIDGE_NULL;
  return TRUE;
}

const RidgeFieldKind ridge_field_kind_reference = { connect_combo, show_reference, read_reference, set_sensitive };

static char *
get_item_title (gpointer item,
                gpointer data)
{
  return g_strdup (RIDGE_IS_ENTITY (item) ? ridge_entity_get_title (item) : gtk_string_object_get_string (item));
}

/* Candidates come and go while the panel is open. The row then selects another
 * one by itself, which is nobody's choice: the choice stays what the plan says. */
static void
candidates_change_cb (RidgeBoundField *self)
{
  self->offering++;
}

static void
candidates_changed_cb (RidgeBoundField *self)
{
  self->offering--;
  if (self->entity != NULL && self->row != NULL && !self->showing)
    ridge_bound_field_update (self);
}

/**
 * ridge_bound_field_set_candidates:
 * @candidates: the entities to choose from
 * @none: (nullable): what it is called to choose none
 *
 * Fills the row of a reference.
 */
void
ridge_bound_field_set_candidates (RidgeBoundField *self,
                                  GListModel      *candidates,
                                  const char      *none)
{
  const char *first[] = { none, NULL };
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) no_choice = gtk_string_list_new (first);
  g_autoptr (GtkFlattenListModel) model = NULL;
  g_autoptr (GtkExpression) title = NULL;

  self->has_none = none != NULL;
  self->candidates = gtk_filter_list_model_new (g_object_ref (candidates),
                                                GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL)));
  g_list_store_append (parts, no_choice);
  g_list_store_append (parts, self->candidates);
  model = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (parts)));
  title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_item_title), NULL, NULL);

  g_signal_connect_object (model, "items-changed", G_CALLBACK (candidates_change_cb), self, G_CONNECT_SWAPPED);
  self->showing = TRUE;
  adw_combo_row_set_expression (ADW_COMBO_ROW (self->row), title);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self->row), TRUE);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self->row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->row), G_LIST_MODEL (model));
  self->showing = FALSE;

  g_signal_connect_object (model, "items-changed", G_CALLBACK (candidates_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
