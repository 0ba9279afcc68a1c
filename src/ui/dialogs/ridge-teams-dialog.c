/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-person-page.h"
#include "ui/dialogs/ridge-team-page.h"
#include "ui/dialogs/ridge-teams-dialog.h"
#include "ui/ridge-team-list.h"
#include "ui/widgets/ridge-team-dot.h"
#include "ui/widgets/ridge-titles.h"

#define INDENT 18
#define MAX_INDENTS 5

/**
 * RidgeTeamsDialog:
 *
 * The teams and the people of a plan, each a page of its own.
 */
struct _RidgeTeamsDialog
{
  AdwDialog          parent_instance;

  RidgeContext      *context;

  AdwNavigationView *navigation;
  GtkListBox        *teams;
  GtkListBox        *people;
  GtkWidget         *add_team;
  GtkWidget         *add_person;
};

G_DEFINE_FINAL_TYPE (RidgeTeamsDialog, ridge_teams_dialog, ADW_TYPE_DIALOG)

static void
update_team_row (RidgeTeam *team,
                 GtkWidget *row)
{
  ridge_titles_set_row (row, ridge_team_get_name (team), ridge_team_get_retired (team) ? _("Retired") : NULL);
}

static void
team_notify_cb (RidgeTeam  *team,
                GParamSpec *pspec,
                GtkWidget  *row)
{
  update_team_row (team, row);
}

static GtkWidget *
create_team_row (gpointer item,
                 gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *dot = ridge_team_dot_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_margin_start (dot, INDENT * (int) MIN (ridge_team_get_depth (item), MAX_INDENTS));
  g_object_bind_property (item, "color", dot, "color", G_BINDING_SYNC_CREATE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), dot);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  update_team_row (item, row);
  g_signal_connect_object (item, "notify", G_CALLBACK (team_notify_cb), row, 0);

  return row;
}

static void
update_person_row (RidgePerson *person,
                   GtkWidget   *row)
{
  RidgeTeam *team = ridge_person_get_team (person);
  const char *subtitle = team != NULL ? ridge_team_get_name (team) : NULL;

  ridge_titles_set_row (row, ridge_person_get_name (person), ridge_person_get_retired (person) ? _("Retired") : subtitle);
}

/* A person, or the team that a person belongs to. */
static void
plan_changed_cb (RidgeTeamsDialog *self)
{
  GListModel *people = ridge_plan_get_people (ridge_context_get_plan (self->context));

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (RidgePerson) person = g_list_model_get_item (people, i);

      update_person_row (person, GTK_WIDGET (gtk_list_box_get_row_at_index (self->people, (int) i)));
    }
}

static GtkWidget *
create_person_row (gpointer item,
                   gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  update_person_row (item, row);

  return row;
}

static void
open_team (RidgeTeamsDialog *self,
           RidgeTeam        *team)
{
  adw_navigation_view_push (self->navigation, ridge_team_page_new (self->context, team));
}

static void
open_person (RidgeTeamsDialog *self,
             RidgePerson      *person)
{
  adw_navigation_view_push (self->navigation, ridge_person_page_new (self->context, person));
}

static void
team_activated_cb (RidgeTeamsDialog *self,
                   GtkListBoxRow    *row)
{
  g_autoptr (GListModel) teams = ridge_team_list_new (ridge_context_get_plan (self->context));
  g_autoptr (RidgeTeam) team = g_list_model_get_item (teams, gtk_list_box_row_get_index (row));

  open_team (self, team);
}

static void
person_activated_cb (RidgeTeamsDialog *self,
                     GtkListBoxRow    *row)
{
  GListModel *people = ridge_plan_get_people (ridge_context_get_plan (self->context));
  g_autoptr (RidgePerson) person = g_list_model_get_item (people, gtk_list_box_row_get_index (row));

  open_person (self, person);
}

static void
add_team_cb (RidgeTeamsDialog *self)
{
  RidgeFieldValue name = { RIDGE_TEAM_NAME, RIDGE_TEXT (_("New Team")) };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_team (ridge_context_get_document (self->context), NULL, &name, 1, &error);

  if (id != 0)
    open_team (self, RIDGE_TEAM (ridge_plan_lookup (ridge_context_get_plan (self->context), RIDGE_TABLE_TEAM, id)));
  else
    ridge_context_refuse (self->context, error);
}

static void
add_person_cb (RidgeTeamsDialog *self)
{
  RidgeFieldValue name = { RIDGE_PERSON_NAME, RIDGE_TEXT (_("New Person")) };
  g_autoptr (GError) error = NULL;
  gint64 id = ridge_create_person (ridge_context_get_document (self->context), &name, 1, &error);

  if (id != 0)
    open_person (self, RIDGE_PERSON (ridge_plan_lookup (ridge_context_get_plan (self->context), RIDGE_TABLE_PERSON,
                                                        id)));
  else
    ridge_context_refuse (self->context, error);
}

static GtkWidget *
create_placeholder (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "placeholder");

  return label;
}

/* What was typed on a page and cannot be saved keeps the page. */
static void
popped_cb (RidgeTeamsDialog  *self,
           AdwNavigationPage *page)
{
  if (!ridge_context_settle (self->context, GTK_WIDGET (page)))
    adw_navigation_view_push (self->navigation, page);
}

static void
ridge_teams_dialog_dispose (GObject *object)
{
  RidgeTeamsDialog *self = RIDGE_TEAMS_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_TEAMS_DIALOG);

  G_OBJECT_CLASS (ridge_teams_dialog_parent_class)->dispose (object);
}

static void
ridge_teams_dialog_class_init (RidgeTeamsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_teams_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-teams-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamsDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamsDialog, teams);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamsDialog, people);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamsDialog, add_team);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamsDialog, add_person);
  gtk_widget_class_bind_template_callback (widget_class, team_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_team_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
ridge_teams_dialog_init (RidgeTeamsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_placeholder (self->teams, create_placeholder (_("No teams yet: everything belongs to everyone")));
  gtk_list_box_set_placeholder (self->people, create_placeholder (_("No people yet: add those who own something")));
}

/**
 * ridge_teams_dialog_new:
 * @context: where the plan is
 *
 * Returns: (transfer floating): a dialog with the plan's teams and people
 */
AdwDialog *
ridge_teams_dialog_new (RidgeContext *context)
{
  RidgeTeamsDialog *self = g_object_new (RIDGE_TYPE_TEAMS_DIALOG, NULL);
  RidgePlan *plan = ridge_context_get_plan (context);
  g_autoptr (GListModel) teams = ridge_team_list_new (plan);

  self->context = g_object_ref (context);
  gtk_list_box_bind_model (self->teams, teams, create_team_row, NULL, NULL);
  gtk_list_box_bind_model (self->people, ridge_plan_get_people (plan), create_person_row, NULL, NULL);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (context, "editable", self->add_team, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_bind_property (context, "editable", self->add_person, "sensitive", G_BINDING_SYNC_CREATE);

  return ADW_DIALOG (self);
}
