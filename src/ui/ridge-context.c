/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/ridge-context.h"

/**
 * RidgeContext:
 *
 * What the window is looking at, shared by its pages: the document, the
 * period, the team that filters, the selected thing, and which day today is.
 * Pages say through it what happened; the window shows it.
 */
struct _RidgeContext
{
  GObject        parent_instance;

  RidgeDocument *document;
  RidgePeriod   *period;
  RidgeTeam     *team;
  RidgeEntity   *selection;
  RidgeDay       today;

  GSignalGroup  *plan_signals;
  GSignalGroup  *document_signals;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_PLAN,
  PROP_EDITABLE,
  PROP_PERIOD,
  PROP_TEAM,
  PROP_SELECTION,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  REVEAL,
  ANNOUNCED,
  REFUSED,
  SETTLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RidgeContext, ridge_context, G_TYPE_OBJECT)

static gboolean
is_in_plan (RidgeContext *self,
            gpointer      entity)
{
  return ridge_entity_get_plan (entity) == ridge_context_get_plan (self);
}

/* The period a person expects to see: the one that holds today, else the last
 * that has begun, else the first. */
static RidgePeriod *
get_default_period (RidgeContext *self)
{
  RidgePlan *plan = ridge_context_get_plan (self);
  RidgePeriod *found;
  GListModel *periods;

  if (plan == NULL)
    return NULL;

  found = ridge_plan_get_period_now (plan);
  if (found != NULL)
    return found;

  periods = ridge_plan_get_periods (plan);
  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr (RidgePeriod) period = g_list_model_get_item (periods, i);

      if (found == NULL || ridge_period_get_starts (period) <= self->today)
        found = period;
    }

  return found;
}

/* What is gone from the plan is gone from the view. */
static void
plan_changed_cb (RidgeContext *self)
{
  if (self->selection != NULL && !is_in_plan (self, self->selection))
    ridge_context_set_selection (self, NULL);
  if (self->team != NULL && !is_in_plan (self, self->team))
    ridge_context_set_team (self, NULL);
  if (self->period == NULL || !is_in_plan (self, self->period))
    ridge_context_set_period (self, get_default_period (self));
}

static void
document_writable_cb (RidgeContext *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
ridge_context_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RidgeContext *self = RIDGE_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PLAN:
      g_value_set_object (value, ridge_context_get_plan (self));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, ridge_context_get_editable (self));
      break;
    case PROP_PERIOD:
      g_value_set_object (value, self->period);
      break;
    case PROP_TEAM:
      g_value_set_object (value, self->team);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_context_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RidgeContext *self = RIDGE_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      ridge_context_set_document (self, g_value_get_object (value));
      break;
    case PROP_PERIOD:
      ridge_context_set_period (self, g_value_get_object (value));
      break;
    case PROP_TEAM:
      ridge_context_set_team (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      ridge_context_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_context_dispose (GObject *object)
{
  RidgeContext *self = RIDGE_CONTEXT (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->team);
  g_clear_object (&self->period);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (ridge_context_parent_class)->dispose (object);
}

/* Each listener is asked, whatever the others say: each has its own text to save. */
static gboolean
accumulate_unsaved (GSignalInvocationHint *hint,
                    GValue                *sum,
                    const GValue          *answer,
                    gpointer               data)
{
  g_value_set_boolean (sum, g_value_get_boolean (sum) || g_value_get_boolean (answer));
  return TRUE;
}

static void
ridge_context_class_init (RidgeContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readwrite = readable | G_PARAM_WRITABLE;

  object_class->get_property = ridge_context_get_property;
  object_class->set_property = ridge_context_set_property;
  object_class->dispose = ridge_context_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, RIDGE_TYPE_DOCUMENT, readwrite);
  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, RIDGE_TYPE_PLAN, readable);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, readable);
  properties[PROP_PERIOD] = g_param_spec_object ("period", NULL, NULL, RIDGE_TYPE_PERIOD, readwrite);
  properties[PROP_TEAM] = g_param_spec_object ("team", NULL, NULL, RIDGE_TYPE_TEAM, readwrite);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, RIDGE_TYPE_ENTITY, readwrite);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* ::reveal (RidgeEntity *entity): somebody asked to be shown it. */
  signals[REVEAL] = g_signal_new ("reveal", RIDGE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RIDGE_TYPE_ENTITY);
  /* ::announced (const char *sentence, gboolean undoable, GFile *file): something was done; file: (nullable): what was saved by it */
  signals[ANNOUNCED] = g_signal_new ("announced", RIDGE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_FILE);
  /* ::refused (const GError *error): something could not be done. */
  signals[REFUSED] = g_signal_new ("refused", RIDGE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  /* ::settle (GtkWidget *part): who holds text that was typed, and goes with the part, saves it, and returns whether
   * some stays unsaved; see ridge_context_goes_with(). */
  signals[SETTLE] = g_signal_new ("settle", RIDGE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, accumulate_unsaved, NULL, NULL,
                                  G_TYPE_BOOLEAN, 1, GTK_TYPE_WIDGET);
}

static void
ridge_context_init (RidgeContext *self)
{
  self->today = ridge_day_today ();

  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (plan_changed_cb), self);

  self->document_signals = g_signal_group_new (RIDGE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (document_writable_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::frozen", G_CALLBACK (document_writable_cb), self);
}

/**
 * ridge_context_new:
 *
 * Returns: (transfer full): a context that looks at no document yet
 */
RidgeContext *
ridge_context_new (void)
{
  return g_object_new (RIDGE_TYPE_CONTEXT, NULL);
}

/**
 * ridge_context_get_document:
 *
 * Returns: (transfer none) (nullable): the open document
 */
RidgeDocument *
ridge_context_get_document (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  return self->document;
}

/* What goes by the same key in the plan that is looked at now. */
static gpointer
find_again (RidgeContext *self,
            gpointer      entity)
{
  RidgePlan *plan = ridge_context_get_plan (self);

  if (plan == NULL || entity == NULL)
    return NULL;
  return ridge_plan_lookup (plan, ridge_entity_get_table (entity), ridge_entity_get_id (entity));
}

/**
 * ridge_context_set_document:
 * @document: (nullable): the document to look at
 *
 * Looks at another document: everyone's, in the period of today, with nothing
 * selected. If it is the same plan opened again, team and period stay.
 */
void
ridge_context_set_document (RidgeContext  *self,
                            RidgeDocument *document)
{
  RidgePeriod *period;

  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (document == NULL || RIDGE_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  ridge_context_set_selection (self, NULL);
  g_set_object (&self->document, document);
  ridge_context_set_team (self, find_again (self, self->team));
  if (document != NULL)
    ridge_plan_set_today (ridge_document_get_plan (document), self->today);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->plan_signals, ridge_context_get_plan (self));
  period = find_again (self, self->period);
  ridge_context_set_period (self, period != NULL ? period : get_default_period (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ridge_context_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan of the open document
 */
RidgePlan *
ridge_context_get_plan (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  return self->document != NULL ? ridge_document_get_plan (self->document) : NULL;
}

/**
 * ridge_context_get_editable:
 *
 * Returns: whether the open document takes edits
 */
gboolean
ridge_context_get_editable (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), FALSE);

  return self->document != NULL &&
         !ridge_document_get_frozen (self->document) &&
         !ridge_document_get_read_only (self->document);
}

/**
 * ridge_context_get_period:
 *
 * Returns: (transfer none) (nullable): the period that is looked at; NULL when
 *   the plan has none
 */
RidgePeriod *
ridge_context_get_period (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  return self->period;
}

/**
 * ridge_context_set_period:
 * @period: (nullable): a period of the plan
 *
 * Looks at another period.
 */
void
ridge_context_set_period (RidgeContext *self,
                          RidgePeriod  *period)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));

  if (g_set_object (&self->period, period))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
}

/**
 * ridge_context_get_team:
 *
 * Returns: (transfer none) (nullable): the team that filters; NULL for everyone
 */
RidgeTeam *
ridge_context_get_team (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  return self->team;
}

/**
 * ridge_context_set_team:
 * @team: (nullable): a team of the plan
 *
 * Filters by a team and the teams below it.
 */
void
ridge_context_set_team (RidgeContext *self,
                        RidgeTeam    *team)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));

  if (g_set_object (&self->team, team))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEAM]);
}

/**
 * ridge_context_get_selection:
 *
 * Returns: (transfer none) (nullable): the selected thing
 */
RidgeEntity *
ridge_context_get_selection (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  return self->selection;
}

/**
 * ridge_context_set_selection:
 * @entity: (nullable): a thing of the plan
 *
 * Selects a thing: the details pane shows it.
 */
void
ridge_context_set_selection (RidgeContext *self,
                             RidgeEntity  *entity)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (entity == NULL || RIDGE_IS_ENTITY (entity));

  if (g_set_object (&self->selection, entity))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * ridge_context_get_today:
 *
 * Returns: the day that counts as today for everything shown
 */
RidgeDay
ridge_context_get_today (RidgeContext *self)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), RIDGE_DAY_NONE);

  return self->today;
}

/**
 * ridge_context_update_today:
 *
 * Looks at the calendar again, after midnight or a night's sleep.
 */
void
ridge_context_update_today (RidgeContext *self)
{
  RidgeDay today = ridge_day_today ();

  g_return_if_fail (RIDGE_IS_CONTEXT (self));

  if (self->today == today)
    return;

  self->today = today;
  if (self->document != NULL)
    ridge_plan_set_today (ridge_context_get_plan (self), today);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * ridge_context_shows_team:
 * @team: (nullable): a thing's team
 *
 * Returns: whether things of the team pass the team filter
 */
gboolean
ridge_context_shows_team (RidgeContext *self,
                          RidgeTeam    *team)
{
  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), FALSE);

  return ridge_team_shows (self->team, team);
}

/**
 * ridge_context_list_due:
 *
 * Returns: (transfer full) (element-type RidgeKeyResult): the key results of the
 *   period and the team that wait for a check-in, longest silent first
 */
GPtrArray *
ridge_context_list_due (RidgeContext *self)
{
  GPtrArray *due;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), NULL);

  due = self->period != NULL ? ridge_period_list_due (self->period) : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = due->len; i > 0; i--)
    {
      RidgeObjective *objective = ridge_key_result_get_objective (g_ptr_array_index (due, i - 1));

      if (!ridge_context_shows_team (self, ridge_objective_get_team (objective)))
        g_ptr_array_remove_index (due, i - 1);
    }

  return due;
}

/**
 * ridge_context_reveal:
 * @entity: a thing of the plan
 *
 * Asks the window to go to the page where the thing is, and to select it.
 */
void
ridge_context_reveal (RidgeContext *self,
                      RidgeEntity  *entity)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (RIDGE_IS_ENTITY (entity));

  g_signal_emit (self, signals[REVEAL], 0, entity);
}

/**
 * ridge_context_announce:
 * @sentence: what was done, translated, plain text
 * @undoable: whether Undo takes back just that
 *
 * Says in passing that something was done.
 */
void
ridge_context_announce (RidgeContext *self,
                        const char   *sentence,
                        gboolean      undoable)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit (self, signals[ANNOUNCED], 0, sentence, undoable, NULL);
}

/**
 * ridge_context_announce_saved:
 * @sentence: what was saved, translated, plain text
 * @path: the file
 *
 * Says in passing that something was saved, and offers to open it.
 */
void
ridge_context_announce_saved (RidgeContext *self,
                              const char   *sentence,
                              const char   *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit (self, signals[ANNOUNCED], 0, sentence, FALSE, file);
}

/**
 * ridge_context_refuse:
 * @error: why not
 *
 * Says that something could not be done, and what to do about it.
 */
void
ridge_context_refuse (RidgeContext *self,
                      const GError *error)
{
  g_return_if_fail (RIDGE_IS_CONTEXT (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[REFUSED], 0, error);
}

/**
 * ridge_context_settle:
 * @part: (nullable): the dialog that is being left, or %NULL for the window
 *
 * Asks everyone in the part who holds text that was typed and not saved to save
 * it now. What cannot be saved, or waits for the button of a dialog, stays
 * where it is.
 *
 * Returns: whether nothing stays unsaved
 */
gboolean
ridge_context_settle (RidgeContext *self,
                      GtkWidget    *part)
{
  gboolean unsaved = FALSE;

  g_return_val_if_fail (RIDGE_IS_CONTEXT (self), TRUE);
  g_return_val_if_fail (part == NULL || GTK_IS_WIDGET (part), TRUE);

  g_signal_emit (self, signals[SETTLE], 0, part, &unsaved);

  return !unsaved;
}

/**
 * ridge_context_goes_with:
 * @part: (nullable): what is being left, as ::settle says it
 * @widget: something that holds text
 *
 * Returns: whether leaving the part is the end of the widget
 */
gboolean
ridge_context_goes_with (GtkWidget *part,
                         GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return part == NULL || widget == part || gtk_widget_is_ancestor (widget, part);
}
