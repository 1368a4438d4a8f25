import type { Catalogue } from "@lienthong/core";

/** What stands for a parameter that names one thing of a few, by parameter and value. */
export type Words = Readonly<Record<"certificate" | "part" | "step", Readonly<Record<string, string>>>>;

/** Các từ tiếng Việt. */
export const viWords: Words = {
  certificate: { signer: "bên ký", issuer: "cơ quan cấp", chip: "chip" },
  part: { signer: "chữ ký", issuer: "chữ ký của cơ quan cấp", "data-groups": "băm các nhóm dữ liệu" },
  step: {
    select: "chọn ứng dụng",
    challenge: "lấy thử thách",
    authenticate: "mở khóa bằng BAC",
    pace: "mở khóa bằng PACE",
    read: "đọc tệp",
    active: "xác thực chủ động",
    "chip-key": "xác thực chip",
  },
};

/** The words in English. */
export const enWords: Words = {
  certificate: { signer: "signer", issuer: "issuer", chip: "chip" },
  part: { signer: "signature", issuer: "signature of the issuer", "data-groups": "hashes of data groups" },
  step: {
    select: "choosing the application",
    challenge: "getting a challenge",
    authenticate: "unlocking with BAC",
    pace: "unlocking with PACE",
    read: "reading a file",
    active: "active authentication",
    "chip-key": "chip authentication",
  },
};

/** The sentences, and those with each word in its place under `code.value`, which `describeIssue` finds by the parameter `reason`. */
export function withWords<Code extends string>(sentences: Catalogue<Code>, words: Words): Catalogue<Code> {
  const said: Record<string, string> = {};
  for (const [code, sentence] of Object.entries<string>(sentences)) {
    for (const [name, named] of Object.entries(words)) {
      if (!sentence.includes(`{${name}}`)) continue;
      for (const [value, word] of Object.entries(named))
        said[`${code}.${value}`] = sentence.replace(`{${name}}`, word);
    }
  }
  return { ...sentences, ...said };
}
