/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/objectives/ridge-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/ridge-number.h"
#include "edit/ridge-verbs.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

static char *
format_value (RidgeKeyResult *key_result,
              double          value)
{
  return ridge_words_value (value, ridge_key_result_get_decimals (key_result), ridge_key_result_get_unit (key_result));
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* ---- What it is called ---- */

static char *
get_check_in_title (RidgeCheckIn *check_in)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  double value = ridge_check_in_get_value (check_in);
  int confidence = ridge_check_in_get_confidence (check_in);

  if (!isnan (value))
    g_ptr_array_add (parts, format_value (ridge_check_in_get_key_result (check_in), value));
  if (confidence >= 0)
    {
      g_autofree char *percent = ridge_words_percent (confidence / 100.0);

      /* Translators: the chance of reaching the target, such as "chance 70 %" */
      g_ptr_array_add (parts, g_strdup_printf (_("chance %s"), percent));
    }
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_("Note")));

  return join (parts);
}

static char *
get_step_title (RidgePlanStep *step)
{
  g_autofree char *value = format_value (ridge_plan_step_get_key_result (step), ridge_plan_step_get_value (step));
  g_autofree char *day = ridge_words_day (ridge_plan_step_get_day (step));

  /* Translators: a value and the day it is planned for, such as "12 days by 15 November" */
  return g_strdup_printf (_("%s by %s"), value, day);
}

/**
 * ridge_item_get_title:
 * @entity: a milestone, check-in, initiative or stepped target
 *
 * Returns: (transfer full): what its row is called
 */
char *
ridge_item_get_title (RidgeEntity *entity)
{
  if (RIDGE_IS_CHECK_IN (entity))
    return get_check_in_title (RIDGE_CHECK_IN (entity));
  if (RIDGE_IS_PLAN_STEP (entity))
    return get_step_title (RIDGE_PLAN_STEP (entity));

  return g_strdup (ridge_entity_get_title (entity));
}

static char *
get_milestone_subtitle (RidgeMilestone *milestone)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  RidgeDay done_on = ridge_milestone_get_done_on (milestone);
  double weight = ridge_milestone_get_weight (milestone);

  if (done_on != RIDGE_DAY_NONE)
    {
      g_autofree char *day = ridge_words_day (done_on);

      g_ptr_array_add (parts, g_strdup_printf (ridge_milestone_is_done (milestone) ? _("done on %s") : _("planned for %s"), day));
    }
  if (fabs (weight - 1) > 1e-9)
    {
      g_autofree char *number = ridge_words_number (weight, ridge_number_count_decimals (weight));

      g_ptr_array_add (parts, g_strdup_printf (_("weight %s"), number));
    }

  return join (parts);
}

static char *
get_check_in_subtitle (RidgeCheckIn *check_in)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_autofree char *day = ridge_words_day (ridge_check_in_get_day (check_in));
  RidgePlan *plan = ridge_entity_get_plan (RIDGE_ENTITY (check_in));

  if (plan != NULL && ridge_check_in_get_day (check_in) > ridge_plan_get_today (plan))
    g_ptr_array_add (parts, g_strdup_printf (_("planned for %s"), day));
  else
    g_ptr_array_add (parts, g_steal_pointer (&day));
  if (*ridge_check_in_get_note (check_in) != '\0')
    g_ptr_array_add (parts, g_strdup (ridge_check_in_get_note (check_in)));

  return join (parts);
}

static char *
get_initiative_subtitle (RidgeInitiative *initiative)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  RidgePerson *owner = ridge_initiative_get_owner (initiative);
  RidgeDay due = ridge_initiative_get_due (initiative);

  g_ptr_array_add (parts, g_strdup (ridge_words_enum (ridge_initiative_state_get_type (),
                                                      ridge_initiative_get_state (initiative))));
  if (owner != NULL)
    g_ptr_array_add (parts, g_strdup (ridge_person_get_name (owner)));
  if (due != RIDGE_DAY_NONE)
    {
      g_autofree char *day = ridge_words_day (due);

      g_ptr_array_add (parts, g_strdup_printf (_("due %s"), day));
    }

  return join (parts);
}

/**
 * ridge_item_get_subtitle:
 * @entity: a milestone, check-in, initiative or stepped target
 *
 * Returns: (transfer full): what is said below its title, may be empty
 */
char *
ridge_item_get_subtitle (RidgeEntity *entity)
{
  if (RIDGE_IS_MILESTONE (entity))
    return get_milestone_subtitle (RIDGE_MILESTONE (entity));
  if (RIDGE_IS_CHECK_IN (entity))
    return get_check_in_subtitle (RIDGE_CHECK_IN (entity));
  if (RIDGE_IS_INITIATIVE (entity))
    return get_initiative_subtitle (RIDGE_INITIATIVE (entity));

  return g_strdup ("");
}

/* ---- Whether it is done ---- */

/**
 * ridge_item_has_done:
 * @entity: a milestone, check-in, initiative or stepped target
 *
 * Returns: whether it can be ticked off
 */
gboolean
ridge_item_has_done (RidgeEntity *entity)
{
  return RIDGE_IS_MILESTONE (entity) || RIDGE_IS_INITIATIVE (entity);
}

/**
 * ridge_item_get_done:
 * @entity: a milestone or an initiative
 *
 * Returns: whether it is ticked off
 */
gboolean
ridge_item_get_done (RidgeEntity *entity)
{
  if (RIDGE_IS_MILESTONE (entity))
    return ridge_milestone_is_done (RIDGE_MILESTONE (entity));

  return ridge_initiative_get_state (RIDGE_INITIATIVE (entity)) == RIDGE_INITIATIVE_DONE;
}

/**
 * ridge_item_set_done:
 * @document: the plan's document
 * @entity: a milestone or an initiative
 * @done: whether it is done
 * @error: return location
 *
 * Ticks it off, today, or opens it again.
 *
 * Returns: whether that was saved
 */
gboolean
ridge_item_set_done (RidgeDocument *document,
                     RidgeEntity   *entity,
                     gboolean       done,
                     GError       **error)
{
  RidgeDay today = ridge_plan_get_today (ridge_document_get_plan (document));

  if (RIDGE_IS_MILESTONE (entity))
    return ridge_set_milestone_done (document, RIDGE_MILESTONE (entity), done ? today : RIDGE_DAY_NONE, error);

  return ridge_change_field (document, entity, RIDGE_INITIATIVE_STATE,
                             RIDGE_INTEGER (done ? RIDGE_INITIATIVE_DONE : RIDGE_INITIATIVE_DOING), error);
}

/* ---- Its place among its siblings ---- */

static GListModel *
get_siblings (RidgeEntity *entity)
{
  if (RIDGE_IS_MILESTONE (entity))
    return ridge_key_result_get_milestones (ridge_milestone_get_key_result (RIDGE_MILESTONE (entity)));

  return ridge_key_result_get_initiatives (ridge_initiative_get_key_result (RIDGE_INITIATIVE (entity)));
}

/**
 * ridge_item_is_ordered:
 * @entity: a milestone, check-in, initiative or stepped target
 *
 * Returns: whether people choose its place; the others stand by day
 */
gboolean
ridge_item_is_ordered (RidgeEntity *entity)
{
  return RIDGE_IS_MILESTONE (entity) || RIDGE_IS_INITIATIVE (entity);
}

/**
 * ridge_item_move:
 * @document: the plan's document
 * @entity: a milestone or an initiative
 * @direction: -1 for one up, 1 for one down
 * @error: return location
 *
 * Moves it past a sibling; at either end it stays.
 *
 * Returns: whether that was saved
 */
gboolean
ridge_item_move (RidgeDocument *document,
                 RidgeEntity   *entity,
                 int            direction,
                 GError       **error)
{
  GListModel *siblings = get_siblings (entity);
  int position = (int) ridge_entity_get_position (entity) + (direction < 0 ? -1 : 2);
  g_autoptr (RidgeEntity) before = NULL;

  if (position < 0 || position > (int) g_list_model_get_n_items (siblings))
    return TRUE;

  before = g_list_model_get_item (siblings, position);
  if (RIDGE_IS_MILESTONE (entity))
    return ridge_move_milestone (document, RIDGE_MILESTONE (entity), (RidgeMilestone *) before, error);

  return ridge_move_initiative (document, RIDGE_INITIATIVE (entity), (RidgeInitiative *) before, error);
}

/* ---- Its fields ---- */

static gpointer
add_row (AdwExpanderRow *parent,
         GtkWidget      *row,
         const char     *title)
{
  ridge_titles_set_row (row, title, NULL);
  adw_expander_row_add_row (parent, row);

  return row;
}

static void
add_milestone_fields (AdwExpanderRow   *row,
                      RidgeFieldBinder *binder)
{
  ridge_field_binder_add_text (binder, add_row (row, adw_entry_row_new (), _("Title")), RIDGE_MILESTONE_TITLE);
  ridge_field_binder_add_number (binder, add_row (row, adw_entry_row_new (), _("Weight")), RIDGE_MILESTONE_WEIGHT);
  ridge_field_binder_add_day (binder, add_row (row, ridge_day_row_new (), _("Done On")), RIDGE_MILESTONE_DONE_ON);
}

static void
add_check_in_fields (AdwExpanderRow   *row,
                     RidgeFieldBinder *binder)
{
  ridge_field_binder_add_day (binder, add_row (row, ridge_day_row_new (), _("Day")), RIDGE_CHECK_IN_DAY);
  ridge_field_binder_add_number (binder, add_row (row, adw_entry_row_new (), _("Value")), RIDGE_CHECK_IN_VALUE);
  ridge_field_binder_add_number (binder, add_row (row, adw_entry_row_new (), _("Chance of Reaching the Target, in %")),
                                 RIDGE_CHECK_IN_CONFIDENCE);
  ridge_field_binder_add_long_text (binder, add_row (row, ridge_text_row_new (), _("Note")), RIDGE_CHECK_IN_NOTE);
}

static void
add_initiative_fields (AdwExpanderRow   *row,
                       RidgeFieldBinder *binder)
{
  RidgePlan *plan = ridge_context_get_plan (ridge_field_binder_get_context (binder));

  ridge_field_binder_add_text (binder, add_row (row, adw_entry_row_new (), _("Title")), RIDGE_INITIATIVE_TITLE);
  ridge_field_binder_add_choice (binder, add_row (row, adw_combo_row_new (), _("State")), RIDGE_INITIATIVE_STATE,
                                 ridge_initiative_state_get_type ());
  ridge_field_binder_add_reference (binder, add_row (row, adw_combo_row_new (), _("Owner")), RIDGE_INITIATIVE_OWNER,
                                    ridge_plan_get_people (plan), _("Nobody"));
  ridge_field_binder_add_day (binder, add_row (row, ridge_day_row_new (), _("Due")), RIDGE_INITIATIVE_DUE);
}

static void
add_step_fields (AdwExpanderRow   *row,
                 RidgeFieldBinder *binder)
{
  ridge_field_binder_add_day (binder, add_row (row, ridge_day_row_new (), _("Day")), RIDGE_PLAN_STEP_DAY);
  ridge_field_binder_add_number (binder, add_row (row, adw_entry_row_new (), _("Value")), RIDGE_PLAN_STEP_VALUE);
}

/**
 * ridge_item_add_fields:
 * @entity: a milestone, check-in, initiative or stepped target
 * @row: the row that opens to them
 * @binder: what saves them
 *
 * Adds a row for each of its fields.
 */
void
ridge_item_add_fields (RidgeEntity      *entity,
                       AdwExpanderRow   *row,
                       RidgeFieldBinder *binder)
{
  switch (ridge_entity_get_table (entity))
    {
    case RIDGE_TABLE_MILESTONE:
      add_milestone_fields (row, binder);
      break;
    case RIDGE_TABLE_CHECK_IN:
      add_check_in_fields (row, binder);
      break;
    case RIDGE_TABLE_INITIATIVE:
      add_initiative_fields (row, binder);
      break;
    case RIDGE_TABLE_PLAN_STEP:
      add_step_fields (row, binder);
      break;
    default:
      g_assert_not_reached ();
    }

  ridge_field_binder_set_entity (binder, entity);
}
