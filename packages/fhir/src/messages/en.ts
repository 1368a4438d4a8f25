import type { Catalogue } from "@lienthong/core";
import type { FhirOwnCode } from "./codes.ts";

/** What is wrong, in English. */
export const en = {
  "fhir.structure.not-a-resource": "This is not a FHIR resource: a JSON object or an XML element is expected",
  "fhir.structure.no-resource-type": "The resource does not say what it is: add resourceType",
  "fhir.structure.unknown-resource-type": "FHIR has no resource type of this name in this version",
  "fhir.structure.other-type": "A resource of type {expected} is needed here, but this is of type {found}",
  "fhir.structure.unknown-element":
    "{type} has no element {element}: check the spelling and the FHIR version",
  "fhir.structure.missing": "{type} must have {element}, but it is missing",
  "fhir.structure.too-few": "{element} occurs {found} times; at least {minimum} are needed",
  "fhir.structure.too-many": "{element} occurs {found} times; at most {maximum} are allowed",
  "fhir.structure.not-array":
    "This element can repeat, so JSON needs an array [ … ] here, even for one value",
  "fhir.structure.unexpected-array": "This element cannot repeat, so JSON must not have an array here",
  "fhir.structure.not-object": "This element has parts, so JSON needs an object { … } here",
  "fhir.structure.empty-object": "This element is empty: give it a value or leave it out",
  "fhir.structure.empty-array": "{element} is an empty array: leave it out when there is no value",
  "fhir.structure.null-value":
    "null is only allowed in an array whose other array (_name) has a value at this place",
  "fhir.structure.choice-twice": "{element} may have one value only, but {other} is present as well",
  "fhir.structure.id-twice": "Another element of this resource has the same id: each id may occur once",
  "fhir.attachment.hash":
    "The hash of the attachment is not the SHA-1 hash of its data: one of them is damaged",
  "fhir.attachment.size": "The attachment says that it has {stated} bytes, but its data has {found}",
  "fhir.binding.not-in-value-set":
    "The code is not in the value set {valueSet}, and a code from it is required",
  "fhir.binding.not-in-value-set.listed":
    "The code is not in the value set {valueSet}: it must be one of {codes}",
  "fhir.binding.no-code": "A code from the value set {valueSet} is required, but no code is given",
  "fhir.binding.no-code.listed":
    "A code from the value set {valueSet} is required, but no code is given: add one of {codes}",
  "fhir.binding.not-in-extensible":
    "No code is of the value set {valueSet}; use another one only when the set has no suitable code",
  "fhir.binding.not-in-extensible.listed":
    "No code is of the value set {valueSet}; use another one only when none of its codes is suitable: {codes}",
  "fhir.binding.no-code-extensible": "There is no code; one of the value set {valueSet} should be given",
  "fhir.binding.no-code-extensible.listed":
    "There is no code; one of the value set {valueSet} should be given: {codes}",
  "fhir.code.system-relative": "The system of a code must be absolute, such as http://… or urn:oid:…",
  "fhir.code.system-longer":
    "The name of the code system {system} goes on too long: this system is named exactly, with nothing after it",
  "fhir.code.system-https": "The name of the code system {system} must begin with http:, not https:",
  "fhir.code.system-draft": "{system} is an address of a draft of FHIR, not the name of a code system",
  "fhir.code.system-not-in-fhir":
    "FHIR has no code system named {system}: check its name, and the version of FHIR",
  "fhir.code.system-is-value-set":
    "This is the URL of a value set; system must be the URL of the code system that has the code",
  "fhir.code.system-missing":
    "A code without system has no clear meaning and cannot be checked: add the system",
  "fhir.code.unknown": "The code system {system} has no such code",
  "fhir.code.no-answer":
    "The terminology service did not answer {count} questions about codes, which are not checked: try again later",
  "fhir.code.inactive": "The code system {system} no longer uses this code: review it",
  "fhir.code.display": "The display is not a name of this code in the code system {system}",
  "fhir.code.unit": "This is not a UCUM unit",
  "fhir.bundle.no-first-entry": "A Bundle of this type needs entries, the first with a {type}",
  "fhir.bundle.first-entry": "The first entry must hold a {type}",
  "fhir.bundle.full-url-missing": "The entry needs a fullUrl: only transactions and batches may leave it out",
  "fhir.bundle.full-url-relative":
    "A fullUrl must be an absolute address, such as https://… or urn:uuid:…; here and in all, {count} are not",
  "fhir.bundle.full-url-without-id":
    "The fullUrl looks like the address of a server, but the resource has no id",
  "fhir.bundle.full-url-mismatch":
    "The fullUrl looks like the address of a server, so it must end with {type}/ and the resource's id",
  "fhir.bundle.full-url-twice": "Another entry has the same fullUrl and version (bdl-7)",
  "fhir.bundle.reference-not-found": "The Bundle must hold the resource that this reference means",
  "fhir.bundle.reference-ambiguous": "Several entries have the fullUrl that this reference means",
  "fhir.bundle.reference-without-full-url":
    "A relative reference cannot be resolved, because its entry has no fullUrl",
  "fhir.bundle.reference-form": "A relative reference must be written as Type/id",
  "fhir.bundle.urn-not-found": "No entry has the fullUrl that this urn: reference means",
  "fhir.bundle.unreachable": "No chain of references leads from the first entry to this one, or back",
  "fhir.bundle.link-not-allowed": "A link with relation {relation} belongs to search results, not here",
  "fhir.bundle.link-twice": "There may be one link with relation {relation} only",
  "fhir.bundle.stylesheet-not-found": "No entry has the address of the style sheet as its fullUrl",
  "fhir.bundle.search-outcome": "An entry with search mode outcome must hold an OperationOutcome",
  "fhir.bundle.search-id": "A resource in search results must have an id",
  "fhir.bundle.search-type": "The search was for {types}; this entry is of another type",
  "fhir.conformance.include-system-relative":
    "The system of a value set must be the absolute URL of a code system, of a contained one too",
  "fhir.conformance.include-system-version":
    "The version of the code system belongs into version, not into system",
  "fhir.conformance.include-system-is-value-set":
    "This is the URL of a value set: system must be that of a code system, and value sets go into valueSet",
  "fhir.conformance.include-system-is-supplement":
    "This is the URL of a supplement: system must be that of the code system itself",
  "fhir.conformance.include-contained-missing":
    "The value set does not contain the code system that system points to",
  "fhir.conformance.include-unknown-code": "The code system {system} has no such code",
  "fhir.conformance.filter-value": "The value of the filter must be: {expected}",
  "fhir.conformance.filter-expression":
    "The value of a filter is computed by an expression in text/fhirpath only, and is then not given as well",
  "fhir.conformance.work-group-missing":
    "The url is of HL7: what HL7 publishes must name the work group that owns it, in the extension {extension}",
  "fhir.conformance.publisher-missing":
    "The url is of HL7: what HL7 publishes should say who publishes it (publisher)",
  "fhir.conformance.experimental":
    "Experimental definitions are not allowed here: leave experimental out, or set it to false",
  "fhir.conformance.code-count": "The code system has {found} codes, but count says {stated}",
  "fhir.conformance.codes-not-present": "The code system says content not-present and may not list codes",
  "fhir.conformance.supplement-incomplete":
    "A supplement needs both: content supplement, and supplements with the code system that it adds to",
  "fhir.conformance.supplement-unknown-code": "The code system {system} has no such code to add to",
  "fhir.conformance.all-codes-value-set":
    "The value set in valueSet must include this whole code system and nothing else",
  "fhir.conformance.code-twice": "The code system already has this code; define each once",
  "fhir.conformance.property-namespace": "HL7 does not define this uri; use a uri of your own",
  "fhir.conformance.property-twice": "There is already a property with this code or uri",
  "fhir.conformance.property-uri": "The uri of a property must be absolute",
  "fhir.conformance.property-meaning":
    "This uri is that of the property {code} of FHIR, so a code with a meaning of its own may not be used for it",
  "fhir.conformance.property-type": "The property must have the type {expected}",
  "fhir.conformance.property-value": "The property has no value",
  "fhir.conformance.property-undefined": "The code system does not declare this property",
  "fhir.conformance.property-unknown-code":
    "The code system does not have the code that this property points to",
  "fhir.conformance.map-unknown-code": "The code system {system} has no such code",
  "fhir.conformance.map-outside-value-set": "This code is not in {valueSet}, the value set of the map",
  "fhir.conformance.criteria-library": "With criteria in CQL a measure must name a library",
  "fhir.conformance.criteria-unknown":
    "The CQL library of the measure does not have the definition that this names",
  "fhir.conformance.measure-not-found":
    "The measure of this report is not known, so the report cannot be compared with it",
  "fhir.conformance.measure-part-unnamed": "This part needs a code that says which part of the measure it is",
  "fhir.conformance.measure-part-unknown": "The measure has no part with such a code",
  "fhir.conformance.measure-part-twice": "This part of the measure is reported already",
  "fhir.conformance.measure-part-missing": "The report lacks a part that the measure asks for",
  "fhir.conformance.measure-subject-count": "count says {stated}, but the list of subjects has {found}",
  "fhir.conformance.measure-subjects": "Only a report of type subject-list may list subjects",
  "fhir.conformance.measure-score-not-allowed":
    "There is no measureScore in a report of this type or with this scoring",
  "fhir.conformance.measure-score-missing": "Scoring by {scoring} needs a measureScore",
  "fhir.conformance.measure-proportion": "A proportion is a number from 0 to 1 without unit",
  "fhir.conformance.search-components": "A search parameter of type composite needs at least two components",
  "fhir.conformance.search-expression-base":
    "The expression begins at {type}, for which the search parameter is not (base)",
  "fhir.conformance.search-type": "This search parameter has the type {type} by its definition",
  "fhir.conformance.search-derived": "{element} does not fit the search parameter that it is derived from",
  "fhir.conformance.element-path": "The path of the element must begin with {type}",
  "fhir.conformance.element-unknown": "FHIR has no element {path}: check the spelling and the version",
  "fhir.conformance.element-order":
    "The element is out of order: a differential follows the order of the elements in the type",
  "fhir.conformance.root-slicing": "The root of a profile cannot be sliced",
  "fhir.conformance.slicing-single": "{path} cannot be sliced because it does not repeat",
  "fhir.conformance.slicing-other":
    "{path} is sliced in another way than in the base: keep its discriminators, and do not loosen its rules",
  "fhir.conformance.slice-name": "A slice by this type is named {expected}",
  "fhir.conformance.element-twice":
    "{path} stands above already: each slice of an element needs a sliceName of its own",
  "fhir.conformance.snapshot-size":
    "The snapshot has {found} elements, but the base and the differential give {expected}",
  "fhir.conformance.discriminator": "The path of the discriminator does not exist in {path}",
  "fhir.conformance.meaning-when-missing":
    "A profile may not state meaningWhenMissing: the base definition decides what absence means",
  "fhir.conformance.value-type":
    "A fixed or pattern value must have one of the types of the element: {types}",
  "fhir.conformance.filter-op": "The operator {op} is not for this property of the code system",
  "fhir.conformance.supplement-case": "A supplement does not say whether case matters: its code system does",
  "fhir.conformance.supplement-hierarchy":
    "The hierarchy of a supplement has the meaning that it has in its code system: {meaning}",
  "fhir.conformance.map-no-value-set":
    "What is mapped from or to must be a value set, and this is something else",
  "fhir.conformance.map-property-system":
    "A property whose values are codes needs the code system that they are from",
  "fhir.conformance.map-property-unknown": "The map does not declare a property or attribute of this name",
  "fhir.conformance.operation-profile":
    "The profile of the input or output of an operation is for Parameters, not for {type}",
  "fhir.conformance.guide-uri":
    "The address must be that of the ImplementationGuide itself, with /ImplementationGuide/ in it",
  "fhir.conformance.guide-version-in-uri":
    "The version of a guide stands in version, not only after the address",
  "fhir.conformance.guide-package": "This is not the form of a package name, such as hl7.fhir.us.core",
  "fhir.conformance.guide-owner":
    "A guide of HL7 must have the extension {extension}: who owns it, and how far it is",
  "fhir.conformance.expression":
    "This FHIRPath expression is faulty, or names an element or function that does not exist",
  "fhir.conformance.type-not-logical":
    "Only logical models have types with an address; resources and data types have those of FHIR",
  "fhir.conformance.type-of-fhir":
    "FHIR itself defines the type {type}: others may only constrain it (derivation = constraint)",
  "fhir.conformance.type-without-address":
    "FHIR does not define this type: a type of your own is named by a full address (URL)",
  "fhir.conformance.derivation-missing":
    "A definition with a baseDefinition must say how it is derived: constraint or specialization",
  "fhir.conformance.minimum-lower":
    "A profile cannot allow fewer than its base: here at least {found}, there at least {minimum}",
  "fhir.conformance.maximum-higher":
    "A profile cannot allow more than its base: here at most {found}, there at most {maximum}",
  "fhir.conformance.type-not-in-base": "The base does not allow the type {code} here, only {types}",
  "fhir.conformance.target-not-in-base":
    "A {code} may point to something here that the base does not allow as its target",
  "fhir.conformance.binding-weaker":
    "The base binds this element by required: a profile cannot weaken that to {strength}",
  "fhir.conformance.binding-wider":
    "This value set has codes that the value set of the base does not have, though the base requires it: {valueSet}",
  "fhir.conformance.binding-no-value-set": "What this element is bound to is no value set",
  "fhir.conformance.slice-without-slicing":
    "This slice of {path} needs an element before it that says how the slices are told apart (slicing)",
  "fhir.conformance.constraint-for-type": "{element} says nothing about values of the type {types}",
  "fhir.conformance.constraint-source":
    "A constraint that a profile adds has the profile as its source, or no source",
  "fhir.conformance.constraint-key-used":
    "Another constraint with a different expression has this key already: choose a new key",
  "fhir.conformance.profile-of-other-type": "This profile is for {type}, not for {code}",
  "fhir.conformance.target-without-reference":
    "Values of the type {code} point to nothing: remove targetProfile",
  "fhir.conformance.target-no-resource": "References point to resources, and {type} is none",
  "fhir.conformance.modifier-in-extension":
    "A modifier extension stands in modifierExtension, not in extension",
  "fhir.conformance.extension-in-modifier": "This extension modifies nothing: it stands in extension",
  "fhir.conformance.base-type": "A profile must have the type of its base: {type}",
  "fhir.conformance.base-kind": "A profile must have the kind of its base: {kind}",
  "fhir.conformance.extension-url":
    "The definition of an extension must fix Extension.url to its own url (fixedUri)",
  "fhir.conformance.context-not-extension": "Only definitions of extensions may have a context",
  "fhir.conformance.context-unknown": "FHIR has no such element as this context names",
  "fhir.extension.url-relative": "The URL of an extension must be absolute",
  "fhir.extension.url-versioned": "The URL of an extension must not have a version",
  "fhir.extension.unknown": "No definition of this extension is known, so it is not allowed here",
  "fhir.extension.context": "The extension {url} is not allowed here; it is for: {allowed}",
  "fhir.extension.context-invariant":
    "The extension {url} may not be used here: the condition that its definition states is not met",
  "fhir.extension.modifier":
    "This extension changes the meaning of its element, so it must be a modifierExtension",
  "fhir.extension.not-modifier":
    "This extension does not change the meaning of its element, so it must not be a modifierExtension",
  "fhir.extension.value-type": "The value of the extension {url} must be of type {types}",
  "fhir.extension.value-missing": "The extension {url} needs a value",
  "fhir.extension.value-not-allowed": "The extension {url} has parts instead of a value",
  "fhir.extension.part-missing": "The extension {url} needs the part {part}",
  "fhir.extension.part-unknown": "The extension {url} has no part of this name",
  "fhir.extension.part-too-often": "The extension {url} may have the part {part} at most {maximum} times",
  "fhir.identifier.system-relative":
    "The system of an identifier must be absolute, such as http://… or urn:oid:…",
  "fhir.identifier.value-not-uri":
    "With the system urn:ietf:rfc:3986 the value must be a full URI, such as urn:uuid:… or https://…",
  "fhir.invariant.failed": "Rule {key} is broken: {human}",
  "fhir.limit.too-deep":
    "Elements are nested more than {maximum} levels deep; what is inside was not checked",
  "fhir.limit.too-large": "The record has more than {maximum} elements; the rest was not checked",
  "fhir.limit.too-many-issues": "More than {maximum} problems were found; checking stopped",
  "fhir.narrative.not-xhtml": "The narrative is not well-formed XHTML",
  "fhir.narrative.root": "A narrative is one div element",
  "fhir.narrative.namespace": "The div of a narrative needs the namespace {namespace}",
  "fhir.narrative.element":
    "A narrative must not have the element {element}: only text formatting, tables, links and images (txt-1)",
  "fhir.narrative.attribute": "A narrative must not have the attribute {attribute} (txt-1)",
  "fhir.narrative.nesting":
    "In a narrative, {element} must not stand inside {parent}: put it beside, or choose other elements",
  "fhir.narrative.loose-text":
    "In a narrative, {parent} must not hold text itself: put the text into an element that may stand in it",
  "fhir.narrative.id-twice": "Several parts of the narrative have the same id",
  "fhir.narrative.link": "A link of a narrative must not begin with {scheme}: nothing can open it safely",
  "fhir.narrative.link-empty": "A link or image of the narrative has an empty address",
  "fhir.narrative.link-target":
    "A link or image of the narrative begins with #, but nothing in the record has that id",
  "fhir.narrative.link-character":
    "The address of a link in the narrative has a character that is not allowed, such as a space or brace",
  "fhir.narrative.entity":
    "Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; are allowed in a narrative; other names are HTML",
  "fhir.narrative.empty": "The narrative has neither text nor image (txt-2)",
  "fhir.questionnaire.none":
    "The response names no questionnaire, so its answers cannot be compared with the questions",
  "fhir.questionnaire.not-found":
    "The questionnaire of this response is not known, so its answers cannot be compared with the questions",
  "fhir.questionnaire.wrong-type": "This canonical leads to a resource that is not a Questionnaire",
  "fhir.questionnaire.authored-outside":
    "The date of the answers lies outside the time that the questionnaire is in force",
  "fhir.questionnaire.unknown-item": "There is an item with a linkId that the questionnaire does not have",
  "fhir.questionnaire.misplaced-item":
    "There is an item in the wrong place: in the questionnaire its linkId belongs to another group",
  "fhir.questionnaire.order": "The items are not in the order of the questionnaire",
  "fhir.questionnaire.text": "The text of question {linkId} is not that of the questionnaire",
  "fhir.questionnaire.required": "There is no answer to the required question {linkId}",
  "fhir.questionnaire.not-enabled":
    "There is an answer to {linkId}, but the condition for asking it is not met",
  "fhir.questionnaire.item-repeated": "Only one item may have the linkId {linkId}",
  "fhir.questionnaire.answer-repeated": "Question {linkId} may have one answer only",
  "fhir.questionnaire.too-few": "{linkId} needs at least {minimum} answers and has {found}",
  "fhir.questionnaire.too-many": "{linkId} may have at most {maximum} answers and has {found}",
  "fhir.questionnaire.group-with-answer": "{linkId} is a group, which has no answer",
  "fhir.questionnaire.display-with-answer": "{linkId} is only shown and has no answer",
  "fhir.questionnaire.items-outside-answer":
    "Items below {linkId} belong into its answer, because it is not a group",
  "fhir.questionnaire.answer-type": "The answer must have the type {expected}, not {found}",
  "fhir.questionnaire.not-an-option": "The answer is none of the options of question {linkId}",
  "fhir.questionnaire.not-in-value-set":
    "The answer to {linkId} is not in {valueSet}, the value set of the question",
  "fhir.questionnaire.exclusive": "This option of question {linkId} excludes all others",
  "fhir.questionnaire.too-short":
    "The answer to {linkId} has {found} characters; it needs at least {minimum}",
  "fhir.questionnaire.too-long":
    "The answer to {linkId} has {found} characters; it may have at most {maximum}",
  "fhir.questionnaire.pattern": "The answer to {linkId} does not have the form: {format}",
  "fhir.questionnaire.line-break": "The answer to {linkId} should be on one line",
  "fhir.questionnaire.below-minimum": "The answer to {linkId} is less than the minimum {bound}",
  "fhir.questionnaire.above-maximum": "The answer to {linkId} is greater than the maximum {bound}",
  "fhir.questionnaire.not-comparable":
    "The quantity cannot be compared with the minimum or maximum of {linkId}: both need unit codes of one system",
  "fhir.questionnaire.decimal-places":
    "The answer to {linkId} has {found} decimal places; it may have at most {maximum}",
  "fhir.questionnaire.unit": "The unit of {linkId} must be one of: {units}",
  "fhir.questionnaire.attachment-type": "The file attached to {linkId} must be of the type: {types}",
  "fhir.questionnaire.attachment-size":
    "The file attached to {linkId} has {found} bytes; it may have at most {maximum}",
  "fhir.questionnaire.reference-type": "The answer to {linkId} must be a reference to: {types}",
  "fhir.questionnaire.enable-when-target":
    "The condition of {linkId} depends on {target}, which the questionnaire does not have",
  "fhir.questionnaire.enable-when-inner":
    "The condition of {linkId} may not depend on {target}, which is inside it",
  "fhir.questionnaire.enable-when-self": "The condition of {linkId} may not depend on itself",
  "fhir.questionnaire.enable-when-later":
    "The condition of {linkId} depends on {target}, which comes after it",
  "fhir.questionnaire.enable-when-exists":
    "The condition exists of {linkId} must be compared with true or false (answerBoolean)",
  "fhir.questionnaire.derived-item": "The original questionnaire has no item {linkId}",
  "fhir.questionnaire.derived-change":
    "{element} of item {linkId} does not fit the original questionnaire: a derived one may not change types or ask for less",
  "fhir.questionnaire.derived-option":
    "The original questionnaire does not have this option for item {linkId}",
  "fhir.profile.unknown": "This profile is not known here, so the record was not checked against it",
  "fhir.profile.unusable": "The profile {profile} cannot be used ({reason}: {about})",
  "fhir.profile.abstract": "The profile {profile} is abstract: use one that is made from it",
  "fhir.profile.wrong-type": "The profile {profile} is for {expected}, not for {found}",
  "fhir.profile.too-few": "{element} occurs {found} times; the profile {profile} needs at least {minimum}",
  "fhir.profile.too-many": "{element} occurs {found} times; the profile {profile} allows at most {maximum}",
  "fhir.profile.not-allowed": "The profile {profile} does not allow {element}",
  "fhir.profile.type": "{element} has another type than the profile {profile} allows: {types}",
  "fhir.profile.fixed": "The value must be the one that the profile {profile} fixes: {expected}",
  "fhir.profile.fixed-missing": "{at} is missing from the value that the profile {profile} fixes: {expected}",
  "fhir.profile.fixed-extra": "{at} is not part of the value that the profile {profile} fixes: {expected}",
  "fhir.profile.no-value": "The profile {profile} wants a value here; an extension alone is not enough",
  "fhir.profile.no-value-alternative":
    "There is no value, and none of the extensions that the profile {profile} lets stand in for it: {extensions}",
  "fhir.profile.pattern": "The value must hold what the profile {profile} demands: {expected}",
  "fhir.profile.too-short":
    "The text is shorter than the {minimum} characters that the profile {profile} demands",
  "fhir.profile.too-long":
    "The text is longer than the {maximum} characters that the profile {profile} allows",
  "fhir.profile.regex": "The text does not have the form that the profile {profile} demands: {regex}",
  "fhir.profile.below-minimum": "The value is below the minimum of the profile {profile}: {limit}",
  "fhir.profile.above-maximum": "The value is above the maximum of the profile {profile}: {limit}",
  "fhir.profile.binding": "A code from the value set {valueSet} is required by the profile {profile}",
  "fhir.profile.binding.listed":
    "The profile {profile} requires a code from the value set {valueSet}: one of {codes}",
  "fhir.profile.binding-no-value-set":
    "The profile {profile} binds this element to {valueSet}, which is a code system and no value set",
  "fhir.profile.binding-extensible":
    "A code from the value set {valueSet} should be used where it has one (profile {profile})",
  "fhir.profile.binding-extensible.listed":
    "A code from the value set {valueSet} should be used where one of them is suitable: {codes} (profile {profile})",
  "fhir.profile.invariant": "Rule {key} of the profile {profile} is broken: {human}",
  "fhir.profile.narrative-language":
    "The narrative does not have the sections by language that the profile {profile} demands ({rule})",
  "fhir.profile.narrative-source":
    "The profile {profile} wants a class on each part of the narrative that says where it comes from",
  "fhir.profile.not-compliant":
    "The profile says that it complies with another one, but allows more than that at {element} ({aspect})",
  "fhir.profile.no-match": "The value follows none of the profiles that are allowed here: {profiles}",
  "fhir.profile.target-type":
    "The reference leads to a resource of another type than the profile allows: {types}",
  "fhir.profile.target-profile":
    "The resource that is referred to follows none of the profiles allowed: {profiles}",
  "fhir.profile.aggregation":
    "The profile {profile} wants the resource that is referred to at another place ({modes})",
  "fhir.profile.versioning.independent":
    "The profile {profile} does not let this reference name a version of the resource",
  "fhir.profile.versioning.specific":
    "The profile {profile} wants this reference to name a version of the resource (_history)",
  "fhir.profile.slice-missing.absent":
    "{slice} occurs {found} times; the profile {profile} needs at least {minimum}. There are {others} other elements, without {discriminator}. It is told by: {expected}",
  "fhir.profile.slice-missing.differs":
    "{slice} occurs {found} times; the profile {profile} needs at least {minimum}. There are {others} other elements, but their {discriminator} is not as expected. It is told by: {expected}",
  "fhir.profile.slice-missing":
    "{slice} occurs {found} times; the profile {profile} needs at least {minimum}. It is told by: {expected}",
  "fhir.profile.slice-too-many":
    "{slice} occurs {found} times; the profile {profile} allows at most {maximum}",
  "fhir.profile.slice-closed.absent":
    "This element is none of those that the profile {profile} allows here, as it has no {discriminator}. Expected: {expected}",
  "fhir.profile.slice-closed.differs":
    "This element is none of those that the profile {profile} allows here, as its {discriminator} is not as expected: {expected}",
  "fhir.profile.slice-closed":
    "This element is none of those that the profile {profile} allows here. What is not as expected: {expected}",
  "fhir.profile.slice-several": "This element belongs to more than one slice: {slices}",
  "fhir.profile.slice-order": "{slice} must stand before the slices that precede it here (profile {profile})",
  "fhir.profile.slice-at-end":
    "Elements of no slice must stand at the end, after {slice} (profile {profile})",
  "fhir.text.html": "The text looks as if it held HTML tags, which may be dangerous where it is shown",
  "fhir.package.not-found": "There is no file or folder of a FHIR package at this path",
  "fhir.package.not-a-package": "This is no FHIR package: it has no package.json",
  "fhir.package.damaged": "The FHIR package is damaged or no .tgz file: download it again",
  "fhir.package.too-many-files": "The package has too many files and was not read",
  "fhir.package.too-large": "The package is too large when unpacked and was not read on",
  "fhir.package.file-too-large": "The package has a file that is too large and was not read",
  "fhir.package.not-json": "This file of the package is not JSON and was left out",
  "fhir.package.no-name": "package.json does not name the package",
  "fhir.package.other-name": "This is not the package {expected}",
  "fhir.package.other-canonical":
    "This package is of another implementation guide: its canonical URL is not {expected}",
  "fhir.package.no-canonical":
    "The package states no canonical URL, so nothing shows that it is the implementation guide {expected}",
  "fhir.package.other-fhir-version": "The package is made for FHIR {found}, not for {expected}",
  "fhir.package.canonical-twice":
    "The packages {package} and {other} both have {canonical} in the same version: leave one of them out",
  "fhir.package.foreign-resources": "No resource of the package has a URL that begins with {expected}",
  "fhir.package.dependency-missing":
    "The package {package} needs the package {dependency}, version {version}, which is not there",
  "fhir.reference.no-answer":
    "{count} references could not be followed because whoever was asked failed: they are not checked, try again later",
  "fhir.reference.contained-unused":
    "Nothing in the resource refers to this contained resource, nor does it refer to the one around it (dom-3)",
  "fhir.reference.contained-twice": "Another contained resource has the same id",
  "fhir.reference.target-type": "The reference leads to {found}; allowed here: {allowed}",
  "fhir.reference.type-mismatch":
    "The type of the reference is not that of the resource it leads to ({found})",
  "fhir.reference.type-not-allowed": "The type of the reference is not allowed here; allowed: {allowed}",
  "fhir.reference.not-found": "The resource that this reference leads to was not found",
  "fhir.reference.fragment-not-found": "No contained resource has the id after this #",
  "fhir.reference.query": "The search after ? must be name=value, several of them with & between",
  "fhir.reference.form": "A relative reference should be Type/id, such as Patient/123",
  "fhir.reference.space": "A reference must not contain spaces or line breaks",
  "fhir.reference.says-nothing": "The reference has no address, identifier or name: add at least one of them",
  "fhir.reference.canonical-type": "This canonical URL is that of {found}; needed here: {allowed}",
  "fhir.reference.target-invalid":
    "The resource that this reference leads to has errors: check it on its own",
  "fhir.value.wrong-json-type": "The value does not have the JSON type of this element",
  "fhir.value.wrong-json-type.number": "A number is needed here, without quotes",
  "fhir.value.wrong-json-type.boolean": "true or false is needed here, without quotes",
  "fhir.value.wrong-json-type.string": "Text in quotes is needed here",
  "fhir.value.empty": "The value is empty: leave the element out when there is no value",
  "fhir.value.too-long": "The text is longer than FHIR allows",
  "fhir.value.control-character": "The text holds a control character, which FHIR does not allow",
  "fhir.value.not-unicode":
    "The text holds half of a character (a lone surrogate): it was cut or decoded wrongly",
  "fhir.value.boolean-format": "The value must be true or false",
  "fhir.value.integer-format": "The value must be a whole number, without a fraction or exponent",
  "fhir.value.integer-range": "The number is outside the range of its type",
  "fhir.value.decimal-format": "The value must be a decimal number such as 3.14",
  "fhir.value.code-format": "A code has no space at its ends and only single spaces inside",
  "fhir.value.id-format": "An id has 1 to 64 letters without marks, digits, hyphens and dots",
  "fhir.value.uri-format": "A URI must not contain spaces",
  "fhir.value.uri-prefix": "Write urn:oid: or urn:uuid: in front, not oid: or uuid:",
  "fhir.value.canonical-not-absolute":
    "A canonical URL must be absolute, or begin with # for a contained resource",
  "fhir.value.uuid-format":
    "After urn:uuid: a UUID in lower case is needed, such as c757873d-ec9a-4326-a141-556f43239520",
  "fhir.value.oid-format": "After urn:oid: an OID is needed, such as 1.2.840.113883",
  "fhir.value.date-format": "A date is written YYYY, YYYY-MM or YYYY-MM-DD",
  "fhir.value.date-not-real": "The calendar has no such day",
  "fhir.value.datetime-format":
    "A date and time is written YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00",
  "fhir.value.datetime-needs-zone": "A time needs its time zone, such as +07:00 for Vietnam",
  "fhir.value.instant-format": "An instant is written YYYY-MM-DDThh:mm:ss+07:00, with all its parts",
  "fhir.value.time-format": "A time is written hh:mm:ss",
  "fhir.value.base64-space": "In FHIR R5 base64 has no spaces and no line breaks",
  "fhir.value.decimal-digits":
    "In FHIR R5 a decimal has at most 18 digits before and 17 digits after the point",
  "fhir.value.id-extension": "The id of a resource cannot have extensions",
  "fhir.value.base64-format": "This is not base64: it has another character, or its length is wrong",
  "fhir.xml.encoding": "The XML declaration must name UTF-8 as encoding: FHIR is always written in UTF-8",
  "fhir.xml.namespace": "The element must be in the namespace {expected}",
  "fhir.xml.attribute": "The attribute {attribute} is not allowed here",
  "fhir.xml.text": "Text is not allowed between FHIR elements: values stand in the attribute value",
  "fhir.xml.instruction": "A FHIR resource must not have processing instructions (<?…?>): remove it",
  "fhir.xml.order": "{element} stands after an element that it must come before",
  "fhir.xml.many-resources": "This element may hold one resource only",
  "fhir.xml.no-resource": "This element must hold a resource",
  "fhir.typegen.no-such-profile":
    "No profile has this URL, name or id: check the spelling, or add the package that holds it",
  "fhir.typegen.nothing":
    "There is no profile to make types for: give StructureDefinitions whose derivation is constraint",
  "fhir.typegen.not-a-definition":
    "This is left out: it is no resource, or a StructureDefinition without url or type",
  "fhir.typegen.not-a-profile":
    "This definition is left out: types are made for constraints on resources and data types of FHIR only",
  "fhir.typegen.unknown-type": "This profile is left out: FHIR {version} has no type {type}",
  "fhir.typegen.unknown-base":
    "The profile cannot be used as its base {about} is not at hand: add the package that holds it",
  "fhir.typegen.unknown-element": "The profile cannot be used as its base has no element {about}",
  "fhir.typegen.circular": "The profile cannot be used as its bases lead back to {about}",
  "fhir.typegen.empty": "The profile {about} cannot be used as it has no elements",
  "fhir.typegen.too-large":
    "The profile {profile} is too large or too deep: what goes beyond keeps the type of FHIR",
  "fhir.typegen.too-many": "There are {count} profiles, more than {limit}: choose some of them",
  "fhir.typegen.renamed": "The name {wanted} is taken, so this is called {name} (profile {profile})",
  "fhir.typegen.no-accessor":
    "No function is made for this slice of {profile}: its values cannot be told apart by looking at the record alone",
} satisfies Catalogue<FhirOwnCode>;
