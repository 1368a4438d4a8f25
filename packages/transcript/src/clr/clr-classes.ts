import {
  achievementTypes,
  associations,
  identifierTypes,
  resultTypes,
  statuses,
} from "./clr-vocabularies.ts";

/** What a property holds: a simple value, a word of a vocabulary, or an object of a class. */
export type ClrRange =
  | "text"
  | "uri"
  | "time"
  | "number"
  | "flag"
  | "jwt"
  | { readonly words: readonly string[]; readonly isOpen: boolean }
  | { readonly of: ClrClass };

/** A property: how often at least and at most, and what it holds. */
export type ClrProperty = readonly [least: 0 | 1, most: 1 | "many", range: ClrRange];

/** A class: the word that its `type` must hold (none for objects without a type), and its properties. */
export interface ClrClass {
  readonly type?: string;
  /** Only properties that are not left to extensions; others may stand beside them. */
  readonly properties: () => Readonly<Record<string, ClrProperty>>;
}

/** A word of a vocabulary that others may extend with words of their own, which begin with `ext:`. */
function open(words: readonly string[]): ClrRange {
  return { words, isOpen: true };
}

const image: ClrClass = { type: "Image", properties: () => ({ id: [1, 1, "uri"], caption: [0, 1, "text"] }) };

/** Schema, status and refresh service: an address and a type of whatever name. */
const service: ClrClass = { properties: () => ({ id: [1, 1, "uri"], type: [1, "many", "text"] }) };

const proof: ClrClass = {
  properties: () => ({
    type: [1, 1, "text"],
    created: [0, 1, "time"],
    proofPurpose: [0, 1, "text"],
    proofValue: [0, 1, "text"],
    verificationMethod: [0, 1, "uri"],
    cryptosuite: [0, 1, "text"],
  }),
};

const identifierEntry: ClrClass = {
  type: "IdentifierEntry",
  properties: () => ({ identifier: [1, 1, "text"], identifierType: [1, 1, open(identifierTypes)] }),
};

const identityObject: ClrClass = {
  type: "IdentityObject",
  properties: () => ({
    hashed: [1, 1, "flag"],
    identityHash: [1, 1, "text"],
    identityType: [1, 1, open(identifierTypes)],
    salt: [0, 1, "text"],
  }),
};

const address: ClrClass = {
  type: "Address",
  properties: () => ({
    addressCountry: [0, 1, "text"],
    streetAddress: [0, 1, "text"],
    postalCode: [0, 1, "text"],
    geo: [
      0,
      1,
      {
        of: {
          type: "GeoCoordinates",
          properties: () => ({ latitude: [1, 1, "number"], longitude: [1, 1, "number"] }),
        },
      },
    ],
  }),
};

/** Who issues, creates or is the source: hồ sơ của tổ chức hoặc người. */
const profile: ClrClass = {
  type: "Profile",
  properties: () => ({
    id: [1, 1, "uri"],
    name: [0, 1, "text"],
    url: [0, 1, "uri"],
    email: [0, 1, "text"],
    description: [0, 1, "text"],
    image: [0, 1, { of: image }],
    address: [0, 1, { of: address }],
    otherIdentifier: [0, "many", { of: identifierEntry }],
    parentOrg: [0, 1, { of: profile }],
    endorsement: [0, "many", { of: endorsement }],
    endorsementJwt: [0, "many", "jwt"],
  }),
};

const alignment: ClrClass = {
  type: "Alignment",
  properties: () => ({ targetName: [1, 1, "text"], targetUrl: [1, 1, "uri"], targetCode: [0, 1, "text"] }),
};

const rubricLevel: ClrClass = {
  type: "RubricCriterionLevel",
  properties: () => ({
    id: [1, 1, "uri"],
    name: [1, 1, "text"],
    description: [0, 1, "text"],
    alignment: [0, "many", { of: alignment }],
  }),
};

const resultDescription: ClrClass = {
  type: "ResultDescription",
  properties: () => ({
    id: [1, 1, "uri"],
    name: [1, 1, "text"],
    resultType: [1, 1, open(resultTypes)],
    allowedValue: [0, "many", "text"],
    valueMin: [0, 1, "text"],
    valueMax: [0, 1, "text"],
    requiredValue: [0, 1, "text"],
    rubricCriterionLevel: [0, "many", { of: rubricLevel }],
    alignment: [0, "many", { of: alignment }],
  }),
};

/** What was achieved: thành tích. */
const achievement: ClrClass = {
  type: "Achievement",
  properties: () => ({
    id: [1, 1, "uri"],
    name: [1, 1, "text"],
    description: [1, 1, "text"],
    criteria: [1, 1, { of: { properties: () => ({ id: [0, 1, "uri"], narrative: [0, 1, "text"] }) } }],
    achievementType: [0, 1, open(achievementTypes)],
    humanCode: [0, 1, "text"],
    creditsAvailable: [0, 1, "number"],
    creator: [0, 1, { of: profile }],
    image: [0, 1, { of: image }],
    otherIdentifier: [0, "many", { of: identifierEntry }],
    resultDescription: [0, "many", { of: resultDescription }],
    alignment: [0, "many", { of: alignment }],
    tag: [0, "many", "text"],
    endorsement: [0, "many", { of: endorsement }],
    endorsementJwt: [0, "many", "jwt"],
  }),
};

const result: ClrClass = {
  type: "Result",
  properties: () => ({
    resultDescription: [0, 1, "uri"],
    value: [0, 1, "text"],
    achievedLevel: [0, 1, "uri"],
    status: [0, 1, { words: statuses, isOpen: false }],
    alignment: [0, "many", { of: alignment }],
  }),
};

const evidence: ClrClass = {
  type: "Evidence",
  properties: () => ({ id: [0, 1, "uri"], narrative: [0, 1, "text"], name: [0, 1, "text"] }),
};

/** The learner with one achievement: người học và thành tích. */
const achievementSubject: ClrClass = {
  type: "AchievementSubject",
  properties: () => ({
    id: [0, 1, "uri"],
    achievement: [1, 1, { of: achievement }],
    identifier: [0, "many", { of: identityObject }],
    image: [0, 1, { of: image }],
    result: [0, "many", { of: result }],
    source: [0, 1, { of: profile }],
    creditsEarned: [0, 1, "number"],
    activityStartDate: [0, 1, "time"],
    activityEndDate: [0, 1, "time"],
    term: [0, 1, "text"],
    role: [0, 1, "text"],
    narrative: [0, 1, "text"],
  }),
};

/** What every credential of VC data model 2.0 and 1EdTech has. */
const credential = {
  id: [1, 1, "uri"],
  issuer: [1, 1, { of: profile }],
  validFrom: [1, 1, "time"],
  validUntil: [0, 1, "time"],
  proof: [0, "many", { of: proof }],
  credentialSchema: [0, "many", { of: service }],
  credentialStatus: [0, "many", { of: service }],
  refreshService: [0, "many", { of: service }],
} as const;

/** Someone's word for a profile, achievement or credential: xác nhận của bên khác. */
export const endorsement: ClrClass = {
  type: "EndorsementCredential",
  properties: () => ({
    ...credential,
    name: [1, 1, "text"],
    credentialSubject: [
      1,
      1,
      {
        of: {
          type: "EndorsementSubject",
          properties: () => ({ id: [1, 1, "uri"], endorsementComment: [0, 1, "text"] }),
        },
      },
    ],
  }),
};

/** One achievement as a credential (Open Badges 3.0). */
export const achievementCredential: ClrClass = {
  properties: () => ({
    ...credential,
    name: [0, 1, "text"],
    awardedDate: [0, 1, "time"],
    credentialSubject: [1, 1, { of: achievementSubject }],
    endorsement: [0, "many", { of: endorsement }],
    endorsementJwt: [0, "many", "jwt"],
    evidence: [0, "many", { of: evidence }],
    image: [0, 1, { of: image }],
  }),
};

const association: ClrClass = {
  type: "Association",
  properties: () => ({
    associationType: [1, 1, { words: associations, isOpen: false }],
    sourceId: [1, 1, "uri"],
    targetId: [1, 1, "uri"],
  }),
};

/** A learner record (CLR 2.0) without the credentials in it, which are checked one by one. */
export const clrCredential: ClrClass = {
  properties: () => ({
    ...credential,
    name: [1, 1, "text"],
    awardedDate: [0, 1, "time"],
    partial: [0, 1, "flag"],
    endorsement: [0, "many", { of: endorsement }],
    endorsementJwt: [0, "many", "jwt"],
    image: [0, 1, { of: image }],
    credentialSubject: [
      1,
      1,
      {
        of: {
          type: "ClrSubject",
          properties: () => ({
            id: [0, 1, "uri"],
            identifier: [0, "many", { of: identityObject }],
            achievement: [0, "many", { of: achievement }],
            association: [0, "many", { of: association }],
          }),
        },
      },
    ],
  }),
};
