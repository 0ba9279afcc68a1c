/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/today/ridge-today-page.h"

/**
 * RidgeTodayPage:
 *
 * How the period stands, what needs attention, and what to do about it.
 */
struct _RidgeTodayPage
{
  RidgePage parent_instance;
};

G_DEFINE_FINAL_TYPE (RidgeTodayPage, ridge_today_page, RIDGE_TYPE_PAGE)

static void
ridge_today_page_class_init (RidgeTodayPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/ridgeline/Ridgeline/ui/ridge-today-page.ui");
}

static void
ridge_today_page_init (RidgeTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
