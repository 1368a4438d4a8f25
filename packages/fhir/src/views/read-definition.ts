import { asRecord } from "../fhirpath/item.ts";
import { type Constants, isConstantValue, readConstant } from "./constants.ts";
import type { ColumnSpec, IterationSpec, PathSpec, SelectSpec, ViewSpec, ViewTag } from "./definition.ts";
import { longestName, type ViewLimits } from "./limits.ts";
import type { Report } from "./report.ts";

type JsonRecord = Readonly<Record<string, unknown>>;

const canonicalElements =
  "resourceType id meta implicitRules language text contained extension modifierExtension url identifier version versionAlgorithmString versionAlgorithmCoding name title status experimental date publisher contact description useContext jurisdiction purpose copyright copyrightLabel approvalDate lastReviewDate effectivePeriod topic author editor reviewer endorser relatedArtifact resource profile fhirVersion constant select where";
const viewElements = new Set(canonicalElements.split(" "));
const selectElements = new Set(["column", "select", "forEach", "forEachOrNull", "repeat", "unionAll"]);
const columnElements = new Set(["path", "name", "description", "collection", "type", "tag"]);
const whereElements = new Set(["path", "description"]);
const everywhere = new Set(["id", "extension", "modifierExtension"]);
const iterations = ["forEach", "forEachOrNull", "repeat"] as const;

/** Variables of FHIRPath and of views, which constants may not hide. */
const reserved = new Set(["context", "resource", "rootResource", "ucum", "sct", "loinc", "rowIndex"]);
const namePattern = /^[A-Za-z][A-Za-z0-9_]*$/u;

/** Reads the form of a definition; what its expressions say is looked at later. */
export class DefinitionReader {
  readonly #report: Report;
  readonly #limits: ViewLimits;
  readonly #numberText: (container: object, key: string) => string | undefined;
  #columns = 0;
  #isTooLarge = false;

  constructor(
    report: Report,
    limits: ViewLimits,
    numberText: (container: object, key: string) => string | undefined,
  ) {
    this.#report = report;
    this.#limits = limits;
    this.#numberText = numberText;
  }

  /** The definition, or undefined when it is none at all; parts that are wrong are reported and left out. */
  read(definition: unknown): ViewSpec | undefined {
    const view = asRecord(definition);
    const type = view?.["resourceType"];
    if (view === undefined || (type !== undefined && type !== "ViewDefinition")) {
      this.#report("fhir.view.not-a-view", "");
      return undefined;
    }
    this.#checkElements(view, "", viewElements);
    const name = this.#name(view, "name", "", false);
    const resource = this.#text(view, "resource", "", true) ?? "";
    const versions = view["fhirVersion"];
    const constants = this.#constants(view);
    const selects = this.#selects(view, "select", "", 1);
    if (view["select"] === undefined) this.#report("fhir.view.missing", "", { element: "select" });
    const where = this.#list(view, "where", "").flatMap(({ record, at }): PathSpec[] => {
      this.#checkElements(record, at, whereElements);
      const text = this.#text(record, "path", at, true);
      return text === undefined ? [] : [{ text, at: `${at}.path` }];
    });
    const fhirVersions = (Array.isArray(versions) ? (versions as unknown[]) : [versions]).filter(
      (version) => typeof version === "string",
    );
    return { name, resource, fhirVersions, constants, selects, where };
  }

  #constants(view: JsonRecord): Constants {
    const constants = new Map<string, NonNullable<ReturnType<typeof readConstant>>>();
    for (const { record, at } of this.#list(view, "constant", "")) {
      const name = this.#name(record, "name", at, true);
      if (name === undefined) continue;
      if (constants.has(name)) this.#report("fhir.view.name-twice", `${at}.name`, { name });
      if (reserved.has(name)) this.#report("fhir.view.reserved-name", `${at}.name`, { name });
      const keys = Object.keys(record).filter((key) => key.startsWith("value"));
      const [key = ""] = keys;
      const value =
        keys.length === 1 && isConstantValue(key)
          ? readConstant(key, record[key], this.#numberText(record, key))
          : undefined;
      if (value === undefined) this.#report("fhir.view.constant-value", at, { name });
      else constants.set(name, value);
      for (const other of Object.keys(record))
        if (other !== "name" && !other.startsWith("value") && !everywhere.has(other))
          this.#report("fhir.view.unknown-element", at, { element: other.slice(0, 60) }, "warning");
    }
    return constants;
  }

  #selects(parent: JsonRecord, key: string, at: string, depth: number): SelectSpec[] {
    if (parent[key] !== undefined && depth > this.#limits.maxDepth) {
      this.#tooLarge(at);
      return [];
    }
    return this.#list(parent, key, at).map((item) => this.#select(item.record, item.at, depth));
  }

  #select(select: JsonRecord, at: string, depth: number): SelectSpec {
    this.#checkElements(select, at, selectElements);
    const columns = this.#list(select, "column", at).flatMap(
      (item) => this.#column(item.record, item.at) ?? [],
    );
    const selects = this.#selects(select, "select", at, depth + 1);
    const unionAll = this.#selects(select, "unionAll", at, depth + 1);
    return { at, iteration: this.#iteration(select, at), columns, selects, unionAll };
  }

  #iteration(select: JsonRecord, at: string): IterationSpec | undefined {
    const [kind, ...more] = iterations.filter((name) => select[name] !== undefined);
    if (kind === undefined) return undefined;
    if (more.length > 0) this.#report("fhir.view.one-iteration", at);
    if (kind !== "repeat") {
      const text = this.#text(select, kind, at, true);
      return text === undefined ? undefined : { kind, paths: [{ text, at: join(at, kind) }] };
    }
    const given = select["repeat"];
    const texts = Array.isArray(given) ? (given as unknown[]) : [given];
    const paths = texts.flatMap((text, index): PathSpec[] => {
      const place = `${join(at, kind)}[${index}]`;
      if (typeof text === "string") return [{ text, at: place }];
      this.#report("fhir.view.wrong-type", place, { element: kind, expected: "string" });
      return [];
    });
    return { kind, paths };
  }

  #column(column: JsonRecord, at: string): ColumnSpec | undefined {
    if (++this.#columns > this.#limits.maxColumns) {
      this.#tooLarge(at);
      return undefined;
    }
    this.#checkElements(column, at, columnElements);
    const text = this.#text(column, "path", at, true);
    const name = this.#name(column, "name", at, true);
    const type = this.#text(column, "type", at, false);
    const description = this.#text(column, "description", at, false);
    const collection = column["collection"];
    if (collection !== undefined && typeof collection !== "boolean")
      this.#report("fhir.view.wrong-type", `${at}.collection`, {
        element: "collection",
        expected: "boolean",
      });
    const tags = this.#list(column, "tag", at).flatMap((item): ViewTag[] => {
      const tag = this.#text(item.record, "name", item.at, true);
      const value = this.#text(item.record, "value", item.at, true);
      return tag === undefined || value === undefined ? [] : [{ name: tag, value }];
    });
    if (text === undefined || name === undefined) return undefined;
    return { at: `${at}.path`, text, name, type, isCollection: collection === true, description, tags };
  }

  #tooLarge(at: string): void {
    if (this.#isTooLarge) return;
    this.#isTooLarge = true;
    this.#report("fhir.view.too-large", at, { limit: this.#limits.maxColumns, depth: this.#limits.maxDepth });
  }

  /** The objects of an array element. */
  #list(parent: JsonRecord, key: string, at: string): { record: JsonRecord; at: string }[] {
    const value = parent[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#report("fhir.view.wrong-type", join(at, key), { element: key, expected: "array" });
      return [];
    }
    return (value as unknown[]).flatMap((each, index) => {
      const place = `${join(at, key)}[${index}]`;
      const record = asRecord(each);
      if (record !== undefined) return [{ record, at: place }];
      this.#report("fhir.view.wrong-type", place, { element: key, expected: "object" });
      return [];
    });
  }

  #text(parent: JsonRecord, key: string, at: string, isNeeded: boolean): string | undefined {
    const value = parent[key];
    if (typeof value === "string" && value !== "") return value;
    if (value !== undefined && value !== null)
      this.#report("fhir.view.wrong-type", join(at, key), { element: key, expected: "string" });
    else if (isNeeded) this.#report("fhir.view.missing", at, { element: key });
    return undefined;
  }

  #name(parent: JsonRecord, key: string, at: string, isNeeded: boolean): string | undefined {
    const name = this.#text(parent, key, at, isNeeded);
    if (name === undefined || (name.length <= longestName && namePattern.test(name))) return name;
    this.#report("fhir.view.bad-name", join(at, key), { limit: longestName });
    return undefined;
  }

  #checkElements(record: JsonRecord, at: string, known: ReadonlySet<string>): void {
    for (const key of Object.keys(record)) {
      const element = key.startsWith("_") ? key.slice(1) : key;
      if (known.has(element) || everywhere.has(element)) continue;
      this.#report("fhir.view.unknown-element", at, { element: element.slice(0, 60) }, "warning");
    }
  }
}

function join(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}
