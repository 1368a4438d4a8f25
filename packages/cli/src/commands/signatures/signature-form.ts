import { type Issue, decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import type { SignCommand, SignatureForm } from "../../arguments/command.ts";
import type { CliIssueCode } from "../../messages/codes.ts";

/** White space, byte order marks, and the zeros of UTF-16. */
const beforeContent: ReadonlySet<number> = new Set([0, 9, 10, 13, 32, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);
/** `%PDF-` */
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d];
const credentialContexts: readonly unknown[] = [
  "https://www.w3.org/ns/credentials/v2",
  "https://www.w3.org/2018/credentials/v1",
];
const longestJson = 10_000_000;

/** Whether bytes begin as XML does: with `<`, whatever an encoding puts before that. */
export function beginsAsXml(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !beforeContent.has(byte)) === 0x3c;
}

/** How a file is signed unless `--to` says it: by its content, and a credential by a bare key only. */
export function formOf(bytes: Uint8Array, { key, certificates }: SignCommand): SignatureForm {
  if (beginsAsXml(bytes)) return "xades";
  if (pdfStart.every((code, at) => bytes[at] === code)) return "pades";
  return key !== undefined && certificates.length === 0 && isCredential(bytes) ? "data-integrity" : "jades";
}

function isCredential(bytes: Uint8Array): boolean {
  const text = decodeUtf8(bytes);
  const read = text.ok && text.value.length <= longestJson ? readJson(text.value) : undefined;
  const value: unknown = read?.ok === true ? read.value : undefined;
  if (typeof value !== "object" || value === null || !("@context" in value)) return false;
  const contexts: unknown = value["@context"];
  return Array.isArray(contexts) && credentialContexts.includes(contexts[0]);
}

/** Options that only some kinds of signatures have. */
const own = {
  xades: ["part", "into", "role"],
  pades: ["reason", "location", "certify"],
  jades: ["detached", "beside"],
  "data-integrity": ["verification-method", "cryptosuite"],
  "vc-jwt": ["verification-method"],
} as const satisfies Record<SignatureForm, readonly string[]>;

/** What was given that this kind of signature has no use for, or does not come without. */
export function optionsAgainst(form: SignatureForm, command: SignCommand): Issue<CliIssueCode> | undefined {
  const isForCredential = form === "data-integrity" || form === "vc-jwt";
  const given: readonly (readonly [name: string, isGiven: boolean])[] = [
    ["part", command.parts.length > 0],
    ["into", command.into !== undefined],
    ["role", command.role !== undefined],
    ["reason", command.reason !== undefined],
    ["location", command.location !== undefined],
    ["certify", command.certify !== undefined],
    ["detached", command.detached],
    ["beside", command.beside !== undefined],
    ["verification-method", command.verificationMethod !== undefined],
    ["cryptosuite", command.cryptosuite !== undefined],
  ];
  const allowed: readonly string[] = own[form];
  const refused = given.find(([name, isGiven]) => isGiven && !allowed.includes(name))?.[0];
  const issue = (code: CliIssueCode, option?: string): Issue<CliIssueCode> => ({
    code,
    severity: "fatal",
    path: "",
    params: { form, ...(option !== undefined && { option: `--${option}` }) },
  });
  if (refused !== undefined) return issue("cli.signature.not-for-form", refused);
  if (isForCredential && command.certificates.length > 0)
    return issue("cli.signature.not-for-form", "certificate");
  if (isForCredential && command.p12 !== undefined) return issue("cli.signature.not-for-form", "p12");
  if (form === "vc-jwt" && command.at !== undefined) return issue("cli.signature.not-for-form", "at");
  if (form === "pades" && command.output === "-") return issue("cli.signature.pdf-output");
  const hasCertificate = command.p12 !== undefined || command.certificates.length > 0;
  return isForCredential || hasCertificate ? undefined : issue("cli.signature.no-certificate");
}
