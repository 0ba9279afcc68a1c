/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "picture/ridge-picture.h"
#include "ui/widgets/ridge-ring-widget.h"
#include "ui/widgets/ridge-standing.h"

/**
 * RidgeRingWidget:
 *
 * How a period, a team's part of it, or an objective stands, as a ring that
 * follows it. Properties: diameter, entity.
 */
struct _RidgeRingWidget
{
  RidgePainting  parent_instance;

  int            diameter;
  RidgeEntity   *entity;
  RidgeTeam     *team;
  GSignalGroup  *signals;
};

enum
{
  PROP_0,
  PROP_DIAMETER,
  PROP_ENTITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeRingWidget, ridge_ring_widget, RIDGE_TYPE_PAINTING)

static void
init_picture (RidgeRingWidget  *self,
              RidgeRingPicture *picture)
{
  if (RIDGE_IS_PERIOD (self->entity))
    ridge_ring_picture_init_period (picture, RIDGE_PERIOD (self->entity), self->team);
  else if (RIDGE_IS_OBJECTIVE (self->entity))
    ridge_ring_picture_init_objective (picture, RIDGE_OBJECTIVE (self->entity));
  else
    *picture = (RidgeRingPicture) { .spec = { NAN, NAN, NAN, RIDGE_TONE_NO_DATA, FALSE, NULL }, .text = NULL };
}

static void
ridge_ring_widget_paint (RidgePainting      *painting,
                         const RidgePalette *palette,
                         cairo_t            *cr,
                         double              width,
                         double              height)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (painting);
  RidgeRingPicture picture;
  double size = MIN (width, height);

  init_picture (self, &picture);
  ridge_ring_paint (&picture.spec, palette, gtk_widget_get_pango_context (GTK_WIDGET (self)), cr,
                    (width - size) / 2, (height - size) / 2, size);
  ridge_ring_picture_clear (&picture);
}

static char *
describe_period (RidgeRingWidget *self)
{
  const char *period = ridge_entity_get_title (self->entity);
  g_autofree char *name = NULL;
  RidgeStanding standing;

  ridge_period_get_standing (RIDGE_PERIOD (self->entity), self->team, &standing);
  if (self->team != NULL)
    /* Translators: whose standing it is: a team and a period, "Sales, Q4 2026" */
    name = g_strdup_printf (_("%s, %s"), ridge_team_get_name (self->team), period);

  return ridge_standing_describe (name != NULL ? name : period, standing.progress, standing.expected,
                                  &standing.basis);
}

static char *
describe_objective (RidgeObjective *objective)
{
  RidgeBasis basis;

  ridge_objective_get_basis (objective, &basis);

  return ridge_standing_describe (ridge_objective_get_title (objective), ridge_objective_get_progress (objective),
                                  ridge_objective_get_expected (objective), &basis);
}

static void
update (RidgeRingWidget *self)
{
  g_autofree char *sentence = NULL;

  if (RIDGE_IS_PERIOD (self->entity))
    sentence = describe_period (self);
  else if (RIDGE_IS_OBJECTIVE (self->entity))
    sentence = describe_objective (RIDGE_OBJECTIVE (self->entity));

  ridge_painting_set_label (RIDGE_PAINTING (self), sentence != NULL ? sentence : _("Nothing to show"));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ridge_ring_widget_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (object);

  switch (prop_id)
    {
    case PROP_DIAMETER:
      g_value_set_int (value, self->diameter);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_ring_widget_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (object);

  switch (prop_id)
    {
    case PROP_DIAMETER:
      self->diameter = g_value_get_int (value);
      ridge_painting_set_size (RIDGE_PAINTING (self), self->diameter, self->diameter);
      break;
    case PROP_ENTITY:
      ridge_ring_widget_set_entity (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_ring_widget_dispose (GObject *object)
{
  RidgeRingWidget *self = RIDGE_RING_WIDGET (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->entity);
  g_clear_object (&self->team);

  G_OBJECT_CLASS (ridge_ring_widget_parent_class)->dispose (object);
}

static void
ridge_ring_widget_class_init (RidgeRingWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ridge_ring_widget_get_property;
  object_class->set_property = ridge_ring_widget_set_property;
  object_class->dispose = ridge_ring_widget_dispose;
  RIDGE_PAINTING_CLASS (klass)->paint = ridge_ring_widget_paint;

  properties[PROP_DIAMETER] = g_param_spec_int ("diameter", NULL, NULL, 8, 1024, 32,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, RIDGE_TYPE_ENTITY,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_ring_widget_init (RidgeRingWidget *self)
{
  self->signals = g_signal_group_new (RIDGE_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "computed-changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
  update (self);
}

/**
 * ridge_ring_widget_set_entity:
 * @entity: (nullable): a period or an objective
 *
 * Shows how something else stands.
 */
void
ridge_ring_widget_set_entity (RidgeRingWidget *self,
                              RidgeEntity     *entity)
{
  g_return_if_fail (RIDGE_IS_RING_WIDGET (self));
  g_return_if_fail (entity == NULL || RIDGE_IS_ENTITY (entity));

  if (!g_set_object (&self->entity, entity))
    return;

  g_signal_group_set_target (self->signals, entity);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

/**
 * ridge_ring_widget_set_period:
 * @period: (nullable): a period
 * @team: (nullable): only what this team does in it
 *
 * Shows how a period or a team stands.
 */
void
ridge_ring_widget_set_period (RidgeRingWidget *self,
                              RidgePeriod     *period,
                              RidgeTeam       *team)
{
  g_set_object (&self->team, team);
  ridge_ring_widget_set_entity (self, (RidgeEntity *) period);
  update (self);
}
