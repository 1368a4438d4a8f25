/** A PDF file of one empty page. */
export function aPdfFile(): Uint8Array {
  const firstLine = "%PDF-1.7\n";
  const objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R>>",
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  const offsets = objects.map((_, at) => firstLine.length + objects.slice(0, at).join("").length);
  const start = firstLine.length + objects.join("").length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(`${firstLine}${objects.join("")}xref\n0 4\n0000000000 65535 f \n${rows}${trailer}`);
}
