import {
  cardMessages as healthCardMessages,
  validateCardQr as validateHealthCardQr,
} from "@lienthong/bhyt/card";
import { describeIssue, type Issue, trimScan } from "@lienthong/core";
import {
  cardMessages as identityMessages,
  maskPersonalNumber,
  type Sex,
  validateCardQr,
  validatePersonalNumber,
} from "@lienthong/identity/card";

/** What the hospital's software learns when the visitor says "this is me". */
export interface Visit {
  /** `scanned` from an unsigned QR code or `typed` by hand: staff still look at the paper. */
  readonly assurance: "scanned" | "typed";
  readonly personalNumber?: string;
  readonly healthCardNumber?: string;
  readonly name?: string;
  readonly birthDate?: string;
  readonly sex?: Sex;
}

/** What a scan or a typed number gave: facts to confirm, or what went wrong. */
export type Reading =
  | {
      readonly ok: true;
      readonly kind: string;
      readonly facts: readonly (readonly [name: string, value: string])[];
      readonly notes: readonly string[];
      readonly visit: Visit;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the text of a scanned identity card or health-insurance card; `today` is `YYYY-MM-DD`. */
export function readScan(text: string, today: string): Reading {
  // The QR code of a health-insurance card ends with "$", that of an identity card never does.
  return trimScan(text).text.endsWith("$") ? readHealthCard(text, today) : readIdentityCard(text, today);
}

function readIdentityCard(text: string, today: string): Reading {
  const card = validateCardQr(text, { asOf: today });
  if (!card.ok) return { ok: false, problems: sentences(card.issues) };
  const { personalNumber, name, birthDate, sex } = card.value;
  return {
    ok: true,
    kind: card.value.card === "cccd-2021" ? "Thẻ căn cước công dân gắn chip" : "Thẻ Căn cước",
    facts: [
      ["Họ và tên", name],
      ["Ngày sinh", vietnameseDate(birthDate)],
      ["Giới tính", sexNames[sex]],
      ["Số định danh", maskPersonalNumber(personalNumber)],
    ],
    notes: sentences(card.issues.filter(({ severity }) => severity === "warning")),
    visit: { assurance: "scanned", personalNumber, name, birthDate, sex },
  };
}

function readHealthCard(text: string, today: string): Reading {
  const card = validateHealthCardQr(text);
  if (!card.ok) return { ok: false, problems: sentences(card.issues) };
  const { number, name, birth, sex, validFrom, validTo } = card.value;
  const isOver = validTo !== "" && validTo < today;
  const isEarly = validFrom !== "" && validFrom > today;
  return {
    ok: true,
    kind: "Thẻ bảo hiểm y tế",
    facts: [
      ["Họ và tên", name],
      ["Ngày sinh", vietnameseDate(birth)],
      ...(sex === "" ? [] : [["Giới tính", sexNames[sex]] as const]),
      ["Số thẻ", `${"*".repeat(number.text.length - 4)}${number.text.slice(-4)}`],
      ["Có giá trị từ", vietnameseDate(validFrom)],
      ...(validTo === "" ? [] : [["Có giá trị đến", vietnameseDate(validTo)] as const]),
    ],
    notes: [
      ...(isOver ? ["Thẻ đã hết hạn. Xin mời quý khách đến quầy có nhân viên."] : []),
      ...(isEarly ? ["Thẻ chưa đến ngày có giá trị. Xin mời quý khách đến quầy có nhân viên."] : []),
      ...sentences(card.issues.filter(({ severity }) => severity === "warning")),
    ],
    visit: {
      assurance: "scanned",
      healthCardNumber: number.text,
      name,
      birthDate: birth,
      ...(sex !== "" && { sex }),
    },
  };
}

/** Reads twelve digits that the visitor typed. */
export function readTypedNumber(digits: string, today: string): Reading {
  const result = validatePersonalNumber(digits, { asOf: today });
  if (!result.ok) return { ok: false, problems: sentences(result.issues) };
  const { number, sex, birthYear } = result.value;
  return {
    ok: true,
    kind: "Số định danh do quý khách nhập",
    facts: [
      ["Số định danh", maskPersonalNumber(number)],
      ["Năm sinh theo số", String(birthYear)],
      ["Giới tính theo số", sexNames[sex]],
    ],
    notes: ["Nhân viên sẽ xem lại giấy tờ của quý khách."],
    visit: { assurance: "typed", personalNumber: number },
  };
}

const sexNames: Readonly<Record<Sex, string>> = { male: "Nam", female: "Nữ" };

function sentences(issues: readonly Issue[]): readonly string[] {
  return [
    ...new Set(issues.map((issue) => describeIssue(issue, "vi", identityMessages, healthCardMessages))),
  ];
}

/** `1990-03-05` as people write it, 05/03/1990; a year alone stays a year. */
function vietnameseDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}
