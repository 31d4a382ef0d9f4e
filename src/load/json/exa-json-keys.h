/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaJsonKeys: the keys of the objects that are open while a text is read, to
 * find those given twice, in time linear in the text.
 */
typedef struct _ExaJsonKeys ExaJsonKeys;

/* No object is open. Transfer full. */
ExaJsonKeys *exa_json_keys_new (void);
void exa_json_keys_free (ExaJsonKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJsonKeys, exa_json_keys_free)

/* An object begins, and becomes the innermost; or that one ends, and its keys are forgotten. */
void exa_json_keys_open (ExaJsonKeys *self);
void exa_json_keys_close (ExaJsonKeys *self);

/* Adds the key at the byte @at of the text to the innermost object. @start to @end is the text between its
 * quotes, borrowed until the object is closed. FALSE if it is there already: @first is then where. */
gboolean exa_json_keys_add (ExaJsonKeys *self, const char *start, const char *end, gboolean escaped, gsize at,
                            gsize *first);

G_END_DECLS
