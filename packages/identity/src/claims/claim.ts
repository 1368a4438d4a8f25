import type { Confidence } from "@lienthong/core";
import type { OldIdNumber } from "../number/old-id-number.ts";
import type { PersonalNumber, Sex } from "../number/personal-number.ts";

/**
 * How the value was obtained, weakest first: `typed` by a person, `scanned` from something unsigned (QR code, MRZ, chip
 * files not verified), `chip-verified` by passive authentication, `portal` from a state portal, `vneid` from VNeID.
 */
export type Assurance = "typed" | "scanned" | "chip-verified" | "portal" | "vneid";

/** The system that a claim came from, by the names of the table of sources. */
export type ClaimSystem = "typed" | "card-qr" | "card-mrz" | "chip-dg13";

/** Where a claim came from: the system and the field in its own words. */
export interface ClaimSource {
  readonly system: ClaimSystem;
  readonly field: string;
}

/** One thing said about a person, and how we know it. */
export interface Claim<Value> {
  readonly value: Value;
  readonly source: ClaimSource;
  /** When it was read, ISO 8601 with offset; `null` when the caller did not say. */
  readonly time: string | null;
  readonly assurance: Assurance;
  /** How sure we are that this field of this system means this claim. */
  readonly confidence: Confidence;
}

/** Everything a claim can be about, with canonical names and checked types. */
export interface ClaimValues {
  /** Số định danh cá nhân. */
  readonly personalNumber: PersonalNumber;
  /** Số CMND, số định danh đã hủy. */
  readonly oldNumbers: readonly OldIdNumber[];
  /** Nine digits of the card in its MRZ: the key of its chip. */
  readonly documentNumber: string;
  /** Họ, chữ đệm và tên, whole. */
  readonly name: string;
  /** Name in the letters of the MRZ, never the name of a record. */
  readonly nameMrz: string;
  /** ISO date, whole or partial. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** As the source writes it: "Việt Nam", "VNM". */
  readonly nationality: string;
  /** Dân tộc. */
  readonly ethnicity: string;
  /** Tôn giáo. */
  readonly religion: string;
  /** Quê quán; on 2024 cards the place of birth registration. */
  readonly homeTown: string;
  /** Nơi thường trú, nơi cư trú. */
  readonly permanentAddress: string;
  /** Nơi ở hiện tại. */
  readonly currentAddress: string;
  /** Đặc điểm nhận dạng. */
  readonly features: string;
  /** Ngày cấp. */
  readonly issueDate: string;
  /** Ngày hết hạn. */
  readonly expiryDate: string;
  readonly father: string;
  readonly mother: string;
  readonly spouse: string;
  /** Mã số bảo hiểm xã hội. */
  readonly socialInsuranceNumber: string;
  readonly phoneNumber: string;
  readonly email: string;
}

/** Canonical name of a claim. */
export type ClaimName = keyof ClaimValues;

/** What is known about one person from one source; what is not known is absent. */
export type IdentityClaims = { readonly [Name in ClaimName]?: Claim<ClaimValues[Name]> };

/** Class of personal data by NĐ 356/2025/NĐ-CP: basic (cơ bản) or sensitive (nhạy cảm). */
export type DataClass = "basic" | "sensitive";

/**
 * Class of personal data of each claim (dữ liệu cá nhân cơ bản, nhạy cảm), NĐ 356/2025/NĐ-CP. Its keys are all
 * canonical claim names.
 *
 * @example
 * ```ts
 * import { claimDataClass } from "@lienthong/identity";
 *
 * claimDataClass.religion; // "sensitive"
 * ```
 */
export const claimDataClass: Readonly<Record<ClaimName, DataClass>> = {
  personalNumber: "basic",
  oldNumbers: "basic",
  documentNumber: "basic",
  name: "basic",
  nameMrz: "basic",
  birthDate: "basic",
  sex: "basic",
  nationality: "basic",
  ethnicity: "sensitive",
  religion: "sensitive",
  homeTown: "basic",
  permanentAddress: "basic",
  currentAddress: "basic",
  features: "sensitive",
  issueDate: "basic",
  expiryDate: "basic",
  father: "basic",
  mother: "basic",
  spouse: "basic",
  socialInsuranceNumber: "basic",
  phoneNumber: "basic",
  email: "basic",
};
