/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ExaJsonWriter: JSON text (RFC 8259, UTF-8), written value by value, two
 * spaces a level, or in one line without any. Numbers keep every digit that a double needs, which cJSON's
 * printer does not.
 *
 * @key of every call: the member's name inside an object, NULL inside an array
 * and for the outermost value.
 */
typedef struct _ExaJsonWriter ExaJsonWriter;

/* Nothing is written yet. Transfer full. */
ExaJsonWriter *exa_json_writer_new (void);
/* The same, in one line. */
ExaJsonWriter *exa_json_writer_new_compact (void);
void exa_json_writer_free (ExaJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExaJsonWriter, exa_json_writer_free)

/* What is written between the two is within the object, or the array. */
void exa_json_writer_begin_object (ExaJsonWriter *self, const char *key);
void exa_json_writer_end_object (ExaJsonWriter *self);
void exa_json_writer_begin_array (ExaJsonWriter *self, const char *key);
void exa_json_writer_end_array (ExaJsonWriter *self);

/* @value: NULL is written as null; bytes that are no UTF-8 as U+FFFD. */
void exa_json_writer_string (ExaJsonWriter *self, const char *key, const char *value);
/* The same, with the empty string as null. */
void exa_json_writer_text (ExaJsonWriter *self, const char *key, const char *value);
/* The shortest decimal that reads back as @value; null where it is not finite. */
void exa_json_writer_number (ExaJsonWriter *self, const char *key, double value);
void exa_json_writer_boolean (ExaJsonWriter *self, const char *key, gboolean value);
void exa_json_writer_null (ExaJsonWriter *self, const char *key);

/* What was written so far, ended by a newline (transfer full); the writer is empty again. */
char *exa_json_writer_finish (ExaJsonWriter *self);

G_END_DECLS
