/** A Continuity of Care Document of an invented person, written after the public specification (C-CDA R2.1). */
export function aCcd(
  sections: readonly string[],
  header: { readonly patient?: string; readonly id?: string; readonly time?: string } = {},
): string {
  const patient =
    header.patient ??
    `<id root="1.2.3.4" extension="BN0001"/><id root="1.2.3.5"/>
     <addr use="HP"><streetAddressLine>12 Trần Phú</streetAddressLine><city>Quy Nhơn</city><country>VN</country></addr>
     <telecom use="MC" value="tel:+84900000000"/><telecom value="mailto:an@example.vn"/>
     <patient>
       <name use="L"><given>Văn</given><given>An</given><family>Nguyễn</family></name>
       <administrativeGenderCode code="M" codeSystem="2.16.840.1.113883.5.1"/>
       <birthTime value="19900305"/>
       <maritalStatusCode code="M" codeSystem="2.16.840.1.113883.5.2" displayName="Đã kết hôn"/>
       <raceCode code="2028-9" codeSystem="2.16.840.1.113883.6.238"/>
       <languageCommunication><languageCode code="vi"/><preferenceInd value="true"/></languageCommunication>
     </patient>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sdtc="urn:hl7-org:sdtc">
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <templateId root="2.16.840.1.113883.10.20.22.1.2"/>
  ${header.id ?? '<id root="1.2.3.9" extension="CCD-1"/>'}
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
  <title>Tóm tắt bệnh án</title>
  ${header.time ?? '<effectiveTime value="20260715093000+0700"/>'}
  <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
  <recordTarget><patientRole>${patient}</patientRole></recordTarget>
  <author><time value="20260715"/><assignedAuthor><id root="1.2.3.6" extension="BS01"/>
    <assignedPerson><name><given>Chi</given><family>Lê</family></name></assignedPerson></assignedAuthor></author>
  <custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.3.7" extension="01999"/>
    <name>Bệnh viện Thử</name></representedCustodianOrganization></assignedCustodian></custodian>
  <component><structuredBody>${sections.map((section) => `<component>${section}</component>`).join("\n")}</structuredBody></component>
</ClinicalDocument>`;
}

/** A section with its LOINC code, narrative and entries. */
export function aSection(code: string, title: string, text: string, entries: readonly string[] = []): string {
  return `<section><code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title><text>${text}</text>${entries
    .map((entry) => `<entry>${entry}</entry>`)
    .join("")}</section>`;
}

const template = "2.16.840.1.113883.10.20.22.4";

export const problem = `<act classCode="ACT" moodCode="EVN"><templateId root="${template}.3"/><statusCode code="active"/>
  <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.4"/>
    <id root="1.2.3.8" extension="P1"/><code code="55607006" codeSystem="2.16.840.1.113883.6.96"/>
    <statusCode code="completed"/><effectiveTime><low value="20250110"/></effectiveTime>
    <value xsi:type="CD" code="38341003" codeSystem="2.16.840.1.113883.6.96" displayName="Hypertensive disorder">
      <originalText><reference value="#p1"/></originalText>
      <translation code="I10" codeSystem="2.16.840.1.113883.6.3"/></value>
  </observation></entryRelationship></act>`;

export const medication = `<substanceAdministration classCode="SBADM" moodCode="EVN"><templateId root="${template}.16"/>
  <id root="1.2.3.8" extension="M1"/><text><reference value="#m1"/></text><statusCode code="active"/>
  <effectiveTime xsi:type="IVL_TS"><low value="20250111"/></effectiveTime>
  <effectiveTime xsi:type="PIVL_TS" operator="A"><period value="12" unit="h"/></effectiveTime>
  <routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="ORAL"/><doseQuantity value="1" unit="1"/>
  <consumable><manufacturedProduct><manufacturedMaterial>
    <code code="197361" codeSystem="2.16.840.1.113883.6.88" displayName="Amlodipine 5 MG Oral Tablet"/>
  </manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`;

export const allergy = `<act classCode="ACT" moodCode="EVN"><templateId root="${template}.30"/><statusCode code="active"/>
  <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.7"/>
    <statusCode code="completed"/><effectiveTime><low value="2020"/></effectiveTime>
    <value xsi:type="CD" code="416098002" codeSystem="2.16.840.1.113883.6.96" displayName="Allergy to drug"/>
    <participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT">
      <code code="70618" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin"/></playingEntity></participantRole></participant>
    <entryRelationship typeCode="MFST" inversionInd="true"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.9"/>
      <value xsi:type="CD" code="247472004" codeSystem="2.16.840.1.113883.6.96" displayName="Wheal"/>
      <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.8"/>
        <value xsi:type="CD" code="24484000" codeSystem="2.16.840.1.113883.6.96" displayName="Severe"/></observation></entryRelationship>
    </observation></entryRelationship>
  </observation></entryRelationship></act>`;

/** A result organizer with one observation of the given value. */
export function aResult(value: string, more = ""): string {
  return `<organizer classCode="BATTERY" moodCode="EVN"><templateId root="${template}.1"/>
  <code code="58410-2" codeSystem="2.16.840.1.113883.6.1" displayName="CBC"/><statusCode code="completed"/>
  <component><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.2"/>
    <code code="718-7" codeSystem="2.16.840.1.113883.6.1" displayName="Hemoglobin"/><statusCode code="completed"/>
    <effectiveTime value="20260714081500"/>${value}${more}</observation></component></organizer>`;
}

export const encounter = `<encounter classCode="ENC" moodCode="EVN"><templateId root="${template}.49"/><id root="1.2.3.8" extension="E1"/>
  <code code="99213" codeSystem="2.16.840.1.113883.6.12" displayName="Khám ngoại trú">
    <translation code="AMB" codeSystem="2.16.840.1.113883.5.4"/></code>
  <effectiveTime><low value="20260714080000"/><high value="20260714090000"/></effectiveTime>
  <performer><assignedEntity><id root="1.2.3.6" extension="BS01"/></assignedEntity></performer>
  <participant typeCode="LOC"><participantRole classCode="SDLOC"><playingEntity classCode="PLC"><name>Phòng khám Thử</name></playingEntity></participantRole></participant>
  <entryRelationship typeCode="SUBJ"><act classCode="ACT" moodCode="EVN"><templateId root="${template}.80"/>
    <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.4"/>
      <value xsi:type="CD" code="J20.9" codeSystem="2.16.840.1.113883.6.3" displayName="Viêm phế quản cấp"/></observation></entryRelationship>
  </act></entryRelationship></encounter>`;

/** A vital signs organizer with one observation for each of the given codes. */
export function vitalSigns(signs: readonly (readonly [code: string, value: string, unit: string])[]): string {
  const components = signs.map(
    ([
      code,
      value,
      unit,
    ]) => `<component><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.27"/><id root="1.2.3.8" extension="V${code}"/>
    <code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/><effectiveTime value="20260714081500"/>
    <value xsi:type="PQ" value="${value}" unit="${unit}"/></observation></component>`,
  );
  return `<organizer classCode="CLUSTER" moodCode="EVN"><templateId root="${template}.26"/><id root="1.2.3.8"/>
  <code code="46680005" codeSystem="2.16.840.1.113883.6.96"/><statusCode code="completed"/><effectiveTime value="20260714"/>
  ${components.join("\n")}</organizer>`;
}

export const procedure = `<procedure classCode="PROC" moodCode="EVN"><templateId root="${template}.14"/><id root="1.2.3.8" extension="PR1"/>
  <code code="80146002" codeSystem="2.16.840.1.113883.6.96" displayName="Appendectomy"/><statusCode code="completed"/>
  <effectiveTime><low value="202607140900"/><high value="202607141000"/></effectiveTime>
  <targetSiteCode code="66754008" codeSystem="2.16.840.1.113883.6.96" displayName="Appendix"/>
  <performer><assignedEntity><id root="1.2.3.6" extension="BS02"/><assignedPerson><name><family>Phạm</family><given>Dũng</given></name></assignedPerson></assignedEntity></performer>
  <participant typeCode="DEV"><participantRole classCode="MANU"><playingDevice><code code="90412006" codeSystem="2.16.840.1.113883.6.96" displayName="Colonoscope"/></playingDevice></participantRole></participant>
</procedure>`;

export const immunization = `<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="false"><templateId root="${template}.52"/>
  <id root="1.2.3.8" extension="I1"/><statusCode code="completed"/><effectiveTime value="20260101"/><repeatNumber value="2"/>
  <routeCode code="C28161" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="Intramuscular"/><doseQuantity value="0.50" unit="mL"/>
  <consumable><manufacturedProduct><manufacturedMaterial>
    <code code="08" codeSystem="2.16.840.1.113883.12.292" displayName="Hep B"/><lotNumberText>LOT-1</lotNumberText></manufacturedMaterial>
    <manufacturerOrganization><name>Viện Thử</name></manufacturerOrganization></manufacturedProduct></consumable></substanceAdministration>`;

export const refusal = `<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="true"><templateId root="${template}.52"/>
  <statusCode code="completed"/><effectiveTime nullFlavor="NA"/>
  <consumable><manufacturedProduct><manufacturedMaterial><code nullFlavor="OTH"><originalText>Cúm mùa</originalText></code></manufacturedMaterial></manufacturedProduct></consumable>
  <entryRelationship typeCode="RSON"><observation classCode="OBS" moodCode="EVN"><templateId root="${template}.53"/>
    <code code="PATOBJ" codeSystem="2.16.840.1.113883.5.8" displayName="Patient objection"/></observation></entryRelationship></substanceAdministration>`;

export const smoking = `<observation classCode="OBS" moodCode="EVN"><templateId root="${template}.78"/>
  <code code="72166-2" codeSystem="2.16.840.1.113883.6.1" displayName="Tobacco smoking status"/><statusCode code="completed"/>
  <effectiveTime value="20260714"/><value xsi:type="CD" nullFlavor="ASKU"/></observation>`;

export const plan = [
  `<observation classCode="OBS" moodCode="RQO"><templateId root="${template}.44"/><code code="2345-7" codeSystem="2.16.840.1.113883.6.1" displayName="Glucose"/>
    <statusCode code="active"/><effectiveTime value="20260801"/></observation>`,
  `<encounter classCode="ENC" moodCode="INT"><templateId root="${template}.40"/><code nullFlavor="NI"><originalText>Tái khám</originalText></code>
    <statusCode code="active"/><effectiveTime value="202608010800"/></encounter>`,
  `<substanceAdministration classCode="SBADM" moodCode="INT"><templateId root="${template}.42"/><statusCode code="active"/>
    <consumable><manufacturedProduct><manufacturedMaterial><code code="197361" codeSystem="2.16.840.1.113883.6.88" displayName="Amlodipine"/></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>`,
];
