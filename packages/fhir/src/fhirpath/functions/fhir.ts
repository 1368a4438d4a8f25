import type { Call, FunctionCompiler } from "../compile-context.ts";
import type { ServiceName } from "../compile-context.ts";
import { fromPath, fromTruth, single, type Truth } from "../compiled.ts";
import { type Collection, FhirNode, type Item, nothing, property, systemValue } from "../item.ts";
import { memberPath, type Visit } from "../raw-path.ts";
import { toItem } from "../frame.ts";
import { special, textOf } from "./define.ts";
import { argument } from "./filtering.ts";
import { member } from "../member.ts";

/** `extension(url)`: the extensions of that URL. */
const extension = special(1, 1, (call) => {
  const { source, context, scope } = call;
  const urlArgument = argument(call, 0);
  const url = context.compile(urlArgument, scope).run;
  const extensions = member(context, source, "extension", call.expression.at);
  if (extensions.path !== undefined) {
    const literal = urlArgument.kind === "literal" ? urlArgument.value : undefined;
    const ofUrl = (visit: Visit): Visit => {
      return (value, sibling, type, frame) =>
        property(value, "url") === (literal ?? singleText(url(frame))) && visit(value, sibling, type, frame);
    };
    return fromPath(memberPath(extensions.path, ofUrl), extensions.types);
  }
  return {
    types: extensions.types,
    run: (frame) => {
      const wanted = singleText(url(frame));
      return extensions
        .run(frame)
        .filter((item) => item instanceof FhirNode && property(item.value, "url") === wanted);
    },
  };
});

function singleText(collection: Collection): string | undefined {
  const item = single(collection);
  return item === undefined ? undefined : textOf(item);
}

/** `resolve()`: what references, canonicals and URIs point to. What is not found is left out. */
const resolve = special(0, 0, ({ source }) => ({
  types: undefined,
  run: (frame) => {
    const found: Item[] = [];
    for (const item of source.run(frame)) {
      const reference = referenceOf(item);
      if (reference === undefined) continue;
      frame.session.spend(10);
      const resource = frame.session.resolve(reference);
      if (resource !== undefined && resource !== null) {
        found.push(toItem(resource, undefined, frame.table.ofResource(resource), frame.table));
      }
    }
    return found.length === 0 ? nothing : found;
  },
}));

function referenceOf(item: Item): string | undefined {
  const value = systemValue(item);
  if (typeof value === "string") return value;
  const reference = item instanceof FhirNode ? property(item.value, "reference") : undefined;
  return typeof reference === "string" ? reference : undefined;
}

/** A function that the environment answers; without the service the expression does not compile. */
function service(
  name: ServiceName,
  count: 0 | 1,
  answer: (call: Call, argument: Truth0) => Truth,
): FunctionCompiler {
  return special(count, count, (call) => {
    if (!call.context.services.has(name)) call.context.refuse("needs-service", call.expression.at, name);
    const run = call.args[0] && call.context.compile(call.args[0], call.scope).run;
    return fromTruth(answer(call, (frame) => (run === undefined ? "" : singleText(run(frame)))));
  });
}

type Truth0 = (frame: Parameters<Truth>[0]) => string | undefined;

const memberOf = service("memberOf", 1, ({ source }, url) => (frame) => {
  const item = single(source.run(frame));
  const valueSet = url(frame);
  if (item === undefined || valueSet === undefined) return undefined;
  const { session } = frame;
  const value = item instanceof FhirNode ? item.value : item;
  const type = item instanceof FhirNode ? item.type.name : "string";
  return session.call(() => session.environment.memberOf?.(value, type, valueSet));
});

const conformsTo = service("conformsTo", 1, ({ source }, url) => (frame) => {
  const item = single(source.run(frame));
  const profile = url(frame);
  if (!(item instanceof FhirNode) || profile === undefined) return undefined;
  const { session } = frame;
  return session.call(() => session.environment.conformsTo?.(item.value, item.type.name, profile));
});

const htmlChecks = service("htmlChecks", 0, ({ source }) => (frame) => {
  const item = single(source.run(frame));
  const value = item === undefined ? undefined : systemValue(item);
  if (typeof value !== "string") return undefined;
  const { session } = frame;
  return session.call(() => session.environment.htmlChecks?.(value));
});

/** Functions that FHIR adds to FHIRPath (mục 2.9 của FHIR R4 FHIRPath). */
export const fhirFunctions: Readonly<Record<string, FunctionCompiler>> = {
  extension,
  resolve,
  memberOf,
  conformsTo,
  htmlChecks,
  htmlChecks2: htmlChecks,
};
