import { describe, expect, it } from "vitest";
import { signPdf, verifyPdfSignatures } from "../pdf.ts";
import { aPdf, asBytes, asText, plainObjects, swapped, updated } from "../testing/test-pdf.ts";
import { testWorld } from "../testing/test-trust.ts";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";

type Options = Partial<Parameters<typeof signPdf>[1]>;
const signed = async (bytes: Uint8Array, options: Options = {}): Promise<Uint8Array> => {
  const result = await signPdf(bytes, {
    signer: world.signer(),
    at: "2026-03-01T08:30:00+07:00",
    ...options,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

/** Codes that say why, of the file and its signatures; without the prefix. */
const judged = (bytes: Uint8Array): { verdict: string; codes: readonly string[] } => {
  const { verdict, issues, signatures } = verifyPdfSignatures(bytes, { trust, at });
  const all = [...issues, ...signatures.flatMap((one) => one.issues)];
  const told = all.filter(({ code }) => code !== "signature.revocation.not-checked");
  return { verdict, codes: told.map(({ code }) => code.replace("signature.", "")) };
};

const drawn = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
const better = drawn("BT /F1 12 Tf 72 700 Td (Toan: 9.5) Tj ET");

const plain = await signed(aPdf());
const form = (fields: string): string => `<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [${fields}]>>>>`;
const textField = (value: string): string =>
  `<</Type /Annot /Subtype /Widget /FT /Tx /T (diem) /V (${value}) /Rect [72 600 200 620] /P 3 0 R>>`;
const page = (more: string): string => (plainObjects[3] ?? "").replace(/>>$/u, `${more}>>`);
const withForm = aPdf({
  objects: { ...plainObjects, 1: form("6 0 R"), 3: page("/Annots [6 0 R]"), 6: textField("8.5") },
});
const catalogOf = (bytes: Uint8Array): string =>
  [...asText(bytes).matchAll(/\n1 0 obj\n([^]*?)\nendobj/gu)].at(-1)?.[1] ?? "";
const pageOf = (bytes: Uint8Array): string =>
  [...asText(bytes).matchAll(/\n3 0 obj\n([^]*?)\nendobj/gu)].at(-1)?.[1] ?? "";

/** The file with all its objects in a new table, and another page content. */
const afresh = (bytes: Uint8Array, content: string): Uint8Array => {
  const text = `${asText(bytes)}4 0 obj\n${content}\nendobj\n`;
  const found = [...text.matchAll(/^(\d+) 0 obj$/gmu)].map((one) => [Number(one[1]), one.index] as const);
  const table = [...new Map(found)].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`,
  );
  return asBytes(
    `${text}xref\n${table.join("")}trailer\n<</Size 60 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
};

type Row = readonly [
  title: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  verdict: string,
  code: string,
];
const rows = (...table: readonly Row[]): readonly Row[] => table;

describe("a signed PDF file", () => {
  it.each(
    rows(
      ["with a changed mark", () => swapped(plain, "Toan: 8.5", "Toan: 9.5"), "altered", "digest.mismatch"],
      [
        "with another time",
        () => swapped(plain, "D:20260301013000Z", "D:20250301013000Z"),
        "altered",
        "digest.mismatch",
      ],
      // Universal signature forgery: what would be checked is taken away.
      ["without ByteRange", () => swapped(plain, "/ByteRange", "/ByteRangX"), "undecided", "pdf.byte-range"],
      [
        "with ByteRange null",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange null"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with an empty ByteRange",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange []"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with zeros as ByteRange",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange [0 0 0 0]"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with negative numbers in ByteRange",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange [0 -1 -1 -1]"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with two gaps",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange [0 9 9 9 9 9]"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with ByteRange as a text",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange (0 1 2 3)"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "whose ByteRange is in another object",
        () => swapped(plain, /\/ByteRange \[[^\]]*\]/u, "/ByteRange 5 0 R"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "whose ByteRange begins later",
        () => swapped(plain, "/ByteRange [0 ", "/ByteRange [1 "),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "without Contents",
        () => swapped(plain, "/Contents <30", "/Contentz <30"),
        "undecided",
        "pdf.contents",
      ],
      [
        "with Contents null",
        () => swapped(plain, /\/Contents <30[^>]*>/u, "/Contents null"),
        "undecided",
        "pdf.contents",
      ],
      [
        "with empty Contents",
        () => swapped(plain, /\/Contents <30[^>]*>/u, "/Contents <>"),
        "undecided",
        "pdf.byte-range",
      ],
      [
        "with Contents of zeros",
        () =>
          swapped(
            plain,
            /<30[^>]*>/u,
            `<${"0".repeat(/<30[^>]*>/u.exec(asText(plain))?.[0].length ?? 2)}`.slice(0, -2) + ">",
          ),
        "undecided",
        "pdf.contents",
      ],
      [
        "with Contents in brackets",
        () => swapped(plain, /\/Contents <30[^>]*>/u, "/Contents (0)"),
        "undecided",
        "pdf.contents",
      ],
      [
        "whose Contents hides bytes behind the signature",
        () => swapped(plain, "00>>>", "0f>>>"),
        "undecided",
        "pdf.contents",
      ],
      ["whose Contents holds a blank", () => swapped(plain, "00>>>", " 0>>>"), "undecided", "pdf.contents"],
      [
        "without its form of signature",
        () => swapped(plain, "/SubFilter", "/SubFiltre"),
        "undecided",
        "pdf.dictionary",
      ],
      // Signature wrapping: the gap holds more than the signature.
      [
        "with a second ByteRange in the gap",
        () => swapped(plain, /0{200}>>>/u, `>/ByteRange [0 10 20 30] /X <${"0".repeat(150)}>>>`),
        "undecided",
        "pdf.malformed",
      ],
      [
        "with other entries in the gap",
        () => swapped(plain, /0{200}>>>/u, `>/Hide [0 10 20 30] /X <${"0".repeat(155)}>>>`),
        "undecided",
        "pdf.byte-range",
      ],
      // The structure of the file.
      [
        "that is encrypted",
        () => updated(plain, {}, { trailer: "/Encrypt 5 0 R" }),
        "undecided",
        "pdf.encrypted",
      ],
      [
        "whose table has an object twice",
        () => swapped(plain, /\n7 1\n/u, "\n3 1\n"),
        "undecided",
        "pdf.object-twice",
      ],
      [
        "whose sections lead in a circle",
        () =>
          swapped(
            plain,
            /\/Prev \d+/u,
            `/Prev ${/startxref\n(\d+)\n%%EOF\n$/u.exec(asText(plain))?.[1] ?? ""}`.slice(0, 9),
          ),
        "undecided",
        "pdf.malformed",
      ],
      ["with a junk byte before it", () => Buffer.concat([asBytes("x"), plain]), "undecided", "pdf.not-pdf"],
      ["cut off", () => plain.slice(0, -30), "undecided", "pdf.none"],
    ),
  )("%s is refused", async (_title, make, verdict, code) => {
    const found = judged(await make());
    expect(found.codes).toContain(code);
    expect(found.verdict).toBe(verdict);
  });
});

describe("a PDF file changed after signing", () => {
  const hidden = aPdf({
    objects: {
      ...plainObjects,
      3: page("/Group 9 0 R").replace("/Font", "/XObject <</Cover 6 0 R>> /Font"),
      6: `<</Type /XObject /Subtype /Form /BBox [0 0 99 99] /Length 0>>\nstream\n\nendstream`,
      9: "<</S /Transparency>>",
      11: "<</Type /Catalog /Pages 12 0 R>>",
      12: "<</Type /Pages /Kids [13 0 R] /Count 1>>",
      13: (plainObjects[3] ?? "").replace("2 0 R", "12 0 R").replace("4 0 R", "14 0 R"),
      14: better,
    },
  });
  const onlyTable = (bytes: Uint8Array, row: string): Uint8Array => {
    const text = asText(bytes);
    const previous = /startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1] ?? "";
    return asBytes(
      `${text}xref\n${row}trailer\n<</Size 60 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${text.length}\n%%EOF\n`,
    );
  };
  it.each(
    rows(
      // Incremental saving.
      [
        "by an update of a page's content",
        () => updated(plain, { 4: better }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by a new page",
        () =>
          updated(plain, { 2: "<</Type /Pages /Kids [3 0 R 13 0 R] /Count 2>>", 13: plainObjects[3] ?? "" }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by an update without a table",
        () => Buffer.concat([plain, asBytes(`4 0 obj\n${better}\nendobj\n`)]),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by an update without a table whose trailer points back",
        () =>
          Buffer.concat([
            plain,
            asBytes(`4 0 obj\n${better}\nendobj\n`),
            asBytes(asText(plain).slice(asText(plain).lastIndexOf("startxref"))),
          ]),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by an object that no table lists, inside a harmless update",
        () =>
          updated(
            asBytes(
              `${asText(plain)}4 0 obj\n${better}\nendobj\nstartxref\n${/startxref\n(\d+)\n%%EOF\n$/u.exec(asText(plain))?.[1] ?? ""}\n%%EOF\n`,
            ),
            { 58: "null" },
          ),
        "altered",
        "pdf.changed-content",
      ],
      ["by a table that starts afresh", () => afresh(plain, better), "altered", "pdf.changed-content"],
      [
        "by another title page action",
        () => updated(plain, { 1: catalogOf(plain).replace("/Pages", "/OpenAction [3 0 R /Fit] /Pages") }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by scripts",
        () =>
          updated(plain, {
            1: catalogOf(plain).replace("/Pages", "/Names <</JavaScript <</Names []>>>> /Pages"),
          }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by taking the signature away",
        () => updated(plain, { 1: plainObjects[1] ?? "" }),
        "altered",
        "pdf.removed",
      ],
      // Shadow attacks: what is shown was prepared before signing.
      [
        "by removing what covers a page (hide)",
        async () => onlyTable(await signed(hidden), "6 1\n0000000000 00001 f \n"),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by an empty cover (hide)",
        async () => updated(await signed(hidden), { 6: "null" }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by another font (replace)",
        () => updated(plain, { 5: "<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>" }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by the value of a form (replace)",
        async () => updated(await signed(withForm), { 6: textField("9.5") }),
        "altered",
        "pdf.changed-form",
      ],
      [
        "by showing another document (hide and replace)",
        async () => updated(await signed(hidden), {}, { root: 11 }),
        "altered",
        "pdf.changed-content",
      ],
      [
        "by a table that points to another object inside of it",
        async () => {
          const twice = asText(aPdf()).replace("xref\n0", `4 0 obj\n${better}\nendobj\nxref\n0`);
          const moved = twice.replace(/startxref\n\d+/u, `startxref\n${twice.indexOf("xref\n0")}`);
          const file = await signed(asBytes(moved));
          const offset = String(moved.lastIndexOf("4 0 obj")).padStart(10, "0");
          return onlyTable(file, `4 1\n${offset} 00000 n \n`);
        },
        "altered",
        "pdf.changed-content",
      ],
      // Comments and forms, which a certification may allow (EAA), and signatures that draw (SSA).
      [
        "by a comment",
        () =>
          updated(plain, {
            3: pageOf(plain).replace("/Annots [", "/Annots [20 0 R "),
            20: "<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99]>>",
          }),
        "altered",
        "pdf.changed-comments",
      ],
      [
        "by a comment that the certification allows",
        async () => {
          const file = await signed(aPdf(), { certify: 3 });
          return updated(file, {
            3: pageOf(file).replace(/\/Annots \[([^\]]*)\]/u, "/Annots [$1 20 0 R]"),
            20: "<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99]>>",
          });
        },
        "undecided",
        "pdf.changed-permitted",
      ],
      [
        "by a comment that the certification forbids",
        async () => {
          const file = await signed(aPdf(), { certify: 2 });
          return updated(file, {
            3: pageOf(file).replace(/\/Annots \[([^\]]*)\]/u, "/Annots [$1 20 0 R]"),
            20: "<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99]>>",
          });
        },
        "altered",
        "pdf.changed-forbidden",
      ],
      [
        "by filling a form that the certification lets be filled",
        async () => updated(await signed(withForm, { certify: 2 }), { 6: textField("9.5") }),
        "undecided",
        "pdf.changed-permitted",
      ],
      [
        "by filling a form of a file that forbids all",
        async () => updated(await signed(withForm, { certify: 1 }), { 6: textField("9.5") }),
        "altered",
        "pdf.changed-forbidden",
      ],
      [
        "by an empty signature field that draws",
        async () => {
          const file = await signed(aPdf(), { certify: 2 });
          return updated(file, {
            1: catalogOf(file).replace(/\/Fields \[([^\]]*)\]/u, "/Fields [$1 20 0 R]"),
            3: pageOf(file).replace(/\/Annots \[([^\]]*)\]/u, "/Annots [$1 20 0 R]"),
            20: "<</Type /Annot /Subtype /Widget /FT /Sig /T (a) /Rect [0 0 99 99] /AP <</N 21 0 R>>>>",
            21: `<</Type /XObject /Subtype /Form /BBox [0 0 99 99] /Length 0>>\nstream\n\nendstream`,
          });
        },
        "altered",
        "pdf.changed-forbidden",
      ],
    ),
  )("%s does not pass", async (_title, make, verdict, code) => {
    const found = judged(await make());
    expect(found.codes).toContain(code);
    expect(found.verdict).toBe(verdict);
  });

  it("still gives the file as it was signed", () => {
    const [signature] = verifyPdfSignatures(updated(plain, { 4: better }), { trust, at }).signatures;
    expect(signature?.isLast).toBe(false);
    expect(signature?.document).toEqual(plain);
  });
});
