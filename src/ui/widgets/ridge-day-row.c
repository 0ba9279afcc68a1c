/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/ridge-day-text.h"
#include "base/ridge-error.h"
#include "ui/widgets/ridge-day-row.h"
#include "words/ridge-words.h"

/**
 * RidgeDayRow:
 *
 * A day to be typed, in the user's notation or as 2026-11-21, or picked from a
 * calendar. What it shows is what it says: there is no other day behind it.
 *
 * Signals: ::picked, when the calendar chose a day.
 */
struct _RidgeDayRow
{
  AdwEntryRow    parent_instance;

  GtkLabel      *echo;
  GtkMenuButton *button;
  GtkCalendar   *calendar;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeDayRow, ridge_day_row, ADW_TYPE_ENTRY_ROW)

/* Beside the entry stands which day is understood, where the text says it in
 * other words than ours. */
static void
update_echo (RidgeDayRow *self)
{
  RidgeDay day, other;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  RidgeDayText said = ridge_day_text_read (text, ridge_day_text_get_local_order (), &day, &other);
  g_autofree char *words = ridge_words_day (day);
  g_autofree char *other_words = ridge_words_day (other);
  g_autofree char *echo = NULL;

  if (said == RIDGE_DAY_TEXT_DAY && !g_str_equal (words, text))
    echo = g_strdup (words);
  else if (said == RIDGE_DAY_TEXT_AMBIGUOUS)
    /* Translators: two days that a typed text can be */
    echo = g_strdup_printf (_("%s or %s?"), words, other_words);
  else
    echo = g_strdup ("");

  gtk_label_set_label (self->echo, echo);
  gtk_widget_set_visible (GTK_WIDGET (self->echo), *echo != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, echo, -1);
}

static void
day_selected_cb (RidgeDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  gtk_menu_button_popdown (self->button);
  ridge_day_row_set_day (self, ridge_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                              g_date_time_get_day_of_month (date)));
  g_signal_emit (self, signals[PICKED], 0);
}

static void
popover_shown_cb (RidgeDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;
  RidgeDay day;

  if (ridge_day_text_read_local (gtk_editable_get_text (GTK_EDITABLE (self)), &day) != RIDGE_DAY_TEXT_DAY)
    day = ridge_day_today ();
  ridge_day_get_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
ridge_day_row_class_init (RidgeDayRowClass *klass)
{
  signals[PICKED] = g_signal_new ("picked", RIDGE_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
ridge_day_row_init (RidgeDayRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->echo = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->echo, PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (GTK_WIDGET (self->echo), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->echo), "dimmed");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->echo));
  g_signal_connect (self, "changed", G_CALLBACK (update_echo), NULL);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose a Day"));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
  g_object_bind_property (self, "editable", self->button, "sensitive", G_BINDING_SYNC_CREATE);

  g_signal_connect_swapped (popover, "show", G_CALLBACK (popover_shown_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
}

/**
 * ridge_day_row_new:
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
ridge_day_row_new (void)
{
  return g_object_new (RIDGE_TYPE_DAY_ROW, NULL);
}

/**
 * ridge_day_row_read:
 * @field: what the row is called in errors
 * @required: whether there has to be a day
 * @day: (out): the day that is shown, RIDGE_DAY_NONE when there is none
 * @error: return location
 *
 * Reads what is shown. Fails with RIDGE_ERROR_DATE when it is not a single day.
 *
 * Returns: %FALSE with the error set
 */
gboolean
ridge_day_row_read (RidgeDayRow  *self,
                    const char   *field,
                    gboolean      required,
                    RidgeDay     *day,
                    GError      **error)
{
  const char *text;
  RidgeDayText said;

  g_return_val_if_fail (RIDGE_IS_DAY_ROW (self), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (self));
  said = ridge_day_text_read_local (text, day);
  if (said == RIDGE_DAY_TEXT_DAY || (said == RIDGE_DAY_TEXT_EMPTY && !required))
    return TRUE;

  ridge_set_error (error, RIDGE_ERROR_DATE, 0, field, "%s", text);
  return FALSE;
}

/**
 * ridge_day_row_set_day:
 * @day: a day, or RIDGE_DAY_NONE
 *
 * Shows another day; what was typed is replaced by it.
 */
void
ridge_day_row_set_day (RidgeDayRow *self,
                       RidgeDay     day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RIDGE_IS_DAY_ROW (self));

  text = day != RIDGE_DAY_NONE ? ridge_words_day (day) : g_strdup ("");
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}
