/** Small PDF files for suites, and what somebody could do to them; invented content. */
const latin1 = (text) => new Uint8Array(Buffer.from(text, "latin1"));
export const textOf = (bytes) => Buffer.from(bytes).toString("latin1");

const drawn = (text) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
const objects = [
  "<</Type /Catalog /Pages 2 0 R>>",
  "<</Type /Pages /Kids [3 0 R] /Count 1>>",
  "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
  drawn("BT /F1 12 Tf 72 700 Td (Toan: 8.5) Tj ET"),
  "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
];
const better = drawn("BT /F1 12 Tf 72 700 Td (Toan: 9.5) Tj ET");

/** One page with one mark. */
export function aPdf() {
  let text = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const rows = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n<</Size ${size} /Root 1 0 R>>\n`;
  return latin1(`${text}startxref\n${start}\n%%EOF\n`);
}

/** The file with an update behind it. */
export function updated(bytes, changed, { root = 1, trailer = "" } = {}) {
  let text = textOf(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? "0";
  let table = "";
  for (const [number, body] of Object.entries(changed)) {
    table += `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n${table}trailer\n<</Size 60 /Root ${root} 0 R /Prev ${previous} ${trailer}>>\n`;
  return latin1(`${text}startxref\n${start}\n%%EOF\n`);
}

/** The file with a text in place of another, without moving what comes after. */
function swapped(bytes, search, by) {
  const text = textOf(bytes);
  const found = typeof search === "string" ? search : (search.exec(text)?.[0] ?? "");
  if (found === "" || !text.includes(found) || by.length > found.length) throw new Error("nothing to swap");
  return latin1(text.replace(found, () => by.padEnd(found.length)));
}

const range = /\/ByteRange \[[^\]]*\]/u;
const value = /\/Contents <30[^>]*>/u;

/** Known attacks on a signed file, by name. */
export function attacks(file) {
  const text = textOf(file);
  const last = (number) =>
    [...text.matchAll(new RegExp(`\\n${number} 0 obj\\n([^]*?)\\nendobj`, "gu"))].at(-1)?.[1] ?? "";
  const startxref = text.slice(text.lastIndexOf("startxref"));
  const append = (more) => latin1(`${text}${more}`);
  return [
    ["content: mark changed", swapped(file, "Toan: 8.5", "Toan: 9.5")],
    ["USF: no ByteRange", swapped(file, "/ByteRange", "/ByteRangX")],
    ["USF: ByteRange null", swapped(file, range, "/ByteRange null")],
    ["USF: ByteRange of zeros", swapped(file, range, "/ByteRange [0 0 0 0]")],
    ["USF: ByteRange negative", swapped(file, range, "/ByteRange [0 -1 -1 -1]")],
    ["USF: no Contents", swapped(file, "/Contents <30", "/Contentz <30")],
    ["USF: Contents null", swapped(file, value, "/Contents null")],
    ["USF: Contents empty", swapped(file, value, "/Contents <>")],
    ["USF: Contents 00", swapped(file, value, "/Contents <00>")],
    [
      "SWA: second ByteRange in the gap",
      swapped(file, /0{200}>>>/u, `>/ByteRange [0 10 20 30] /X <${"0".repeat(150)}>>>`),
    ],
    [
      "SWA: other entries in the gap",
      swapped(file, /0{200}>>>/u, `>/Hide [0 10 20 30] /X <${"0".repeat(155)}>>>`),
    ],
    ["ISA: content replaced", updated(file, { 4: better })],
    ["ISA: no table and no trailer", append(`4 0 obj\n${better}\nendobj\n`)],
    ["ISA: no table, trailer points back", append(`4 0 obj\n${better}\nendobj\n${startxref}`)],
    [
      "ISA: page added",
      updated(file, { 2: "<</Type /Pages /Kids [3 0 R 13 0 R] /Count 2>>", 13: objects[2] }),
    ],
    ["ISA: signature taken away", updated(file, { 1: objects[0] })],
    [
      "ISA: comment over the page",
      updated(file, {
        3: last(3).replace("/Annots [", "/Annots [20 0 R "),
        20: "<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99]>>",
      }),
    ],
    ["shadow: font replaced", updated(file, { 5: "<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>" })],
    [
      "shadow: action on opening",
      updated(file, { 1: last(1).replace("/Pages", "/OpenAction [3 0 R /Fit] /Pages") }),
    ],
    ["harmless: data for later checks", updated(file, { 1: last(1).replace("/Pages", "/DSS <<>> /Pages") })],
    ["harmless: update without a change", updated(file, { 58: "null" })],
    ["structure: object twice", swapped(file, /\n7 1\n/u, "\n3 1\n")],
    ["structure: encrypted", updated(file, {}, { trailer: "/Encrypt 5 0 R" })],
    ["structure: bytes in front", latin1(`x${text}`)],
    ["structure: cut off", file.slice(0, -30)],
  ];
}

/** Changes without a plan: bytes changed, removed, repeated; one each. */
export function randomChange(file, random) {
  const at = random(file.length);
  const length = 1 + random(12);
  const kind = random(4);
  const copy = Uint8Array.from(file);
  if (kind === 0) {
    copy[at] ^= 1 << random(8);
    return ["bit changed", copy];
  }
  if (kind === 1) return ["bytes removed", Buffer.concat([file.subarray(0, at), file.subarray(at + length)])];
  if (kind === 2)
    return ["bytes repeated", Buffer.concat([file.subarray(0, at + length), file.subarray(at)])];
  const lines = textOf(file).split(/(?<=\n)/u);
  const line = random(lines.length);
  return ["line repeated", latin1([...lines.slice(0, line + 1), ...lines.slice(line)].join(""))];
}
