import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, packageFolders } from "./workspace.mjs";

const aboutDates = /\b(?:Date|dateTime|instant|birth\w*|ng(?:à|a)y)\b|[Dd]ate[A-Z(]|[A-Za-z]Date\b|NGAY_/u;

/** The unit tests that deal with dates, which must pass in every time zone. */
export function dateSuites() {
  return packageFolders()
    .flatMap((folder) => filesBelow(join(folder, "src")))
    .filter((path) => path.endsWith(".test.ts"))
    .filter((path) => /date|time|birth|age-/u.test(path) || aboutDates.test(readFileSync(path, "utf8")));
}
