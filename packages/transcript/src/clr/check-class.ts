import type { Issue } from "@lienthong/core";
import type { ClrIssueCode } from "../messages/codes.ts";
import type { ClrClass, ClrProperty, ClrRange } from "./clr-classes.ts";
import { isDateTimeStamp, isUri } from "./formats.ts";

/** An object of JSON. */
export type ClrNode = Readonly<Record<string, unknown>>;

const mostEntries = 1_000;
const mostIssues = 1_000;
const mostNodes = 20_000;
const deepest = 40;

/** Whether a value is a JSON object. */
export function isNode(value: unknown): value is ClrNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own property, never one of the prototype. */
export function own(node: ClrNode, property: string): unknown {
  return Object.hasOwn(node, property) ? node[property] : undefined;
}

/** The path of a property of what stands at a path. */
export function at(path: string, property: string): string {
  return path === "" ? property : `${path}.${property}`;
}

function isJwt(value: unknown): boolean {
  return typeof value === "string" && value.length <= 1_000_000 && /^[\w-]+[.][\w-]*[.][\w-]+$/u.test(value);
}

/** Checks objects by their classes and collects what is wrong. */
export class ClassCheck {
  readonly issues: Issue<ClrIssueCode>[] = [];
  #nodes = 0;

  add(code: ClrIssueCode, severity: Issue["severity"], path: string, params?: Issue["params"]): void {
    if (this.issues.length < mostIssues)
      this.issues.push(params ? { code, severity, path, params } : { code, severity, path });
  }

  /** The value of a property that must be there. */
  need(node: ClrNode, property: string, path: string): unknown {
    const value = own(node, property);
    if (value === undefined || value === null)
      this.add("transcript.clr.missing", "error", path, { property });
    return value ?? undefined;
  }

  /** Lists of the standard may be written as one value; entries beyond a limit are not looked at. */
  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return [value];
    const list: readonly unknown[] = value;
    if (list.length > mostEntries)
      this.add("transcript.clr.too-many-entries", "error", path, { limit: mostEntries });
    return list.slice(0, mostEntries);
  }

  /** `type` is a text or list of texts that holds one of the given ones. */
  type(node: ClrNode, path: string, ...wanted: readonly string[]): void {
    const value = this.need(node, "type", path);
    if (value === undefined) return;
    const types = this.list(value, at(path, "type"));
    if (!wanted.some((each) => types.includes(each)))
      this.add("transcript.clr.missing-credential-type", "error", at(path, "type"), {
        type: wanted.join(" / "),
      });
  }

  #simple(value: unknown, range: Exclude<ClrRange, object>, path: string): void {
    if (range === "uri" && !isUri(value)) this.add("transcript.clr.bad-uri", "error", path);
    if (range === "time" && !isDateTimeStamp(value)) this.add("transcript.clr.bad-date-time", "error", path);
    if (range === "text" && typeof value !== "string") this.add("transcript.clr.not-text", "error", path);
    if (range === "number" && typeof value !== "number")
      this.add("transcript.clr.not-a-number", "error", path);
    if (range === "flag" && typeof value !== "boolean") this.add("transcript.clr.not-yes-no", "error", path);
    if (range === "jwt" && !isJwt(value))
      this.add("transcript.clr.wrong-type", "error", path, { expected: "JWT" });
  }

  #value(value: unknown, range: ClrRange, path: string, depth: number): void {
    if (typeof range === "string") this.#simple(value, range, path);
    else if ("of" in range) {
      // An issuer, creator or endorsed thing may stand by its address alone.
      if (range.of.type === "Profile" && typeof value === "string") this.#simple(value, "uri", path);
      else if (isNode(value)) this.node(value, range.of, path, depth + 1);
      else this.add("transcript.clr.not-a-group", "error", path);
    } else if (typeof value !== "string") this.add("transcript.clr.not-text", "error", path);
    else if (!range.words.includes(value) && !(range.isOpen && /^ext:[\w.|-]+$/u.test(value.slice(0, 200))))
      this.add("transcript.clr.unknown-word", "error", path);
  }

  #property(
    node: ClrNode,
    name: string,
    [least, most, range]: ClrProperty,
    path: string,
    depth: number,
  ): void {
    const value = least === 1 ? this.need(node, name, path) : own(node, name);
    if (value === undefined || value === null) return;
    const place = at(path, name);
    if (most === 1 && Array.isArray(value)) {
      this.add("transcript.clr.single-value", "error", place);
      return;
    }
    for (const [index, each] of this.list(value, place).entries())
      this.#value(each, range, Array.isArray(value) ? `${place}[${index}]` : place, depth);
  }

  /** Checks an object by its class; objects too deep, or beyond a number, are not looked at. */
  node(node: ClrNode, kind: ClrClass, path: string, depth = 0): void {
    this.#nodes += 1;
    if (depth > deepest || this.#nodes > mostNodes) {
      if (this.#nodes === mostNodes + 1 || depth === deepest + 1)
        this.add("transcript.clr.too-many-entries", "error", path, {
          limit: depth > deepest ? deepest : mostNodes,
        });
      return;
    }
    if (kind.type !== undefined) this.type(node, path, kind.type);
    for (const [name, property] of Object.entries(kind.properties()))
      this.#property(node, name, property, path, depth);
  }
}
