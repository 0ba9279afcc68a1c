/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/ridge-day.h"
#include "draw/ridge-text.h"

G_BEGIN_DECLS

/**
 * RidgeDayStyle:
 * @RIDGE_DAY_STYLE_DAY: the day of the month, "14"
 * @RIDGE_DAY_STYLE_DAY_MONTH: "14 Oct"
 * @RIDGE_DAY_STYLE_MONTH: "Oct"
 * @RIDGE_DAY_STYLE_MONTH_YEAR: "Oct 2026"
 * @RIDGE_DAY_STYLE_YEAR: "2026"
 *
 * How much of a day a label writes.
 */
typedef enum
{
  RIDGE_DAY_STYLE_DAY,
  RIDGE_DAY_STYLE_DAY_MONTH,
  RIDGE_DAY_STYLE_MONTH,
  RIDGE_DAY_STYLE_MONTH_YEAR,
  RIDGE_DAY_STYLE_YEAR,
} RidgeDayStyle;

/**
 * RidgeDayFormat:
 * @day: a day
 * @style: how much of it to write
 * @user_data: the caller's data
 *
 * Writes a day in the user's language.
 *
 * Returns: (transfer full): the text
 */
typedef char *(*RidgeDayFormat) (RidgeDay      day,
                                 RidgeDayStyle style,
                                 gpointer      user_data);

/**
 * RidgeTimeTick:
 * @day: the day it stands at
 * @x: its place
 * @label: (nullable): its text, or %NULL where there was no room
 * @label_x: left edge of the text
 * @label_width: width of the text
 *
 * One tick of a time axis, or one label of the row below that says the year
 * or the month that the ticks lie in.
 */
typedef struct
{
  RidgeDay day;
  double   x;
  char    *label;
  double   label_x;
  double   label_width;
} RidgeTimeTick;

/**
 * RidgeTimeAxis:
 * @ticks: (element-type RidgeTimeTick): ticks, in time order
 * @contexts: (element-type RidgeTimeTick): labels of the second row; empty
 *   when the ticks are years
 *
 * The ticks of a span of days.
 */
typedef struct
{
  GArray *ticks;
  GArray *contexts;
} RidgeTimeAxis;

RidgeTimeAxis *ridge_time_axis_new (double          first_day,
                                    double          last_day,
                                    double          first_x,
                                    double          last_x,
                                    const RidgeBox *room,
                                    PangoContext   *context,
                                    RidgeDayFormat  format,
                                    gpointer        user_data);
void           ridge_time_axis_free (RidgeTimeAxis *self);

char *ridge_day_to_text (RidgeDay       day,
                         RidgeDayStyle  style,
                         RidgeDayFormat format,
                         gpointer       user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RidgeTimeAxis, ridge_time_axis_free)

G_END_DECLS
