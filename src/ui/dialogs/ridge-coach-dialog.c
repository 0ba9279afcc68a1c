/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/ridge-coach-dialog.h"

#include <glib/gi18n-lib.h>

#include "edit/ridge-verbs-aside.h"
#include "edit/ridge-verbs-redraft.h"
#include "ui/dialogs/ridge-coach-item.h"
#include "ui/ridge-subject.h"
#include "ui/widgets/ridge-form-dialog.h"
#include "ui/widgets/ridge-list-sync.h"

/**
 * RidgeCoachDialog:
 *
 * What the coach asks about the period that the window looks at, those put
 * aside last. It follows the plan while it is open, and changes nothing itself
 * but which questions are put aside.
 */
struct _RidgeCoachDialog
{
  AdwDialog       parent_instance;

  RidgeContext   *context;
  RidgeCoach     *coach;

  AdwWindowTitle *window_title;
  GtkStack       *stack;
  GtkListView    *list;
  GListStore     *items;
};

G_DEFINE_FINAL_TYPE (RidgeCoachDialog, ridge_coach_dialog, ADW_TYPE_DIALOG)

/* A row is a box that keeps its list item, for its buttons. */
typedef struct
{
  RidgeCoachDialog *dialog;   /* borrowed: rows go before it */
  GtkListItem      *item;
  GtkLabel         *about;
  GtkLabel         *question;
  GtkLabel         *reason;
  GtkButton        *offer;
  GtkButton        *show;
  GtkButton        *aside;
} Row;

/* What a question is put aside for. */
typedef struct
{
  RidgeContext   *context;
  RidgeCoachItem *item;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  g_object_unref (task->context);
  g_object_unref (task->item);
  g_free (task);
}

static gboolean
save_reason (RidgeFormDialog *form,
             gpointer         data,
             GError         **error)
{
  Task *task = data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (ridge_form_dialog_get_row (form, "reason")));

  if (!ridge_put_aside (ridge_context_get_document (task->context), ridge_coach_item_get_entity (task->item),
                        ridge_coach_item_get_key (task->item), reason, error))
    return FALSE;

  ridge_context_announce (task->context, _("The question was put aside"), TRUE);
  return TRUE;
}

static void
ask_for_reason (RidgeCoachDialog *self,
                RidgeCoachItem   *item)
{
  RidgeFormDialog *form = ridge_form_dialog_new (_("Put Aside"), _("Put Aside"));
  Task *task = g_new0 (Task, 1);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Why it need not be asked"), "use-markup", FALSE, NULL);

  task->context = g_object_ref (self->context);
  task->item = g_object_ref (item);
  ridge_form_dialog_set_description (form, ridge_coach_item_get_question (item));
  ridge_form_dialog_add_row (form, "reason", row);
  ridge_form_dialog_set_save (form, save_reason, task, task_free);
  ridge_subject_end_dialog (ADW_DIALOG (form), self->context, ridge_coach_item_get_entity (item));
  adw_dialog_set_focus (ADW_DIALOG (form), row);
  adw_dialog_present (ADW_DIALOG (form), GTK_WIDGET (self));
}

static void
aside_clicked_cb (GtkButton *button,
                  Row       *row)
{
  RidgeCoachItem *item = gtk_list_item_get_item (row->item);
  RidgeContext *context = row->dialog->context;
  g_autoptr (GError) error = NULL;

  if (!ridge_coach_item_get_aside (item))
    ask_for_reason (row->dialog, item);
  else if (ridge_ask_again (ridge_context_get_document (context), ridge_coach_item_get_entity (item), ridge_coach_item_get_key (item), &error))
    ridge_context_announce (context, _("The question is asked again"), TRUE);
  else
    ridge_context_refuse (context, error);
}

static void
show_clicked_cb (GtkButton *button,
                 Row       *row)
{
  RidgeContext *context = row->dialog->context;
  g_autoptr (RidgeEntity) entity = g_object_ref (ridge_coach_item_get_entity (gtk_list_item_get_item (row->item)));

  adw_dialog_force_close (ADW_DIALOG (row->dialog));
  if (ridge_entity_get_plan (entity) != NULL)
    ridge_context_reveal (context, entity);
}

static gint64
split (RidgeCoachDialog *self,
       RidgeObjective   *objective,
       GError          **error)
{
  RidgeCoachSplit parts;
  gint64 id;

  if (!ridge_coach_split (self->coach, ridge_objective_get_title (objective), &parts))
    return 0;
  id = ridge_split_objective (ridge_context_get_document (self->context), objective, parts.title, parts.baseline, parts.target, parts.unit, error);
  ridge_coach_split_clear (&parts);

  return id;
}

/* The list follows; what is still missing in the new thing is asked there. */
static void
offer_clicked_cb (GtkButton *button,
                  Row       *row)
{
  RidgeCoachDialog *self = row->dialog;
  RidgeCoachItem *item = gtk_list_item_get_item (row->item);
  RidgeObjective *objective = RIDGE_OBJECTIVE (ridge_coach_item_get_entity (item));
  gboolean splits = ridge_coach_item_get_offer (item) == RIDGE_COACH_OFFER_SPLIT;
  g_autoptr (GError) error = NULL;
  gint64 id = splits ? split (self, objective, &error)
                     : ridge_make_kpi_of_objective (ridge_context_get_document (self->context), objective, &error);

  if (error != NULL)
    ridge_context_refuse (self->context, error);
  else if (id != 0)
    ridge_context_announce (self->context, splits ? _("The number is a key result now") : _("It is a KPI now"), TRUE);
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkButton *
add_button (GtkBox     *box,
            const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_box_append (box, button);
  return GTK_BUTTON (button);
}

static void
setup_cb (RidgeCoachDialog *self,
          GtkListItem      *item)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkBox *buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  Row *row = g_new0 (Row, 1);

  row->dialog = self;
  row->item = item;
  row->about = add_label (box, "caption");
  row->question = add_label (box, "heading");
  row->reason = add_label (box, "body");
  gtk_box_append (box, GTK_WIDGET (buttons));
  row->offer = add_button (buttons, "");
  row->show = add_button (buttons, _("_Show"));
  row->aside = add_button (buttons, "");
  gtk_widget_add_css_class (GTK_WIDGET (box), "history-row");
  gtk_widget_add_css_class (GTK_WIDGET (row->aside), "flat");
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (box));
  g_signal_connect_data (row->aside, "clicked", G_CALLBACK (aside_clicked_cb), row, (GClosureNotify) g_free, G_CONNECT_DEFAULT);
  g_signal_connect (row->offer, "clicked", G_CALLBACK (offer_clicked_cb), row);
  g_signal_connect (row->show, "clicked", G_CALLBACK (show_clicked_cb), row);
}

/* The labels of a row in their order, then its buttons. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  RidgeCoachItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *about = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *question = gtk_widget_get_next_sibling (about);
  GtkWidget *reason = gtk_widget_get_next_sibling (question);
  GtkWidget *offer = gtk_widget_get_first_child (gtk_widget_get_next_sibling (reason));
  GtkWidget *show = gtk_widget_get_next_sibling (offer);
  GtkWidget *aside = gtk_widget_get_next_sibling (show);

  gtk_label_set_label (GTK_LABEL (about), ridge_coach_item_get_about (item));
  gtk_label_set_label (GTK_LABEL (question), ridge_coach_item_get_question (item));
  gtk_label_set_label (GTK_LABEL (reason), ridge_coach_item_get_reason (item));
  gtk_widget_set_visible (offer, ridge_coach_item_get_offer (item) != RIDGE_COACH_OFFER_NONE);
  gtk_button_set_use_underline (GTK_BUTTON (offer), TRUE);
  gtk_button_set_label (GTK_BUTTON (offer), ridge_coach_item_get_offer (item) == RIDGE_COACH_OFFER_KPI ? _("Make It a _KPI") : _("Sp_lit"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (offer), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ridge_coach_item_get_question (item), -1);
  gtk_widget_set_visible (show, ridge_entity_get_table (ridge_coach_item_get_entity (item)) != RIDGE_TABLE_PERIOD);
  gtk_button_set_use_underline (GTK_BUTTON (aside), TRUE);
  gtk_button_set_label (GTK_BUTTON (aside), ridge_coach_item_get_aside (item) ? _("Ask _Again") : _("_Put Aside…"));
  gtk_list_item_set_accessible_label (list_item, ridge_coach_item_get_question (item));
  gtk_list_item_set_accessible_description (list_item, ridge_coach_item_get_about (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (aside), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ridge_coach_item_get_question (item), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ridge_coach_item_get_about (item), -1);
}

/* What is missing before what is only a habit, and else in the order of the plan. */
static void
add_items (RidgeCoachDialog *self,
           GPtrArray        *items,
           GPtrArray        *findings,
           gboolean          aside)
{
  for (RidgeCoachSeverity severity = RIDGE_COACH_MISSING; severity <= RIDGE_COACH_HINT; severity++)
    for (guint i = 0; i < findings->len; i++)
      {
        const RidgeCoachFinding *finding = g_ptr_array_index (findings, i);

        if (finding->aside == aside && ridge_coach_code_get_severity (finding->code) == severity)
          g_ptr_array_add (items, ridge_coach_item_new (finding, ridge_coach_get_offer (self->coach, finding)));
      }
}

static void
update (RidgeCoachDialog *self)
{
  RidgePeriod *period = ridge_context_get_period (self->context);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *subtitle = NULL;
  guint n_open;

  if (period != NULL)
    {
      findings = ridge_coach_check_period (self->coach, period);
      add_items (self, items, findings, FALSE);
    }
  n_open = items->len;
  if (findings != NULL)
    add_items (self, items, findings, TRUE);

  ridge_list_sync (self->items, items, (GEqualFunc) ridge_coach_item_equal);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
  /* Translators: a period, how many questions are open and how many were put aside */
  subtitle = period == NULL ? g_strdup ("")
                            : g_strdup_printf (_("%s · %u open, %u put aside"), ridge_period_get_name (period), n_open, items->len - n_open);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
ridge_coach_dialog_dispose (GObject *object)
{
  RidgeCoachDialog *self = RIDGE_COACH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_COACH_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->coach, ridge_coach_free);

  G_OBJECT_CLASS (ridge_coach_dialog_parent_class)->dispose (object);
}

static void
ridge_coach_dialog_class_init (RidgeCoachDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ridge_coach_dialog_dispose;

  g_type_ensure (RIDGE_TYPE_COACH_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-coach-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeCoachDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, RidgeCoachDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeCoachDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RidgeCoachDialog, items);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
ridge_coach_dialog_init (RidgeCoachDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ridge_coach_dialog_new:
 * @context: what the window is looking at
 *
 * Returns: (transfer floating): a dialog with what the coach asks about the period
 */
AdwDialog *
ridge_coach_dialog_new (RidgeContext *context)
{
  RidgeCoachDialog *self = g_object_new (RIDGE_TYPE_COACH_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->coach = ridge_coach_new (g_get_language_names ());
  g_signal_connect_object (ridge_context_get_plan (context), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::period", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
