import { assess } from "@lienthong/transcript";
import type { ClassWorkbook } from "@lienthong/transcript/workbook";
import { readClassWorkbook } from "./class-workbook.ts";
import type { KindHandler } from "./handler.ts";
import { writeValue } from "./json-of.ts";

/** Mark sheets of a class, .xlsx and .xls. */
export const workbook: KindHandler = {
  targets: ["clr", "json"],
  check: ({ bytes }, options) => readClassWorkbook(bytes, options).finding,
  async convert({ bytes }, options) {
    const { classWorkbook, finding } = readClassWorkbook(bytes, options);
    if (classWorkbook === undefined) return finding;
    if (options.to === "json") return { ...finding, content: writeValue(pupilsOf(classWorkbook)) };
    const { workbookToClr } = await import("./to-clr.ts");
    return workbookToClr(classWorkbook, bytes, finding, options);
  },
};

/** The class with each pupil's record and the assessment of it. */
function pupilsOf({ layout, schoolYear, grade, className, records }: ClassWorkbook) {
  const pupils = records.map((record) => ({ record, assessment: assess(record) }));
  return { layout, schoolYear, grade, className, pupils };
}
