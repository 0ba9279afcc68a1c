/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-team-page.h"
#include "ui/ridge-subject.h"
#include "ui/ridge-team-list.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-field-binder.h"
#include "words/ridge-words.h"

/**
 * RidgeTeamPage:
 *
 * What is known of a team.
 */
struct _RidgeTeamPage
{
  AdwNavigationPage     parent_instance;

  RidgeContext         *context;
  RidgeTeam            *team;
  RidgeFieldBinder     *binder;
  gboolean              showing;
  gulong                watch;

  AdwEntryRow          *name;
  AdwComboRow          *parent;
  GtkColorDialogButton *color;
  AdwSwitchRow         *retired;
  GtkLabel             *refusal;
  GtkWidget            *delete_row;
};

G_DEFINE_FINAL_TYPE (RidgeTeamPage, ridge_team_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_refusal (RidgeTeamPage *self,
              const GError  *error)
{
  g_autofree char *sentence = ridge_words_error (error);

  gtk_label_set_label (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_color (RidgeTeamPage *self)
{
  GdkRGBA rgba;

  self->showing = TRUE;
  if (!gdk_rgba_parse (&rgba, ridge_team_get_color (self->team)))
    gdk_rgba_parse (&rgba, "#9a9996");
  gtk_color_dialog_button_set_rgba (self->color, &rgba);
  self->showing = FALSE;
}

static void
color_cb (RidgeTeamPage *self)
{
  const GdkRGBA *rgba = gtk_color_dialog_button_get_rgba (self->color);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->showing || self->team == NULL)
    return;

  text = g_strdup_printf ("#%02x%02x%02x", (int) lround (rgba->red * 255), (int) lround (rgba->green * 255),
                          (int) lround (rgba->blue * 255));
  if (!ridge_change_field (ridge_context_get_document (self->context), RIDGE_ENTITY (self->team), RIDGE_TEAM_COLOR,
                           RIDGE_TEXT (text), &error))
    {
      show_color (self);
      show_refusal (self, error);
    }
}

/* A team is not part of itself, nor of a team below it. */
static gboolean
can_be_parent (gpointer item,
               gpointer data)
{
  return !ridge_team_is_ancestor_of (RIDGE_TEAM_PAGE (data)->team, item);
}

static gboolean
move_team (RidgeDocument *document,
           RidgeEntity   *entity,
           RidgeEntity   *place,
           GError       **error)
{
  RidgeTeam *team = RIDGE_TEAM (entity);

  /* Where it stands already it keeps its place among its siblings. */
  return ridge_team_get_parent (team) == (RidgeTeam *) place ||
         ridge_move_team (document, team, (RidgeTeam *) place, NULL, error);
}

static void
delete_cb (RidgeTeamPage *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  RidgePlan *plan = ridge_document_get_plan (document);
  AdwNavigationView *navigation = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                                                ADW_TYPE_NAVIGATION_VIEW));
  g_autoptr (GError) error = NULL;

  g_signal_handler_block (plan, self->watch);
  if (ridge_delete (document, RIDGE_ENTITY (self->team), &error))
    {
      adw_navigation_view_pop (navigation);
      return;
    }

  g_signal_handler_unblock (plan, self->watch);
  show_refusal (self, error);
}

static void
ridge_team_page_shown (AdwNavigationPage *page)
{
  RidgeTeamPage *self = RIDGE_TEAM_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
ridge_team_page_dispose (GObject *object)
{
  RidgeTeamPage *self = RIDGE_TEAM_PAGE (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->team);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_TEAM_PAGE);

  G_OBJECT_CLASS (ridge_team_page_parent_class)->dispose (object);
}

static void
ridge_team_page_class_init (RidgeTeamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_team_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = ridge_team_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, name);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, parent);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, color);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, retired);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgeTeamPage, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, color_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
ridge_team_page_init (RidgeTeamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_team_page_new:
 * @context: where the plan is
 * @team: a team of it
 *
 * Returns: (transfer floating): a page that edits the team
 */
AdwNavigationPage *
ridge_team_page_new (RidgeContext *context,
                     RidgeTeam    *team)
{
  RidgeTeamPage *self = g_object_new (RIDGE_TYPE_TEAM_PAGE, NULL);
  g_autoptr (GtkFilterListModel) parents = NULL;

  self->context = g_object_ref (context);
  self->team = g_object_ref (team);
  parents = gtk_filter_list_model_new (ridge_team_list_new (ridge_context_get_plan (context)),
                                       GTK_FILTER (gtk_custom_filter_new (can_be_parent, self, NULL)));

  self->binder = ridge_field_binder_new (context);
  ridge_field_binder_add_text (self->binder, self->name, RIDGE_TEAM_NAME);
  ridge_field_binder_add_place (self->binder, self->parent, RIDGE_TEAM_PARENT, G_LIST_MODEL (parents), _("Nothing"),
                                move_team);
  ridge_field_binder_add_switch (self->binder, self->retired, RIDGE_TEAM_RETIRED);
  ridge_field_binder_set_entity (self->binder, RIDGE_ENTITY (team));

  show_color (self);
  g_signal_connect_object (team, "notify::color", G_CALLBACK (show_color), self, G_CONNECT_SWAPPED);
  g_object_bind_property (context, "editable", self->color, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_bind_property (context, "editable", self->delete_row, "sensitive", G_BINDING_SYNC_CREATE);
  self->watch = ridge_subject_end_page (ADW_NAVIGATION_PAGE (self), context, team);

  return ADW_NAVIGATION_PAGE (self);
}
