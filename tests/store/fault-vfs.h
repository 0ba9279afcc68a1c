/* SPDX-FileCopyrightText: 2026 The Ridgeline authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* SQLite's own file system with faults in it: from one call on, or at one call
 * only, reading, writing, flushing, truncating, locking or deleting fails. Flushes are
 * counted but not done, which makes the tests fast. */

typedef enum
{
  FAULT_NONE,
  FAULT_ONCE,            /* the call fails, the next ones work */
  FAULT_FOR_GOOD,        /* the disk is gone */
  FAULT_FULL,            /* from this call on nothing can be written any more */
  FAULT_AFTER_DELETE,    /* the journal is deleted, but that is not flushed */
  FAULT_NO_MEMORY,       /* the journal is deleted, and from then on there is no memory */
} FaultKind;

void     fault_vfs_register (void);
void     fault_vfs_arm (FaultKind kind, guint call);
gboolean fault_vfs_disarm (void);
void     fault_vfs_set_read_only (gboolean read_only);
