/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story as a presentation: each slide a picture, with its headline, its notes and what it shows as text. */
#include "exa-deck-format.h"
#include "exa-export.h"
#include "exa-plain-text.h"
#include "exa-pptx-parts.h"
#include "exa-pptx-resources.h"
#include "exa-source-date.h"
#include "exa-zip.h"

#define RESOURCES "/io/github/exascope/Exascope/pptx/"
/* Twice the lines of a projector: sharp on larger ones, too. */
#define SCALE 2

static void
add_resource (ExaZip *zip, const char *path, const char *name)
{
  g_autofree char *resource = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (exa_pptx_get_resource (), resource, 0, NULL);

  exa_zip_add (zip, path, bytes, TRUE);
}

static void
add_masters (ExaZip *zip)
{
  add_resource (zip, "_rels/.rels", "rels.xml");
  add_resource (zip, "docProps/app.xml", "app.xml");
  add_resource (zip, "ppt/theme/theme1.xml", "theme.xml");
  add_resource (zip, "ppt/theme/theme2.xml", "theme.xml");
  add_resource (zip, "ppt/slideMasters/slideMaster1.xml", "slideMaster.xml");
  exa_zip_take_text (zip, "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                     exa_pptx_rels ("slideLayout", "../slideLayouts/slideLayout1.xml", "theme", "../theme/theme1.xml",
                                    NULL));
  add_resource (zip, "ppt/slideLayouts/slideLayout1.xml", "slideLayout.xml");
  exa_zip_take_text (zip, "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                     exa_pptx_rels ("slideMaster", "../slideMasters/slideMaster1.xml", NULL));
  add_resource (zip, "ppt/notesMasters/notesMaster1.xml", "notesMaster.xml");
  exa_zip_take_text (zip, "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                     exa_pptx_rels ("theme", "../theme/theme2.xml", NULL));
}

/* @text: transfer full. */
static void
take_numbered (ExaZip *zip, const char *stem, guint number, const char *ending, char *text)
{
  g_autofree char *path = g_strdup_printf ("%s%u%s", stem, number, ending);

  exa_zip_take_text (zip, path, text);
}

/* Notes, and the sources below them where they are asked for. Transfer full. */
static char *
get_notes (const ExaDeck *deck, const ExaDeckPage *page)
{
  gboolean with_sources = deck->options.sources && *page->sources != '\0';

  return g_strconcat (page->notes, with_sources && *page->notes != '\0' ? "\n\n" : "",
                      with_sources ? page->sources : "", NULL);
}

static gboolean
add_picture (const ExaDeck *deck, const ExaDeckPage *page, guint number, ExaFonts *fonts, ExaZip *zip, GError **error)
{
  g_autofree char *path = g_strdup_printf ("ppt/media/image%u.png", number);
  ExaExportOptions options = EXA_EXPORT_OPTIONS_INIT;
  g_autoptr (GBytes) png = NULL;

  options.scale = deck->options.scale > 0 ? deck->options.scale : SCALE;
  options.theme = deck->options.theme;
  options.lang = deck->options.lang;
  options.parallel = TRUE;
  png = exa_export_encode (page->figure, &options, fonts, error);
  if (png == NULL)
    return FALSE;
  exa_zip_add (zip, path, png, FALSE);
  return TRUE;
}

static gboolean
add_slide (const ExaDeck *deck, guint number, ExaFonts *fonts, ExaZip *zip, GError **error)
{
  const ExaDeckPage *page = g_ptr_array_index (deck->pages, number - 1);
  const char *lang = deck->options.lang == EXA_LANG_ZH_CN ? "zh-CN" : "en-US";
  g_autoptr (ExaLayout) layout = exa_deck_page_lay_out (page, fonts, deck->options.theme, 1080 * SCALE);
  g_autofree char *words = exa_figure_describe (page->figure, layout), *description = exa_plain_text (words);
  g_autofree char *notes = get_notes (deck, page);
  gboolean has_notes = *notes != '\0';

  if (!add_picture (deck, page, number, fonts, zip, error))
    return FALSE;
  take_numbered (zip, "ppt/slides/slide", number, ".xml", exa_pptx_slide (page->title, description, lang));
  take_numbered (zip, "ppt/slides/_rels/slide", number, ".xml.rels", exa_pptx_slide_rels (number, has_notes));
  if (!has_notes)
    return TRUE;
  take_numbered (zip, "ppt/notesSlides/notesSlide", number, ".xml", exa_pptx_notes (notes, lang));
  take_numbered (zip, "ppt/notesSlides/_rels/notesSlide", number, ".xml.rels", exa_pptx_notes_rels (number));
  return TRUE;
}

/* The list of all parts is the first of them, by which programs know the kind of file. */
static void
add_content_types (const ExaDeck *deck, ExaZip *zip)
{
  g_autofree gboolean *has_notes = g_new0 (gboolean, deck->pages->len);

  for (guint i = 0; i < deck->pages->len; i++) {
    g_autofree char *notes = get_notes (deck, g_ptr_array_index (deck->pages, i));

    has_notes[i] = *notes != '\0';
  }
  exa_zip_take_text (zip, "[Content_Types].xml", exa_pptx_content_types (has_notes, deck->pages->len));
}

GBytes *
exa_deck_encode_pptx (const ExaDeck *deck, ExaFonts *fonts, const ExaDeckWatch *watch, GError **error)
{
  g_autofree char *date = exa_source_date_format ();
  g_autoptr (ExaZip) zip = exa_zip_new ();

  add_content_types (deck, zip);
  add_masters (zip);
  exa_zip_take_text (zip, "docProps/core.xml",
                     exa_pptx_core (deck->title, deck->options.author, date, exa_deck_get_lang (deck)));
  exa_zip_take_text (zip, "ppt/presentation.xml", exa_pptx_presentation (deck->pages->len));
  exa_zip_take_text (zip, "ppt/_rels/presentation.xml.rels", exa_pptx_presentation_rels (deck->pages->len));
  for (guint i = 0; i < deck->pages->len; i++) {
    if (!add_slide (deck, i + 1, fonts, zip, error) || !exa_deck_watch_tell (watch, i + 1, deck->pages->len, error))
      return NULL;
  }
  return exa_zip_finish (zip, error);
}
