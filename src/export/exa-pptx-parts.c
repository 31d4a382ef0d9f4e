/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exa-pptx-parts.h"

#include <stdarg.h>

#include "exa-document-text.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define RELS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NAMESPACES                                                                                                     \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" RELS "\" "                            \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define GROUP "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\n"
#define TYPE  "application/vnd.openxmlformats-officedocument.presentationml."

/* EMU, 914400 an inch: 13 ⅓ × 7 ½ inches; the headline has a strip above that. */
#define SLIDE_SIZE "cx=\"12192000\" cy=\"6858000\""
#define NOTES_SIZE "cx=\"6858000\" cy=\"9144000\""
#define TITLE_AT   "<a:off x=\"0\" y=\"-914400\"/><a:ext cx=\"12192000\" cy=\"762000\"/>"

/* Of a paragraph of notes, for programs that do not take it from the master. */
#define NOTES_STYLE "<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/><a:defRPr sz=\"1200\"/></a:lvl1pPr>"

/* As XML holds it, also in an attribute. Transfer full. */
static char *
escape (const char *text)
{
  g_autofree char *held = exa_document_text (text);

  return g_markup_escape_text (held, -1);
}

/* --- relations --- */

static void
append_rel (GString *xml, guint id, const char *type, const char *target)
{
  g_string_append_printf (xml, "  <Relationship Id=\"rId%u\" Type=\"" RELS "/%s\" Target=\"%s\"/>\n", id, type, target);
}

static GString *
begin_rels (void)
{
  return g_string_new (HEAD "<Relationships "
                            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n");
}

static char *
end_rels (GString *xml)
{
  g_string_append (xml, "</Relationships>\n");
  return g_string_free (xml, FALSE);
}

char *
exa_pptx_rels (const char *type, ...)
{
  GString *xml = begin_rels ();
  guint id = 1;
  va_list args;

  va_start (args, type);
  for (; type != NULL; type = va_arg (args, const char *))
    append_rel (xml, id++, type, va_arg (args, const char *));
  va_end (args);
  return end_rels (xml);
}

/* rId1 and rId2 are the masters, the slides follow. */
char *
exa_pptx_presentation_rels (guint n)
{
  GString *xml = begin_rels ();

  append_rel (xml, 1, "slideMaster", "slideMasters/slideMaster1.xml");
  append_rel (xml, 2, "notesMaster", "notesMasters/notesMaster1.xml");
  append_rel (xml, 3, "theme", "theme/theme1.xml");
  for (guint i = 1; i <= n; i++) {
    g_autofree char *target = g_strdup_printf ("slides/slide%u.xml", i);

    append_rel (xml, 3 + i, "slide", target);
  }
  return end_rels (xml);
}

char *
exa_pptx_slide_rels (guint number, gboolean has_notes)
{
  g_autofree char *picture = g_strdup_printf ("../media/image%u.png", number);
  g_autofree char *notes = g_strdup_printf ("../notesSlides/notesSlide%u.xml", number);

  return exa_pptx_rels ("slideLayout", "../slideLayouts/slideLayout1.xml", "image", picture,
                        has_notes ? "notesSlide" : NULL, notes, NULL);
}

char *
exa_pptx_notes_rels (guint number)
{
  g_autofree char *slide = g_strdup_printf ("../slides/slide%u.xml", number);

  return exa_pptx_rels ("notesMaster", "../notesMasters/notesMaster1.xml", "slide", slide, NULL);
}

/* --- the whole --- */

char *
exa_pptx_presentation (guint n)
{
  GString *xml = g_string_new (HEAD "<p:presentation " NAMESPACES ">\n");

  g_string_append (xml, "  <p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\n"
                        "  <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\n");
  if (n > 0)
    g_string_append (xml, "  <p:sldIdLst>\n");
  for (guint i = 1; i <= n; i++)
    g_string_append_printf (xml, "    <p:sldId id=\"%u\" r:id=\"rId%u\"/>\n", 255 + i, 3 + i);
  if (n > 0)
    g_string_append (xml, "  </p:sldIdLst>\n");
  g_string_append (xml, "  <p:sldSz " SLIDE_SIZE "/>\n  <p:notesSz " NOTES_SIZE "/>\n</p:presentation>\n");
  return g_string_free (xml, FALSE);
}

static void
append_type (GString *xml, const char *part, const char *type)
{
  g_string_append_printf (xml, "  <Override PartName=\"/%s\" ContentType=\"%s\"/>\n", part, type);
}

char *
exa_pptx_content_types (const gboolean *has_notes, guint n)
{
  static const char *const parts[][2] = {
      {"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"},
      {"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
      {"ppt/presentation.xml", TYPE "presentation.main+xml"},
      {"ppt/slideMasters/slideMaster1.xml", TYPE "slideMaster+xml"},
      {"ppt/slideLayouts/slideLayout1.xml", TYPE "slideLayout+xml"},
      {"ppt/notesMasters/notesMaster1.xml", TYPE "notesMaster+xml"},
      {"ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"},
      {"ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml"},
  };
  GString *xml = g_string_new (HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n");

  g_string_append (xml, "  <Default Extension=\"png\" ContentType=\"image/png\"/>\n  <Default Extension=\"rels\" "
                        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
                        "  <Default Extension=\"xml\" ContentType=\"application/xml\"/>\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    append_type (xml, parts[i][0], parts[i][1]);
  for (guint i = 1; i <= n; i++) {
    g_autofree char *slide = g_strdup_printf ("ppt/slides/slide%u.xml", i);
    g_autofree char *notes = g_strdup_printf ("ppt/notesSlides/notesSlide%u.xml", i);

    append_type (xml, slide, TYPE "slide+xml");
    if (has_notes[i - 1])
      append_type (xml, notes, TYPE "notesSlide+xml");
  }
  g_string_append (xml, "</Types>\n");
  return g_string_free (xml, FALSE);
}

char *
exa_pptx_core (const char *title, const char *author, const char *date, const char *lang)
{
  g_autofree char *escaped_title = escape (title), *escaped_author = escape (author != NULL ? author : "");
  GString *xml = g_string_new (
      HEAD "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");

  g_string_append_printf (xml, "  <dc:title>%s</dc:title>\n", escaped_title);
  if (*escaped_author != '\0')
    g_string_append_printf (xml, "  <dc:creator>%s</dc:creator>\n", escaped_author);
  g_string_append_printf (xml, "  <dc:language>%s</dc:language>\n", lang);
  if (date != NULL)
    g_string_append_printf (xml, "  <dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>\n", date);
  g_string_append (xml, "</cp:coreProperties>\n");
  return g_string_free (xml, FALSE);
}

/* --- a slide --- */

static void
append_paragraph (GString *xml, const char *text, const char *lang)
{
  g_autofree char *escaped = escape (text);

  if (*escaped == '\0')
    g_string_append_printf (xml, "<a:p><a:endParaRPr lang=\"%s\"/></a:p>", lang);
  else
    g_string_append_printf (xml, "<a:p><a:r><a:rPr lang=\"%s\"/><a:t>%s</a:t></a:r></a:p>", lang, escaped);
}

char *
exa_pptx_slide (const char *title, const char *description, const char *lang)
{
  g_autofree char *alternative = escape (description);
  GString *xml = g_string_new (HEAD "<p:sld " NAMESPACES ">\n<p:cSld><p:spTree>\n" GROUP);

  g_string_append (xml, "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
                        "</p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>\n<p:spPr><a:xfrm>" TITLE_AT
                        "</a:xfrm></p:spPr>\n<p:txBody><a:bodyPr/><a:lstStyle/>");
  append_paragraph (xml, title, lang);
  g_string_append_printf (xml,
                          "</p:txBody></p:sp>\n<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Figure\" descr=\"%s\"/>"
                          "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\n",
                          alternative);
  g_string_append (xml, "<p:blipFill><a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\n"
                        "<p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " SLIDE_SIZE "/></a:xfrm>"
                        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>\n"
                        "</p:spTree></p:cSld>\n<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>\n</p:sld>\n");
  return g_string_free (xml, FALSE);
}

char *
exa_pptx_notes (const char *notes, const char *lang)
{
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);
  GString *xml = g_string_new (HEAD "<p:notes " NAMESPACES ">\n<p:cSld><p:spTree>\n" GROUP);

  g_string_append (xml, "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" "
                        "noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/>"
                        "</p:nvPr></p:nvSpPr><p:spPr/></p:sp>\n"
                        "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
                        "</p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>"
                        "<p:txBody><a:bodyPr/><a:lstStyle>" NOTES_STYLE "</a:lstStyle>\n");
  for (guint i = 0; lines[i] != NULL; i++)
    append_paragraph (xml, lines[i], lang);
  g_string_append (xml, "</p:txBody></p:sp>\n</p:spTree></p:cSld>\n"
                        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>\n</p:notes>\n");
  return g_string_free (xml, FALSE);
}
