/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <stdlib.h>

#include "ridge-bench.h"
#include "ui/ridge-application.h"

#define RUNS 9

/* From the start of a process to its first painted frame: our window, held
 * against the least that a libadwaita window can be. The process that measures
 * starts both by turns; each says when it had painted, and ends. */

static void
on_painted (GdkFrameClock *clock,
            gpointer       data)
{
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  exit (EXIT_SUCCESS);
}

static void
on_window_mapped (GtkWidget *window,
                  gpointer   data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), NULL);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        data)
{
  g_signal_connect (window, "map", G_CALLBACK (on_window_mapped), NULL);
}

static void
show_least_window (GApplication *application,
                   gpointer      data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("Least"));
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_child (gboolean ours)
{
  g_autoptr (GApplication) application = NULL;

  if (ours)
    {
      application = G_APPLICATION (ridge_application_new ());
    }
  else
    {
      application = G_APPLICATION (adw_application_new ("org.ridgeline.Least", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (show_least_window), NULL);
    }

  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (application, 0, NULL);
}

static double
measure_child (const char *program,
               const char *what)
{
  const char *arguments[] = { program, what, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                     &output, NULL, NULL, &error))
    g_error ("%s could not be started: %s", program, error->message);

  return (g_ascii_strtoll (output, NULL, 10) - start) / 1000.0;
}

int
main (int    argc,
      char **argv)
{
  double ours[RUNS];
  double least[RUNS];

  if (argc > 1)
    return run_child (g_str_equal (argv[1], "ours"));

  for (guint run = 0; run < RUNS; run++)
    {
      least[run] = measure_child (argv[0], "least");
      ours[run] = measure_child (argv[0], "ours");
    }
  ridge_bench_print ("start to first frame", ridge_bench_median (ours, RUNS), "ms", ridge_bench_median (least, RUNS));
  return 0;
}
