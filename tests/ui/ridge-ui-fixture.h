/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/ridge-application.h"
#include "ui/ridge-window.h"

G_BEGIN_DECLS

/* The day that the tests live in: week 8 of 13 of the fourth quarter. */
#define RIDGE_UI_TODAY "2026-11-21"

/**
 * RidgeUiFixture:
 *
 * The real window with a plan, in this process. A test drives it through
 * actions and asks the model, the selection and the accessible tree.
 */
typedef struct
{
  RidgeApplication *application;
  RidgeWindow      *window;
  RidgeContext     *context;
  RidgeDocument    *document;
  RidgePlan        *plan;
  char             *folder;
  char             *path;
} RidgeUiFixture;

typedef gboolean (*RidgeUiPredicate) (gpointer data);

/* Once, before the tests: GTK, the pinned day, no animations. */
void         ridge_ui_init           (int *argc, char ***argv);

/* fill: (nullable): puts something into the new plan before it is opened */
void         ridge_ui_fixture_init   (RidgeUiFixture *self, void (*fill) (RidgeDocument *document));
/* The same with one of the samples, and without any plan: the start page */
void         ridge_ui_fixture_init_sample (RidgeUiFixture *self, const char *sample);
void         ridge_ui_fixture_init_start  (RidgeUiFixture *self);
void         ridge_ui_fixture_clear  (RidgeUiFixture *self);

/* The main loop runs until the predicate holds; a test that waits in vain fails and says for what. */
void         ridge_ui_wait           (RidgeUiPredicate predicate, gpointer data, const char *what);
/* The main loop runs until it has nothing to do and what is drawn is up to date. */
void         ridge_ui_settle         (RidgeUiFixture *self);

/* Gives the window's inside another size and waits until it has it. */
void         ridge_ui_resize         (RidgeUiFixture *self, int width, int height);

void         ridge_ui_activate       (RidgeUiFixture *self, const char *action, GVariant *target);
gboolean     ridge_ui_is_enabled     (GtkWidget *widget, const char *action);

/* (transfer full): the plan's file once more, as another process has it open; giving it back lets
 * the window see what was done there */
RidgeDocument *ridge_ui_go_elsewhere (RidgeUiFixture *self);
void         ridge_ui_come_back      (RidgeUiFixture *self, RidgeDocument *elsewhere);
/* (transfer none): what goes by that title in any document; fails when there is none */
RidgeEntity *ridge_ui_get_in         (RidgeDocument *document, RidgeTable table, const char *title);

/* (transfer none): the first of its kind below, in the order of the tree; fails when there is none */
GtkWidget   *ridge_ui_find           (GtkWidget *root, GType type);
/* (transfer none) (nullable): a label, button, row or entry with that text or title */
GtkWidget   *ridge_ui_find_text      (GtkWidget *root, const char *text);
/* (transfer none) (nullable): what is called so for assistive technology */
GtkWidget   *ridge_ui_find_called    (GtkWidget *root, const char *label);
/* (transfer none) (nullable): the dialog on top of the window */
AdwDialog   *ridge_ui_get_dialog     (RidgeUiFixture *self);

/* (transfer none): things of the plan by their title; fails when there is none */
RidgeEntity *ridge_ui_get            (RidgeUiFixture *self, RidgeTable table, const char *title);

/* The plan of the tests: a small company with teams, a cascade, KPIs, one signal, one silent key result. */
void         ridge_ui_fill_company   (RidgeDocument *document);
/* The same with titles as long as people write them, and some longer. */
void         ridge_ui_fill_long      (RidgeDocument *document);

/* 3,000 objectives in a hundred branches and 500 KPIs, a few with values. */
void         ridge_ui_fill_many      (RidgeDocument *document);

/* KPIs whose values tell a story each: calm, shifted, young, led by another, in phases, seasonal. */
void         ridge_ui_fill_values    (RidgeDocument *document);

G_END_DECLS
