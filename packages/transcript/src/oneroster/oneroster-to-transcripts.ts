import { isFailure, type Issue, type Result } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import { isPartCode, type ReadPart, recordFromParts } from "../formats/record-from-parts.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import type { OneRosterFiles } from "./package-writer.ts";
import type { CsvRow } from "./read-csv.ts";
import type { OneRosterTable } from "./tables.ts";
import { type OneRosterRows, readOneRoster } from "./validate-oneroster.ts";

type Open = Record<string, unknown>;

/** An object without the fields that are undefined; undefined when none is left. */
function known(fields: Open): Open | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Finds rows by their ids and by what they refer to. */
class Tables {
  readonly #rows: OneRosterRows;
  readonly #byId = new Map<OneRosterTable, ReadonlyMap<string, CsvRow>>();

  constructor(rows: OneRosterRows) {
    this.#rows = rows;
    for (const [table, list] of rows)
      this.#byId.set(table, new Map(list.map((row) => [row.values.get("sourcedId") ?? "", row])));
  }

  /** The rows that are not to be deleted. */
  all(table: OneRosterTable): readonly CsvRow[] {
    return (this.#rows.get(table) ?? []).filter(({ values }) => values.get("status") !== "tobedeleted");
  }

  row(table: OneRosterTable, id: string | undefined): CsvRow | undefined {
    return id === undefined ? undefined : this.#byId.get(table)?.get(id);
  }

  /** Rows grouped by a column. */
  grouped(table: OneRosterTable, ...columns: readonly string[]): ReadonlyMap<string, readonly CsvRow[]> {
    const groups = new Map<string, CsvRow[]>();
    for (const row of this.all(table)) {
      const key = columns.map((column) => row.values.get(column) ?? "").join("\n");
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return groups;
  }
}

interface YearParts {
  readonly fields: Open;
  readonly parts: ReadPart[];
}

/** Puts the rows of one package together into transcripts. */
class Reader {
  readonly issues = new FormatIssues();
  readonly #tables: Tables;
  readonly #items: ReadonlyMap<string, readonly CsvRow[]>;
  readonly #results: ReadonlyMap<string, readonly CsvRow[]>;
  readonly #enrollments: ReadonlyMap<string, readonly CsvRow[]>;

  constructor(rows: OneRosterRows) {
    this.#tables = new Tables(rows);
    this.#items = this.#tables.grouped("lineItems", "classSourcedId");
    this.#results = this.#tables.grouped("results", "lineItemSourcedId", "studentSourcedId");
    this.#enrollments = this.#tables.grouped("enrollments", "userSourcedId");
  }

  #pupil(user: CsvRow): Open | undefined {
    const { values } = user;
    const demographics = this.#tables.row("demographics", values.get("sourcedId"))?.values;
    const name = [values.get("familyName"), values.get("givenName")].filter((part) => part !== undefined);
    const sex = demographics?.get("sex");
    return known({
      name: name.length === 0 ? undefined : name.join(" "),
      code: values.get("identifier"),
      personalNumber: values.get("userMasterIdentifier"),
      birthDate: demographics?.get("birthDate"),
      gender: sex === "male" || sex === "female" ? sex : undefined,
    });
  }

  #part(room: CsvRow, user: string, code: ReadPart["code"], title: string): ReadPart {
    const results = (this.#items.get(room.values.get("sourcedId") ?? "") ?? []).flatMap(({ values }) => {
      const path = values.get("description") ?? "";
      const found = this.#results.get(`${values.get("sourcedId") ?? ""}\n${user}`) ?? [];
      return found.flatMap(({ values: result }) => {
        const value = result.get("textScore") ?? result.get("score");
        return value === undefined ? [] : [{ path, value }];
      });
    });
    const [first] = results;
    return code === "title"
      ? { code, name: first?.value ?? "", results: [] }
      : { code, name: title, results };
  }

  #years(user: CsvRow): readonly Open[] {
    const id = user.values.get("sourcedId") ?? "";
    const years = new Map<string, YearParts>();
    for (const { values, number } of this.#enrollments.get(id) ?? []) {
      const room = this.#tables.row("classes", values.get("classSourcedId"));
      const course = this.#tables.row("courses", room?.values.get("courseSourcedId"));
      const code = course?.values.get("courseCode") ?? "";
      if (values.get("role") !== "student" || !room || !course) continue;
      if (!isPartCode(code)) {
        this.issues.add("transcript.format.not-ours", `enrollments.csv[${number}]`);
        continue;
      }
      const school = this.#tables.row("orgs", room.values.get("schoolSourcedId"))?.values;
      const grade = course.values.get("grades");
      const fields = {
        school: school && known({ code: school.get("identifier"), name: school.get("name") }),
        schoolYear: this.#tables
          .row("academicSessions", course.values.get("schoolYearSourcedId"))
          ?.values.get("title"),
        grade: grade !== undefined && /^[0-9]{1,2}$/u.test(grade) ? Number(grade) : undefined,
        className: room.values.get("classCode"),
      };
      const key = JSON.stringify(fields);
      const year = years.get(key) ?? { fields: known(fields) ?? {}, parts: [] };
      years.set(key, year);
      const part = this.#part(room, id, code, course.values.get("title") ?? "");
      year.parts.push(part);
    }
    return [...years.values()].map(({ fields, parts }) => ({ ...fields, ...recordFromParts(parts) }));
  }

  transcripts(): readonly TranscriptDocument[] {
    const found: TranscriptDocument[] = [];
    for (const user of this.#tables.all("users")) {
      const years = this.#years(user);
      // Teachers and parents are users too.
      if (years.length === 0) continue;
      const pupil = this.#pupil(user);
      const checked = validateTranscript(pupil ? { pupil, years } : { years });
      this.issues.list.push(
        ...checked.issues.map((issue): Issue<FormatIssue["code"]> => ({
          ...issue,
          path: `users.csv[${user.number}].${issue.path}`,
        })),
      );
      if (checked.ok) found.push(checked.value);
    }
    return found;
  }
}

/**
 * The transcripts that the files of `transcriptsToOneRoster` hold (đọc học bạ từ bộ tệp CSV OneRoster), in the order of the pupils. The files are
 * checked first. Results of other writers have no place in a Vietnamese transcript and are refused
 * (`transcript.format.not-ours`), not guessed at. Never throws on texts.
 *
 * @example
 * ```ts
 * import { oneRosterToTranscripts } from "@lienthong/transcript/oneroster";
 *
 * oneRosterToTranscripts({ "manifest.csv": "propertyName,value\r\n" }).issues[0]?.code;
 * // "transcript.format.other-version"
 * ```
 */
export function oneRosterToTranscripts(
  files: OneRosterFiles,
): Result<readonly TranscriptDocument[], FormatIssue["code"]> {
  for (const text of Object.values(files))
    if (typeof text !== "string")
      throw new TypeError("oneRosterToTranscripts takes texts by the names of their files");
  const read = readOneRoster(files);
  if (read.issues.some(({ severity }) => isFailure(severity))) return { ok: false, issues: read.issues };
  const reader = new Reader(read.rows);
  const value = reader.transcripts();
  const issues = [...read.issues, ...reader.issues.list];
  return issues.some(({ severity }) => isFailure(severity))
    ? { ok: false, issues }
    : { ok: true, value, issues };
}
