import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { signPdf, verifyPdfSignatures } from "../../pdf.ts";
import { aPdf, asBytes, asText, swapped } from "../../testing/test-pdf.ts";
import { testWorld } from "../../testing/test-trust.ts";

const world = testWorld();
const options = { trust: world.trust(), at: "2026-06-01T00:00:00Z" };
const result = await signPdf(aPdf(), { signer: world.signer(), at: "2026-03-01T08:30:00+07:00" });
const plain = result.ok ? result.value : new Uint8Array(0);

/** The code for a file whose first table or trailer is of one's own making. */
const codeOf = (bytes: Uint8Array): string | undefined => {
  const { issues, signatures } = verifyPdfSignatures(bytes, options);
  return [...issues, ...signatures.flatMap((one) => one.issues)][0]?.code.replace("signature.pdf.", "");
};
const last = (text: string): number => Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1]);

/** A file of one object, and of a table and trailer that are given. */
const made = (body: string, table: (offset: number) => string, trailer: string): Uint8Array => {
  const head = "%PDF-1.7\n";
  const start = head.length + body.length;
  return asBytes(
    `${head}${body}xref\n${table(head.length)}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
  );
};
const row = (offset: number, kind = "n"): string => `${String(offset).padStart(10, "0")} 00000 ${kind} \n`;
const catalog = "1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n";
const root = "<</Size 9 /Root 1 0 R>>";

describe("the structure of a PDF file", () => {
  it.each<readonly [string, Uint8Array, string]>([
    ["without a signature", made(catalog, (at) => `1 1\n${row(at)}`, root), "none"],
    [
      "whose table leads to another object",
      made(catalog, (at) => `1 2\n${row(at)}${row(at)}`, root.replace("1 0 R", "2 0 R")),
      "malformed",
    ],
    [
      "with a short row in its table",
      made(catalog, (at) => `1 1\n${row(at).replace(" \n", "\n")}`, root),
      "malformed",
    ],
    ["with more rows than bytes", made(catalog, () => "1 99999\n", root), "malformed"],
    ["with more rows than anybody reads", made(catalog, () => "1 999999999999\n", root), "malformed"],
    [
      "whose numbers go beyond its size",
      made(catalog, (at) => `1 1\n${row(at)}`, root.replace("9", "1")),
      "malformed",
    ],
    ["without a size", made(catalog, (at) => `1 1\n${row(at)}`, root.replace("/Size 9", "")), "malformed"],
    ["without a catalogue", made(catalog, () => `1 1\n${row(0, "f")}`, root), "malformed"],
    [
      "with a key twice",
      made(catalog, (at) => `1 1\n${row(at)}`, "<</Size 9 /Root 1 0 R /Root 3 0 R>>"),
      "malformed",
    ],
    [
      "that waits for an object behind its end",
      made(
        catalog.replace("2 0 R", "2 0 R /AcroForm 3 0 R"),
        (at) => `1 1\n${row(at)}3 1\n${row(5000)}`,
        root,
      ),
      "beyond-end",
    ],
    [
      "whose sections lead to each other",
      made(catalog, (at) => `1 1\n${row(at)}`, `<</Size 9 /Root 1 0 R /Prev ${9 + catalog.length}>>`),
      "malformed",
    ],
    [
      "nested too deeply",
      made(catalog.replace("2 0 R", `${"[".repeat(100)}${"]".repeat(100)}`), (at) => `1 1\n${row(at)}`, root),
      "malformed",
    ],
    [
      "whose form leads back to itself",
      made(
        `${catalog.replace("2 0 R", "2 0 R /AcroForm <</Fields [3 0 R]>>")}3 0 obj\n<</Kids [3 0 R]>>\nendobj\n`,
        (at) => `1 1\n${row(at)}3 1\n${row(at + catalog.length + 28)}`,
        root,
      ),
      "malformed",
    ],
    ["of another version of the format", swapped(plain, "%PDF-1.7", "%PDF-9.7"), "not-pdf"],
    ["with an odd end of a stream", swapped(plain, "endstream", "endStream"), "digest.mismatch"],
  ])("%s", (_title, bytes, code) => {
    expect(codeOf(bytes)?.replace("signature.", "")).toBe(code);
  });

  it.each(["[0 0 0]", "[1.5 2 1]", "[1 7 1]", "[-1 2 1]"])(
    "is refused at once with rows of %s bytes and a thousand million of them",
    (widths) => {
      const table = `1 0 obj\n<</Type /XRef /Size 999999999 /W ${widths} /Root 2 0 R /Length 0>>\nstream\n\nendstream\nendobj\n`;
      expect(codeOf(asBytes(`%PDF-1.7\n${table}startxref\n9\n%%EOF\n`))).toBe("malformed");
    },
  );

  it("may have a second table for newer readers only where both agree", () => {
    const text = asText(aPdf());
    const hybrid = (entry: readonly number[]): Uint8Array => {
      const data = Buffer.from(zlibSync(Uint8Array.from(entry))).toString("latin1");
      const stream = `20 0 obj\n<</Type /XRef /Size 21 /W [1 2 1] /Index [${entry[4] ?? 0} 1] /Filter /FlateDecode /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`;
      const packed = stream.replace(
        data,
        Buffer.from(zlibSync(Uint8Array.from(entry.slice(0, 4)))).toString("latin1"),
      );
      const length = Buffer.from(zlibSync(Uint8Array.from(entry.slice(0, 4)))).length;
      const written = packed.replace(/\/Length \d+/u, `/Length ${length}`);
      const start = text.length + written.length;
      const offset = String(text.indexOf("4 0 obj")).padStart(10, "0");
      return asBytes(
        `${text}${written}xref\n4 1\n${offset} 00000 n \ntrailer\n<</Size 21 /Root 1 0 R /Prev ${last(text)} /XRefStm ${text.length}>>\nstartxref\n${start}\n%%EOF\n`,
      );
    };
    const at4 = text.indexOf("4 0 obj");
    const at5 = text.indexOf("5 0 obj");
    expect(codeOf(hybrid([1, at4 >> 8, at4 & 255, 0, 4]))).toBe("none");
    expect(codeOf(hybrid([1, at5 >> 8, at5 & 255, 0, 4]))).toBe("hybrid");
    const apart = hybrid([1, at5 >> 8, at5 & 255, 0, 5]);
    expect(codeOf(swapped(apart, /4 1\n\d{10}/u, `4 1\n${String(at4).padStart(10, "0")}`))).toBe("none");
    // What stood in the first table is hidden by another object.
    expect(codeOf(hybrid([1, at4 >> 8, at4 & 255, 0, 5]))).toBe("hybrid");
    // An object that older readers do not know at all.
    expect(codeOf(hybrid([1, at5 >> 8, at5 & 255, 0, 19]))).toBe("none");
  });

  it("takes what real writers add: comments, a line end behind the end", async () => {
    const text = asText(aPdf()).replace("%%EOF\n", "%%EOF\r\n");
    const signed = await signPdf(asBytes(text), { signer: world.signer(), at: "2026-03-01T08:30:00+07:00" });
    expect(signed.issues).toEqual([]);
    expect(verifyPdfSignatures(signed.ok && signed.value, options).ok).toBe(true);
  });
});
