/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ui/today/ridge-health-tile.h"
#include "ui/today/ridge-news-item.h"
#include "ui/today/ridge-today-page.h"
#include "ui/widgets/ridge-list-sync.h"
#include "ui/widgets/ridge-ring-widget.h"
#include "ui/widgets/ridge-status-widget.h"
#include "ui/widgets/ridge-titles.h"
#include "words/ridge-words.h"

#define N_SHOWN 6
#define N_MORE 50
#define N_TOLERATED 8   /* a button that shows two more is not worth its place */
#define MONDAY 1

/**
 * RidgeTodayPage:
 *
 * How the period stands, what needs attention, and what has moved; each line
 * is one click from the thing.
 */
struct _RidgeTodayPage
{
  RidgePage           parent_instance;

  GSignalGroup       *plan_signals;
  GListStore         *attention_items;
  GListStore         *good_items;
  GtkSliceListModel  *attention_shown;
  GListStore         *move_items;
  GtkFilterListModel *health_kpis;
  guint               update_id;

  GtkStack           *stack;
  RidgeRingWidget    *ring;
  GtkLabel           *headline;
  GtkLabel           *summary;
  GtkButton          *check_in_button;
  GtkListBox         *attention;
  GtkLabel           *calm;
  GtkButton          *more_button;
  GtkWidget          *good_group;
  GtkListBox         *good;
  GtkWidget          *health_group;
  GtkFlowBox         *health;
  AdwPreferencesGroup *moves_group;
  GtkListBox         *moves;
};

G_DEFINE_FINAL_TYPE (RidgeTodayPage, ridge_today_page, RIDGE_TYPE_PAGE)

static RidgeContext *
get_context (RidgeTodayPage *self)
{
  return ridge_page_get_context (RIDGE_PAGE (self));
}

static GtkWidget *
create_row (gpointer data,
            gpointer user_data)
{
  RidgeNewsItem *item = data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *glyph = ridge_status_widget_new ();
  GtkWidget *word = gtk_label_new (ridge_news_item_get_word (item));
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  ridge_titles_set_row (row, ridge_news_item_get_title (item), ridge_news_item_get_subtitle (item));
  ridge_status_widget_set_status (RIDGE_STATUS_WIDGET (glyph), ridge_news_item_get_status (item),
                                  ridge_news_item_get_word (item));
  /* Nothing is no news: the place stays, so that the titles stand in one line. */
  if (ridge_news_item_get_status (item) == RIDGE_STATUS_NO_DATA)
    gtk_widget_set_opacity (glyph, 0);
  gtk_widget_set_valign (word, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), glyph);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static GtkWidget *
create_tile (gpointer item,
             gpointer data)
{
  return ridge_health_tile_new (item);
}

static void
news_activated_cb (RidgeTodayPage *self,
                   GtkListBoxRow  *row,
                   GtkListBox     *list)
{
  GListStore *items = list == self->moves ? self->move_items : list == self->good ? self->good_items : self->attention_items;
  g_autoptr (RidgeNewsItem) item = g_list_model_get_item (G_LIST_MODEL (items), gtk_list_box_row_get_index (row));

  ridge_context_reveal (get_context (self), ridge_news_item_get_entity (item));
}

static void
tile_activated_cb (RidgeTodayPage  *self,
                   GtkFlowBoxChild *child)
{
  ridge_context_reveal (get_context (self), RIDGE_ENTITY (ridge_health_tile_get_kpi (RIDGE_HEALTH_TILE (child))));
}

static void
update_more (RidgeTodayPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->attention_items));
  guint n_shown = gtk_slice_list_model_get_size (self->attention_shown);
  guint n_more = n_items > n_shown ? n_items - n_shown : 0;
  guint n_next = MIN (n_more, N_MORE);
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n_next),
                                            n_next);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_more > 0);
}

static void
more_cb (RidgeTodayPage *self)
{
  gtk_slice_list_model_set_size (self->attention_shown,
                                 gtk_slice_list_model_get_size (self->attention_shown) + N_MORE);
  update_more (self);
}

/* The badge counts what stands under Needs Attention; good news calls for nobody. */
static void
update_attention (RidgeTodayPage *self)
{
  RidgeContext *context = get_context (self);
  g_autoptr (GPtrArray) calls = ridge_news_list_attention (context);
  g_autoptr (GPtrArray) good = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) due = ridge_context_list_due (context);
  g_autofree char *calm = ridge_words_period_calm (ridge_context_get_period (context), ridge_context_get_team (context), due->len);

  /* Good news comes last. */
  while (calls->len > 0 && ridge_news_item_is_good (g_ptr_array_index (calls, calls->len - 1)))
    g_ptr_array_insert (good, 0, g_ptr_array_steal_index (calls, calls->len - 1));

  ridge_list_sync (self->attention_items, calls, ridge_news_item_equal);
  ridge_list_sync (self->good_items, good, ridge_news_item_equal);
  if (calls->len <= N_TOLERATED)
    gtk_slice_list_model_set_size (self->attention_shown, N_TOLERATED);
  gtk_label_set_label (self->calm, calm);
  gtk_widget_set_visible (self->good_group, good->len > 0);
  ridge_page_set_badge_number (RIDGE_PAGE (self), calls->len);
  update_more (self);
}

/* The last Monday before today: on a Monday the week that is over is looked back on. */
static RidgeDay
get_monday (RidgeDay today)
{
  int weekday = ridge_day_get_weekday (today);

  return weekday == MONDAY ? today - 7 : today - (weekday - MONDAY);
}

static void
update_moves (RidgeTodayPage *self)
{
  RidgeContext *context = get_context (self);
  RidgeDay today = ridge_context_get_today (context);
  RidgeDay monday = get_monday (today);
  g_autoptr (GPtrArray) items = ridge_news_list_moves (context, monday);
  g_autofree char *day = ridge_words_day_short (monday, today);
  /* Translators: %s is a date */
  g_autofree char *title = g_strdup_printf (_("What Moved Since Monday, %s"), day);
  g_autofree char *kept = ridge_words_keep_together (title);

  ridge_list_sync (self->move_items, items, ridge_news_item_equal);
  ridge_titles_set_group (self->moves_group, kept);
  gtk_widget_set_visible (GTK_WIDGET (self->moves_group), items->len > 0);
}

static void
update_hero (RidgeTodayPage *self)
{
  RidgeContext *context = get_context (self);
  RidgePeriod *period = ridge_context_get_period (context);
  g_autoptr (GPtrArray) due = ridge_context_list_due (context);
  g_autofree char *headline = ridge_words_weekday (ridge_context_get_today (context));
  RidgeTeam *team = ridge_context_get_team (context);
  g_autofree char *standing = ridge_words_period_standing (period, team);
  g_autofree char *news = ridge_words_period_signals (period, team);
  g_autofree char *week = ridge_words_week (ridge_period_get_starts (period), ridge_period_get_ends (period),
                                            ridge_context_get_today (context));
  g_autofree char *summary = g_strchomp (g_strconcat (standing, " ", news, NULL));
  g_autofree char *when = g_strdup_printf ("%s · %s", headline, week);
  g_autofree char *kept_when = ridge_words_keep_together (when);
  g_autofree char *kept_summary = ridge_words_keep_together (summary);
  g_autofree char *label = NULL;

  ridge_ring_widget_set_period (self->ring, period, team);
  gtk_label_set_label (self->headline, kept_when);
  gtk_label_set_label (self->summary, kept_summary);

  /* Translators: a button; how many key results wait for a check-in */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Check In · %u due", "Check In · %u due", due->len), due->len);
  gtk_button_set_label (self->check_in_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->check_in_button), due->len > 0);
}

static gboolean
is_health_metric (gpointer item,
                  gpointer data)
{
  return ridge_kpi_get_health_metric (item) && !ridge_kpi_get_retired (item) &&
         ridge_context_shows_team (get_context (data), ridge_kpi_get_team (item));
}

static void
update_health (RidgeTodayPage *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->health_kpis), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->health_group, g_list_model_get_n_items (G_LIST_MODEL (self->health_kpis)) > 0);
}

static void
update (RidgeTodayPage *self)
{
  RidgePeriod *period = ridge_context_get_period (get_context (self));
  guint n_kpis;

  if (period == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-period");
      ridge_page_set_badge_number (RIDGE_PAGE (self), 0);
      return;
    }

  n_kpis = g_list_model_get_n_items (ridge_plan_get_kpis (ridge_context_get_plan (get_context (self))));
  update_hero (self);
  update_attention (self);
  update_moves (self);
  update_health (self);
  gtk_stack_set_visible_child_name (self->stack, ridge_period_get_n_objectives (period) == 0 && n_kpis == 0
                                                   ? "no-objectives" : "news");
}

static gboolean
update_cb (gpointer data)
{
  RidgeTodayPage *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* However much changes at once, it is looked at once. */
static void
queue_update (RidgeTodayPage *self)
{
  if (self->update_id == 0 && ridge_context_get_plan (get_context (self)) != NULL)
    self->update_id = g_idle_add (update_cb, self);
}

static void
plan_notify_cb (RidgeTodayPage *self)
{
  RidgePlan *plan = ridge_context_get_plan (get_context (self));

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_signal_group_set_target (self->plan_signals, plan);
  gtk_slice_list_model_set_size (self->attention_shown, N_SHOWN);
  gtk_filter_list_model_set_model (self->health_kpis, plan != NULL ? ridge_plan_get_kpis (plan) : NULL);
  if (plan != NULL)
    update (self);
}

static void
ridge_today_page_constructed (GObject *object)
{
  RidgeTodayPage *self = RIDGE_TODAY_PAGE (object);
  static const char *const signals[] = { "notify::period", "notify::team", "notify::today" };

  G_OBJECT_CLASS (ridge_today_page_parent_class)->constructed (object);

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_context (self), signals[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "notify::plan", G_CALLBACK (plan_notify_cb), self, G_CONNECT_SWAPPED);
  plan_notify_cb (self);
}

static void
ridge_today_page_dispose (GObject *object)
{
  RidgeTodayPage *self = RIDGE_TODAY_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->plan_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RIDGE_TYPE_TODAY_PAGE);
  g_clear_object (&self->attention_shown);
  g_clear_object (&self->attention_items);
  g_clear_object (&self->good_items);
  g_clear_object (&self->move_items);
  g_clear_object (&self->health_kpis);

  G_OBJECT_CLASS (ridge_today_page_parent_class)->dispose (object);
}

static void
ridge_today_page_class_init (RidgeTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ridge_today_page_constructed;
  object_class->dispose = ridge_today_page_dispose;

  g_type_ensure (RIDGE_TYPE_RING_WIDGET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ridgeline/Ridgeline/ui/ridge-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, ring);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, headline);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, attention);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, good_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, good);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, health_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, health);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, moves_group);
  gtk_widget_class_bind_template_child (widget_class, RidgeTodayPage, moves);
  gtk_widget_class_bind_template_callback (widget_class, news_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tile_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static GtkWidget *
create_calm (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "placeholder");

  return label;
}

static void
ridge_today_page_init (RidgeTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->attention_items = g_list_store_new (RIDGE_TYPE_NEWS_ITEM);
  self->attention_shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->attention_items)), 0, N_SHOWN);
  self->good_items = g_list_store_new (RIDGE_TYPE_NEWS_ITEM);
  self->move_items = g_list_store_new (RIDGE_TYPE_NEWS_ITEM);
  self->health_kpis = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_health_metric, self, NULL)));
  self->plan_signals = g_signal_group_new (RIDGE_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (queue_update), self);

  self->calm = GTK_LABEL (create_calm ());
  gtk_list_box_set_placeholder (self->attention, GTK_WIDGET (self->calm));
  gtk_list_box_bind_model (self->attention, G_LIST_MODEL (self->attention_shown), create_row, NULL, NULL);
  gtk_list_box_bind_model (self->good, G_LIST_MODEL (self->good_items), create_row, NULL, NULL);
  gtk_list_box_bind_model (self->moves, G_LIST_MODEL (self->move_items), create_row, NULL, NULL);
  gtk_flow_box_bind_model (self->health, G_LIST_MODEL (self->health_kpis), create_tile, NULL, NULL);
}
