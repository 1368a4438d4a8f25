import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { validateEfCom } from "../ef-com.ts";
import { toBigint, toHex } from "@lienthong/pki";
import type { Transceive } from "./apdu.ts";
import { bacKeys, openBac } from "./bac.ts";
import { choosePace } from "./card-access.ts";
import { cipherSuites } from "./cipher-suite.ts";
import { openPace } from "./pace.ts";
import { mrzSecret } from "./password.ts";
import { readFile } from "./read-file.ts";

const path = fileURLToPath(
  new URL("../../../../../../shared/specs/vneid/vectors/icao/doc9303-worked-examples.json", import.meta.url),
);
const absent = !existsSync(path);
const reason = absent ? " (skipped: ../shared is absent)" : "";

type Texts = Readonly<Record<string, string>>;
interface Examples {
  readonly bac: Texts;
  readonly secureMessaging3des: Texts & {
    readonly exchanges: readonly { readonly command: string; readonly response: string }[];
  };
  readonly paceGmEcdh: Texts & {
    readonly mrz: {
      readonly documentNumber: string;
      readonly birthDate: string;
      readonly expiryDate: string;
    };
  };
  readonly files: { readonly efCom: { readonly hex: string } };
}

const examples = (): Examples => JSON.parse(readFileSync(path, "utf8")) as Examples;
const bytes = (hex: string | undefined): Uint8Array => Uint8Array.from(Buffer.from(hex ?? "", "hex"));

/** A chip that answers as the example says and accepts nothing else. */
function scripted(rows: readonly (readonly [command: string | undefined, answer: string])[]): Transceive {
  let at = 0;
  return (command) => {
    const [expected, answer] = rows[at] ?? [];
    at += 1;
    if (expected !== undefined) expect(toHex(command)).toBe(expected);
    return Promise.resolve(bytes(answer));
  };
}

/** Gives these bytes in turn in place of random ones. */
function given(...parts: readonly (string | undefined)[]): (length: number) => Uint8Array {
  let at = 0;
  return () => {
    at += 1;
    return bytes(parts[at - 1]);
  };
}

describe.skipIf(absent)(`the worked examples of ICAO Doc 9303${reason}`, () => {
  const mrz = { documentNumber: "L898902C<", birthDate: "690806", expiryDate: "940623" };

  it("part 11 appendix D.1 and D.2: keys of basic access control", () => {
    const { bac } = examples();
    expect(toHex(mrzSecret(mrz)).toUpperCase()).toBe(bac["sha1"]);
    expect(toHex(bacKeys(mrz).encryptionKey)).toBe(bac["kEnc"]);
    expect(toHex(bacKeys(mrz).macKey)).toBe(bac["kMac"]);
  });

  it("part 11 appendix D.3: authentication and session keys", async () => {
    const { bac } = examples();
    const chip = scripted([
      ["0084000008", `${bac["rndIc"]}9000`],
      [bac["externalAuthenticateApdu"], `${bac["response"]}9000`],
    ]);
    const session = await openBac(chip, mrz, given(bac["rndIfd"], bac["kIfd"]));
    expect(toHex(session.encryptionKey)).toBe(bac["ksEnc"]);
    expect(toHex(session.macKey)).toBe(bac["ksMac"]);
    expect(session.counter).toBe(toBigint(bytes(bac["ssc"])));
  });

  it("part 11 appendix D.4: reading EF.COM under secure messaging", async () => {
    const { secureMessaging3des: example, files } = examples();
    const session = {
      suite: cipherSuites.tripleDes,
      encryptionKey: bytes(example["ksEnc"]),
      macKey: bytes(example["ksMac"]),
      counter: toBigint(bytes(example["sscStart"])),
    };
    const chip = scripted(example.exchanges.map(({ command, response }) => [command, response] as const));
    const read = await readFile({ transceive: chip, session }, 0x011e);
    expect(toHex(read.bytes ?? new Uint8Array(0))).toBe(example["plainFile"]);
    expect(read.channel.session?.counter).toBe(toBigint(bytes(example["sscEnd"])));
    expect(files.efCom.hex).toBe(example["plainFile"]);
    expect(validateEfCom(read.bytes)).toEqual({
      ok: true,
      value: { ldsVersion: "0106", unicodeVersion: "040000", dataGroups: [1, 2] },
      issues: [],
    });
  });

  it("part 11 appendix G.1: PACE with ECDH and generic mapping", async () => {
    const { paceGmEcdh: example } = examples();
    const way = choosePace(bytes(example["cardAccess"]));
    if (!way) throw new Error("no way of PACE");
    expect(way).toMatchObject({
      parameterId: 13,
      curve: { name: "brainpoolP256r1" },
      suite: { name: "AES-128" },
    });
    expect(toHex(mrzSecret(example.mrz))).toBe(example["passwordKeyInput"]);
    expect(toHex(way.suite.deriveKey(mrzSecret(example.mrz), 3))).toBe(example["kPi"]);
    const chip = scripted([
      ["0022c1a412800a04007f0007020204020283010184010d", "9000"],
      ["10860000027c0000", `7c128010${example["encryptedNonce"]}9000`],
      [`10860000457c438141${example["mapPublicTerminal"]}00`, `7c438241${example["mapPublicChip"]}9000`],
      [`10860000457c438341${example["agreePublicTerminal"]}00`, `7c438441${example["agreePublicChip"]}9000`],
      [`008600000c7c0a8508${example["tokenTerminal"]}00`, `7c0a8608${example["tokenChip"]}9000`],
    ]);
    const random = given(example["mapPrivateKeyTerminal"], example["agreePrivateKeyTerminal"]);
    const { session, chipMapping } = await openPace(chip, way, { mrz: example.mrz }, random);
    expect(toHex(session.encryptionKey)).toBe(example["ksEnc"]);
    expect(toHex(session.macKey)).toBe(example["ksMac"]);
    expect(session.counter).toBe(0n);
    expect(chipMapping).toBeUndefined();
  });
});
