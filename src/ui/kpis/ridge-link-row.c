/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-link-row.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

/**
 * RidgeLinkRow:
 *
 * A link of a KPI: the other end's title, what the link says of it, and where it
 * leads to another KPI whether data bear it out. It follows the link, both ends
 * and their values.
 */
struct _RidgeLinkRow
{
  AdwActionRow  parent_instance;

  RidgeLink    *link;
  RidgeEntity  *seen_from;
  GSignalGroup *other_signals;   /* of the end that is named */
  GSignalGroup *seen_signals;    /* of the end that is on the screen */

  gboolean      known;           /* what was found out about a link that leads */
  RidgeLead     lead;
  gboolean      outdated;        /* it is to be looked at anew */
  gboolean      testing;
};

G_DEFINE_FINAL_TYPE (RidgeLinkRow, ridge_link_row, ADW_TYPE_ACTION_ROW)

/* What a link is called from the end it starts at, and from the other. */
static const char *
link_words (RidgeLinkKind kind,
            gboolean      from_here)
{
  switch (kind)
    {
    case RIDGE_LINK_DRIVES:
      return from_here ? _("Drives this key result") : _("Driven by this KPI");
    case RIDGE_LINK_CONCERNS:
      return from_here ? _("Concerns this objective") : _("Concerned by this KPI");
    case RIDGE_LINK_LEADS:
      return from_here ? _("Leads to this KPI") : _("Led by this KPI");
    case RIDGE_LINK_CONFLICTS:
      return _("Conflicts with this KPI");
    case RIDGE_LINK_SUPPORTS:
    default:
      return from_here ? _("Supports") : _("Supported by");
    }
}

static RidgeEntity *
get_other (RidgeLinkRow *self)
{
  RidgeEntity *from = ridge_link_get_from (self->link);

  return from == self->seen_from ? ridge_link_get_to (self->link) : from;
}

static void
refresh (RidgeLinkRow *self)
{
  RidgeEntity *other;
  const char *words;
  g_autofree char *subtitle = NULL;
  g_autofree char *numbers = NULL;

  if (ridge_entity_get_plan (RIDGE_ENTITY (self->link)) == NULL)
    return;

  other = get_other (self);
  words = link_words (ridge_link_get_kind (self->link), ridge_link_get_from (self->link) == self->seen_from);
  if (self->known)
    {
      g_autofree char *verdict = ridge_words_lead (&self->lead);

      /* Translators: what a link says, and whether data bear it out: "Leads to this KPI: supported at a lag of 2 months" */
      subtitle = g_strdup_printf (_("%s: %s"), words, verdict);
      numbers = ridge_words_lead_numbers (&self->lead);
    }
  ridge_titles_set_row (GTK_WIDGET (self), other != NULL ? ridge_entity_get_title (other) : "",
                        subtitle != NULL ? subtitle : words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), numbers);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), other != NULL);
  g_signal_group_set_target (self->other_signals, other);
}

/* A test of a link that leads, in a worker: it holds no widget, for it might be the last to let go
 * of it. */
typedef struct
{
  RidgeAlignment alignment;
  RidgeLead      lead;
} LeadTest;

static void
lead_test_free (LeadTest *self)
{
  ridge_alignment_clear (&self->alignment);
  g_free (self);
}

static void
test_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  LeadTest *test = data;

  ridge_alignment_test_lead (&test->alignment, &test->lead);
  g_task_return_boolean (task, TRUE);
}

static void test_lead (RidgeLinkRow *self);

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RidgeLinkRow) self = data;
  LeadTest *test = g_task_get_task_data (G_TASK (result));

  self->testing = FALSE;
  self->known = TRUE;
  self->lead = test->lead;
  lead_test_free (test);
  refresh (self);
  if (self->outdated)
    test_lead (self);
}

/* Of a link that does not lead from KPI to KPI nothing is to be found out. */
static void
test_lead (RidgeLinkRow *self)
{
  g_autoptr (GTask) task = NULL;
  RidgeAlignment alignment;
  LeadTest *test;

  if (self->testing || !gtk_widget_get_mapped (GTK_WIDGET (self)) || ridge_entity_get_plan (RIDGE_ENTITY (self->link)) == NULL)
    return;

  self->outdated = FALSE;
  if (!ridge_link_align (self->link, &alignment))
    {
      self->known = FALSE;
      refresh (self);
      return;
    }

  self->testing = TRUE;
  test = g_new0 (LeadTest, 1);
  test->alignment = alignment;
  task = g_task_new (NULL, NULL, tested_cb, g_object_ref (self));
  g_task_set_task_data (task, test, NULL);
  g_task_run_in_thread (task, test_in_thread);
}

/* A series may be long: it is asked about only while the row is looked at. */
static void
outdate (RidgeLinkRow *self)
{
  self->outdated = TRUE;
  test_lead (self);
}

static void
link_cb (RidgeLinkRow *self)
{
  refresh (self);
  outdate (self);
}

static void
ridge_link_row_activate (AdwActionRow *row)
{
  RidgeEntity *other = get_other (RIDGE_LINK_ROW (row));

  if (other != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "kpi.reveal", "(ix)", (int) ridge_entity_get_table (other),
                                ridge_entity_get_id (other));
}

static void
ridge_link_row_map (GtkWidget *widget)
{
  RidgeLinkRow *self = RIDGE_LINK_ROW (widget);

  GTK_WIDGET_CLASS (ridge_link_row_parent_class)->map (widget);
  if (self->outdated)
    test_lead (self);
}

static void
ridge_link_row_dispose (GObject *object)
{
  RidgeLinkRow *self = RIDGE_LINK_ROW (object);

  g_clear_object (&self->other_signals);
  g_clear_object (&self->seen_signals);
  g_clear_object (&self->seen_from);
  g_clear_object (&self->link);
  G_OBJECT_CLASS (ridge_link_row_parent_class)->dispose (object);
}

static void
ridge_link_row_class_init (RidgeLinkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ridge_link_row_dispose;
  GTK_WIDGET_CLASS (klass)->map = ridge_link_row_map;
  ADW_ACTION_ROW_CLASS (klass)->activate = ridge_link_row_activate;
}

static void
ridge_link_row_init (RidgeLinkRow *self)
{
  self->outdated = TRUE;
  self->other_signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->other_signals, "notify", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->other_signals, "computed-changed", G_CALLBACK (outdate), self);
  self->seen_signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->seen_signals, "computed-changed", G_CALLBACK (outdate), self);
}

static void
add_suffixes (RidgeLinkRow *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (remove, _("Remove Link"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "kpi.unlink");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "x", ridge_entity_get_id (RIDGE_ENTITY (self->link)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), remove);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/**
 * ridge_link_row_new:
 * @link: a link
 * @seen_from: the end that is on the screen
 *
 * Returns: (transfer floating): a row that names the other end, goes there and can unlink it
 */
GtkWidget *
ridge_link_row_new (RidgeLink   *link,
                    RidgeEntity *seen_from)
{
  RidgeLinkRow *self;

  g_return_val_if_fail (RIDGE_IS_LINK (link), NULL);
  g_return_val_if_fail (RIDGE_IS_ENTITY (seen_from), NULL);

  self = g_object_new (RIDGE_TYPE_LINK_ROW, NULL);
  self->link = g_object_ref (link);
  self->seen_from = g_object_ref (seen_from);
  add_suffixes (self);
  g_signal_group_set_target (self->seen_signals, seen_from);
  g_signal_connect_object (link, "notify", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
