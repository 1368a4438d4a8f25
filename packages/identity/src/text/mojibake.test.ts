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

  it("brings it back from three readings, and never half of the way", () => {
    const once = asLatin1("Nguyễn Văn Đức");
    const thrice = asLatin1(asLatin1(once));
    expect(repairMojibake(thrice)).toEqual({ state: "repaired", text: "Nguyễn Văn Đức" });
    expect(repairMojibake(asLatin1(thrice))).toEqual({ state: "broken" });
  });

  it.each([
    ["bytes got lost on the way", "Nguyá»n VÄn An"],
    ["a Macintosh showed them", "Nguy·ªÖn VƒÉn An"],
    ["DOS showed them (code page 437)", "Nguyß╗àn V─ân An"],
    ["DOS showed them (code page 850)", "L├¬ Ngß╗ìc"],
    ["a Thai Windows showed them", "Nguyแป…n Vฤn An"],
    ["a Russian Windows showed them", "LГЄ An"],
  ])("says when %s", (_title, text) => {
    expect(repairMojibake(text)).toEqual({ state: "broken" });
  });

  it.each(["Bhiôñ Êban", "H\u02bcHen Niê", "Ƀuôn Č\u01b0 M\u2019gar", "Straße Øst Łukasz", "µ"])(
    "takes %s for no damage",
    (text) => {
      expect(repairMojibake(text)).toEqual({ state: "none" });
    },
  );
});
