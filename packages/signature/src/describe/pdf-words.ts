import type { Locale } from "@lienthong/core";
import type { PdfChangeKind } from "../pdf/changes/change.ts";
import type { PdfSignature } from "../pdf/pdf-signature.ts";

/** The words of a description of signatures in a PDF file, beside those of all signatures. */
export interface PdfWords {
  readonly kind: Readonly<Record<PdfSignature["kind"], string>>;
  readonly field: string;
  readonly reason: string;
  readonly location: string;
  readonly covers: string;
  readonly all: string;
  readonly earlier: string;
  readonly changed: string;
  readonly changes: Readonly<Record<PdfChangeKind, string>>;
}

/** By language. */
export const pdfWords: Readonly<Record<Locale, PdfWords>> = {
  vi: {
    kind: {
      approval: "",
      certification: "chữ ký chứng nhận của tác giả",
      "time-stamp": "dấu thời gian của tệp",
    },
    field: "Ô chữ ký",
    reason: "Lý do ký (người ký khai)",
    location: "Nơi ký (người ký khai)",
    covers: "Phần được ký",
    all: "cả tệp",
    earlier: "cả tệp như lúc ký; sau đó tệp được ghi thêm",
    changed: "Phần ghi thêm",
    changes: {
      signature: "chữ ký",
      "time-stamp": "dấu thời gian",
      "validation-data": "dữ liệu để kiểm tra chữ ký",
      metadata: "thông tin mô tả tệp",
      form: "biểu mẫu",
      comment: "ghi chú",
      content: "nội dung",
    },
  },
  en: {
    kind: {
      approval: "",
      certification: "certification by the author",
      "time-stamp": "time stamp of the file",
    },
    field: "Signature field",
    reason: "Reason (claimed)",
    location: "Place (claimed)",
    covers: "Signed",
    all: "the whole file",
    earlier: "the whole file as it was; more was added later",
    changed: "Added later",
    changes: {
      signature: "signature",
      "time-stamp": "time stamp",
      "validation-data": "data for checking signatures",
      metadata: "data about the file",
      form: "form",
      comment: "comments",
      content: "content",
    },
  },
};
