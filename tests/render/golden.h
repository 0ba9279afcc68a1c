/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "draw/ridge-palette.h"

G_BEGIN_DECLS

/* Pictures and layouts are compared with those kept in goldens/. To make them
 * anew after a change that was meant, and then to look at every one of them:
 *
 *   RIDGELINE_UPDATE_GOLDENS=1 ./dev test render
 *
 * When a picture differs, what was painted and where it differs is kept beside
 * the test's executable as NAME.out.png and NAME.diff.png. */

typedef struct
{
  const char *name;
  double      width;    /* logical pixels */
  double      height;
  double      scale;
  RidgeScheme scheme;
} Picture;

typedef void (*Paint) (const Picture      *picture,
                       const RidgePalette *palette,
                       PangoContext       *context,
                       cairo_t            *cr,
                       gconstpointer       data);

PangoContext *golden_new_context (void);
void          golden_check_picture (const Picture *picture,
                                    Paint          paint,
                                    gconstpointer  data);
void          golden_check_text (const char *name,
                                 const char *text);

G_END_DECLS
