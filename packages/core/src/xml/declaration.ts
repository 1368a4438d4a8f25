import type { XmlDeclaration } from "./handler.ts";

const pseudoAttribute = /^[ \t\n]+(version|encoding|standalone)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/u;
const allowed: Readonly<Record<string, RegExp>> = {
  version: /^1\.[0-9]+$/u,
  encoding: /^[A-Za-z][-A-Za-z0-9._]*$/u,
  standalone: /^(?:yes|no)$/u,
};
const order = ["version", "encoding", "standalone"];

/** What an XML declaration says, from its text after `xml`; `undefined` when it is not one. */
export function readDeclaration(body: string): XmlDeclaration | undefined {
  const said: { version?: string; encoding?: string; standalone?: string } = {};
  let rest = ` ${body.slice(0, 1000)}`;
  let last = -1;
  for (let match = pseudoAttribute.exec(rest); match !== null; match = pseudoAttribute.exec(rest)) {
    const name = match[1] as keyof XmlDeclaration;
    const value = match[2] ?? match[3] ?? "";
    const place = order.indexOf(name);
    if (place <= last || !allowed[name]?.test(value)) return undefined;
    said[name] = value;
    last = place;
    rest = rest.slice(match[0].length);
  }
  const { version, ...others } = said;
  return version === undefined || rest.trim() !== "" ? undefined : { version, ...others };
}
