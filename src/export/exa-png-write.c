/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-png-write.h"

#include <glib/gi18n.h>
#include <math.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

#include "exa-export-error.h"
#include "exa-inside.h"

#define METRES_PER_INCH 0.0254
/* A long text says the same again and again: a quicker search finds as much of that, in half the time. */
#define LONG_BYTES 65536
#define LONG_LEVEL 4

static void
append_bytes (png_structp png, png_bytep bytes, size_t n)
{
  g_byte_array_append (png_get_io_ptr (png), bytes, (guint)n);
}

static void
on_flush (png_structp png)
{
}

G_NORETURN static void
on_error (png_structp png, png_const_charp message)
{
  char **kept = png_get_error_ptr (png);
  *kept = g_strdup (message);
  png_longjmp (png, 1);
}

static void
on_warning (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

void
exa_png_unpack (guint32 pixel, guint8 rgba[4])
{
  guint alpha = pixel >> 24;
  for (guint i = 0; i < 3; i++) {
    guint value = pixel >> (16 - 8 * i) & 0xff;
    if (alpha > 0 && alpha < 255)
      value = MIN ((value * 255 + alpha / 2) / alpha, 255);
    rgba[i] = (guint8)value;
  }
  rgba[3] = (guint8)alpha;
}

static void
set_palette (png_structp png, png_infop info, const ExaPngPalette *palette)
{
  png_color colors[256] = {0};
  png_byte alphas[256] = {0};
  guint n_alphas = 0; /* up to the last colour that is not opaque */

  for (guint i = 0; i < palette->n_colors; i++) {
    guint8 rgba[4];
    exa_png_unpack (palette->colors[i], rgba);
    colors[i] = (png_color){.red = rgba[0], .green = rgba[1], .blue = rgba[2]};
    alphas[i] = rgba[3];
    if (rgba[3] < 255)
      n_alphas = i + 1;
  }
  png_set_PLTE (png, info, colors, (int)palette->n_colors);
  if (n_alphas > 0)
    png_set_tRNS (png, info, alphas, (int)n_alphas, NULL);
}

/* tEXt for ASCII, iTXt for the rest: both uncompressed, for programs that look for words in files. */
static void
set_text (png_structp png, png_infop info, const char *const *text)
{
  for (guint i = 0; text != NULL && text[i] != NULL && text[i + 1] != NULL; i += 2) {
    g_autofree char *value = g_utf8_make_valid (text[i + 1], -1);
    png_text entry = {
        .compression = g_str_is_ascii (value) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE,
        .key = (char *)text[i],
        .text = value,
    };
    png_set_text (png, info, &entry, 1);
  }
}

/* What whoever reads the file can know the picture by: palette and compressed pixels. */
static char *
make_digest (png_structp png, png_infop info, GBytes *idat)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const guint8 *stream = g_bytes_get_data (idat, &size);
  png_colorp colors = NULL;
  png_bytep alphas = NULL;
  int n_colors = 0, n_alphas = 0;

  if (png_get_PLTE (png, info, &colors, &n_colors) != 0) {
    for (int i = 0; i < n_colors; i++)
      g_checksum_update (sum, (const guint8[]){colors[i].red, colors[i].green, colors[i].blue}, 3);
  }
  if (png_get_tRNS (png, info, &alphas, &n_alphas, NULL) != 0 && n_alphas > 0)
    g_checksum_update (sum, alphas, n_alphas);
  g_checksum_update (sum, stream, (gssize)size);
  return g_strdup (g_checksum_get_string (sum));
}

static void
set_inside (png_structp png, png_infop info, char *inside, GBytes *idat)
{
  char *place = inside != NULL ? g_strrstr (inside, EXA_PNG_NO_DIGEST) : NULL;
  png_text entry = {.compression = PNG_ITXT_COMPRESSION_zTXt, .key = (char *)EXA_INSIDE_PNG_KEYWORD, .text = inside};

  if (inside == NULL)
    return;
  if (place != NULL) {
    g_autofree char *digest = make_digest (png, info, idat);

    memcpy (place, digest, strlen (EXA_PNG_NO_DIGEST));
  }
  if (strlen (inside) > LONG_BYTES)
    png_set_text_compression_level (png, LONG_LEVEL);
  png_set_text (png, info, &entry, 1);
}

static void
write_chunks (png_structp png, png_infop info, const ExaPngOptions *options, const ExaPngPalette *palette, GBytes *idat,
              char *inside)
{
  int color_type = palette != NULL        ? PNG_COLOR_TYPE_PALETTE
                   : options->transparent ? PNG_COLOR_TYPE_RGB_ALPHA
                                          : PNG_COLOR_TYPE_RGB;
  png_set_IHDR (png, info, (png_uint_32)options->width, (png_uint_32)options->height, 8, color_type, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (options->dpi > 0) {
    png_uint_32 per_metre = (png_uint_32)lround (options->dpi / METRES_PER_INCH);
    png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  }
  if (palette != NULL)
    set_palette (png, info, palette);
  set_text (png, info, options->text);
  set_inside (png, info, inside, idat);
  png_write_info (png, info);

  gsize size;
  const guint8 *stream = g_bytes_get_data (idat, &size);
  png_write_chunk (png, (png_const_bytep) "IDAT", stream, size);
  png_write_chunk (png, (png_const_bytep) "IEND", NULL, 0);
}

GBytes *
exa_png_write (const ExaPngOptions *options, const ExaPngPalette *palette, GBytes *idat, char *inside, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autofree char *message = NULL;
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &message, on_error, on_warning);
  png_infop info = png_create_info_struct (png);

  /* Nothing that changes is kept in a variable across the jump. */
  if (setjmp (png_jmpbuf (png)) == 0) {
    png_set_write_fn (png, file, append_bytes, on_flush);
    write_chunks (png, info, options, palette, idat, inside);
  }
  png_destroy_write_struct (&png, &info);
  if (message != NULL) {
    g_set_error (error, EXA_EXPORT_ERROR, EXA_EXPORT_ERROR_PAINT, _ ("The PNG file could not be made: %s"), message);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
