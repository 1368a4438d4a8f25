/**
 * The style of a rendered Bundle, for a page of one's own: one column on a telephone, A4 on paper. It names no address and
 * fetches nothing.
 *
 * @example
 * ```ts
 * import { bundleStylesheet } from "@lienthong/emr/render";
 *
 * bundleStylesheet.includes("url("); // false
 * ```
 */
export const bundleStylesheet = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f3f5f7;color:#17202a;font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
.lt-record{max-width:60rem;margin:0 auto;padding:1.25rem 1.5rem 2.5rem;background:#fff;overflow-wrap:break-word}
.lt-record h1{margin:0 0 .25rem;font-size:1.5rem;line-height:1.25}
.lt-record h2{margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:2px solid #0b5d7a;color:#0b4a61;font-size:1.2rem;line-height:1.3}
.lt-record h3{margin:1.25rem 0 .5rem;font-size:1rem}
.lt-record h4{margin:.75rem 0 .25rem;font-size:.95rem}
.lt-record p{margin:.25rem 0}
.lt-name{margin:0;font-size:1.25rem;font-weight:600}
.lt-facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem 1.5rem;margin:.75rem 0}
.lt-facts div{min-width:0}
.lt-facts dt{color:#4a5866;font-size:.85rem}
.lt-facts dd{margin:0}
.lt-record table{width:100%;margin:.5rem 0 1rem;border-collapse:collapse}
.lt-record caption{padding:.25rem 0;text-align:left;font-weight:600}
.lt-record th,.lt-record td{padding:.4rem .6rem;border-bottom:1px solid #d5dbe1;text-align:left;vertical-align:top}
.lt-record thead th{border-bottom:2px solid #9aa7b3;color:#2c3a47;font-size:.85rem;white-space:nowrap}
.lt-record td.lt-number,.lt-record th.lt-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.lt-record tfoot td{border-top:2px solid #9aa7b3;border-bottom:0;font-weight:600}
.lt-paper{margin:.75rem 0;padding:.75rem 1rem;border:1px solid #d5dbe1;border-radius:.35rem}
.lt-paper h3{margin-top:0}
.lt-soft{color:#4a5866;font-size:.9rem}
.lt-note{padding:.5rem .75rem;border-left:4px solid #8a5a00;background:#fff7e6}
@media (max-width:40rem){
.lt-record{padding:1rem}
.lt-facts{grid-template-columns:1fr}
.lt-record table.lt-rows,.lt-record .lt-rows thead,.lt-record .lt-rows tbody,.lt-record .lt-rows tfoot,.lt-record .lt-rows tr,.lt-record .lt-rows td,.lt-record .lt-rows caption{display:block;width:100%}
.lt-record .lt-rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.lt-record .lt-rows tr{padding:.5rem 0;border-bottom:1px solid #d5dbe1}
.lt-record .lt-rows td,.lt-record .lt-rows td.lt-number{display:flex;justify-content:space-between;gap:1rem;padding:.15rem 0;border:0;text-align:right;white-space:normal}
.lt-record .lt-rows td::before{content:attr(data-label);flex:none;max-width:45%;color:#4a5866;font-size:.85rem;font-weight:400;text-align:left}
.lt-record .lt-rows td:first-child{display:block;text-align:left;font-weight:600}
.lt-record .lt-rows td:first-child::before{display:none}
.lt-record .lt-rows td:empty{display:none}
.lt-record .lt-rows tfoot tr{border-bottom:0}
}
@page{size:A4;margin:15mm}
@media print{
body{background:#fff;font-size:10.5pt}
.lt-record{max-width:none;padding:0}
.lt-record h2,.lt-record h3,.lt-record caption{break-after:avoid}
.lt-record tr,.lt-paper{break-inside:avoid}
.lt-record thead{display:table-header-group}
}
`;

/** SHA-256 of the style, as the policy of the page names it; a test holds it to the text. */
export const bundleStyleHash = "OVivMmi+35ZWa0IIxJfOLQk6unF1+wm8O5KH9PAtyE8=";
