import type { Walk } from "../walk/walk.ts";
import { xhtmlNamespace } from "../xml/narrative-text.ts";
import { allowedAttributes, allowedElements, refusedSchemes } from "./allowed.ts";
import { scanXhtml } from "./scan-xhtml.ts";

/** Characters that RFC 3986 does not allow in an address; spaces and `|` are in too many to refuse. */
const notInLinks = /[{}<>"\\^`]/u;

/** Checks the `div` of a narrative (phần diễn giải): txt-1, txt-2, and links that something can open. */
export function checkNarrative(walk: Walk, text: string): void {
  const wrongElements = new Set<string>();
  const wrongAttributes = new Set<string>();
  const wrongSchemes = new Set<string>();
  let root = "";
  let namespace: string | undefined;
  const seen = { content: false, entity: false, badLink: false };
  const isWellFormed = scanXhtml(text, {
    open(name, depth) {
      if (depth === 0) root = name;
      if (!allowedElements.has(name)) wrongElements.add(name);
    },
    attribute(element, name, value) {
      if (name === "xmlns" && element === root) namespace ??= value;
      if (!allowedAttributes.has(name)) wrongAttributes.add(name);
      if (element === "img" && name === "src") seen.content = true;
      if (name === "href" && notInLinks.test(value)) seen.badLink = true;
      const scheme =
        name === "href" ? /^\s*([A-Za-z][A-Za-z0-9+.-]{0,31}):/u.exec(value)?.[1]?.toLowerCase() : undefined;
      if (scheme !== undefined && refusedSchemes.has(scheme)) wrongSchemes.add(scheme);
    },
    content: () => {
      seen.content = true;
    },
    entity: () => {
      seen.entity = true;
    },
  });
  if (!isWellFormed) {
    walk.report("fhir.narrative.not-xhtml", "error");
    return;
  }
  if (root !== "div") walk.report("fhir.narrative.root", "error");
  if (namespace !== xhtmlNamespace)
    walk.report("fhir.narrative.namespace", "error", { namespace: xhtmlNamespace });
  for (const element of wrongElements)
    walk.report("fhir.narrative.element", "error", { element: shown(element) });
  for (const attribute of wrongAttributes)
    walk.report("fhir.narrative.attribute", "error", { attribute: shown(attribute) });
  for (const scheme of wrongSchemes) walk.report("fhir.narrative.link", "error", { scheme });
  if (seen.badLink) walk.report("fhir.narrative.link-character", "error");
  if (!seen.content) walk.report("fhir.narrative.empty", "error");
  if (seen.entity) walk.report("fhir.narrative.entity", "warning");
}

function shown(name: string): string {
  return name.length <= 32 ? name : "…";
}
