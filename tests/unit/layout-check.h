/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exa-layout.h"

/* What must hold of any layout of any figure at any size: nothing outside the figure, no text on another or on a mark,
 * none too small, bars from the zero line on and in order. Whatever does not is added to @problems, a line each that
 * begins with @name. */
void layout_check (const ExaLayout *layout, const char *name, GString *problems);

/* The same of what no figure of the program's own data may have at the size of a slide: cut texts, text below 12 px. */
void layout_check_slide (const ExaLayout *layout, const char *name, GString *problems);

/* That every band of @spec is there with all its marks, or else counted in words below the figure; its value on the
 * line of its label; layout_check_report() and layout_check_plane(). */
void layout_check_complete (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems);
/* That a comparison is drawn, or said in words that are not cut; that what is left out is said; and that the layout's
 * report says the same. */
void layout_check_report (const ExaLayout *layout, const ExaSpec *spec, const char *name, GString *problems);

/* That each name in a plane is nearest to its own dot, or has a thin line to it which crosses no other, and comes with
 * its figures. @strict: so do the compared, and both have names; else their lines may cross others and they may have no
 * figures. */
void layout_check_plane (const ExaLayout *layout, const ExaSpec *spec, gboolean strict, const char *name,
                         GString *problems);

/* That the longest bar of a figure with one panel has three fifths of its width, from 600 px on, and a plane a sixth of
 * the height at any. */
void layout_check_picture (const ExaLayout *layout, const char *name, GString *problems);

/* That marks stand where they stand in @other, but for the size; @slack: pixels of @layout, across the bars again
 * for each band before. */
void layout_check_scaled (const ExaLayout *layout, const ExaLayout *other, double slack, const char *name,
                          GString *problems);

/* Fails with all of them where there are any. */
void layout_assert_none (const GString *problems);
