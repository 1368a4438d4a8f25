import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairMojibake } from "./mojibake.ts";

const asLatin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const windows1252 = new TextDecoder("windows-1252");
const letters =
  "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ".normalize(
    "NFC",
  );
const vietnamese = fc
  .array(fc.constantFrom(...Array.from(`${letters}${letters.toUpperCase()} '-`)), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

describe("repairMojibake", () => {
  it("never changes right Vietnamese text", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(repairMojibake(text)).toEqual({ state: "none" });
      }),
    );
  });

  it("brings back any Vietnamese text that was read as Latin-1 or windows-1252", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        fc.pre(/[^\x20-\x7e]/u.test(text));
        expect(repairMojibake(asLatin1(text))).toEqual({ state: "repaired", text });
        expect(repairMojibake(windows1252.decode(new TextEncoder().encode(text)))).toEqual({
          state: "repaired",
          text,
        });
      }),
    );
  });

  it.each(["", "Nguyen Van An", "Hà", "XÃ HÒA AN", "Café Müller", "à la carte"])(
    "leaves %s alone",
    (text) => {
      expect(repairMojibake(text)).toEqual({ state: "none" });
    },
  );

  it("says when bytes got lost on the way", () => {
    expect(repairMojibake("Nguyá»n VÄn An")).toEqual({ state: "broken" });
  });
});
