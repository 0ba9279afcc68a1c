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

/* What the link is called and, where it leads, whether the data bear it out. */
static void
set_titles (GtkWidget   *row,
            RidgeLink   *link,
            RidgeEntity *other,
            const char  *words)
{
  const char *title = other != NULL ? ridge_entity_get_title (other) : "";
  g_autofree char *verdict = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *subtitle = NULL;
  RidgeLead lead;

  if (!ridge_link_test_lead (link, &lead))
    {
      ridge_titles_set_row (row, title, words);
      return;
    }
  verdict = ridge_words_lead (&lead);
  numbers = ridge_words_lead_numbers (&lead);
  /* Translators: what a link says, and whether data bear it out: "Leads to this KPI: supported at a lag of 2 months" */
  subtitle = g_strdup_printf (_("%s: %s"), words, verdict);
  ridge_titles_set_row (row, title, subtitle);
  gtk_widget_set_tooltip_text (row, numbers);
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
  gboolean from_here = ridge_link_get_from (link) == seen_from;
  RidgeEntity *other = from_here ? ridge_link_get_to (link) : ridge_link_get_from (link);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  set_titles (row, link, other, link_words (ridge_link_get_kind (link), from_here));
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
