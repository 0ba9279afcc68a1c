/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/ridge-page.h"

typedef struct
{
  RidgeContext *context;
  char         *title;
  GMenuModel   *menu;
  GtkWidget    *start_widget;
  GtkWidget    *end_widget;
  GtkWidget    *details;
  gboolean      can_search;
  gboolean      searching;
  gboolean      can_go_back;
  guint         badge_number;
  const char   *actions_name;
  GActionGroup *actions;
} RidgePagePrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_TITLE,
  PROP_MENU,
  PROP_START_WIDGET,
  PROP_END_WIDGET,
  PROP_DETAILS,
  PROP_CAN_SEARCH,
  PROP_SEARCHING,
  PROP_CAN_GO_BACK,
  PROP_BADGE_NUMBER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RidgePage, ridge_page, ADW_TYPE_BIN)

static RidgePagePrivate *
get_private (RidgePage *self)
{
  return ridge_page_get_instance_private (self);
}

static void
set_flag (RidgePage *self,
          gboolean  *field,
          gboolean   value,
          guint      property)
{
  value = !!value;
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_widget (RidgePage  *self,
            GtkWidget **field,
            GtkWidget  *widget,
            guint       property)
{
  if (*field == widget)
    return;

  g_clear_object (field);
  if (widget != NULL)
    *field = g_object_ref_sink (widget);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
ridge_page_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RidgePagePrivate *priv = get_private (RIDGE_PAGE (object));

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_MENU:
      g_value_set_object (value, priv->menu);
      break;
    case PROP_START_WIDGET:
      g_value_set_object (value, priv->start_widget);
      break;
    case PROP_END_WIDGET:
      g_value_set_object (value, priv->end_widget);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, priv->details);
      break;
    case PROP_CAN_SEARCH:
      g_value_set_boolean (value, priv->can_search);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, priv->searching);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, priv->can_go_back);
      break;
    case PROP_BADGE_NUMBER:
      g_value_set_uint (value, priv->badge_number);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ridge_page_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RidgePage *self = RIDGE_PAGE (object);
  RidgePagePrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      ridge_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_MENU:
      if (g_set_object (&priv->menu, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_START_WIDGET:
      set_widget (self, &priv->start_widget, g_value_get_object (value), prop_id);
      break;
    case PROP_END_WIDGET:
      set_widget (self, &priv->end_widget, g_value_get_object (value), prop_id);
      break;
    case PROP_DETAILS:
      ridge_page_set_details (self, g_value_get_object (value));
      break;
    case PROP_CAN_SEARCH:
      set_flag (self, &priv->can_search, g_value_get_boolean (value), prop_id);
      break;
    case PROP_SEARCHING:
      ridge_page_set_searching (self, g_value_get_boolean (value));
      break;
    case PROP_CAN_GO_BACK:
      ridge_page_set_can_go_back (self, g_value_get_boolean (value));
      break;
    case PROP_BADGE_NUMBER:
      ridge_page_set_badge_number (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
insert_actions (RidgePage    *self,
                GActionGroup *actions)
{
  RidgePagePrivate *priv = get_private (self);

  if (priv->actions_name != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), priv->actions_name, actions);
}

static void
ridge_page_root (GtkWidget *widget)
{
  RidgePage *self = RIDGE_PAGE (widget);

  GTK_WIDGET_CLASS (ridge_page_parent_class)->root (widget);

  insert_actions (self, get_private (self)->actions);
}

static void
ridge_page_unroot (GtkWidget *widget)
{
  insert_actions (RIDGE_PAGE (widget), NULL);

  GTK_WIDGET_CLASS (ridge_page_parent_class)->unroot (widget);
}

static void
ridge_page_dispose (GObject *object)
{
  RidgePagePrivate *priv = get_private (RIDGE_PAGE (object));

  g_clear_object (&priv->menu);
  g_clear_object (&priv->start_widget);
  g_clear_object (&priv->end_widget);
  g_clear_object (&priv->details);
  g_clear_object (&priv->actions);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (ridge_page_parent_class)->dispose (object);
}

static void
ridge_page_finalize (GObject *object)
{
  RidgePagePrivate *priv = get_private (RIDGE_PAGE (object));

  g_free (priv->title);

  G_OBJECT_CLASS (ridge_page_parent_class)->finalize (object);
}

static void
ridge_page_class_init (RidgePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ridge_page_get_property;
  object_class->set_property = ridge_page_set_property;
  object_class->dispose = ridge_page_dispose;
  object_class->finalize = ridge_page_finalize;
  widget_class->root = ridge_page_root;
  widget_class->unroot = ridge_page_unroot;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, RIDGE_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_START_WIDGET] = g_param_spec_object ("start-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END_WIDGET] = g_param_spec_object ("end-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CAN_SEARCH] = g_param_spec_boolean ("can-search", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_BADGE_NUMBER] = g_param_spec_uint ("badge-number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ridge_page_init (RidgePage *self)
{
}

/**
 * ridge_page_get_context:
 *
 * Returns: (transfer none): what the window is looking at
 */
RidgeContext *
ridge_page_get_context (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), NULL);

  return get_private (self)->context;
}

/**
 * ridge_page_set_actions:
 * @name: (transfer none): the prefix of the commands' names; a literal
 * @actions: the page's commands
 *
 * Gives the page its commands, before it is in a window. They are the whole
 * window's, since the header bar and the details pane, which are not inside the
 * page, have buttons for them too.
 */
void
ridge_page_set_actions (RidgePage    *self,
                        const char   *name,
                        GActionGroup *actions)
{
  RidgePagePrivate *priv;

  g_return_if_fail (RIDGE_IS_PAGE (self));
  g_return_if_fail (name != NULL && G_IS_ACTION_GROUP (actions));
  g_return_if_fail (gtk_widget_get_root (GTK_WIDGET (self)) == NULL);

  priv = get_private (self);
  priv->actions_name = name;
  g_set_object (&priv->actions, actions);
}

/**
 * ridge_page_get_title:
 *
 * Returns: (nullable): the page's name in the header
 */
const char *
ridge_page_get_title (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

/**
 * ridge_page_set_title:
 * @title: (nullable): plain text
 *
 * Names the page in the header.
 */
void
ridge_page_set_title (RidgePage  *self,
                      const char *title)
{
  g_return_if_fail (RIDGE_IS_PAGE (self));

  if (g_set_str (&get_private (self)->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * ridge_page_get_menu:
 *
 * Returns: (transfer none) (nullable): the page's own commands
 */
GMenuModel *
ridge_page_get_menu (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), NULL);

  return get_private (self)->menu;
}

/**
 * ridge_page_get_details:
 *
 * Returns: (transfer none) (nullable): what the details pane shows beside it
 */
GtkWidget *
ridge_page_get_details (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), NULL);

  return get_private (self)->details;
}

/**
 * ridge_page_set_details:
 * @details: (nullable): the pane's content
 *
 * Gives the details pane its content. A page without has no pane.
 */
void
ridge_page_set_details (RidgePage *self,
                        GtkWidget *details)
{
  g_return_if_fail (RIDGE_IS_PAGE (self));
  g_return_if_fail (details == NULL || GTK_IS_WIDGET (details));

  set_widget (self, &get_private (self)->details, details, PROP_DETAILS);
}

/**
 * ridge_page_get_can_search:
 *
 * Returns: whether the page can be searched
 */
gboolean
ridge_page_get_can_search (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), FALSE);

  return get_private (self)->can_search;
}

/**
 * ridge_page_get_searching:
 *
 * Returns: whether the page shows its search
 */
gboolean
ridge_page_get_searching (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), FALSE);

  return get_private (self)->searching;
}

/**
 * ridge_page_set_searching:
 * @searching: whether the search is shown
 *
 * Opens or closes the page's search.
 */
void
ridge_page_set_searching (RidgePage *self,
                          gboolean   searching)
{
  g_return_if_fail (RIDGE_IS_PAGE (self));

  set_flag (self, &get_private (self)->searching, searching, PROP_SEARCHING);
}

/**
 * ridge_page_get_can_go_back:
 *
 * Returns: whether the page shows something that ridge_page_go_back() leaves
 */
gboolean
ridge_page_get_can_go_back (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), FALSE);

  return get_private (self)->can_go_back;
}

/**
 * ridge_page_set_can_go_back:
 * @can_go_back: whether the header shows a button that leads back
 *
 * For pages that show one of two columns when narrow.
 */
void
ridge_page_set_can_go_back (RidgePage *self,
                            gboolean   can_go_back)
{
  g_return_if_fail (RIDGE_IS_PAGE (self));

  set_flag (self, &get_private (self)->can_go_back, can_go_back, PROP_CAN_GO_BACK);
}

/**
 * ridge_page_get_badge_number:
 *
 * Returns: how many things on the page wait for somebody
 */
guint
ridge_page_get_badge_number (RidgePage *self)
{
  g_return_val_if_fail (RIDGE_IS_PAGE (self), 0);

  return get_private (self)->badge_number;
}

/**
 * ridge_page_set_badge_number:
 * @badge_number: how many things on the page wait for somebody
 *
 * Sets the number beside the page's name in the sidebar.
 */
void
ridge_page_set_badge_number (RidgePage *self,
                             guint      badge_number)
{
  RidgePagePrivate *priv;

  g_return_if_fail (RIDGE_IS_PAGE (self));

  priv = get_private (self);
  if (priv->badge_number == badge_number)
    return;

  priv->badge_number = badge_number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BADGE_NUMBER]);
}

/**
 * ridge_page_reveal:
 * @entity: a thing of the plan
 *
 * Selects the thing and brings it into view.
 *
 * Returns: whether this page shows such things
 */
gboolean
ridge_page_reveal (RidgePage   *self,
                   RidgeEntity *entity)
{
  RidgePageClass *klass;

  g_return_val_if_fail (RIDGE_IS_PAGE (self), FALSE);
  g_return_val_if_fail (RIDGE_IS_ENTITY (entity), FALSE);

  klass = RIDGE_PAGE_GET_CLASS (self);
  return klass->reveal != NULL && klass->reveal (self, entity);
}

/**
 * ridge_page_go_back:
 *
 * Leaves what made can-go-back true.
 */
void
ridge_page_go_back (RidgePage *self)
{
  RidgePageClass *klass;

  g_return_if_fail (RIDGE_IS_PAGE (self));

  klass = RIDGE_PAGE_GET_CLASS (self);
  if (klass->go_back != NULL)
    klass->go_back (self);
}

/**
 * ridge_page_show_details:
 *
 * Opens the details pane, or goes to it where the window is narrow.
 */
void
ridge_page_show_details (RidgePage *self)
{
  g_return_if_fail (RIDGE_IS_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-details", NULL);
}
