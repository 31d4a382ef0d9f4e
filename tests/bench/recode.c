/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recode IN.png OUT.png: the same pixels as cairo's own writer writes them. */
#include <cairo.h>
#include <stdio.h>

int
main (int argc, char **argv)
{
  if (argc != 3)
    return 2;

  cairo_surface_t *surface = cairo_image_surface_create_from_png (argv[1]);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png (surface, argv[2]);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    fprintf (stderr, "recode: %s\n", cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
