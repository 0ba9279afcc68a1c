/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-field-rows.h"

#include "words/ridge-words.h"

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         GType                type,
         const char          *title)
{
  GtkWidget *row = g_object_new (type, "title", title, "use-markup", FALSE, NULL);

  adw_preferences_group_add (group, row);
  return row;
}

static void
add_integer (RidgeFieldBinder      *binder,
             AdwPreferencesGroup   *group,
             const RidgeColumnInfo *info,
             guint                  column,
             const char            *title)
{
  GtkWidget *row = add_row (group, ADW_TYPE_SPIN_ROW, title);
  double     most = ridge_column_is_bounded (info) ? info->most : G_MAXINT;

  adw_spin_row_set_adjustment (ADW_SPIN_ROW (row), gtk_adjustment_new (info->least, info->least, most, 1, 10, 0));
  ridge_field_binder_add_integer (binder, ADW_SPIN_ROW (row), column);
}

static void
add_text (RidgeFieldBinder      *binder,
          AdwPreferencesGroup   *group,
          const RidgeColumnInfo *info,
          guint                  column,
          const char            *title)
{
  if (ridge_column_get_length (info) < RIDGE_TEXT_LENGTH)
    ridge_field_binder_add_text (binder, ADW_ENTRY_ROW (add_row (group, ADW_TYPE_ENTRY_ROW, title)), column);
  else
    ridge_field_binder_add_long_text (binder, RIDGE_TEXT_ROW (add_row (group, RIDGE_TYPE_TEXT_ROW, title)), column);
}

static void
add_column (RidgeFieldBinder    *binder,
            AdwPreferencesGroup *group,
            RidgeTable           table,
            guint                column)
{
  const RidgeColumnInfo *info = &ridge_table_get_info (table)->columns[column];
  const char            *title = ridge_words_field (table, column);

  switch (info->type)
    {
    case RIDGE_COLUMN_TEXT:
      add_text (binder, group, info, column, title);
      break;
    case RIDGE_COLUMN_REAL:
      ridge_field_binder_add_number (binder, ADW_ENTRY_ROW (add_row (group, ADW_TYPE_ENTRY_ROW, title)), column);
      break;
    case RIDGE_COLUMN_INTEGER:
      add_integer (binder, group, info, column, title);
      break;
    case RIDGE_COLUMN_BOOLEAN:
      ridge_field_binder_add_switch (binder, ADW_SWITCH_ROW (add_row (group, ADW_TYPE_SWITCH_ROW, title)), column);
      break;
    case RIDGE_COLUMN_DAY:
      ridge_field_binder_add_day (binder, RIDGE_DAY_ROW (add_row (group, RIDGE_TYPE_DAY_ROW, title)), column);
      break;
    case RIDGE_COLUMN_ENUM:
      ridge_field_binder_add_choice (binder, ADW_COMBO_ROW (add_row (group, ADW_TYPE_COMBO_ROW, title)), column,
                                     info->enum_type ());
      break;
    case RIDGE_COLUMN_ID:
    case RIDGE_COLUMN_REF:
    default:
      break;
    }
}

/**
 * ridge_field_rows_add:
 * @binder: ties the rows to what they show
 * @group: gets the rows, at its end
 * @table: the table that the binder's things are of
 * @columns: bit n: column n gets a row
 *
 * Makes the row that a column asks for by its type, bounds and name: a plain
 * field needs no place in a form. What names another thing gets none, since
 * nobody knows here which may be chosen.
 */
void
ridge_field_rows_add (RidgeFieldBinder    *binder,
                      AdwPreferencesGroup *group,
                      RidgeTable           table,
                      guint64              columns)
{
  guint n_columns = ridge_table_get_info (table)->n_columns;

  g_return_if_fail (RIDGE_IS_FIELD_BINDER (binder) && ADW_IS_PREFERENCES_GROUP (group));

  for (guint i = 0; i < n_columns; i++)
    if (columns & (G_GUINT64_CONSTANT (1) << i))
      add_column (binder, group, table, i);
}
