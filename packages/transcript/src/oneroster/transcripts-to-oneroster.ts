import { isRealDate } from "@lienthong/core";
import { addIdentityLoss, addRecordLoss, LossList } from "../formats/common-loss.ts";
import { type FormatConversion, FormatIssues } from "../formats/format-issues.ts";
import type { FormatLoss } from "../formats/loss.ts";
import { partsOf, type RecordPart } from "../formats/record-parts.ts";
import type { SchoolReference, TranscriptDocument, TranscriptYear } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import { type OneRosterFiles, PackageWriter } from "./package-writer.ts";

/** What of the pupil may go into the files; the name and the pupil code unless others are asked for. */
export type OneRosterIdentity = "name" | "code" | "personalNumber" | "birthDate" | "gender";

/** When a school year and its terms begin and end (`YYYY-MM-DD`); OneRoster counts the last day as the first day after. */
export interface OneRosterDates {
  readonly startDate: string;
  readonly endDate: string;
  /** First day of the second term. */
  readonly secondTerm: string;
}

/** What OneRoster files need beside the transcripts. */
export interface TranscriptsToOneRosterOptions {
  /** The days of a school year such as `2024-2025`. */
  readonly dates: (schoolYear: string) => OneRosterDates;
  /** Whose results they are where a year names no school. */
  readonly school?: SchoolReference;
  readonly identity?: readonly OneRosterIdentity[];
  /** Name of the system that the files come from. */
  readonly systemName?: string;
}

/** The path of what is lost begins with the number of the transcript: `[0].years[1].className`. */
type Conversion = FormatConversion<OneRosterFiles>;

interface Session {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The result of a title: it has no slot of its own, since the title itself is the value. */
const titleSlot = { path: "title", name: "Danh hiệu" } as const;

/** What stands in one column of a class: a line item and its value. */
interface Item {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly kind: "mark" | "number" | "text";
}

function itemsOf(part: RecordPart): readonly Item[] {
  if (part.code === "title") return [{ ...titleSlot, value: part.name, kind: "text" }];
  const kinds = {
    ScaledScore: "mark",
    RawScore: "number",
    PerformanceLevel: "text",
    Status: "text",
  } as const;
  return part.results.map(({ slot, value }) => ({
    path: slot.path,
    name: slot.name,
    value,
    kind: kinds[slot.scale.resultType],
  }));
}

/** Numbers things of each kind in the order in which they first occur. */
class Numbers {
  readonly #ids = new Map<string, Map<string, string>>();

  of(kind: string, ...key: readonly (string | number | undefined)[]): string {
    const ids = this.#ids.get(kind) ?? new Map<string, string>();
    this.#ids.set(kind, ids);
    const name = JSON.stringify(key.map((part) => part ?? null));
    const id = ids.get(name) ?? `${kind}-${ids.size + 1}`;
    ids.set(name, id);
    return id;
  }
}

function isDay(text: unknown): text is string {
  const groups =
    typeof text === "string"
      ? /^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$/u.exec(text.slice(0, 11))?.groups
      : undefined;
  return groups !== undefined && isRealDate(Number(groups["y"]), Number(groups["m"]), Number(groups["d"]));
}

/** Writes transcripts into the tables. */
class Writer {
  readonly tables = new PackageWriter();
  readonly issues = new FormatIssues();
  readonly loss: FormatLoss[] = [];
  readonly #numbers = new Numbers();
  readonly #options: TranscriptsToOneRosterOptions;

  constructor(options: TranscriptsToOneRosterOptions) {
    this.#options = options;
  }

  #sessions(schoolYear: string): Readonly<Record<"year" | "hk1" | "hk2", Session>> {
    const { startDate, endDate, secondTerm } = this.#options.dates(schoolYear);
    for (const day of [startDate, endDate, secondTerm])
      if (!isDay(day)) throw new TypeError("dates must give days, as 2024-09-05");
    const sessions = {
      year: { id: this.#numbers.of("nam", schoolYear), from: startDate, to: endDate },
      hk1: { id: this.#numbers.of("hocki", schoolYear, 1), from: startDate, to: secondTerm },
      hk2: { id: this.#numbers.of("hocki", schoolYear, 2), from: secondTerm, to: endDate },
    };
    const titles = { year: schoolYear, hk1: "Học kì I", hk2: "Học kì II" };
    for (const name of ["year", "hk1", "hk2"] as const)
      this.tables.add("academicSessions", sessions[name].id, {
        title: titles[name],
        type: name === "year" ? "schoolYear" : "semester",
        startDate: sessions[name].from,
        endDate: sessions[name].to,
        parentSourcedId: name === "year" ? "" : sessions.year.id,
        // The year in which the school year ends.
        schoolYear: schoolYear.slice(5),
      });
    return sessions;
  }

  #school(school: SchoolReference | undefined, path: string): string {
    const id = this.#numbers.of("truong", school?.code, school?.name);
    if (school?.name === undefined)
      this.issues.add("transcript.format.missing", `${path}.school`, { field: "name" });
    this.tables.add("orgs", id, { name: school?.name, type: "school", identifier: school?.code });
    return id;
  }

  /** The pupil's row; what was not asked for stays out. */
  pupil(transcript: TranscriptDocument, at: number): string {
    const { pupil = {} } = transcript;
    const asked = this.#options.identity ?? ["name", "code"];
    const loss = new LossList();
    // A place of birth has no column but for a town.
    addIdentityLoss(transcript, [...asked, "birthPlace"], loss);
    loss.add(pupil.birthPlace, "pupil.birthPlace", "no-place");
    addRecordLoss(transcript, loss);
    const given = <Field extends OneRosterIdentity>(field: Field) =>
      asked.includes(field) ? pupil[field] : undefined;
    const id = this.#numbers.of("hocsinh", at);
    const name = given("name") ?? "";
    const space = name.indexOf(" ");
    const [familyName, givenName] = space < 0 ? ["", name] : [name.slice(0, space), name.slice(space + 1)];
    for (const [field, value] of Object.entries({ familyName, givenName }))
      if (value === "") this.issues.add("transcript.format.missing", `[${at}].pupil`, { field });
    const code = given("code");
    this.tables.add("users", id, {
      enabledUser: "true",
      username: code ?? id,
      givenName,
      familyName,
      identifier: code,
      userMasterIdentifier: given("personalNumber"),
    });
    const [birthDate, sex] = [given("birthDate"), given("gender")];
    const isWhole = birthDate !== undefined && isDay(birthDate);
    if (!isWhole) loss.add(birthDate, "pupil.birthDate", "only-whole-dates");
    if (isWhole || sex !== undefined)
      this.tables.add("demographics", id, { birthDate: isWhole ? birthDate : "", sex });
    this.loss.push(...loss.list.map(({ path, why }) => ({ path: `[${at}].${path}`, why })));
    return id;
  }

  year(year: TranscriptYear, user: string, path: string): void {
    const { schoolYear, grade, className } = year;
    for (const field of Object.keys(year.school?.place ?? {}))
      this.loss.push({ path: `${path}.school.place.${field}`, why: "no-place" });
    if (schoolYear === undefined) {
      this.issues.add("transcript.format.missing", path, { field: "schoolYear" });
      this.loss.push({ path, why: "no-place" });
      return;
    }
    const school = this.#school(year.school ?? this.#options.school, path);
    const sessions = this.#sessions(schoolYear);
    this.tables.add("roles", this.#numbers.of("vaitro", user, school), {
      userSourcedId: user,
      roleType: "primary",
      role: "student",
      orgSourcedId: school,
    });
    const parts = partsOf(year);
    // The homeroom says grade and class, also of a year without results.
    const homeroom: RecordPart = { path: "", code: "year", name: "Kết quả năm học", results: [] };
    const used = new Map<string, number>();
    for (const part of [...(parts.some(({ code }) => code === "year") ? [] : [homeroom]), ...parts]) {
      const name = part.code === "title" ? titleSlot.name : part.name;
      const isSubject = part.code === "scored" || part.code === "comment" || part.code === "primary";
      const again = used.get(`${part.code}/${name}`) ?? 0;
      used.set(`${part.code}/${name}`, again + 1);
      const course = this.#numbers.of("mon", school, schoolYear, grade, part.code, name);
      const room = this.#numbers.of("lop", course, className, again);
      this.tables.add("courses", course, {
        schoolYearSourcedId: sessions.year.id,
        title: name,
        courseCode: part.code,
        grades: grade === undefined ? "" : String(grade),
        orgSourcedId: school,
        subjects: isSubject && !name.includes(",") ? name : "",
      });
      this.tables.add("classes", room, {
        title: className === undefined ? name : `${name} ${className}`,
        grades: grade === undefined ? "" : String(grade),
        courseSourcedId: course,
        classCode: className,
        classType: isSubject ? "scheduled" : "homeroom",
        schoolSourcedId: school,
        termSourcedIds: sessions.year.id,
      });
      this.tables.add("enrollments", this.#numbers.of("hoc", user, room), {
        classSourcedId: room,
        schoolSourcedId: school,
        userSourcedId: user,
        role: "student",
        primary: "false",
      });
      this.#results(part, { user, room, school, sessions });
    }
  }

  #results(
    part: RecordPart,
    place: {
      user: string;
      room: string;
      school: string;
      sessions: Readonly<Record<"year" | "hk1" | "hk2", Session>>;
    },
  ): void {
    const { user, room, school, sessions } = place;
    const counts = new Map<string, number>();
    for (const { path, name, value, kind } of itemsOf(part)) {
      const at = (counts.get(path) ?? 0) + 1;
      counts.set(path, at);
      const session = path.startsWith("hk1")
        ? sessions.hk1
        : path.startsWith("hk2")
          ? sessions.hk2
          : sessions.year;
      const category = this.#numbers.of("loai", name);
      this.tables.add("categories", category, { title: name });
      const item = this.#numbers.of("cot", room, path, at);
      const isList = path.endsWith(".regular") || path.endsWith(".periodic");
      this.tables.add("lineItems", item, {
        title: isList ? `${name} ${at}` : name,
        description: path,
        assignDate: session.from,
        dueDate: session.to,
        classSourcedId: room,
        categorySourcedId: category,
        academicSessionSourcedId: session.id,
        ...(kind === "mark" ? { resultValueMin: "0", resultValueMax: "10" } : {}),
        schoolSourcedId: school,
      });
      this.tables.add("results", this.#numbers.of("ketqua", item, user), {
        lineItemSourcedId: item,
        studentSourcedId: user,
        scoreStatus: path === "exemption" ? "exempt" : "fully graded",
        ...(kind === "text" ? { textScore: value } : { score: value }),
        scoreDate: session.to,
        classSourcedId: room,
      });
    }
  }
}

/**
 * Transcripts as the CSV files of OneRoster 1.2 (học bạ theo tệp CSV OneRoster): pupils, schools, classes, a line item for each kind
 * of result and the results. Marks keep their text, levels stand in `textScore`. Throws `TranscriptError` when one is no
 * transcript.
 *
 * @example
 * ```ts
 * import { transcriptsToOneRoster } from "@lienthong/transcript/oneroster";
 *
 * const { value } = transcriptsToOneRoster(
 *   [
 *     {
 *       pupil: { name: "Lê Thị Mẫu", code: "2400000001" },
 *       years: [
 *         {
 *           school: { code: "52001001", name: "Trường THCS Mẫu" },
 *           schoolYear: "2024-2025",
 *           subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
 *         },
 *       ],
 *     },
 *   ],
 *   { dates: () => ({ startDate: "2024-09-05", secondTerm: "2025-01-13", endDate: "2025-06-01" }) },
 * );
 * value["results.csv"]?.split("\r\n")[1];
 * // "ketqua-1,,,cot-1,hocsinh-1,fully graded,8.5,2025-06-01,,,lop-2,,,,"
 * ```
 */
export function transcriptsToOneRoster(
  transcripts: readonly TranscriptDocument[],
  options: TranscriptsToOneRosterOptions,
): Conversion {
  const writer = new Writer(options);
  for (const [at, transcript] of transcripts.entries()) {
    const clean = parseTranscript(transcript);
    const user = writer.pupil(clean, at);
    const seen = new Set<string>();
    for (const [index, year] of clean.years.entries()) {
      const path = `[${at}].years[${index}]`;
      const { schoolYear, grade, className, school = options.school } = year;
      const key = JSON.stringify([schoolYear, grade, className, school?.code, school?.name]);
      if (seen.has(key)) {
        writer.issues.add("transcript.format.duplicate", path, { field: "schoolYear" });
        writer.loss.push({ path, why: "no-place" });
      } else writer.year(year, user, path);
      seen.add(key);
    }
  }
  const value = writer.tables.finish(options.systemName ?? "Liên Thông");
  return { value, loss: writer.loss, issues: writer.issues.list };
}
