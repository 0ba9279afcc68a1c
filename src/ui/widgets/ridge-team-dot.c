/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-team-dot.h"

#define SIZE 10

/**
 * RidgeTeamDot:
 *
 * A team's colour beside its name; decoration, never the only sign of a team.
 * Property: color, as the team's column has it; empty for the text colour.
 */
struct _RidgeTeamDot
{
  GtkWidget  parent_instance;

  char      *color;
};

enum
{
  PROP_0,
  PROP_COLOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RidgeTeamDot, ridge_team_dot, GTK_TYPE_WIDGET)

static void
ridge_team_dot_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
ridge_team_dot_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RidgeTeamDot *self = RIDGE_TEAM_DOT (widget);
  float x = (gtk_widget_get_width (widget) - SIZE) / 2.0f;
  float y = (gtk_widget_get_height (widget) - SIZE) / 2.0f;
  GskRoundedRect disc;
  GdkRGBA color;

  if (self->color == NULL || !gdk_rgba_parse (&color, self->color))
    {
      gtk_widget_get_color (widget, &color);
      color.alpha *= 0.5f;
    }

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, y, SIZE, SIZE), SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &color, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
ridge_team_dot_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLOR:
      g_value_set_string (value, RIDGE_TEAM_DOT (object)->color);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_team_dot_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RidgeTeamDot *self = RIDGE_TEAM_DOT (object);

  switch (prop_id)
    {
    case PROP_COLOR:
      if (g_set_str (&self->color, g_value_get_string (value)))
        {
          gtk_widget_queue_draw (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_team_dot_finalize (GObject *object)
{
  g_free (RIDGE_TEAM_DOT (object)->color);

  G_OBJECT_CLASS (ridge_team_dot_parent_class)->finalize (object);
}

static void
ridge_team_dot_class_init (RidgeTeamDotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ridge_team_dot_get_property;
  object_class->set_property = ridge_team_dot_set_property;
  object_class->finalize = ridge_team_dot_finalize;
  widget_class->measure = ridge_team_dot_measure;
  widget_class->snapshot = ridge_team_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  properties[PROP_COLOR] = g_param_spec_string ("color", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_team_dot_init (RidgeTeamDot *self)
{
}

/**
 * ridge_team_dot_new:
 *
 * Returns: (transfer floating): a dot without a colour of its own
 */
GtkWidget *
ridge_team_dot_new (void)
{
  return g_object_new (RIDGE_TYPE_TEAM_DOT, NULL);
}
