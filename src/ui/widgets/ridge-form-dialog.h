/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RIDGE_TYPE_FORM_DIALOG (ridge_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RidgeFormDialog, ridge_form_dialog, RIDGE, FORM_DIALOG, AdwDialog)

/**
 * RidgeFormSave:
 * @self: the dialog, with its rows
 * @data: the caller's data
 *
 * Does what the form asks for.
 *
 * Returns: whether it was done; if not, the dialog stays open and says why
 */
typedef gboolean (*RidgeFormSave) (RidgeFormDialog  *self,
                                   gpointer          data,
                                   GError          **error);

RidgeFormDialog *ridge_form_dialog_new     (const char      *title,
                                            const char      *accept);
void             ridge_form_dialog_set_description (RidgeFormDialog *self,
                                            const char      *description);
GtkWidget       *ridge_form_dialog_add_row (RidgeFormDialog *self,
                                            const char      *name,
                                            GtkWidget       *row);
GtkWidget       *ridge_form_dialog_get_row (RidgeFormDialog *self,
                                            const char      *name);
void             ridge_form_dialog_set_can_accept (RidgeFormDialog *self,
                                            gboolean         can_accept);
void             ridge_form_dialog_set_save (RidgeFormDialog *self,
                                            RidgeFormSave    save,
                                            gpointer         data,
                                            GDestroyNotify   destroy);

G_END_DECLS
