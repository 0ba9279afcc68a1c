/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs.h"
#include "ui/dialogs/ridge-person-page.h"
#include "ui/ridge-subject.h"
#include "ui/ridge-team-list.h"
#include "ui/widgets/ridge-announce.h"
#include "ui/widgets/ridge-field-binder.h"
#include "words/ridge-words.h"

/**
 * RidgePersonPage:
 *
 * What is known of a person: a name, a team, and nothing to be graded by.
 */
struct _RidgePersonPage
{
  AdwNavigationPage  parent_instance;

  RidgeContext      *context;
  RidgeFieldBinder  *binder;
  gulong             watch;

  AdwEntryRow       *name;
  AdwComboRow       *team;
  AdwSwitchRow      *retired;
  GtkLabel          *refusal;
  GtkWidget         *delete_row;
};

G_DEFINE_FINAL_TYPE (RidgePersonPage, ridge_person_page, ADW_TYPE_NAVIGATION_PAGE)

static void
delete_cb (RidgePersonPage *self)
{
  RidgeDocument *document = ridge_context_get_document (self->context);
  RidgePlan *plan = ridge_document_get_plan (document);
  AdwNavigationView *navigation = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                                                ADW_TYPE_NAVIGATION_VIEW));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_signal_handler_block (plan, self->watch);
  if (ridge_delete (document, ridge_field_binder_get_entity (self->binder), &error))
    {
      adw_navigation_view_pop (navigation);
      return;
    }

  g_signal_handler_unblock (plan, self->watch);
  sentence = ridge_words_error (error);
  gtk_label_set_label (self->refusal, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  ridge_announce (self, sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
ridge_person_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (RIDGE_PERSON_PAGE (page)->name));
}

static void
ridge_person_page_dispose (GObject *object)
{
  RidgePersonPage *self = RIDGE_PERSON_PAGE (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_PERSON_PAGE);

  G_OBJECT_CLASS (ridge_person_page_parent_class)->dispose (object);
}

static void
ridge_person_page_class_init (RidgePersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_person_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = ridge_person_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgePersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, RidgePersonPage, team);
  gtk_widget_class_bind_template_child (widget_class, RidgePersonPage, retired);
  gtk_widget_class_bind_template_child (widget_class, RidgePersonPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, RidgePersonPage, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
ridge_person_page_init (RidgePersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_person_page_new:
 * @context: where the plan is
 * @person: a person of it
 *
 * Returns: (transfer floating): a page that edits the person
 */
AdwNavigationPage *
ridge_person_page_new (RidgeContext *context,
                       RidgePerson  *person)
{
  RidgePersonPage *self = g_object_new (RIDGE_TYPE_PERSON_PAGE, NULL);
  g_autoptr (GListModel) teams = ridge_team_list_new (ridge_context_get_plan (context));

  self->context = g_object_ref (context);
  self->binder = ridge_field_binder_new (context);
  ridge_field_binder_add_text (self->binder, self->name, RIDGE_PERSON_NAME);
  ridge_field_binder_add_reference (self->binder, self->team, RIDGE_PERSON_TEAM, teams, _("None"));
  ridge_field_binder_add_switch (self->binder, self->retired, RIDGE_PERSON_RETIRED);
  ridge_field_binder_set_entity (self->binder, RIDGE_ENTITY (person));
  g_object_bind_property (context, "editable", self->delete_row, "sensitive", G_BINDING_SYNC_CREATE);
  self->watch = ridge_subject_end_page (ADW_NAVIGATION_PAGE (self), context, person);

  return ADW_NAVIGATION_PAGE (self);
}
