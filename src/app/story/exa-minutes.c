/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-minutes.h"

#include <math.h>

/* Seconds: what a spin button counts in. */
#define STEP    10
#define PAGE    60
#define LONGEST 36000

char *
exa_minutes_write (double minutes)
{
  long seconds = lround (minutes * 60);

  return seconds > 0 ? g_strdup_printf ("%ld:%02ld", seconds / 60, seconds % 60) : g_strdup ("");
}

static gboolean
on_output (GtkSpinButton *spin)
{
  g_autofree char *text = exa_minutes_write (gtk_spin_button_get_value (spin) / 60);

  gtk_editable_set_text (GTK_EDITABLE (spin), *text != '\0' ? text : "–");
  return TRUE;
}

/* "1:40", "1.5", "1,5"; what is no number is none. */
static int
on_input (GtkSpinButton *spin, double *seconds)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin))));
  char *end;
  double minutes;

  g_strdelimit (text, ",", '.');
  minutes = g_ascii_strtod (text, &end);
  *seconds = isfinite (minutes) ? minutes * 60 : 0;
  if (*end == ':')
    *seconds += g_ascii_strtod (end + 1, NULL);
  return TRUE;
}

void
exa_minutes_set_up (GtkSpinButton *spin)
{
  gtk_spin_button_set_adjustment (spin, gtk_adjustment_new (0, 0, LONGEST, STEP, PAGE, 0));
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (on_input), NULL);
  on_output (spin);
}

double
exa_minutes_get (GtkSpinButton *spin)
{
  return gtk_spin_button_get_value (spin) / 60;
}

void
exa_minutes_set (GtkSpinButton *spin, double minutes)
{
  if (lround (minutes * 60) != lround (gtk_spin_button_get_value (spin)))
    gtk_spin_button_set_value (spin, round (minutes * 60));
}
