/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/scorecard/ridge-scorecard-page.h"

#include <glib/gi18n-lib.h>

#include "ui/scorecard/ridge-paper-widget.h"
#include "ui/scorecard/ridge-scorecard-print.h"
#include "ui/widgets/ridge-save-file.h"

/**
 * RidgeScorecardPage:
 *
 * The printed pages of the period on the screen, to be printed or saved as a
 * PDF. They are laid out when they are looked at.
 */
struct _RidgeScorecardPage
{
  RidgePage       parent_instance;

  GSettings      *settings;
  RidgeScorecard *scorecard;
  RidgePaper      paper;
  GListStore     *sheets;
  GSignalGroup   *plan_signals;
  GSimpleActionGroup *actions;
  gboolean        outdated;

  GtkStack       *stack;
  GtkListView    *view;
};

enum
{
  LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeScorecardPage, ridge_scorecard_page, RIDGE_TYPE_PAGE)

static RidgeContext *
get_context (RidgeScorecardPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

/* The rows of the list are sheets without contents; which page one shows is its position. Sheets
 * that were there stay, and with them the place in the pages that one reads. */
static void
fill_sheets (RidgeScorecardPage *self,
             guint               n)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->sheets));

  for (guint i = n_old; i < n; i++)
    g_ptr_array_add (sheets, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (self->sheets, MIN (n_old, n), n_old - MIN (n_old, n), sheets->pdata, sheets->len);
}

static void
set_enabled (RidgeScorecardPage *self,
             const char         *name,
             gboolean            enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
lay_out (RidgeScorecardPage *self)
{
  RidgePlan *plan = ridge_context_get_plan (get_context (self));
  RidgePeriod *period = ridge_context_get_period (get_context (self));
  gboolean some = plan != NULL && period != NULL;
  RidgeScorecard *old = self->scorecard;

  self->outdated = FALSE;
  gtk_stack_set_visible_child_name (self->stack, some ? "pages" : "empty");
  set_enabled (self, "print", some);
  set_enabled (self, "save-pdf", some);
  self->scorecard = some ? ridge_scorecard_new (plan, period, self->paper) : NULL;
  fill_sheets (self, some ? ridge_scorecard_get_n_pages (self->scorecard) : 0);
  g_signal_emit (self, signals[LAID_OUT], 0);
  g_clear_pointer (&old, ridge_scorecard_free);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (widget);

  if (self->outdated)
    lay_out (self);
  return G_SOURCE_REMOVE;
}

/* At most once a frame, and only while the pages are looked at. */
static void
outdate (RidgeScorecardPage *self)
{
  if (self->outdated)
    return;
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Callbacks */

static void
plan_cb (RidgeScorecardPage *self)
{
  g_signal_group_set_target (self->plan_signals, ridge_context_get_plan (get_context (self)));
  outdate (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, ridge_paper_widget_new ());
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
show_sheet (RidgeScorecardPage *self,
            GtkListItem        *item)
{
  guint page = gtk_list_item_get_position (item);
  /* Translators: a page's number of how many */
  g_autofree char *label = g_strdup_printf (_("Page %u of %u"), page + 1, ridge_scorecard_get_n_pages (self->scorecard));
  g_autofree char *text = ridge_scorecard_get_page_text (self->scorecard, page);

  ridge_paper_widget_set_page (RIDGE_PAPER_WIDGET (gtk_list_item_get_child (item)), self->scorecard, page);
  gtk_list_item_set_accessible_label (item, label);
  gtk_list_item_set_accessible_description (item, text);
}

static void
bind_cb (RidgeScorecardPage *self,
         GtkListItem        *item)
{
  g_signal_connect_object (self, "laid-out", G_CALLBACK (show_sheet), item, 0);
  show_sheet (self, item);
}

static void
unbind_cb (RidgeScorecardPage *self,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (self, show_sheet, item);
  ridge_paper_widget_set_page (RIDGE_PAPER_WIDGET (gtk_list_item_get_child (item)), NULL, 0);
}

static void
paper_cb (GSimpleAction *action,
          GVariant      *name,
          gpointer       data)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (data);

  if (!ridge_paper_from_name (g_variant_get_string (name, NULL), &self->paper))
    return;
  g_settings_set_value (self->settings, "paper", name);
  g_simple_action_set_state (action, name);
  outdate (self);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (data);

  ridge_scorecard_print (get_context (self), self->paper, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RidgeScorecardPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ridge_save_file_finish (GTK_FILE_DIALOG (object), result, ".pdf", &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (error != NULL)
    ridge_context_refuse (get_context (self), error);
  if (path == NULL)
    return;
  if (self->outdated)
    lay_out (self);
  if (self->scorecard == NULL)
    return;
  if (!ridge_document_check_target (ridge_context_get_document (get_context (self)), path, &error) ||
      !ridge_scorecard_write_pdf (self->scorecard, path, &error))
    {
      ridge_context_refuse (get_context (self), error);
      return;
    }
  name = g_filename_display_basename (path);
  /* Translators: a file's name */
  sentence = g_strdup_printf (_("Saved “%s”"), name);
  ridge_context_announce_saved (get_context (self), sentence, path);
}

static void
save_pdf_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (data);
  RidgePeriod *period = ridge_context_get_period (get_context (self));
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: a file's name without its ending; the name of a period */
  g_autofree char *title = g_strdup_printf (_("Scorecard %s"), ridge_period_get_name (period));
  g_autofree char *file_name = ridge_save_file_suggest (title, ".pdf");

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, g_object_ref (self));
}

/* Vfuncs */

static void
ridge_scorecard_page_map (GtkWidget *widget)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (widget);

  if (self->outdated)
    lay_out (self);
  GTK_WIDGET_CLASS (ridge_scorecard_page_parent_class)->map (widget);
}

static void
ridge_scorecard_page_constructed (GObject *object)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (object);
  RidgeContext *context = get_context (self);

  G_OBJECT_CLASS (ridge_scorecard_page_parent_class)->constructed (object);

  g_signal_connect_object (context, "notify::plan", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::period", G_CALLBACK (outdate), self, G_CONNECT_SWAPPED);
  plan_cb (self);
}

static void
ridge_scorecard_page_dispose (GObject *object)
{
  RidgeScorecardPage *self = RIDGE_SCORECARD_PAGE (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  if (self->sheets != NULL)
    g_list_store_remove_all (self->sheets);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_SCORECARD_PAGE);
  g_clear_object (&self->sheets);
  g_clear_pointer (&self->scorecard, ridge_scorecard_free);
  G_OBJECT_CLASS (ridge_scorecard_page_parent_class)->dispose (object);
}

static void
ridge_scorecard_page_class_init (RidgeScorecardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ridge_scorecard_page_constructed;
  object_class->dispose = ridge_scorecard_page_dispose;
  widget_class->map = ridge_scorecard_page_map;

  /* ::laid-out: the pages are others than before; each sheet shows its own anew. */
  signals[LAID_OUT] = g_signal_new ("laid-out", RIDGE_TYPE_SCORECARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-scorecard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeScorecardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeScorecardPage, view);
}

/* What the user chose before, else what the country prints on. */
static RidgePaper
default_paper (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "paper");
  GtkPaperSize *size;
  RidgePaper paper;

  if (ridge_paper_from_name (name, &paper))
    return paper;
  size = gtk_paper_size_new (NULL);
  paper = ridge_scorecard_paper_for (size);
  gtk_paper_size_free (size);
  return paper;
}

static void
set_up_actions (RidgeScorecardPage *self)
{
  const GActionEntry entries[] = {
    { .name = "print", .activate = print_cb },
    { .name = "save-pdf", .activate = save_pdf_cb },
    { .name = "paper", .parameter_type = "s", .change_state = paper_cb,
      .state = self->paper == RIDGE_PAPER_LETTER ? "'letter'" : "'a4'" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ridge_page_set_actions (RIDGE_PAGE (self), "scorecard", G_ACTION_GROUP (self->actions));
}

static void
ridge_scorecard_page_init (RidgeScorecardPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (RIDGE_APPLICATION_ID);
  self->paper = default_paper (self->settings);
  set_up_actions (self);
  self->sheets = g_list_store_new (G_TYPE_OBJECT);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sheets)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (outdate), self);
}
