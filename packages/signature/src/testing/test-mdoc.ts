import { createHash, createHmac, diffieHellman, hkdfSync, sign } from "node:crypto";
import { embed, writeCbor, writeEmbedded } from "../mdoc/cbor/write-cbor.ts";
import type { MdocValue } from "../mdoc/mdoc-value.ts";
import { type TestKey, certificate, ecKey } from "./test-pki.ts";
import { testWorld } from "./test-trust.ts";

/** Makers of mdocs for tests, right ones and wrong ones, out of Node's own cryptography. */
type Entries = Map<string | number, MdocValue>;

const namespace = "vn.example.the";
export const docType = "vn.example.the.1";
export const transcript = writeCbor([null, null, ["phiên", Uint8Array.of(1, 2, 3)]]);

/** The entries of a map, in the order of its keys. */
export const entries = (named: Readonly<Record<string, MdocValue>>): Entries =>
  new Map(Object.entries(named));
const time = (text: string): MdocValue => ({ tag: 0, value: text });

export function coseKey({ publicKey }: TestKey, curve = 1): Entries {
  const { kty, x = "", y = "" } = publicKey.export({ format: "jwk" });
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "base64url"));
  if (kty === "OKP")
    return new Map<string | number, MdocValue>([
      [1, 1],
      [-1, 6],
      [-2, bytes(x)],
    ]);
  return new Map<string | number, MdocValue>([
    [1, 2],
    [-1, curve],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
}

/** What a table of attacks changes of a right mdoc. */
export interface MdocChanges {
  readonly item?: (item: Entries, at: number) => void;
  /** Changes elements after they were signed. */
  readonly after?: (items: MdocValue[]) => void;
  readonly object?: (object: Entries) => void;
  readonly protected?: Entries;
  readonly unprotected?: (headers: Entries) => void;
  readonly signed?: (parts: MdocValue[]) => void;
  readonly issuerSigned?: (entries: Entries) => void;
  readonly document?: (entries: Entries) => void;
  readonly response?: (entries: Entries) => void;
  readonly deviceAuth?: (auth: Entries) => void;
  readonly certificate?: Parameters<ReturnType<typeof testWorld>["signer"]>[0];
  readonly stated?: Entries;
  readonly proof?: "signature" | "mac";
  /** Signs as the issuer. */
  readonly issuer?: TestKey;
  /** Signs as the device. */
  readonly device?: TestKey;
}

let shared: Readonly<Record<"issuer" | "device" | "reader", TestKey>> | undefined;
export function mdocKeys(): NonNullable<typeof shared> {
  shared ??= { issuer: ecKey(), device: ecKey(), reader: ecKey() };
  return shared;
}

/** The private number of the reader's key. */
export const readerKey = (): Uint8Array =>
  Uint8Array.from(Buffer.from(mdocKeys().reader.privateKey.export({ format: "jwk" }).d ?? "", "base64url"));

const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash("sha256").update(bytes).digest());

const isEd25519 = ({ privateKey }: TestKey): boolean => privateKey.asymmetricKeyType === "ed25519";

const plainSign = (bytes: Uint8Array, key: TestKey): Uint8Array =>
  Uint8Array.from(
    sign(isEd25519(key) ? null : "sha256", bytes, { key: key.privateKey, dsaEncoding: "ieee-p1363" }),
  );
/** The number of the algorithm that a key signs with. */
const algorithmOf = (key: TestKey): number => (isEd25519(key) ? -8 : -7);

/** The certificates of an issuer whose key no signer of this package can have. */
function edCertificates(key: TestKey): readonly Uint8Array[] {
  const { between, betweenKey } = testWorld();
  const subject = "Trần Thị Bình";
  return [certificate({ subject, issuer: "Between", key, signer: betweenKey }), between];
}

function issuerSigned(changes: MdocChanges): Entries {
  const { device } = mdocKeys();
  const { issuer = mdocKeys().issuer } = changes;
  const certificates = isEd25519(issuer)
    ? edCertificates(issuer)
    : testWorld().signer({ key: issuer, ...changes.certificate }).certificates;
  const items = ["ho_ten", "so"].map((name, at): MdocValue => {
    const item = entries({
      digestID: at,
      random: new Uint8Array(32).fill(at + 7),
      elementIdentifier: name,
      elementValue: name === "so" ? 17 : "Nguyễn Văn An",
    });
    changes.item?.(item, at);
    return { tag: 24, value: writeCbor(item) };
  });
  const object = entries({
    version: "1.0",
    digestAlgorithm: "SHA-256",
    valueDigests: entries({
      [namespace]: new Map(items.map((item, at) => [at, sha256(writeCbor(item))])),
    }),
    deviceKeyInfo: entries({ deviceKey: coseKey(device) }),
    docType,
    validityInfo: entries({
      signed: time("2026-01-01T00:00:00Z"),
      validFrom: time("2026-02-01T00:00:00Z"),
      validUntil: time("2027-01-01T00:00:00Z"),
    }),
  });
  changes.object?.(object);
  changes.after?.(items);
  const headers = writeCbor(changes.protected ?? new Map([[1, algorithmOf(issuer)]]));
  const payload = writeEmbedded(object);
  const value = plainSign(writeCbor(["Signature1", headers, new Uint8Array(0), payload]), issuer);
  const unprotected: Entries = new Map([[33, [...certificates]]]);
  changes.unprotected?.(unprotected);
  const parts: MdocValue[] = [headers, unprotected, payload, value];
  changes.signed?.(parts);
  const made = entries({ nameSpaces: entries({ [namespace]: items }), issuerAuth: parts });
  changes.issuerSigned?.(made);
  return made;
}

/** What an issuer hands to a wallet. */
export const makeIssuerSigned = (changes: MdocChanges = {}): Uint8Array => writeCbor(issuerSigned(changes));

/** The answer of a wallet. */
export function makeResponse(changes: MdocChanges = {}): Uint8Array {
  const { device = mdocKeys().device, proof = "signature", stated = new Map() } = changes;
  const namespaces: MdocValue = { tag: 24, value: writeCbor(stated) };
  const [first, ...rest] = ["DeviceAuthentication", docType].map(writeCbor);
  const authentication = embed(
    Uint8Array.from(
      Buffer.concat(
        [Uint8Array.of(0x84), first ?? [], transcript, ...rest, writeCbor(namespaces)].map((part) =>
          Uint8Array.from(part),
        ),
      ),
    ),
  );
  const headers = writeCbor(new Map([[1, proof === "mac" ? 5 : algorithmOf(device)]]));
  const context = proof === "mac" ? "MAC0" : "Signature1";
  const bytes = writeCbor([context, headers, new Uint8Array(0), authentication]);
  const value = proof === "mac" ? code(bytes, device) : plainSign(bytes, device);
  const auth = entries({
    [proof === "mac" ? "deviceMac" : "deviceSignature"]: [headers, new Map(), null, value],
  });
  changes.deviceAuth?.(auth);
  const document = entries({
    docType,
    issuerSigned: issuerSigned(changes),
    deviceSigned: entries({ nameSpaces: namespaces, deviceAuth: auth }),
  });
  changes.document?.(document);
  const response = entries({ version: "1.0", documents: [document], status: 0 });
  changes.response?.(response);
  return writeCbor(response);
}

function code(bytes: Uint8Array, device: TestKey): Uint8Array {
  const { reader } = mdocKeys();
  const secret = diffieHellman({ privateKey: device.privateKey, publicKey: reader.publicKey });
  const key = new Uint8Array(hkdfSync("sha256", secret, sha256(embed(transcript)), "EMacKey", 32));
  return Uint8Array.from(createHmac("sha256", key).update(bytes).digest());
}
