import { JoseFault } from "./jose-issue.ts";

/** An SD-JWT in its compact form, cut into its parts (RFC 9901 section 4). */
export interface SdJwtParts {
  /** The JWS of the issuer. */
  readonly issued: string;
  readonly disclosures: readonly string[];
  /** The JWT by which the holder proves to be it (KB-JWT). */
  readonly binding: string | undefined;
  /** What the hash in the KB-JWT is over: all up to the last tilde. */
  readonly bound: string;
}

const mostDisclosures = 2000;

/** Cuts an SD-JWT or SD-JWT+KB at its tildes. */
export function readSdJwt(text: string): SdJwtParts {
  const last = text.lastIndexOf("~");
  if (last === -1) throw new JoseFault("signature.sd-jwt.structure");
  const bound = text.slice(0, last + 1);
  const count = bound.split("~").length - 2;
  if (count > mostDisclosures)
    throw new JoseFault("signature.sd-jwt.too-many", { count, limit: mostDisclosures });
  const [issued = "", ...disclosures] = text.slice(0, last).split("~");
  const binding = text.slice(last + 1);
  // Else a disclosure that lost its tilde would pass for a proof that nobody asked for.
  if (binding !== "" && !/^[\w-]+\.[\w-]+\.[\w-]*$/u.test(binding))
    throw new JoseFault("signature.sd-jwt.structure");
  if (issued.startsWith("{") || issued === "" || disclosures.includes(""))
    throw new JoseFault("signature.sd-jwt.structure");
  return { issued, disclosures, binding: binding === "" ? undefined : binding, bound };
}
