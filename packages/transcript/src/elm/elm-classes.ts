/** What a property holds: text by language, a time, plain text, a whole number, or things of some classes. */
export type ElmRange = "language" | "time" | "text" | "positive" | readonly string[];

/** A property: how often at least and at most, and what it holds. */
export type ElmProperty = readonly [least: 0 | 1, most: 1 | "many", range: ElmRange];

const concept: ElmRange = ["Concept"];
const agent: ElmRange = ["Agent", "Person", "Organisation"];
const identifiers: ElmProperty = [0, "many", ["Identifier", "LegalIdentifier"]];
const title: ElmProperty = [1, "many", "language"];
const awardedBy: ElmProperty = [1, 1, ["AwardingProcess"]];
const notes: ElmProperty = [0, "many", ["Note"]];

const claim = {
  title,
  description: [0, "many", "language"],
  identifier: identifiers,
  dcType: [0, "many", concept],
  additionalNote: notes,
  awardedBy,
} as const;
const identifier = {
  notation: [1, 1, "text"],
  schemeAgency: [0, 1, "language"],
  dateIssued: [0, 1, "time"],
  dcType: [0, "many", concept],
  schemeName: [0, 1, "text"],
  schemeVersion: [0, 1, "text"],
  schemeId: [0, 1, "text"],
} as const;

/**
 * The classes that a transcript uses and the properties of the application profile “EDC generic, without controlled
 * vocabularies” that matter to them, by their names in the JSON-LD context. Written from the published shapes.
 */
export const elmClasses: Readonly<Record<string, Readonly<Record<string, ElmProperty>>>> = {
  EuropeanDigitalCredential: {
    identifier: identifiers,
    credentialProfiles: [1, "many", concept],
    displayParameter: [1, 1, ["DisplayParameter"]],
    issuer: [1, 1, agent],
    credentialSubject: [1, 1, agent],
    issuanceDate: [0, 1, "time"],
    issued: [1, 1, "time"],
    validFrom: [1, 1, "time"],
    expirationDate: [0, 1, "time"],
    validUntil: [0, 1, "time"],
    credentialSchema: [1, "many", ["ShaclValidator2017"]],
    attachment: [0, "many", ["MediaObject"]],
  },
  Person: {
    identifier: identifiers,
    location: [0, 1, ["Location"]],
    nationalID: [0, 1, ["LegalIdentifier"]],
    fullName: [0, 1, "language"],
    givenName: [0, 1, "language"],
    familyName: [0, 1, "language"],
    dateOfBirth: [0, 1, "time"],
    placeOfBirth: [0, 1, ["Location"]],
    gender: [0, 1, concept],
    citizenshipCountry: [0, "many", concept],
    hasClaim: [
      1,
      "many",
      ["LearningAchievement", "LearningActivity", "LearningAssessment", "LearningEntitlement", "Claim"],
    ],
  },
  Organisation: {
    identifier: identifiers,
    legalName: [1, "many", "language"],
    location: [1, "many", ["Location"]],
    registration: [0, 1, ["LegalIdentifier"]],
    eIDASIdentifier: [0, 1, ["LegalIdentifier"]],
    logo: [0, 1, ["MediaObject"]],
    altLabel: [0, "many", "language"],
  },
  LearningAchievement: {
    ...claim,
    provenBy: [0, "many", ["LearningAssessment"]],
    hasPart: [0, "many", ["LearningAchievement"]],
    isPartOf: [0, "many", ["LearningAchievement"]],
    specifiedBy: [0, 1, ["LearningAchievementSpecification", "Qualification"]],
  },
  LearningAssessment: {
    ...claim,
    grade: [1, 1, ["Note"]],
    gradeStatus: [0, 1, concept],
    dateIssued: [0, 1, "time"],
    shortenedGrading: [0, 1, ["ShortenedGrading"]],
    assessedBy: [0, "many", agent],
    proves: [0, 1, ["LearningAchievement"]],
    hasPart: [0, "many", ["LearningAssessment"]],
    specifiedBy: [0, 1, ["LearningAssessmentSpecification"]],
  },
  LearningActivity: { ...claim },
  LearningEntitlement: { ...claim, dcType: [0, 1, concept] },
  Claim: { ...claim },
  LearningAchievementSpecification: { title },
  LearningActivitySpecification: { title },
  LearningAssessmentSpecification: { title, gradingScheme: [0, 1, ["GradingScheme"]] },
  Qualification: { title },
  GradingScheme: { title },
  AwardingProcess: {
    awardingBody: [1, "many", agent],
    awardingDate: [0, 1, "time"],
    location: [0, 1, ["Location"]],
    educationalSystemNote: [0, 1, concept],
  },
  Identifier: identifier,
  LegalIdentifier: { ...identifier, spatial: [1, 1, concept] },
  Location: {
    identifier: identifiers,
    address: [1, "many", ["Address"]],
    geographicName: [0, "many", "language"],
    description: [0, "many", "language"],
    spatialCode: [0, "many", concept],
  },
  Address: { countryCode: [1, 1, concept], fullAddress: [0, 1, ["Note"]] },
  Note: { noteLiteral: [1, "many", "language"], subject: [0, 1, concept], noteFormat: [0, 1, concept] },
  DisplayParameter: {
    title,
    primaryLanguage: [1, 1, concept],
    language: [1, "many", concept],
    individualDisplay: [1, "many", ["IndividualDisplay"]],
  },
  IndividualDisplay: { language: [1, 1, concept], displayDetail: [1, "many", ["DisplayDetail"]] },
  DisplayDetail: { image: [1, 1, ["MediaObject"]], page: [1, 1, "positive"] },
  MediaObject: { content: [1, 1, "text"], contentType: [1, 1, concept], contentEncoding: [1, 1, concept] },
};
