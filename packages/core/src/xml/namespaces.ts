import { isXmlName, localOf, prefixOf } from "./name.ts";

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

/** The namespaces in force while a document is read (Namespaces in XML 1.0). */
export interface NamespaceScopes {
  /** Enters an element that declares these prefixes; `false` when a declaration is not allowed. */
  enter(declarations: readonly (readonly [prefix: string, uri: string])[]): boolean;
  leave(): void;
  /** Namespace of a prefix, `""` the default one; `undefined` when it is bound to none. */
  resolve(prefix: string): string | undefined;
}

/** Whether a prefix may be bound to a namespace. */
function mayBind(prefix: string, uri: string): boolean {
  if (prefix === "xmlns" || uri === xmlnsNamespace) return false;
  if ((prefix === "xml") !== (uri === xmlNamespace)) return false;
  return prefix === "" || uri !== "";
}

const none: readonly string[] = [];

/** Scopes as one stack of namespaces for each prefix, so that looking up costs the same at every depth. */
export function createNamespaceScopes(): NamespaceScopes {
  const bound = new Map<string, string[]>([
    ["", [""]],
    ["xml", [xmlNamespace]],
    ["xmlns", [xmlnsNamespace]],
  ]);
  const entered: (readonly string[])[] = [];
  return {
    enter(declarations) {
      if (declarations.length === 0) {
        entered.push(none);
        return true;
      }
      entered.push(declarations.map(([prefix]) => prefix));
      for (const [prefix, uri] of declarations) {
        const stack = bound.get(prefix);
        if (stack === undefined) bound.set(prefix, [uri]);
        else stack.push(uri);
      }
      return declarations.every(([prefix, uri]) => mayBind(prefix, uri));
    },
    leave() {
      const prefixes = entered.pop() ?? none;
      for (const prefix of prefixes) bound.get(prefix)?.pop();
    },
    resolve: (prefix) => bound.get(prefix)?.at(-1),
  };
}

/** The prefix that an attribute declares, `""` for the default namespace; `undefined` for other attributes. */
export function declaredPrefix(name: string): string | undefined {
  if (!name.startsWith("xmlns")) return undefined;
  if (name.length === 5) return "";
  return name.charAt(5) === ":" ? name.slice(6) : undefined;
}

/** Whether a name has at most one colon, and that inside. */
export function isQualifiedName(name: string): boolean {
  const local = localOf(name);
  return local === name || (prefixOf(name) !== "" && !local.includes(":") && isXmlName(local));
}
