import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "units of addresses in free text, every former and present commune once, in five ways of writing";
export const floor = "NFC, lower case, without marks";

/** Addresses of all communes of both generations, as people write them. */
async function addresses() {
  const { communes, formatAddress, formerCommunes } = await loadPackage("@lienthong/places");
  const ways = [
    (parts) => formatAddress({ rest: "Tổ 5", ...parts }),
    (parts) => formatAddress({ rest: "45/7 Lê Lợi", ...parts }, { length: "short" }),
    (parts) => formatAddress({ rest: "Thôn 2", ...parts }).toUpperCase(),
    (parts) => formatAddress({ rest: "Khu phố 1", ...parts }).replaceAll(",", ""),
    (parts) => plain(formatAddress({ rest: "12 Trần Phú", ...parts })),
  ];
  return [...formerCommunes(), ...communes()].map((commune, index) => ways[index % ways.length]({ commune }));
}

const plain = (text) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

export const contenders = {
  "NFC, lower case, without marks": async () => {
    const texts = await addresses();
    return {
      items: texts.length,
      work() {
        let length = 0;
        for (const text of texts) length += plain(text.normalize("NFC").toLowerCase()).length;
        if (length === 0) throw new Error("no text");
      },
    };
  },
  "@lienthong/places resolveAddress": async () => {
    const texts = await addresses();
    const { resolveAddress } = await loadPackage("@lienthong/places");
    return {
      items: texts.length,
      work() {
        let found = 0;
        for (const text of texts) if (resolveAddress(text).candidates.length > 0) found++;
        if (found < texts.length * 0.99) throw new Error(`only ${found} of ${texts.length} were found`);
      },
    };
  },
};
