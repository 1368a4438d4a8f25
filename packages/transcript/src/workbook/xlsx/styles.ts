import { isDateFormat } from "../number-format.ts";
import type { XlsxPackage } from "./package.ts";

/** For each cell format (`s` of a cell) whether it shows a date; undefined after an issue. */
export function readDateStyles(files: XlsxPackage, part: string): readonly boolean[] | undefined {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCellFormats = false;
  const ok = files.readXml(part, {
    open({ local, attributes }) {
      if (local === "numFmt") {
        const id = Number(attributes.get("numFmtId")?.value ?? "");
        codes.set(id, attributes.get("formatCode")?.value ?? "");
      } else if (local === "cellXfs") inCellFormats = true;
      else if (local === "xf" && inCellFormats) {
        const id = Number(attributes.get("numFmtId")?.value ?? "0");
        isDate.push(isDateFormat(id, codes.get(id)));
      }
    },
    text: () => undefined,
    close(name) {
      if (name.endsWith("cellXfs")) inCellFormats = false;
    },
  });
  return ok ? isDate : undefined;
}
