import { equalBytes, joinBytes, toBigint } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { decrypt3des, encrypt3des, retailMac } from "../crypto/des.ts";
import { type Transceive, commandBytes, isDenied, send, sendPlain, statusFault } from "./apdu.ts";
import { cipherSuites, pad } from "./cipher-suite.ts";
import { type MrzPassword, mrzSecret } from "./password.ts";
import { type RandomBytes, draw } from "./random.ts";
import type { SecureSession } from "./secure-messaging.ts";

/** The keys of basic access control: for encryption and for authentication. */
export interface BacKeys {
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
}

/** Document basic access keys (ICAO Doc 9303-11 section 4.3.2 and appendix D.1). */
export function bacKeys(mrz: MrzPassword): BacKeys {
  return keysOf(mrzSecret(mrz).subarray(0, 16));
}

function keysOf(seed: Uint8Array): BacKeys {
  const { deriveKey } = cipherSuites.tripleDes;
  return { encryptionKey: deriveKey(seed, 1), macKey: deriveKey(seed, 2) };
}

/**
 * Basic access control (BAC, ICAO Doc 9303-11 section 4.3): both sides prove to know the printed zone and agree on session keys. Its
 * strength is that of the zone's few unknown digits; PACE is to be preferred where the chip has it.
 */
export async function openBac(
  transceive: Transceive,
  mrz: MrzPassword,
  random: RandomBytes,
): Promise<SecureSession> {
  const { encryptionKey, macKey } = bacKeys(mrz);
  const challenge = await sendPlain(
    transceive,
    { header: [0x00, 0x84, 0x00, 0x00], expected: 8 },
    "challenge",
  );
  if (challenge.length !== 8) throw new ChipFault("identity.access.answer", { step: "challenge" });
  const own = draw(random, 8);
  const ownKey = draw(random, 16);
  const encrypted = encrypt3des(encryptionKey, joinBytes(own, challenge, ownKey));
  const data = joinBytes(encrypted, retailMac(macKey, pad(encrypted, 8)));
  const command = commandBytes({ header: [0x00, 0x82, 0x00, 0x00], data, expected: 0x28 });
  const answer = await send(transceive, command, "authenticate");
  if (isDenied(answer.status) || answer.status === 0x6982) throw new ChipFault("identity.access.denied");
  if (answer.status !== 0x9000) throw statusFault(answer.status, "authenticate");
  if (answer.data.length !== 40) throw new ChipFault("identity.access.answer", { step: "authenticate" });
  const body = answer.data.subarray(0, 32);
  if (!equalBytes(retailMac(macKey, pad(body, 8)), answer.data.subarray(32)))
    throw new ChipFault("identity.access.mac", { step: "authenticate" });
  const plain = decrypt3des(encryptionKey, body);
  const isFresh = equalBytes(plain.subarray(0, 8), challenge) && equalBytes(plain.subarray(8, 16), own);
  if (!isFresh) throw new ChipFault("identity.access.mac", { step: "authenticate" });
  const chipKey = plain.subarray(16);
  return {
    suite: cipherSuites.tripleDes,
    ...keysOf(ownKey.map((byte, at) => byte ^ (chipKey[at] ?? 0))),
    counter: toBigint(joinBytes(challenge.subarray(4), own.subarray(4))),
  };
}
