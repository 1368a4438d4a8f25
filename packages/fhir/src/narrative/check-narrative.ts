import type { Walk } from "../walk/walk.ts";
import { xhtmlNamespace } from "../xml/narrative-text.ts";
import { allowedElements, mayHave, refusedSchemes } from "./allowed.ts";
import { ContentModel } from "./content-model.ts";
import { hasTarget } from "./link-targets.ts";
import { scanXhtml } from "./scan-xhtml.ts";

/** Characters that an address of a narrative may have beside letters and digits. */
const notInLinks = /[^\p{L}\p{N};?:@&=+$.,/%\-_~#[\]!'()*|]/u;
const maxReports = 20;

/** Checks the `div` of a narrative (phần diễn giải): txt-1, txt-2, what stands where, and links that something can open. */
export function checkNarrative(walk: Walk, text: string): void {
  const wrongElements = new Set<string>();
  const wrongAttributes = new Set<string>();
  const wrongSchemes = new Set<string>();
  const misplaced = new Map<string, { readonly element: string; readonly parent: string }>();
  const looseText = new Set<string>();
  const fragments = new Set<string>();
  const ids = new Set<string>();
  const model = new ContentModel();
  let root = "";
  let namespace: string | undefined;
  const seen = {
    content: false,
    entity: false,
    badLink: false,
    emptyLink: false,
    twice: false,
    inner: false,
  };
  const isWellFormed = scanXhtml(text, {
    open(name, depth) {
      if (depth === 0) root = name;
      if (!allowedElements.has(name)) wrongElements.add(name);
      if (name === "img") seen.content = true;
      const parent = model.open(name, depth);
      if (parent !== undefined && misplaced.size < maxReports)
        misplaced.set(`${name} ${parent}`, { element: name, parent });
    },
    attribute(element, name, value) {
      if (name === "xmlns") {
        if (namespace === undefined && element === root) namespace = value;
        else if (value !== xhtmlNamespace) seen.inner = true;
      }
      if (!mayHave(element, name)) wrongAttributes.add(name);
      if (name === "id" || (name === "name" && element === "a")) {
        if (name === "id" && ids.has(value)) seen.twice = true;
        ids.add(value);
      }
      if ((name === "href" && element === "a") || (name === "src" && element === "img"))
        readLink(name, value);
    },
    content(depth) {
      seen.content = true;
      const parent = model.refusesText(depth);
      if (parent !== undefined) looseText.add(parent);
    },
    entity: () => {
      seen.entity = true;
    },
  });

  function readLink(name: string, value: string): void {
    const address = value.trim();
    if (address === "") {
      seen.emptyLink = true;
      return;
    }
    if (address.startsWith("#")) {
      if (address.length > 1) fragments.add(address.slice(1));
      else if (name === "src") fragments.add("");
    }
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]{0,31}):/u.exec(address)?.[1]?.toLowerCase();
    if (scheme === "data") return;
    if (notInLinks.test(address.replaceAll(/&(?:amp|#\d{1,7}|#x[0-9A-Fa-f]{1,6});/gu, "")))
      seen.badLink = true;
    if (name === "href" && scheme !== undefined && refusedSchemes.has(scheme)) wrongSchemes.add(scheme);
  }

  if (!isWellFormed) {
    walk.report("fhir.narrative.not-xhtml", "error");
    return;
  }
  if (root !== "div") walk.report("fhir.narrative.root", "error");
  if (namespace !== xhtmlNamespace || seen.inner)
    walk.report("fhir.narrative.namespace", "error", { namespace: xhtmlNamespace });
  for (const element of wrongElements)
    walk.report("fhir.narrative.element", "error", { element: shown(element) });
  for (const attribute of wrongAttributes)
    walk.report("fhir.narrative.attribute", "error", { attribute: shown(attribute) });
  for (const { element, parent } of misplaced.values())
    walk.report("fhir.narrative.nesting", "error", { element: shown(element), parent: shown(parent) });
  for (const parent of looseText) walk.report("fhir.narrative.loose-text", "error", { parent });
  for (const scheme of wrongSchemes) walk.report("fhir.narrative.link", "error", { scheme });
  if (seen.emptyLink) walk.report("fhir.narrative.link-empty", "error");
  if (seen.badLink) walk.report("fhir.narrative.link-character", "error");
  if ([...fragments].some((id) => !ids.has(id) && !hasTarget(walk, id)))
    walk.report("fhir.narrative.link-target", "error");
  if (seen.twice) walk.report("fhir.narrative.id-twice", "warning");
  if (!seen.content) walk.report("fhir.narrative.empty", "error");
  if (seen.entity) walk.report("fhir.narrative.entity", "error");
}

function shown(name: string): string {
  return name.length <= 32 ? name : "…";
}
