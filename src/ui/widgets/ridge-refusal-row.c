/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-refusal-row.h"

#include "ui/widgets/ridge-announce.h"

static GtkWidget *
create (const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (row, "refusal");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The list's Tab stops at each row, and ends at one that cannot be stopped at. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return row;
}

/**
 * ridge_refusal_row_add:
 * @row: what was filled in
 * @sentence: why it was not taken
 *
 * Says below a row, where the eye is, why it was refused. What was typed stays.
 *
 * Returns: (transfer none) (nullable): the row of the refusal; %NULL when @row is
 *   in no list
 */
GtkWidget *
ridge_refusal_row_add (GtkWidget  *row,
                       const char *sentence)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  GtkWidget *refusal;

  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  ridge_announce (row, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  if (list == NULL)
    return NULL;

  refusal = create (sentence);
  gtk_list_box_insert (GTK_LIST_BOX (list), refusal, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE,
                                  gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (refusal)), NULL, -1);

  return refusal;
}

/**
 * ridge_refusal_row_remove:
 * @row: (nullable): what was filled in
 * @refusal: (nullable): what was said below it
 *
 * Takes a refusal away.
 */
void
ridge_refusal_row_remove (GtkWidget *row,
                          GtkWidget *refusal)
{
  GtkWidget *list = refusal != NULL ? gtk_widget_get_parent (refusal) : NULL;

  if (list != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), refusal);
  if (row == NULL)
    return;

  gtk_widget_remove_css_class (row, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}
