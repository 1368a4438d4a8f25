/** Which vocabulary the result speaks: the VN Core guide, or plain FHIR R4 with names of our own. */
export type Target = "vn-core" | "none";

/** Kinds of identifier that may get a system. */
export type IdentifierKey =
  | "cccd"
  | "cmnd"
  | "passport"
  | "bhyt"
  | "bhxh"
  | "ma-lk"
  | "ma-cskcb"
  | "cchn"
  | "gphn"
  | "practitioner"
  | "mrn"
  | "gateway-response"
  | "gateway-transaction"
  | "prescription"
  | "assessment";

/** Code lists (danh mục) that may get a system. */
export type CodeKey =
  | "ma-loai-kcb"
  | "ma-loai-rv"
  | "ket-qua-dtri"
  | "ma-doituong-kcb"
  | "doi-tuong-the"
  | "icd-10"
  | "ma-benh-yhct"
  | "ma-dantoc"
  | "ma-nghe-nghiep"
  | "ma-quoctich"
  | "ma-tinh"
  | "ma-xa"
  | "ma-thuoc"
  | "ma-duong-dung"
  | "ma-dich-vu"
  | "ma-vat-tu"
  | "ma-nhom"
  | "ma-chi-so"
  | "ma-tai-nan"
  | "total"
  | "gateway-result"
  | "prescription-kind"
  | `xml${number}`
  | `xml${number}-${string}`;

/** Extensions that a target may have. */
export type ExtensionKey =
  | "ethnicity"
  | "occupation"
  | "province"
  | "ward"
  | "bhyt-card-type"
  | "primary-care-facility"
  | "treatment-outcome"
  | "order-date";

/** Profiles that a target may have. */
export type ProfileKey =
  | "bhyt-submission-bundle"
  | "patient"
  | "coverage"
  | "encounter"
  | "condition"
  | "condition-diagnosis"
  | "observation-lab"
  | "observation-vital-signs"
  | "medication-request"
  | "claim"
  | "claim-response"
  | "explanation-of-benefit"
  | "organization"
  | "practitioner"
  | "provenance"
  | "composition";
