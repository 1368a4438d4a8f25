import type { Catalogue } from "@lienthong/core";
import { vi as card } from "./card/vi.ts";
import type { IdentityMessageKey } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = /* @__PURE__ */ (() => ({
  ...card,
  "identity.passport.not-text": "Số hộ chiếu phải ở dạng văn bản.",
  "identity.passport.format": "Số hộ chiếu chỉ gồm chữ in hoa A đến Z và chữ số, từ 5 đến 15 ký tự.",
  "identity.passport.long": "Số hộ chiếu dài hơn 9 ký tự. Hãy đối chiếu với hộ chiếu.",
  "identity.chip.not-bytes": "Tệp của chip không phải là dãy byte (Uint8Array).",
  "identity.chip.too-long": "Tệp của chip dài hơn {limit} byte.",
  "identity.chip.truncated": "Tệp của chip bị đứt đoạn. Hãy đọc lại chip.",
  "identity.chip.wrong-file": "Đây không phải tệp {expected} của chip.",
  "identity.chip.structure": "Tệp của chip không đúng cấu trúc. Hãy đọc lại chip.",
  "identity.chip.not-utf8": "Một mục chữ trên chip không đọc được (không phải UTF-8).",
  "identity.chip.field-unread":
    "Mục {index} của DG13 ghi theo cách chưa biết: đã giữ nguyên văn và không dùng. Hãy đối chiếu với thẻ.",
  "identity.chip.unknown-index": "Mục {index} của DG13 chưa rõ ý nghĩa và không được dùng.",
  "identity.chip.repeated-index": "Mục {index} của DG13 xuất hiện hai lần; đã giữ mục đầu tiên.",
  "identity.claims.not-an-object": "Dữ liệu nhập tay không đúng dạng: phải gồm các mục có tên.",
  "identity.claims.unknown-field": "Mục này không nhập tay được nên đã bị bỏ qua.",
  "identity.claims.empty": "Chưa nhập mục nào.",
}))() satisfies Catalogue<IdentityMessageKey>;
