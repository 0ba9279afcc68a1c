/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-point-cell.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/ridge-number.h"
#include "edit/ridge-verbs-points.h"
#include "ui/widgets/ridge-day-row.h"
#include "words/ridge-words.h"

/**
 * RidgePointCell:
 *
 * One cell of the table of values: a text that turns into an entry. What is
 * typed is saved when the entry is left; a refusal is said and the old text
 * comes back.
 */
struct _RidgePointCell
{
  AdwBin            parent_instance;

  RidgeContext     *context;
  RidgePointField   field;
  RidgeKpi         *kpi;
  RidgeSeriesPoint *point;
  GSignalGroup     *point_signals;
  GtkWidget        *label;
};

G_DEFINE_FINAL_TYPE (RidgePointCell, ridge_point_cell, ADW_TYPE_BIN)

static char *
get_text (RidgePointCell *self)
{
  switch (self->field)
    {
    case RIDGE_POINT_FIELD_DAY:
      return ridge_day_to_iso (ridge_series_point_get_day (self->point));
    case RIDGE_POINT_FIELD_VALUE:
      return ridge_number_format_plain (ridge_series_point_get_value (self->point), ridge_kpi_get_decimals (self->kpi));
    case RIDGE_POINT_FIELD_NOTE:
    default:
      return g_strdup (ridge_series_point_get_note (self->point));
    }
}

static gboolean
save_day (RidgePointCell  *self,
          const char      *text,
          GError         **error)
{
  RidgeDay day;

  if (!ridge_day_parse_local (text, &day) || day == RIDGE_DAY_NONE)
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

  if (*text != '\0' && !ridge_words_parse_number (text, &value))
    {
      ridge_set_error (error, RIDGE_ERROR_NUMBER, 0, "value", "%s", text);
      return FALSE;
    }
  return ridge_record_value (ridge_context_get_document (self->context), self->kpi,
                             ridge_series_point_get_day (self->point), value, NULL, error);
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
    case RIDGE_POINT_FIELD_NOTE:
    default:
      return ridge_annotate_point (ridge_context_get_document (self->context), self->kpi,
                                   ridge_series_point_get_day (self->point), text, error);
    }
}

static void
show (RidgePointCell *self)
{
  g_autofree char *text = NULL;

  if (self->point == NULL || gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->label)))
    return;
  text = get_text (self);
  gtk_editable_set_text (GTK_EDITABLE (self->label), text);
  if (ridge_series_point_get_ghost (self->point))
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
}

static void
editing_cb (RidgePointCell *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (self->point == NULL || gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->label)))
    return;
  before = get_text (self);
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->label)));
  if (!g_str_equal (before, text) && !save (self, text, &error))
    ridge_context_refuse (self->context, error);
  show (self);
}

static void
ridge_point_cell_dispose (GObject *object)
{
  RidgePointCell *self = RIDGE_POINT_CELL (object);

  g_clear_object (&self->point_signals);
  g_clear_object (&self->point);
  g_clear_object (&self->kpi);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (ridge_point_cell_parent_class)->dispose (object);
}

static void
ridge_point_cell_class_init (RidgePointCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_point_cell_dispose;
}

static void
ridge_point_cell_init (RidgePointCell *self)
{
  self->label = gtk_editable_label_new ("");
  adw_bin_set_child (ADW_BIN (self), self->label);
  self->point_signals = g_signal_group_new (RIDGE_TYPE_SERIES_POINT);
  g_signal_group_connect_swapped (self->point_signals, "notify", G_CALLBACK (show), self);
  g_signal_connect_object (self->label, "notify::editing", G_CALLBACK (editing_cb), self, G_CONNECT_SWAPPED);
}

/** ridge_point_cell_new: (transfer floating): a cell for one part of values */
GtkWidget *
ridge_point_cell_new (RidgeContext    *context,
                      RidgePointField  field)
{
  static const char *const names[] = { N_("Date"), N_("Value"), N_("Note") };
  RidgePointCell *self = g_object_new (RIDGE_TYPE_POINT_CELL, NULL);

  self->context = g_object_ref (context);
  self->field = field;
  if (field != RIDGE_POINT_FIELD_NOTE)
    gtk_widget_add_css_class (self->label, "numeric");
  g_object_bind_property (context, "editable", self->label, "editable", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, _(names[field]), -1);
  return GTK_WIDGET (self);
}

/** ridge_point_cell_set_point: @kpi: (nullable) @point: (nullable): what the cell shows and saves to */
void
ridge_point_cell_set_point (RidgePointCell   *self,
                            RidgeKpi         *kpi,
                            RidgeSeriesPoint *point)
{
  g_return_if_fail (RIDGE_IS_POINT_CELL (self));

  g_set_object (&self->kpi, kpi);
  g_set_object (&self->point, point);
  g_signal_group_set_target (self->point_signals, point);
  show (self);
}
