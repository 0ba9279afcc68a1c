/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/ridge-announce.h"

/**
 * ridge_announce:
 * @widget: a widget in the window it happened in
 * @sentence: what happened, translated
 * @priority: how pressing it is
 *
 * Lets a screen reader say what others see appear.
 */
void
ridge_announce (gpointer                          widget,
                const char                       *sentence,
                GtkAccessibleAnnouncementPriority priority)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));
  g_return_if_fail (sentence != NULL);

  /* GTK 4.18's accessibility for tests has no voice, and crashes when it is to speak. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence, priority);
}
