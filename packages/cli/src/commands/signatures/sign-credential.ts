import type { Issue, Result } from "@lienthong/core";
import { type KeySigner, issueCredential, issueCredentialJwt } from "@lienthong/signature/credentials";
import type { SignCommand } from "../../arguments/command.ts";
import type { Io } from "../../io/io.ts";
import type { CliIssueCode } from "../../messages/codes.ts";
import { rdfOf } from "./rdf.ts";
import { readKeySigner } from "./read-signer.ts";

/** Signs a credential with one Data Integrity proof more, or as a JWT; the key is a bare one. */
export async function signCredential(
  form: "data-integrity" | "vc-jwt",
  bytes: Uint8Array,
  command: SignCommand,
  io: Io,
): Promise<Result<string> | { readonly misuse: Issue<CliIssueCode> }> {
  const { key = "", verificationMethod, cryptosuite } = command;
  const signer = await readKeySigner(command, io);
  if ("code" in signer) return { misuse: signer };
  const wrong = (code: CliIssueCode): { readonly misuse: Issue<CliIssueCode> } => ({
    misuse: { code, severity: "fatal", path: "", params: { file: key, cryptosuite: cryptosuite ?? "" } },
  });
  // P-521 and the like are keys of JOSE, not of credentials.
  if (!["Ed25519", "ES256", "ES384"].includes(signer.alg)) return wrong("cli.signature.bad-credential-key");
  if (cryptosuite !== undefined && !fits(cryptosuite, signer)) return wrong("cli.signature.cryptosuite-key");
  const named = verificationMethod === undefined ? {} : { verificationMethod };
  if (form === "vc-jwt") {
    const made = await issueCredentialJwt(bytes, { signer, ...named });
    return made.ok ? { ...made, value: `${made.value}\n` } : made;
  }
  const made = await issueCredential(bytes, {
    signer,
    at: command.at ?? io.now(),
    rdf: rdfOf(new Map()),
    ...named,
    ...(cryptosuite !== undefined && { cryptosuite }),
  });
  return made.ok ? { ...made, value: `${JSON.stringify(made.value, null, 2)}\n` } : made;
}

function fits(cryptosuite: string, { alg }: KeySigner): boolean {
  return cryptosuite.startsWith("eddsa-") === (alg === "Ed25519");
}
