/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RidgeDay:
 *
 * A calendar day as the number of days since 1970-01-01 in the proleptic
 * Gregorian calendar. A day has no time and no time zone.
 */
typedef gint32 RidgeDay;

#define RIDGE_DAY_NONE G_MININT32          /* no date given */
#define RIDGE_DAY_MIN  ((RidgeDay) -719162)  /* 0001-01-01 */
#define RIDGE_DAY_MAX  ((RidgeDay) 2932896)  /* 9999-12-31 */

gboolean ridge_day_is_valid    (RidgeDay day);                   /* in the years 1 … 9999; FALSE for NONE */
RidgeDay ridge_day_new         (int year, int month, int day);   /* RIDGE_DAY_NONE when no such day */
void     ridge_day_get_ymd     (RidgeDay day, int *year, int *month, int *mday);
int      ridge_day_get_weekday (RidgeDay day);                   /* ISO: 1 Monday … 7 Sunday */
int      ridge_day_days_in_month (int year, int month);
RidgeDay ridge_day_add_months  (RidgeDay day, int months);       /* clamps to the month's last day */
RidgeDay ridge_day_parse       (const char *iso);                /* YYYY-MM-DD, else RIDGE_DAY_NONE */
char    *ridge_day_to_iso      (RidgeDay day);
RidgeDay ridge_day_today       (void);                           /* local; RIDGELINE_TODAY=YYYY-MM-DD overrides it */

G_END_DECLS
