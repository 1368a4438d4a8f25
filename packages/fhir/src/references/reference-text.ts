const longest = 4096;

/** The type that the text of a reference names: `Patient/1`, `https://a.vn/fhir/Patient/1/_history/2`. */
export function typeInReference(
  reference: string,
  isResourceName: (name: string) => boolean,
): string | undefined {
  if (reference.length > longest) return undefined;
  const parts = reference.split("/");
  const isVersioned = parts.length >= 4 && parts.at(-2) === "_history";
  const type = parts.at(isVersioned ? -4 : -2);
  return parts.length >= 2 && type !== undefined && isResourceName(type) ? type : undefined;
}

/** What the text of a reference is: `relative` ones should be `Type/id`. */
export type ReferenceForm = "fragment" | "absolute" | "query" | "relative" | "bad-relative" | "bad-query";

const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/u;
const relative =
  /^[A-Z][A-Za-z]{1,63}\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?(?:#.{0,1000})?$/u;
const parameter = /^[A-Za-z_][A-Za-z0-9_.:-]{0,200}=/u;

/** Tells the form of a reference; FHIR, "References between resources". */
export function referenceForm(reference: string, isResourceName: (name: string) => boolean): ReferenceForm {
  if (reference.startsWith("#")) return "fragment";
  if (absolute.test(reference.slice(0, 64)) || reference.length > longest) return "absolute";
  const question = reference.indexOf("?");
  if (question > 0 && isResourceName(reference.slice(0, question))) {
    const parameters = reference.slice(question + 1).split("&");
    return parameters.every((one) => parameter.test(one)) ? "query" : "bad-query";
  }
  return relative.test(reference) ? "relative" : "bad-relative";
}
