/** The style of a printed transcript: A4, one school year a page. Its hash stands in the page's policy. */
export const pageStyle = `@page{size:A4;margin:12mm 12mm}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:11pt/1.35 "Times New Roman","Tinos","Liberation Serif","Noto Serif","DejaVu Serif",serif}
section{max-width:186mm;margin:0 auto;padding:8mm 0;break-after:page}
section:last-of-type{break-after:auto}
h1{font-size:14pt;text-align:center;margin:0 0 4mm}
dl{display:grid;grid-template-columns:repeat(2,1fr);gap:1mm 8mm;margin:0 0 4mm}
dl div{display:flex;gap:2mm;min-width:0}
dt{white-space:nowrap}
dt::after{content:":"}
dd{margin:0;font-weight:bold;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:0 0 4mm;table-layout:fixed;font-size:9.5pt}
caption{text-align:left;font-style:italic;margin:0 0 1mm}
th,td{border:.25mm solid #000;padding:.6mm 1mm;text-align:center;vertical-align:middle;overflow-wrap:break-word}
th{font-size:8pt;padding:.6mm .4mm}
td.name{text-align:left}
thead{display:table-header-group}
tr,.signatures{break-inside:avoid}
.signatures{display:flex;justify-content:space-around;margin:2mm 0 0;min-height:27mm}
.date{text-align:right;font-style:italic;margin:4mm 0 0;break-after:avoid}
.signatures p{margin:0;text-align:center}
.signatures small{display:block;font-style:italic}
.cover{display:flex;flex-direction:column;min-height:240mm;justify-content:center}
.cover h1{font-size:34pt;margin:0 0 4mm}
.cover h2{font-size:16pt;text-align:center;margin:0 0 40mm}
.cover dl{display:block;margin:0 auto 40mm}
.cover dl div{margin:0 0 3mm;font-size:13pt}
.cover .note{text-align:center}
.note{font-size:8.5pt;font-style:italic;margin:4mm 0 0}
@media print{section{padding:0;max-width:none}}
`;

/** SHA-256 of {@link pageStyle} in base64, for the policy of the page; a test compares the two. */
export const pageStyleHash = "c3/faHAX/hyn2mONqanPmSZmW7kZR0B6O41MFNwHXJg=";
