/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-point-cell.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-day-text.h"
#include "base/ridge-number.h"
#include "base/ridge-number-text.h"
#include "edit/ridge-verbs-points.h"
#include "ui/widgets/ridge-announce.h"
#include "words/ridge-words.h"

/* Of a number with more decimals than these, so many digits are shown. */
#define LEAST_DECIMALS 3
#define SHOWN_DIGITS 6

/**
 * RidgePointCell:
 *
 * One cell of the table of values: a text that turns into an entry when it is
 * clicked, or with Enter. What is typed is saved when the entry is left; when it
 * is refused, the entry stays with what was typed and says below why, until it
 * is mended or given up with Escape. A table has hundreds of cells at
 * hand and an entry is heavy, so it is made when it is needed.
 */
struct _RidgePointCell
{
  AdwBin            parent_instance;

  RidgeContext     *context;
  RidgePointField   field;
  RidgeKpi         *kpi;
  RidgeSeriesPoint *point;
  GSignalGroup     *point_signals;
  GSignalGroup     *kpi_signals;
  GtkWidget        *text;
  GtkWidget        *entry;   /* in place of the text, once it was asked for */
  GtkWidget        *refusal; /* below the entry, while what it holds is refused */
  char             *refused; /* what it held */
  guint             again;   /* the entry is about to be opened again */
  gulong            settle_id;
};

G_DEFINE_FINAL_TYPE (RidgePointCell, ridge_point_cell, ADW_TYPE_BIN)

static const char *const names[] = { N_("Date"), N_("Value"), N_("Denominator"), N_("Rate"), N_("Note") };

static gboolean
takes_parts (RidgePointCell *self)
{
  return ridge_kpi_takes_parts (self->kpi);
}

/* What was recorded: of a rate its numerator, else the value. */
static double
get_recorded (RidgePointCell *self)
{
  return isnan (ridge_kpi_get_per_used (self->kpi)) ? ridge_series_point_get_value (self->point)
                                                    : ridge_series_point_get_numerator (self->point);
}

/* What was counted has its own decimals; nothing, where it is missing. */
static char *
count_to_text (double number)
{
  return ridge_number_format_plain (number, isfinite (number) ? MIN (ridge_number_count_decimals (number), RIDGE_MAX_DECIMALS) : 0);
}

/* The text to be edited: exact. */
static char *
get_text (RidgePointCell *self)
{
  switch (self->field)
    {
    case RIDGE_POINT_FIELD_DAY:
      return ridge_day_to_iso (ridge_series_point_get_day (self->point));
    case RIDGE_POINT_FIELD_DENOMINATOR:
      return count_to_text (ridge_series_point_get_denominator (self->point));
    case RIDGE_POINT_FIELD_VALUE:
      if (takes_parts (self))
        return count_to_text (get_recorded (self));
      return ridge_number_format_plain (ridge_series_point_get_value (self->point), ridge_kpi_get_decimals (self->kpi));
    case RIDGE_POINT_FIELD_RATE:
      return ridge_number_format_plain (ridge_series_point_get_value (self->point), ridge_kpi_get_decimals (self->kpi));
    case RIDGE_POINT_FIELD_NOTE:
    default:
      return g_strdup (ridge_series_point_get_note (self->point));
    }
}

static gboolean
is_planned (RidgePointCell *self)
{
  return ridge_series_point_get_day (self->point) > ridge_context_get_today (self->context);
}

static char *
get_shown_note (RidgePointCell *self)
{
  const char *note = ridge_series_point_get_note (self->point);

  if (!is_planned (self))
    return g_strdup (note);
  return *note != '\0' ? g_strjoin (" · ", _("Planned"), note, NULL) : g_strdup (_("Planned"));
}

/* The text to be read: of a computed value no more digits than tell it apart,
 * and that a value is planned, whose day is to come. */
static char *
get_shown (RidgePointCell *self)
{
  double value = ridge_series_point_get_value (self->point);
  int decimals = MAX (ridge_kpi_get_decimals (self->kpi), LEAST_DECIMALS);

  if (self->field == RIDGE_POINT_FIELD_NOTE)
    return get_shown_note (self);
  if ((self->field != RIDGE_POINT_FIELD_RATE && (self->field != RIDGE_POINT_FIELD_VALUE || takes_parts (self))) || !isfinite (value) || ridge_number_count_decimals (value) <= decimals)
    return get_text (self);
  return g_strdup_printf ("%.*f", CLAMP (SHOWN_DIGITS - 1 - (int) floor (log10 (fabs (value))), decimals, RIDGE_MAX_DECIMALS), value);
}

static gboolean
save_day (RidgePointCell  *self,
          const char      *text,
          GError         **error)
{
  RidgeDay day;

  if (ridge_day_text_read_local (text, &day) != RIDGE_DAY_TEXT_DAY)
    {
      ridge_set_error (error, RIDGE_ERROR_DATE, 0, "day", "%s", text);
      return FALSE;
    }
  return ridge_redate_point (ridge_context_get_document (self->context), self->kpi,
                             ridge_series_point_get_day (self->point), day, error);
}

/* An empty cell is a missing value, which stays in the series as a gap. */
static gboolean
save_value (RidgePointCell  *self,
            const char      *text,
            GError         **error)
{
  double value = NAN;

  if (*text != '\0' && !ridge_number_text_read_local (text, ridge_kpi_get_unit (self->kpi), &value))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "value", "%s", text);
      return FALSE;
    }
  return ridge_record_value (ridge_context_get_document (self->context), self->kpi,
                             ridge_series_point_get_day (self->point), value, NULL, error);
}

/* An empty cell is a missing denominator: the rate is missing with it. */
static gboolean
save_denominator (RidgePointCell  *self,
                  const char      *text,
                  GError         **error)
{
  double numerator = get_recorded (self);
  double denominator = NAN;

  if (*text != '\0' && !ridge_number_text_read_local (text, NULL, &denominator))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "denominator", "%s", text);
      return FALSE;
    }
  return ridge_record_rate (ridge_context_get_document (self->context), self->kpi,
                            ridge_series_point_get_day (self->point), numerator, denominator, NULL, error);
}

static gboolean
save (RidgePointCell  *self,
      const char      *text,
      GError         **error)
{
  switch (self->field)
    {
    case RIDGE_POINT_FIELD_DAY:
      return save_day (self, text, error);
    case RIDGE_POINT_FIELD_VALUE:
      return save_value (self, text, error);
    case RIDGE_POINT_FIELD_DENOMINATOR:
      return save_denominator (self, text, error);
    case RIDGE_POINT_FIELD_RATE:
      return TRUE;
    case RIDGE_POINT_FIELD_NOTE:
    default:
      return ridge_annotate_point (ridge_context_get_document (self->context), self->kpi,
                                   ridge_series_point_get_day (self->point), text, error);
    }
}

static gboolean
is_editing (RidgePointCell *self)
{
  return self->entry != NULL && gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->entry));
}

static void
show (RidgePointCell *self)
{
  g_autofree char *text = NULL;

  if (self->point == NULL || is_editing (self))
    return;
  text = get_shown (self);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text != '\0' ? text : _(names[self->field]), -1);
  if (self->entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  if (ridge_series_point_get_ghost (self->point) || is_planned (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
}

static void
clear_refusal (RidgePointCell *self)
{
  g_clear_handle_id (&self->again, g_source_remove);
  g_clear_pointer (&self->refusal, gtk_widget_unparent);
  g_clear_pointer (&self->refused, g_free);
  if (self->entry == NULL)
    return;
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))), GTK_ACCESSIBLE_STATE_INVALID);
}

static GtkWidget *
create_refusal (const char *sentence)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "error");
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (popover, FALSE);

  return popover;
}

/* The entry closes when it is left; it opens again with what was typed. */
static gboolean
edit_again_cb (gpointer data)
{
  RidgePointCell *self = data;

  self->again = 0;
  if (self->entry == NULL || self->refused == NULL)
    return G_SOURCE_REMOVE;
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->refused);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_widget_add_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                               GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (self->refusal));

  return G_SOURCE_REMOVE;
}

static void
refuse (RidgePointCell *self,
        const char     *text,
        const GError   *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  clear_refusal (self);
  self->refused = g_strdup (text);
  self->refusal = create_refusal (sentence);
  gtk_widget_set_parent (self->refusal, GTK_WIDGET (self));
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  self->again = g_idle_add (edit_again_cb, self);
}

/* Edited is the exact text; who leaves it, or gets the shown one back, changes nothing. */
static void
editing_cb (RidgePointCell *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  if (self->point == NULL)
    return;
  before = get_text (self);
  if (is_editing (self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), before);
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
      return;
    }
  shown = get_shown (self);
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (!g_str_equal (before, text) && !g_str_equal (shown, text) && !save (self, text, &error))
    refuse (self, text, error);
  else
    clear_refusal (self);
  show (self);
}

/* What is said belongs to what was typed. */
static void
changed_cb (RidgePointCell *self)
{
  if (self->refused != NULL && self->again == 0 && is_editing (self) &&
      !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->refused))
    gtk_popover_popdown (GTK_POPOVER (self->refusal));
}

/* Before the window goes: what is typed is saved, or stays. */
static gboolean
settle_cb (RidgePointCell *self,
           GtkWidget      *part)
{
  if (!ridge_context_goes_with (part, GTK_WIDGET (self)))
    return FALSE;

  if (is_editing (self))
    gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (self->entry), TRUE);

  return self->refused != NULL;
}

static void
make_entry (RidgePointCell *self)
{
  self->entry = gtk_editable_label_new (gtk_inscription_get_text (GTK_INSCRIPTION (self->text)));
  g_object_bind_property (self->context, "editable", self->entry, "editable", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(names[self->field]), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "notify::editing", G_CALLBACK (editing_cb), self, G_CONNECT_SWAPPED);
  self->settle_id = g_signal_connect_swapped (self->context, "settle", G_CALLBACK (settle_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->entry);
}

static void
drop_entry (RidgePointCell *self)
{
  clear_refusal (self);
  if (self->entry == NULL)
    return;
  g_clear_signal_handler (&self->settle_id, self->context);
  self->entry = NULL;
  adw_bin_set_child (ADW_BIN (self), self->text);
}

/* The entry, once it is there, knows itself when it is to be typed into. */
static gboolean
edit_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  RidgePointCell *self = RIDGE_POINT_CELL (widget);

  if (self->entry != NULL)
    return GDK_EVENT_PROPAGATE;
  ridge_point_cell_edit (self);
  return GDK_EVENT_STOP;
}

static void
released_cb (RidgePointCell *self)
{
  if (self->entry == NULL)
    ridge_point_cell_edit (self);
}

static void
ridge_point_cell_dispose (GObject *object)
{
  RidgePointCell *self = RIDGE_POINT_CELL (object);

  clear_refusal (self);
  if (self->context != NULL)
    g_clear_signal_handler (&self->settle_id, self->context);
  g_clear_object (&self->point_signals);
  g_clear_object (&self->kpi_signals);
  g_clear_object (&self->point);
  g_clear_object (&self->kpi);
  g_clear_object (&self->context);
  g_clear_object (&self->text);
  G_OBJECT_CLASS (ridge_point_cell_parent_class)->dispose (object);
}

static void
ridge_point_cell_class_init (RidgePointCellClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_F2 };

  G_OBJECT_CLASS (klass)->dispose = ridge_point_cell_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pointcell");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), keys[i], 0, edit_cb, NULL);
}

static void
ridge_point_cell_init (RidgePointCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = g_object_ref_sink (g_object_new (GTK_TYPE_INSCRIPTION,
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_focusable (self->text, TRUE);
  adw_bin_set_child (ADW_BIN (self), self->text);
  self->point_signals = g_signal_group_new (RIDGE_TYPE_SERIES_POINT);
  g_signal_group_connect_swapped (self->point_signals, "notify", G_CALLBACK (show), self);
  self->kpi_signals = g_signal_group_new (RIDGE_TYPE_KPI);
  g_signal_group_connect_swapped (self->kpi_signals, "notify::decimals", G_CALLBACK (show), self);
  g_signal_group_connect_swapped (self->kpi_signals, "notify::chart", G_CALLBACK (show), self);
  g_signal_group_connect_swapped (self->kpi_signals, "notify::per", G_CALLBACK (show), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * ridge_point_cell_new:
 *
 * Returns: (transfer floating): a cell for one part of values
 */
GtkWidget *
ridge_point_cell_new (RidgeContext    *context,
                      RidgePointField  field)
{
  RidgePointCell *self = g_object_new (RIDGE_TYPE_POINT_CELL, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  self->field = field;
  if (field != RIDGE_POINT_FIELD_NOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return GTK_WIDGET (self);
}

/**
 * ridge_point_cell_set_point:
 * @kpi: (nullable)
 * @point: (nullable): what the cell shows and saves to
 *
 * Shows one value, and saves to it what is typed.
 */
void
ridge_point_cell_set_point (RidgePointCell   *self,
                            RidgeKpi         *kpi,
                            RidgeSeriesPoint *point)
{
  g_return_if_fail (RIDGE_IS_POINT_CELL (self));

  /* An entry that goes now must not save to the point that comes. */
  g_clear_object (&self->point);
  drop_entry (self);
  g_set_object (&self->kpi, kpi);
  g_set_object (&self->point, point);
  g_signal_group_set_target (self->point_signals, point);
  g_signal_group_set_target (self->kpi_signals, kpi);
  show (self);
}

/**
 * ridge_point_cell_edit:
 *
 * Turns the text into an entry, where the plan can be changed.
 */
void
ridge_point_cell_edit (RidgePointCell *self)
{
  g_return_if_fail (RIDGE_IS_POINT_CELL (self));

  if (self->field == RIDGE_POINT_FIELD_RATE || self->point == NULL || !ridge_context_get_editable (self->context))
    return;
  if (self->entry == NULL)
    make_entry (self);
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->entry));
}
