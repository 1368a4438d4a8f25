import { describeIssue } from "@lienthong/core";
import {
  type MaskedClaims,
  claimsFromDg13,
  identityMessages,
  maskClaims,
  validateDg13,
  validateMrz,
} from "@lienthong/identity";
import {
  type ChipProof,
  type Transceive,
  chipAssurance,
  chipMessages,
  readChip,
  validateChip,
} from "@lienthong/identity/chip";

/** Whom the kiosk believes: files of its configuration. */
export interface Trust {
  readonly authorities: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
}

/** What reading a card came to: sentences for the visitor, or what was proved, masked. */
export type CardReading =
  | { readonly ok: false; readonly problems: readonly string[] }
  | {
      readonly ok: true;
      readonly claims: MaskedClaims;
      readonly proof: ChipProof;
      /** Milliseconds that the proof took. */
      readonly took: number;
    };

type Sentences = Parameters<typeof describeIssue>[2];

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

function problems(issues: readonly Parameters<typeof describeIssue>[0][], catalogue: Sentences): CardReading {
  return { ok: false, problems: issues.map((issue) => describeIssue(issue, "vi", catalogue)) };
}

/** Opens the chip with the scanned zone, has it prove itself, and keeps only masked claims. */
export async function readCard(
  zone: string,
  transceive: Transceive,
  { authorities, revocationLists }: Trust,
  time: string,
): Promise<CardReading> {
  const mrz = validateMrz(zone);
  if (!mrz.ok)
    return { ok: false, problems: ["Ba dòng chữ ở mặt sau thẻ bị đọc nhầm. Xin lau thẻ và quét lại."] };
  // The zone's own six digits open the chip; the checked dates have four digits for the year.
  const lines = zone.replace(/[^A-Z0-9<]/gu, "");
  const password = {
    mrz: {
      documentNumber: lines.slice(5, 14),
      birthDate: lines.slice(30, 36),
      expiryDate: lines.slice(38, 44),
    },
  };
  const read = await readChip(transceive, {
    password,
    dataGroups: [1, 13],
    random,
    chipAuthentication: true,
  });
  if (!read.ok) return problems(read.issues, chipMessages);
  const begun = performance.now();
  const proved = validateChip(read.value, { trustAnchors: authorities, revocationLists, time });
  const took = performance.now() - begun;
  if (!proved.ok) return problems(proved.issues, chipMessages);
  const details = validateDg13(read.value.dataGroups[13]);
  if (!details.ok) return problems(details.issues, identityMessages);
  const assurance = chipAssurance(proved.value, 13);
  const claims = claimsFromDg13(details.value, { assurance, time });
  return { ok: true, claims: maskClaims(claims), proof: proved.value, took };
}
