/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/ridge-day-row.h"
#include "words/ridge-words.h"

/**
 * RidgeDayRow:
 *
 * A day to be typed, in the user's notation or as 2026-11-21, or picked from a
 * calendar. Property: day, RIDGE_DAY_NONE when there is none. It changes when
 * a day was picked, or typed and applied.
 *
 * Signals: ::picked, when the calendar chose a day.
 */
struct _RidgeDayRow
{
  AdwEntryRow    parent_instance;

  RidgeDay       day;
  GtkMenuButton *button;
  GtkCalendar   *calendar;
};

enum
{
  PROP_0,
  PROP_DAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeDayRow, ridge_day_row, ADW_TYPE_ENTRY_ROW)

/**
 * ridge_day_parse_local:
 * @text: what was typed
 * @day: (out): the day; RIDGE_DAY_NONE for an empty text
 *
 * Returns: whether it is a day, or empty
 */
gboolean
ridge_day_parse_local (const char *text,
                       RidgeDay   *day)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  GDate date;

  *day = RIDGE_DAY_NONE;
  if (*plain == '\0')
    return TRUE;

  *day = ridge_day_parse (plain);
  if (*day != RIDGE_DAY_NONE)
    return TRUE;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, plain);
  if (!g_date_valid (&date))
    return FALSE;

  *day = ridge_day_new (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date));
  return *day != RIDGE_DAY_NONE;
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
  RidgeDay day = self->day != RIDGE_DAY_NONE ? self->day : ridge_day_today ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  ridge_day_get_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
ridge_day_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, RIDGE_DAY_ROW (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_day_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      ridge_day_row_set_day (RIDGE_DAY_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_day_row_class_init (RidgeDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_day_row_get_property;
  object_class->set_property = ridge_day_row_set_property;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, RIDGE_DAY_NONE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PICKED] = g_signal_new ("picked", RIDGE_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
ridge_day_row_init (RidgeDayRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->day = RIDGE_DAY_NONE;
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
 * ridge_day_row_get_day:
 *
 * Returns: the day, RIDGE_DAY_NONE when there is none
 */
RidgeDay
ridge_day_row_get_day (RidgeDayRow *self)
{
  g_return_val_if_fail (RIDGE_IS_DAY_ROW (self), RIDGE_DAY_NONE);

  return self->day;
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
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}
