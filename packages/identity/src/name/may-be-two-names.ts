import { foldVietnamese, removeDiacritics } from "@lienthong/core";

/**
 * Whether a name without marks may be another one than that with marks: one word alone has marks, and not the family name, such as
 * `Phan Minh Anh` and `Phan Minh Ánh`. Where more is missing, the marks were lost.
 */
export function mayBeTwoNames(one: string, other: string): boolean {
  const marked = [one, other].flatMap((text) =>
    foldVietnamese(text.replace(/<+/gu, " "))
      .split(" ")
      .flatMap((word, at) => (removeDiacritics(word) === word ? [] : [at])),
  );
  return marked.length === 1 && marked[0] !== 0;
}
