/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/ridge-coach-item.h"

#include "words/ridge-words.h"

/**
 * RidgeCoachItem:
 *
 * A question of the coach as a line of a list; it outlives the finding it says.
 */
struct _RidgeCoachItem
{
  GObject      parent_instance;

  RidgeEntity *entity;
  char        *key;
  char        *about;
  char        *question;
  char        *reason;
  gboolean     aside;
  RidgeCoachOffer offer;
};

G_DEFINE_FINAL_TYPE (RidgeCoachItem, ridge_coach_item, G_TYPE_OBJECT)

static void
ridge_coach_item_finalize (GObject *object)
{
  RidgeCoachItem *self = RIDGE_COACH_ITEM (object);

  g_clear_object (&self->entity);
  g_free (self->key);
  g_free (self->about);
  g_free (self->question);
  g_free (self->reason);

  G_OBJECT_CLASS (ridge_coach_item_parent_class)->finalize (object);
}

static void
ridge_coach_item_class_init (RidgeCoachItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ridge_coach_item_finalize;
}

static void
ridge_coach_item_init (RidgeCoachItem *self)
{
}

/* Why it is asked and where that comes from; of what was put aside, why it was. */
static char *
say_reason (const RidgeCoachFinding *finding)
{
  g_autofree char *example = NULL;
  g_autofree char *source = NULL;

  if (finding->aside)
    return ridge_words_coach_aside (finding);

  example = ridge_words_coach_example (finding->code);
  source = ridge_words_coach_source (finding->code);
  return g_strdup_printf ("%s\n%s\n%s", ridge_words_coach_reason (finding->code), example, source);
}

/**
 * ridge_coach_item_new:
 * @finding: a finding about a thing of the plan
 * @offer: what can be done about it at once
 *
 * Returns: (transfer full): what a list says of it
 */
RidgeCoachItem *
ridge_coach_item_new (const RidgeCoachFinding *finding,
                      RidgeCoachOffer          offer)
{
  RidgeCoachItem *self = g_object_new (RIDGE_TYPE_COACH_ITEM, NULL);

  self->entity = g_object_ref (finding->subject);
  self->key = ridge_coach_finding_get_key (finding);
  self->about = g_strdup_printf ("%s · %s", ridge_words_coach_severity (ridge_coach_code_get_severity (finding->code)),
                                 ridge_entity_get_title (finding->subject));
  self->question = ridge_words_coach_question (finding);
  self->reason = say_reason (finding);
  self->aside = finding->aside;
  self->offer = offer;

  return self;
}

/**
 * ridge_coach_item_get_entity:
 *
 * Returns: (transfer none): what is asked about
 */
RidgeEntity *
ridge_coach_item_get_entity (RidgeCoachItem *self)
{
  return self->entity;
}

/**
 * ridge_coach_item_get_key:
 *
 * Returns: what tells it from other questions about the same thing
 */
const char *
ridge_coach_item_get_key (RidgeCoachItem *self)
{
  return self->key;
}

/**
 * ridge_coach_item_get_about:
 *
 * Returns: how much hangs on it, and what it is about
 */
const char *
ridge_coach_item_get_about (RidgeCoachItem *self)
{
  return self->about;
}

/**
 * ridge_coach_item_get_question:
 *
 * Returns: what is asked
 */
const char *
ridge_coach_item_get_question (RidgeCoachItem *self)
{
  return self->question;
}

/**
 * ridge_coach_item_get_reason:
 *
 * Returns: why, with an example and the source; of what was put aside, when and why
 */
const char *
ridge_coach_item_get_reason (RidgeCoachItem *self)
{
  return self->reason;
}

/**
 * ridge_coach_item_get_offer:
 *
 * Returns: what can be done about it at once
 */
RidgeCoachOffer
ridge_coach_item_get_offer (RidgeCoachItem *self)
{
  return self->offer;
}

/**
 * ridge_coach_item_get_aside:
 *
 * Returns: whether it was put aside
 */
gboolean
ridge_coach_item_get_aside (RidgeCoachItem *self)
{
  return self->aside;
}

/**
 * ridge_coach_item_equal:
 * @a: (type RidgeCoachItem): an item
 * @b: (type RidgeCoachItem): an item
 *
 * Returns: whether they say the same of the same thing
 */
gboolean
ridge_coach_item_equal (gconstpointer a,
                        gconstpointer b)
{
  const RidgeCoachItem *left = a, *right = b;

  return left->entity == right->entity && left->aside == right->aside && left->offer == right->offer && g_str_equal (left->key, right->key) &&
         g_str_equal (left->about, right->about) && g_str_equal (left->question, right->question) &&
         g_str_equal (left->reason, right->reason);
}
