import type { GeneralName } from "./general-name.ts";

/** Whether a name lies in a subtree; `undefined` when that cannot be told, because either is not written as it must be. */
export type Match = boolean | undefined;

/** Whether a name lies in the subtree of a base of the same form (RFC 5280 section 4.2.1.10). */
export function isWithin(name: GeneralName, base: GeneralName): Match {
  if (name.form === "directory" && base.form === "directory")
    return base.parts.every((part, at) => part === name.parts[at]);
  if (name.form === "ip" && base.form === "ip") return isInRange(name.bytes, base.bytes);
  if (name.form === "email" && base.form === "email") return isMailWithin(name.text, base.text);
  if (name.form === "dns" && base.form === "dns") return isHostWithin(name.text, base.text);
  if (name.form === "uri" && base.form === "uri") return isUriWithin(name.text, base.text);
  return undefined;
}

/** Letters, digits and hyphens between dots, as a DNS name in its preferred form is written; `_` is met in practice. */
const hostPattern = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/u;
const longestName = 2048;

/** The host in a form to compare; nothing when it is none. */
function hostOf(text: string): string | undefined {
  const host = text.length <= 253 ? text.toLowerCase() : "";
  return hostPattern.test(host) ? host : undefined;
}

/** A host, or with a point before it all hosts below one: for mail and addresses. */
function isUnder(host: string, base: string): Match {
  const domain = hostOf(base.startsWith(".") ? base.slice(1) : base);
  if (domain === undefined) return undefined;
  return base.startsWith(".") ? host.endsWith(`.${domain}`) : host === domain;
}

/**
 * A DNS name lies in a subtree when it is the base with labels before it or none; all names lie in that of an empty base. A point before the base,
 * which the standard does not know, is taken as those who write it mean it: at least one label more.
 */
function isHostWithin(text: string, base: string): Match {
  const isWildcard = text.startsWith("*.");
  const host = hostOf(isWildcard ? text.slice(2) : text);
  if (host === undefined) return undefined;
  if (base === "") return true;
  const domain = hostOf(base.startsWith(".") ? base.slice(1) : base);
  if (domain === undefined) return undefined;
  if (host.endsWith(`.${domain}`) || (host === domain && (isWildcard || !base.startsWith(".")))) return true;
  // Of the names under a wildcard some lie in a subtree further down, and others do not.
  return isWildcard && domain.endsWith(`.${host}`) ? undefined : false;
}

/** One mailbox, all at a host, or with a point before it all at hosts below one. Only the host is without regard to case. */
function isMailWithin(text: string, base: string): Match {
  const mailbox = mailboxOf(text);
  if (!mailbox) return undefined;
  if (!base.includes("@")) return isUnder(mailbox.host, base);
  const wanted = mailboxOf(base);
  return wanted ? mailbox.local === wanted.local && mailbox.host === wanted.host : undefined;
}

function mailboxOf(text: string): { readonly local: string; readonly host: string } | undefined {
  if (text.length > longestName) return undefined;
  const [local = "", hostText = "", ...more] = text.split("@");
  const host = hostOf(hostText);
  // A quoted local part may be written in two ways.
  const isPlain = local !== "" && more.length === 0 && !/["\\\s]/u.test(local);
  return isPlain && host !== undefined ? { local, host } : undefined;
}

/** The host of an address; one without a host, or with a number in its place, cannot be compared. */
function isUriWithin(text: string, base: string): Match {
  if (text.length > longestName) return undefined;
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/iu.exec(text)?.[1];
  const hostText = /^(?:[^@]*@)?([^@:]+)(?::\d*)?$/u.exec(authority ?? "")?.[1];
  const host = hostOf(hostText ?? "");
  if (host === undefined || /^[\d.]+$/u.test(host)) return undefined;
  return isUnder(host, base);
}

/** An address and its mask, both in four bytes or in sixteen; a mask is ones and then zeros (RFC 4632). */
function isInRange(address: Uint8Array, base: Uint8Array): Match {
  const { length } = address;
  if (!isLength(length) || !isLength(base.length / 2)) return undefined;
  const mask = base.subarray(base.length / 2);
  const bits = [...mask].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  if (bits.includes("01")) return undefined;
  if (base.length !== 2 * length) return false;
  return mask.every((byte, at) => ((address[at] ?? 0) & byte) === ((base[at] ?? 0) & byte));
}

const isLength = (length: number): boolean => length === 4 || length === 16;
