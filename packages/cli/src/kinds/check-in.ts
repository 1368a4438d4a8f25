import { bhytMessages, readCheckIn } from "@lienthong/bhyt";
import { coreMessages } from "@lienthong/core";
import { writeValue } from "./json-of.ts";
import type { KindHandler } from "./handler.ts";

const catalogues = [coreMessages, bhytMessages];

/** Check-in messages, CHI_TIEU_TRANG_THAI_KCB (XML0) of QĐ 3176/QĐ-BYT. */
export const checkIn: KindHandler = {
  targets: ["json"],
  check: ({ text }) => ({ issues: readCheckIn(text).issues, catalogues }),
  convert({ text }) {
    const { checkIn: value, issues } = readCheckIn(text);
    return { issues, catalogues, ...(value && { content: writeValue(value) }) };
  },
};
