/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-titles.h"

/* A toast is wide enough to read and leaves room for Undo; 360 pixels hold 25 letters beside it. */
#define LEAST_TOAST_CHARS 10
#define MOST_TOAST_CHARS 60
#define TOAST_ROOM 14

/* Titles are data: "R&D <beta>" is shown as it was typed. libadwaita's rows and
 * toasts take markup unless told otherwise; here they are told. */

/**
 * ridge_titles_set_row:
 * @row: an #AdwPreferencesRow
 * @title: plain text
 * @subtitle: (nullable): plain text, for an #AdwActionRow or #AdwExpanderRow
 *
 * Gives a row its texts, in full length and without markup.
 */
void
ridge_titles_set_row (GtkWidget  *row,
                      const char *title,
                      const char *subtitle)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  else if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle != NULL ? subtitle : "");
}

/**
 * ridge_titles_set_group:
 * @title: plain text
 *
 * Gives a group its heading. A group always reads markup, so the text is
 * escaped for it.
 */
void
ridge_titles_set_group (AdwPreferencesGroup *group,
                        const char          *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  adw_preferences_group_set_title (group, escaped);
}

/**
 * ridge_titles_new_toast:
 * @sentence: plain text
 * @window: where it will be shown
 *
 * Returns: (transfer full): a toast whose text wraps: what a person has to read
 *   is never cut
 */
AdwToast *
ridge_titles_new_toast (const char *sentence,
                        GtkWidget  *window)
{
  AdwToast *toast = adw_toast_new ("");
  double room = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, gtk_widget_get_width (window),
                                         gtk_widget_get_settings (window));
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label),
                                 (int) CLAMP (room / TOAST_ROOM, LEAST_TOAST_CHARS, MOST_TOAST_CHARS));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_custom_title (toast, label);

  return toast;
}
