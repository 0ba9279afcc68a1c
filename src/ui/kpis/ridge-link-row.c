/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/kpis/ridge-link-row.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

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

static void
activated_cb (AdwActionRow *row,
              RidgeEntity  *other)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "kpi.reveal", "(ix)", (int) ridge_entity_get_table (other),
                              ridge_entity_get_id (other));
}

/* A test of a link that leads: what it is given, what it finds and where that is to be said. */
typedef struct
{
  RidgeAlignment alignment;
  RidgeLead      lead;
  gint64         link;
  const char    *words;
  GHashTable    *leads;
} LeadTest;

static void
lead_test_free (LeadTest *self)
{
  ridge_alignment_clear (&self->alignment);
  g_hash_table_unref (self->leads);
  g_free (self);
}

static void
show_lead (GtkWidget       *row,
           const char      *words,
           const RidgeLead *lead)
{
  g_autofree char *verdict = ridge_words_lead (lead);
  g_autofree char *numbers = ridge_words_lead_numbers (lead);
  /* Translators: what a link says, and whether data bear it out: "Leads to this KPI: supported at a lag of 2 months" */
  g_autofree char *subtitle = g_strdup_printf (_("%s: %s"), words, verdict);

  ridge_titles_set_row (row, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), subtitle);
  gtk_widget_set_tooltip_text (row, numbers);
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

/* A row that is gone was about values that are no more. */
static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) row = data;
  LeadTest *test = g_task_get_task_data (G_TASK (result));

  if (gtk_widget_get_root (row) != NULL)
    {
      g_hash_table_replace (test->leads, g_memdup2 (&test->link, sizeof test->link), g_memdup2 (&test->lead, sizeof test->lead));
      show_lead (row, test->words, &test->lead);
    }
  lead_test_free (test);
}

/* Where a link leads from KPI to KPI: says what was found before, and looks anew. */
static void
test_lead (GtkWidget  *row,
           RidgeLink  *link,
           const char *words,
           GHashTable *leads)
{
  g_autoptr (GTask) task = NULL;
  RidgeAlignment alignment;
  LeadTest *test;
  const RidgeLead *known;

  if (!ridge_link_align (link, &alignment))
    return;

  test = g_new0 (LeadTest, 1);
  test->alignment = alignment;
  test->link = ridge_entity_get_id (RIDGE_ENTITY (link));
  test->words = words;
  test->leads = g_hash_table_ref (leads);
  known = g_hash_table_lookup (leads, &test->link);
  if (known != NULL)
    show_lead (row, words, known);
  /* The worker holds no widget, for it might be the last to let go of it. */
  task = g_task_new (NULL, NULL, tested_cb, g_object_ref (row));
  g_task_set_task_data (task, test, NULL);
  g_task_run_in_thread (task, test_in_thread);
}

/**
 * ridge_link_row_new:
 * @link: a link
 * @seen_from: the end that is on the screen
 * @leads: (element-type gint64 RidgeLead): by the keys of links, what was found
 *   out about those that lead; what is found out now comes in
 *
 * Returns: (transfer floating): a row that names the other end, goes there and can unlink it
 */
GtkWidget *
ridge_link_row_new (RidgeLink   *link,
                    RidgeEntity *seen_from,
                    GHashTable  *leads)
{
  gboolean from_here = ridge_link_get_from (link) == seen_from;
  RidgeEntity *other = from_here ? ridge_link_get_to (link) : ridge_link_get_from (link);
  const char *words = link_words (ridge_link_get_kind (link), from_here);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  ridge_titles_set_row (row, other != NULL ? ridge_entity_get_title (other) : "", words);
  test_lead (row, link, words, leads);
  gtk_widget_set_tooltip_text (remove, _("Remove Link"));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "kpi.unlink");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "x", ridge_entity_get_id (RIDGE_ENTITY (link)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  if (other != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), other, 0);
    }
  return row;
}
