/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "draw/ridge-status.h"
#include "ui/ridge-context.h"

G_BEGIN_DECLS

#define RIDGE_TYPE_NEWS_ITEM (ridge_news_item_get_type ())
G_DECLARE_FINAL_TYPE (RidgeNewsItem, ridge_news_item, RIDGE, NEWS_ITEM, GObject)

RidgeEntity *ridge_news_item_get_entity     (RidgeNewsItem *self);
RidgeStatus  ridge_news_item_get_status     (RidgeNewsItem *self);
const char  *ridge_news_item_get_title      (RidgeNewsItem *self);
const char  *ridge_news_item_get_subtitle   (RidgeNewsItem *self);
const char  *ridge_news_item_get_word       (RidgeNewsItem *self);
gboolean     ridge_news_item_is_good        (RidgeNewsItem *self);
gboolean     ridge_news_item_equal          (gconstpointer  a,
                                             gconstpointer  b);

GPtrArray   *ridge_news_list_attention      (RidgeContext  *context);
GPtrArray   *ridge_news_list_moves          (RidgeContext  *context,
                                             RidgeDay       since);

G_END_DECLS
