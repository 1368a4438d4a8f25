import type { Catalogue } from "@lienthong/core";

/** Sentences in Vietnamese about tables of circulars, beside those about records. */
export const vi = {
  "transcript.regulation.inconsistent":
    "Bảng quy định không nhất quán ở mục này: mức hoặc danh hiệu nêu ra không có trong bảng, hoặc mức cuối cùng còn điều kiện.",
} as const satisfies Catalogue<"transcript.regulation.inconsistent">;
