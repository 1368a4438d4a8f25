import type { Catalogue } from "@lienthong/core";
import type { SignatureIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.xml.relative-namespace":
    "Một không gian tên (namespace) là địa chỉ tương đối; tài liệu như vậy không có dạng chuẩn hoá nên không ký và không kiểm tra chữ ký được.",
} satisfies Catalogue<SignatureIssueCode>;
