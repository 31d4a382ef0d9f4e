#include "figure-help.h"
#include "exa-said.h"
#include "exa-load.h"
#include <locale.h>
int main(int c,char**v){ (void)c; setlocale(LC_ALL,"C.UTF-8");
 g_autoptr(ExaDataset) d = v[1][0]=='b'? bundled_load(): figures_load();
 for(guint i=0;i<exa_dataset_count(d,EXA_LIST_CHARTS);i++){ ExaChart*ch=exa_dataset_nth(d,EXA_LIST_CHARTS,i);
  for(int l=0;l<2;l++){ g_autoptr(ExaFigure) f=exa_figure_new(ch,NULL,(ExaLang)l,NULL,NULL); if(!f)continue; g_autoptr(ExaSaid) s=exa_said_new(f); g_autofree char*t=exa_said_to_string(s); g_print("=== %s\n%s\n",ch->id,t);} } }
