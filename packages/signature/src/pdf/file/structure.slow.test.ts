import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { verifyPdfSignatures } from "../../pdf.ts";
import { asBytes } from "../../testing/test-pdf.ts";
import { testWorld } from "../../testing/test-trust.ts";

const world = testWorld();
const options = { trust: world.trust(), at: "2026-06-01T00:00:00Z" };

/** The code for a file whose first table or trailer is of one's own making. */
const codeOf = (bytes: Uint8Array): string | undefined => {
  const { issues, signatures } = verifyPdfSignatures(bytes, options);
  return [...issues, ...signatures.flatMap((one) => one.issues)][0]?.code.replace("signature.pdf.", "");
};

describe("the structure of a PDF file", () => {
  it("may not stand for more objects than anybody has, however well they are packed", () => {
    const data = deflateSync(Buffer.alloc(900_000)).toString("latin1");
    let text = "%PDF-1.7\n";
    let previous = "";
    for (let number = 1; number <= 3; number += 1) {
      const start = text.length;
      text += `${number} 0 obj\n<</Type /XRef /Size 999999 /W [1 0 0] /Index [9 900000] ${previous} /Filter /FlateDecode /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
      previous = `/Prev ${start}`;
    }
    expect(codeOf(asBytes(text))).toBe("too-much");
  });
});
