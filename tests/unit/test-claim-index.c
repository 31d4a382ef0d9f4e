#include "figure-help.h"
#include "exa-claim-index.h"
#include <locale.h>
int main(int c,char**v){ setlocale(LC_ALL,"C.UTF-8");
 g_autoptr(ExaDataset) d = bundled_load();
 g_autoptr(ExaClaimIndex) x = exa_claim_index_new (d);
 for(int i=1;i<c;i++){ g_autoptr(GPtrArray) h=exa_claim_index_search(x,v[i],0); g_print("== %s: %u\n",v[i],h->len);
  for(guint k=0;k<h->len&&k<7;k++){ExaClaimHit*t=g_ptr_array_index(h,k); g_autofree char*f=exa_claim_format(t->claim,0); g_print("  %u %s | %s | %s | %s%s\n",t->score,t->claim->id,exa_text_get(&t->claim->measure->name,0),f,t->chart?t->chart->id:"-",t->shown?"":" (cut)");}} }
