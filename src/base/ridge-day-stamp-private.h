/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RIDGE_NO_ZONE G_MAXINT

/**
 * RidgeDayStamp:
 * @day: the text of the day, folded and without the time
 * @minutes: the time in minutes since midnight, or -1
 * @zone: minutes east of UTC, or RIDGE_NO_ZONE
 *
 * A text taken apart into a day and a time.
 */
typedef struct
{
  char *day;
  int   minutes;
  int   zone;
} RidgeDayStamp;

gboolean ridge_day_stamp_init  (RidgeDayStamp *self,
                                const char    *text);
void     ridge_day_stamp_clear (RidgeDayStamp *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RidgeDayStamp, ridge_day_stamp_clear)

G_END_DECLS
