import { isFailure, isRealDate, type Result } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import { elmContexts } from "./elm-terms.ts";
import { elmClasses, type ElmProperty, type ElmRange } from "./elm-classes.ts";

/** An object of JSON. */
export type ElmNode = Readonly<Record<string, unknown>>;

const mostNodes = 20_000;
const mostEntries = 1_000;
const deepest = 40;

/** Whether a value is a JSON object. */
export function isNode(value: unknown): value is ElmNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own value of a field, never one of the prototype. */
export function own(node: ElmNode, field: string): unknown {
  return Object.hasOwn(node, field) ? node[field] : undefined;
}

/** A value as a list: in JSON-LD one value may stand without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function typesOf(node: ElmNode): readonly string[] {
  return listOf(own(node, "type")).filter((type) => typeof type === "string");
}

/** Every object of a credential with an address, each once, so that references find it. */
export class ElmGraph {
  readonly #byId = new Map<string, ElmNode>();
  /** There are more objects, or more levels, than are looked at. */
  isTooLarge = false;

  constructor(root: unknown) {
    const seen = new Set<unknown>();
    const waiting: (readonly [unknown, number])[] = [[root, 0]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [value, depth] = next;
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      if (seen.size >= mostNodes || depth > deepest) {
        this.isTooLarge = true;
        return;
      }
      seen.add(value);
      if (isNode(value)) {
        const id = own(value, "id");
        // The fullest description counts; a bare reference says nothing new.
        if (typeof id === "string" && (own(value, "type") !== undefined || !this.#byId.has(id)))
          this.#byId.set(id, value);
      }
      for (const child of Object.values(value).slice(0, mostEntries)) waiting.push([child, depth + 1]);
    }
  }

  /** The object that a value is or refers to. */
  resolve(value: unknown): ElmNode | undefined {
    if (isNode(value)) {
      const id = own(value, "id");
      return own(value, "type") === undefined && typeof id === "string"
        ? (this.#byId.get(id) ?? value)
        : value;
    }
    return typeof value === "string" ? this.#byId.get(value) : undefined;
  }
}

const time =
  /^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?$/u;

function isTime(value: unknown): boolean {
  const groups = typeof value === "string" && value.length <= 40 ? time.exec(value)?.groups : undefined;
  return (
    groups !== undefined && isRealDate(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]))
  );
}

/** Texts by language, one text a language, and at least one. */
function languageTexts(value: unknown): readonly unknown[] {
  return isNode(value) ? Object.values(value) : [];
}

class Check {
  readonly issues = new FormatIssues();
  readonly #done = new Set<ElmNode>();
  readonly #graph: ElmGraph;

  constructor(graph: ElmGraph) {
    this.#graph = graph;
  }

  #simple(value: unknown, range: Exclude<ElmRange, readonly string[]>, path: string): void {
    const tests = {
      time: () => isTime(value),
      text: () => typeof value === "string",
      positive: () => typeof value === "number" && Number.isInteger(value) && value > 0,
      language: () => {
        const texts = languageTexts(value);
        return texts.length > 0 && texts.every((text) => typeof text === "string");
      },
    };
    const expected = { time: "2025-06-30T08:00:00+07:00", positive: "1", language: '{ "vi": "Toán" }' };
    if (tests[range]()) return;
    if (range === "text") this.issues.add("transcript.format.not-text", path);
    else this.issues.add("transcript.format.wrong-type", path, { expected: expected[range] });
  }

  #reference(value: unknown, classes: readonly string[], path: string): void {
    const node = this.#graph.resolve(value);
    if (node === undefined) {
      if (typeof value !== "string") this.issues.add("transcript.format.not-a-group", path);
      else this.issues.add("transcript.format.unknown-reference", path, { file: "JSON-LD" });
      return;
    }
    if (!typesOf(node).some((type) => classes.includes(type)))
      this.issues.add("transcript.format.wrong-value", `${path}.type`, { allowed: classes.join(", ") });
    this.node(node, path);
  }

  #property(node: ElmNode, name: string, [least, most, range]: ElmProperty, path: string): void {
    // A text in no language says nothing, as if it were not there.
    const isEmpty = (value: unknown): boolean =>
      range === "language" && isNode(value) && Object.keys(value).length === 0;
    const values = listOf(own(node, name)).filter((value) => !isEmpty(value));
    const place = path === "" ? name : `${path}.${name}`;
    if (values.length < least) this.issues.add("transcript.format.missing", path, { field: name });
    if (most === 1 && values.length > 1) this.issues.add("transcript.format.too-many", place, { limit: 1 });
    if (values.length > mostEntries)
      this.issues.add("transcript.format.too-many", place, { limit: mostEntries });
    for (const [index, value] of values.slice(0, mostEntries).entries()) {
      const at = Array.isArray(own(node, name)) ? `${place}[${index}]` : place;
      if (typeof range === "string") this.#simple(value, range, at);
      else this.#reference(value, range, at);
    }
  }

  /** Of organisations, the issuer alone must have one legal identifier. */
  issuer(root: ElmNode): void {
    const issuer = this.#graph.resolve(own(root, "issuer"));
    if (issuer && listOf(own(issuer, "eIDASIdentifier")).length === 0)
      this.issues.add("transcript.format.missing", "issuer", { field: "eIDASIdentifier" });
  }

  /** Checks an object by its classes, once however often it is referred to. */
  node(node: ElmNode, path: string): void {
    if (this.#done.has(node) || this.issues.isFull) return;
    this.#done.add(node);
    for (const type of typesOf(node))
      if (Object.hasOwn(elmClasses, type))
        for (const [name, property] of Object.entries(elmClasses[type] ?? {}))
          this.#property(node, name, property, path);
  }
}

/** Reads the graph of a credential and checks it. */
export function readElm(input: unknown): {
  readonly graph?: ElmGraph;
  readonly root?: ElmNode;
  readonly issues: FormatIssue[];
} {
  if (!isNode(input) || !typesOf(input).includes("EuropeanDigitalCredential")) {
    const issues = new FormatIssues();
    issues.add(
      "transcript.format.not-this-format",
      "",
      { format: "European Learning Model 3" },
      { severity: "fatal" },
    );
    return { issues: issues.list };
  }
  const graph = new ElmGraph(input);
  const check = new Check(graph);
  if (graph.isTooLarge) {
    check.issues.add("transcript.format.too-many", "", { limit: mostNodes }, { severity: "fatal" });
    return { issues: check.issues.list };
  }
  const contexts = listOf(own(input, "@context"));
  for (const context of elmContexts)
    if (!contexts.includes(context))
      check.issues.add("transcript.format.missing", "@context", { field: context });
  if (!typesOf(input).includes("VerifiableCredential"))
    check.issues.add("transcript.format.missing", "type", { field: "VerifiableCredential" });
  check.node(input, "");
  check.issuer(input);
  const isSigned = listOf(own(input, "proof")).length > 0;
  const code = isSigned ? "transcript.format.not-verified" : "transcript.format.not-signed";
  check.issues.add(code, "", undefined, { severity: "information" });
  return { graph, root: input, issues: check.issues.list };
}

/**
 * Checks a credential of the European Learning Model 3 (kiểm tra chứng thực theo ELM) against the application profile “EDC
 * generic, without controlled vocabularies”: the classes that transcripts use, how often each property stands, and what it
 * holds. The rules are written from the published shapes, which are not part of this package; signatures are not verified.
 * Never throws on data.
 *
 * @example
 * ```ts
 * import { validateElm } from "@lienthong/transcript/elm";
 *
 * validateElm({ type: "Person" }).issues[0]?.code; // "transcript.format.not-this-format"
 * ```
 */
export function validateElm(input: unknown): Result<ElmNode, FormatIssue["code"]> {
  const { root, issues } = readElm(input);
  return root && !issues.some(({ severity }) => isFailure(severity))
    ? { ok: true, value: root, issues }
    : { ok: false, issues };
}
