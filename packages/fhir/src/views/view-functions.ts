import type { Call } from "../fhirpath/compile-context.ts";
import type { FunctionTable } from "../fhirpath/compile.ts";
import type { Frame } from "../fhirpath/frame.ts";
import { special } from "../fhirpath/functions/define.ts";
import { joinFunction } from "../fhirpath/functions/strings.ts";
import { argument } from "../fhirpath/functions/filtering.ts";
import { FhirNode, type Item, property } from "../fhirpath/item.ts";
import { readTypeArgument } from "../fhirpath/type-test.ts";
import { type ResolvedType, systemTypes } from "../fhirpath/types.ts";

/** What a literal reference says: the key of its target, and the type of that where it is written. */
export interface ReferenceKey {
  readonly type: string | undefined;
  readonly key: string;
}

const longest = 4_000;
const typedReference =
  /^(?:[a-z][a-z\d+.-]*:\/\/[^\s?#]*\/)?([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/u;
const urn = /^urn:(?:uuid|oid):(\S{1,100})$/u;

/**
 * Reads a literal reference: `Patient/1`, `https://…/Patient/1`, both with a version, or a URN whose resource has the
 * same id. Others (contained resources, searches, identifiers) have no key.
 */
function readReferenceKey(reference: unknown): ReferenceKey | undefined {
  const text = property(reference, "reference");
  if (typeof text !== "string" || text.length > longest) return undefined;
  const typed = typedReference.exec(text);
  if (typed !== null) return { type: typed[1], key: typed[2] ?? "" };
  const key = urn.exec(text)?.[1];
  const type = property(reference, "type");
  return key === undefined ? undefined : { type: typeof type === "string" ? type : undefined, key };
}

/** `getResourceKey()`: the id of a resource. */
const getResourceKey = special(0, 0, ({ source }) => ({
  types: [systemTypes.String],
  run: (frame) => keysOf(source.run(frame), ({ value }) => property(value, "id")),
}));

/** `getReferenceKey([type])`: the id that a reference names, of a resource of that type. */
const getReferenceKey = special(0, 1, (call) => {
  const wanted = call.args.length === 0 ? undefined : readWanted(call);
  return {
    types: [systemTypes.String],
    run: (frame) =>
      keysOf(call.source.run(frame), ({ value }) => {
        const found = resolvedKey(value, frame) ?? readReferenceKey(value);
        if (found === undefined || wanted === undefined) return found?.key;
        const type = found.type === undefined ? undefined : frame.table.find(found.type);
        return type?.isA(wanted) === true ? found.key : undefined;
      }),
  };
});

/** The key of the resource of a Bundle that a URN means; its id need not be that of the URN. */
function resolvedKey(reference: unknown, { session }: Frame): ReferenceKey | undefined {
  const text = property(reference, "reference");
  if (typeof text !== "string" || !text.startsWith("urn:")) return undefined;
  const resource = session.resolve(text);
  const type = property(resource, "resourceType");
  const key = property(resource, "id");
  return typeof key === "string" && typeof type === "string" ? { type, key } : undefined;
}

/** The type is written as a name; older definitions write it as a text. */
function readWanted(call: Call): ResolvedType {
  const expression = argument(call, 0);
  if (expression.kind !== "literal" || typeof expression.value !== "string")
    return readTypeArgument(call, expression);
  const { context } = call;
  return (
    context.table.named([expression.value]) ?? context.refuse("unknown-type", expression.at, expression.value)
  );
}

function keysOf(items: readonly Item[], keyOf: (node: FhirNode) => unknown): string[] {
  const keys: string[] = [];
  for (const item of items) {
    const key = item instanceof FhirNode ? keyOf(item) : undefined;
    if (typeof key === "string") keys.push(key);
  }
  return keys;
}

const emptyText = [""];

/** `join()`: the tests of SQL on FHIR want an empty text where there is nothing to join. */
const join = special(0, 1, (call) => {
  const { run } = joinFunction.compile(call);
  return {
    types: [systemTypes.String],
    run: (frame) => {
      const joined = run(frame);
      return joined.length === 0 ? emptyText : joined;
    },
  };
});

/** The functions that SQL on FHIR adds to FHIRPath, or has otherwise. */
export const viewFunctions: FunctionTable = { getResourceKey, getReferenceKey, join };
