const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/u;

interface UriParts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
}

/** The four parts of RFC 3986 appendix B; the fragment is not needed here. */
function split(uri: string): UriParts {
  const [, scheme, authority, path = "", query] = parts.exec(uri) ?? [];
  return { scheme, authority, path, query };
}

/**
 * Joins an `xml:base` with the one around it, as Canonical XML 1.1 section 2.4 changes RFC 3986 section 5.2: the outer one may be
 * relative itself, steps up that lead beyond it stay, and `/.` or `/..` at the end leave a slash.
 */
export function joinUriReferences(outer: string, inner: string): string {
  const base = split(outer);
  const reference = split(inner);
  if (reference.scheme !== undefined) return write({ ...reference, path: withoutDots(reference.path) });
  if (reference.authority !== undefined)
    return write({ ...reference, scheme: base.scheme, path: withoutDots(reference.path) });
  const { scheme, authority } = base;
  if (reference.path === "") {
    const query = reference.query ?? base.query;
    return write({ scheme, authority, path: withoutDots(base.path), query });
  }
  const path = reference.path.startsWith("/") ? reference.path : merge(base, reference.path);
  return write({ scheme, authority, path: withoutDots(path), query: reference.query });
}

function merge({ authority, path }: UriParts, relative: string): string {
  if (authority !== undefined && path === "") return `/${relative}`;
  // A base that ends in `..` is a folder.
  const folder = /(?:^|\/)\.\.$/u.test(path) ? `${path}/` : path.slice(0, path.lastIndexOf("/") + 1);
  return `${folder}${relative}`;
}

function withoutDots(path: string): string {
  const isAbsolute = path.startsWith("/");
  const kept: string[] = [];
  const steps = path.split("/").filter((step, at, all) => step !== "" || at === all.length - 1);
  steps.forEach((step, at) => {
    const isLast = at === steps.length - 1;
    if (step === ".") {
      if (isLast) kept.push("");
    } else if (step === "..") {
      const canGoUp = kept.length > 0 && kept.at(-1) !== "..";
      if (canGoUp) kept.pop();
      else if (!isAbsolute) kept.push("..");
      if (isLast && (canGoUp || isAbsolute || kept.at(-1) === "..")) kept.push("");
    } else kept.push(step);
  });
  return `${isAbsolute ? "/" : ""}${kept.join("/")}`;
}

function write({ scheme, authority, path, query }: UriParts): string {
  return [
    scheme === undefined ? "" : `${scheme}:`,
    authority === undefined ? "" : `//${authority}`,
    path,
    query === undefined ? "" : `?${query}`,
  ].join("");
}
