/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/ridge-context.h"

G_BEGIN_DECLS

gulong ridge_subject_end_dialog (AdwDialog         *dialog,
                                 RidgeContext      *context,
                                 gpointer           entity);
gulong ridge_subject_end_page   (AdwNavigationPage *page,
                                 RidgeContext      *context,
                                 gpointer           entity);
void   ridge_subject_refuse     (RidgeContext      *context,
                                 const char        *title);

G_END_DECLS
