import { formatAddress, resolveAddress } from "@lienthong/places";

// Invented house numbers; the page has no network, so that nothing can be asked elsewhere.
const former = resolveAddress("to 5 p hoi thuong tp pleiku gia lai");
const glued = resolveAddress("Tổ 5 XãRạchChèo , huyện  PhúTân , tỉnhCàMau");
const split = resolveAddress("P. Yên Hòa, Q. Cầu Giấy, Hà Nội");

Object.assign(globalThis, {
  result: {
    "an address of before 1 July 2025 gives the unit of today":
      former.status === "exact" && former.commune?.code === "23575",
    "it is written anew": formatAddress(former) === "to 5, Phường Pleiku, Tỉnh Gia Lai",
    "glued words are read": glued.status === "exact" && glued.written?.commune?.code === "32228",
    "what only the street decides is left open":
      split.status === "candidates" && split.candidates.length === 2,
    "rubbish gives an answer": resolveAddress("\ud800".repeat(1_000_000)).status === "unknown",
  },
});
