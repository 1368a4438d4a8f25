import type { Issue, Locale } from "@lienthong/core";
import type { Cryptosuite } from "@lienthong/signature/credentials";
import type { CliIssueCode } from "../messages/codes.ts";

/** How the findings are written. */
export type ReportFormat = "text" | "json" | "operationoutcome";

/** What a record can be converted to. */
export type Target = "fhir" | "bhyt" | "clr" | "json";

/** The FHIR dress of a converted claim file: the Vietnamese profiles or plain R4. */
export type FhirProfile = "vn-core" | "r4";

/** What of a pupil's marks a transcript holds: averages only, or the marks they come from too. */
export type TranscriptDetail = "averages" | "marks";

/** The version of FHIR files, as people call it. */
export type FhirVersionName = "r4" | "r4b" | "r5";

/** What both commands share. */
export interface CommonOptions {
  readonly locale: Locale;
  readonly format: ReportFormat;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly recursive: boolean;
  readonly fhirVersion: FhirVersionName;
  /** `2024-2025`, for workbooks that do not say it. */
  readonly schoolYear?: string;
  /** 1 to 12, for workbooks that do not say it. */
  readonly grade?: number;
  /** Folder with lists of codes, for the rules of claim files that need them. */
  readonly catalogues?: string;
  readonly files: readonly string[];
}

/** `lienthong check` with its options. */
export interface CheckCommand extends CommonOptions {
  readonly name: "check";
  /** Files that the findings are written to, as a page (`.html`), a workbook (`.xlsx`) or a table (`.csv`). */
  readonly reports: readonly string[];
  readonly overwrite: boolean;
}

/** `lienthong convert` with its options. */
export interface ConvertCommand extends CommonOptions {
  readonly name: "convert";
  readonly to: Target;
  readonly output: string;
  readonly overwrite: boolean;
  readonly allowErrors: boolean;
  readonly profile: FhirProfile;
  readonly issuer?: string;
  readonly issuerName?: string;
  readonly issued?: string;
  readonly detail: TranscriptDetail;
}

/** `lienthong typegen` with its options; the version of FHIR is that of the packages unless it is given. */
export interface TypegenCommand extends Omit<CommonOptions, "fhirVersion" | "catalogues"> {
  readonly name: "typegen";
  readonly output: string;
  readonly overwrite: boolean;
  readonly fhirVersion?: FhirVersionName;
  /** URLs, names or ids of profiles; all of them when empty. */
  readonly profiles: readonly string[];
}

/** `lienthong places` with its options. */
export interface PlacesCommand {
  readonly name: "places";
  readonly locale: Locale;
  readonly quiet: boolean;
  /** Whether addresses that are left open make the exit code 1. */
  readonly strict: boolean;
  readonly file: string;
  /** Header of the column that holds the addresses. */
  readonly column: string;
  /** The day of the addresses, `YYYY-MM-DD`. */
  readonly asOf?: string;
  readonly output: string;
  readonly overwrite: boolean;
}

/** `lienthong view` with its options. */
export interface ViewCommand {
  readonly name: "view";
  readonly locale: Locale;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly recursive: boolean;
  /** A file with a ViewDefinition, or the name of a ready view. */
  readonly view: string;
  readonly files: readonly string[];
  readonly fhirVersion: FhirVersionName;
  readonly output: string;
  readonly form: ViewForm;
  /** Where the `CREATE TABLE` goes. */
  readonly sql?: string;
  /** Whether the table is for a spreadsheet: with a byte order mark, and no text that it takes as a formula. */
  readonly isForSpreadsheet: boolean;
  readonly overwrite: boolean;
  /** Whether rows are kept when some records could not be read. */
  readonly allowErrors: boolean;
}

/** How rows of a view are written. */
export type ViewForm = "csv" | "ndjson";

/** What is done with the workbooks and transcripts of a school. */
export type TranscriptAction = "check" | "convert" | "render";

/** What a transcript is written as. */
export type TranscriptForm =
  | "json"
  | "xml"
  | "clr"
  | "elmo"
  | "elmo-1.7"
  | "elm"
  | "oneroster"
  | "oneroster-csv"
  | "ndc"
  | "xlsx"
  | "html"
  | "pdf";

/** What of a pupil goes into formats that do not take all of it unasked. */
export type IdentityField = "name" | "code" | "personalNumber" | "birthDate" | "gender" | "birthPlace";

/** `lienthong transcript` with its options: workbooks of classes and transcripts in other formats, a folder at a time. */
export interface TranscriptCommand {
  readonly name: "transcript";
  readonly action: TranscriptAction;
  readonly locale: Locale;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly files: readonly string[];
  /** Folder for what is written: reports of a check, converted or printed transcripts. */
  readonly output?: string;
  readonly form?: TranscriptForm;
  readonly overwrite: boolean;
  readonly allowErrors: boolean;
  readonly schoolYear?: string;
  readonly grade?: number;
  /** A file with a layout of the school's own. */
  readonly layout?: string;
  /** A file with circulars beside the built-in ones. */
  readonly regulations?: string;
  /** A file with what formats ask for and no transcript holds. */
  readonly facts?: string;
  /** What of the pupil is written; name and pupil code unless given. */
  readonly identity?: readonly IdentityField[];
  /** Name of the school on paper. */
  readonly school?: string;
  /** Font files of a PDF: plain, bold, italics, bold italics. */
  readonly fonts: readonly string[];
  readonly issuer?: string;
  readonly issuerName?: string;
  readonly issued?: string;
}

/** `lienthong verify` with its options. */
export interface VerifyCommand {
  readonly name: "verify";
  readonly locale: Locale;
  readonly form: "text" | "json";
  readonly quiet: boolean;
  /** Folder with the certificates to trust. */
  readonly trust: string;
  /** Roles that must have signed. */
  readonly roles: readonly string[];
  /** When the signatures must hold; now when left out. */
  readonly at?: string;
  /** Files with content that JSON signatures leave out. */
  readonly content: readonly string[];
  /** Files with lists of the states of credentials. */
  readonly statusLists: readonly string[];
  readonly files: readonly string[];
}

/** `lienthong sign` with its options. */
export interface SignCommand {
  readonly name: "sign";
  readonly locale: Locale;
  readonly quiet: boolean;
  readonly file: string;
  /** The kind of signature; by the content of the file when left out. */
  readonly to?: SignatureForm;
  /** PEM file with the private key. */
  readonly key?: string;
  /** PKCS#12 file with key and certificates. */
  readonly p12?: string;
  /** File with what opens the key; `-` is standard input. */
  readonly passphraseFile?: string;
  /** Leaves the content out of a JSON signature. */
  readonly detached: boolean;
  /** File with a JSON signature over the same content, beside which this one is put. */
  readonly beside?: string;
  /** Files with the certificate of the signer and then those of the authorities. */
  readonly certificates: readonly string[];
  /** Ids of the elements to sign; the whole document when empty. */
  readonly parts: readonly string[];
  /** Path of the element that takes the signature. */
  readonly into?: string;
  readonly role?: string;
  /** Credentials: the name of the key; its did:key when left out. */
  readonly verificationMethod?: string;
  /** Credentials: how a Data Integrity proof is made; over JSON, by the kind of key, when left out. */
  readonly cryptosuite?: Cryptosuite;
  /** PDF: what the signature says of itself. */
  readonly reason?: string;
  readonly location?: string;
  /** PDF: certifies it; what may change later. */
  readonly certify?: 1 | 2 | 3;
  readonly at?: string;
  readonly output: string;
  readonly overwrite: boolean;
}

/** Kinds of signatures, in the order in which help lists them. */
export const signatureForms = ["xades", "pades", "jades", "data-integrity", "vc-jwt"] as const;

/** A kind of signature that `sign` makes. */
export type SignatureForm = (typeof signatureForms)[number];

/** Ways to sign credentials with Data Integrity. */
export const cryptosuites = [
  "eddsa-jcs-2022",
  "ecdsa-jcs-2019",
  "eddsa-rdfc-2022",
  "ecdsa-rdfc-2019",
] as const satisfies readonly Cryptosuite[];

/** What help can be about. */
export type HelpTopic =
  "all" | "check" | "convert" | "places" | "transcript" | "typegen" | "view" | "sign" | "verify";

/** What the arguments ask for. */
export type Command =
  | CheckCommand
  | ConvertCommand
  | PlacesCommand
  | TranscriptCommand
  | SignCommand
  | TypegenCommand
  | VerifyCommand
  | ViewCommand
  | { readonly name: "help"; readonly locale: Locale; readonly topic: HelpTopic }
  | { readonly name: "version" }
  | { readonly name: "misuse"; readonly locale: Locale; readonly issue: Issue<CliIssueCode> };

/** Values of `--lang`, in the order in which help lists them. */
export const locales = ["vi", "en"] as const satisfies readonly Locale[];
/** Values of `--format`. */
export const reportFormats = ["text", "json", "operationoutcome"] as const satisfies readonly ReportFormat[];
/** Values of `--to`. */
export const targets = ["fhir", "bhyt", "clr", "json"] as const satisfies readonly Target[];
/** Values of `--identity`. */
export const identityFields = [
  "name",
  "code",
  "personalNumber",
  "birthDate",
  "gender",
  "birthPlace",
] as const satisfies readonly IdentityField[];
/** Values of `--fhir-version`. */
export const fhirVersions = ["r4", "r4b", "r5"] as const satisfies readonly FhirVersionName[];
/** Values of `--detail`. */
export const transcriptDetails = ["averages", "marks"] as const satisfies readonly TranscriptDetail[];

/** Values of `--profile`. */
export const fhirProfiles = ["r4", "vn-core"] as const satisfies readonly FhirProfile[];
