/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An SVG file, as an XML parser sees it. */
typedef struct {
  GHashTable *root;  /* the outermost element's attributes: name → value */
  GHashTable *text;  /* of the elements: name → text of the last one that has some */
  GHashTable *count; /* of the elements: name → how many */
  GHashTable *ids;

  /*< private >*/
  GPtrArray *open; /* names of the open elements */
  GPtrArray *used; /* ids that are referred to */
} SvgFile;

/* Fails the test unless it is well-formed, each id stands once and each reference is answered. */
SvgFile *svg_file_new (const char *text);
void svg_file_free (SvgFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SvgFile, svg_file_free)

/* An attribute of <svg>, or the text of an element of that name; NULL where there is none. Borrowed. */
const char *svg_file_get_attribute (const SvgFile *self, const char *name);
const char *svg_file_get_text (const SvgFile *self, const char *element);
guint svg_file_count (const SvgFile *self, const char *element);

G_END_DECLS
