import { isRealDate } from "@lienthong/core";
import { collapse } from "../xml/xml-lines.ts";
import type { SimpleType } from "./elmo-model.ts";

const day = /^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})/u;
const dayRest = /^(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?$/u;
const timeRest =
  /^T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,12})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?$/u;

function startsWithDay(text: string): boolean {
  const groups = day.exec(text)?.groups;
  return (
    groups !== undefined && isRealDate(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]))
  );
}

const dayLength = 10;

/** What a simple type looks like, for the sentence of an issue. */
export const simpleExamples: Readonly<Record<SimpleType, string>> = {
  text: "text",
  dateTime: "2025-06-30T08:00:00+07:00",
  date: "2013-05-19",
  decimal: "8.5",
  integer: "1",
  country: "VN",
  "section-number": "2.1",
};

/** Whether the text of an element is of a simple type of XML Schema; times within the years that XML Schema writes with four digits. */
export function isOfType(source: string, type: SimpleType): boolean {
  if (type === "text") return true;
  const text = collapse(source.slice(0, 100));
  switch (type) {
    case "dateTime":
      return startsWithDay(text) && timeRest.test(text.slice(dayLength));
    case "date":
      return startsWithDay(text) && dayRest.test(text.slice(dayLength));
    case "decimal":
      return /^[+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)$/u.test(text);
    case "integer":
      return ["0", "1", "2", "9"].includes(text);
    case "country":
      return /^[A-Z]{2}$/u.test(text);
    case "section-number":
      return /^[0-9.]+$/u.test(text);
  }
}
