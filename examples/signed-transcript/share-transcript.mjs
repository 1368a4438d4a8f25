import { issueSdJwt, presentSdJwt, verifySdJwt } from "@lienthong/signature/jose";

export const transcriptType = "https://thcs-mau.example/hoc-ba";

/** The school gives the pupil a credential of which each year, and each subject of it, can be shown alone. */
export async function issueCredential(transcript, { signer, holder, random, issued }) {
  const { pupil, years } = transcript;
  const claims = {
    iss: "https://thcs-mau.example",
    vct: transcriptType,
    iat: issued,
    cnf: { jwk: holder },
    hoTen: pupil.name,
    ngaySinh: pupil.birthDate,
    namHoc: years,
  };
  const disclose = [
    ["hoTen"],
    ["ngaySinh"],
    ...years.flatMap(({ subjects }, year) => [
      ["namHoc", year],
      ...subjects.map((_, subject) => ["namHoc", year, "subjects", subject]),
    ]),
  ];
  const result = await issueSdJwt(claims, { signer, random, disclose, decoys: 3 });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

/** The pupil shows one subject of one year to one school, and proves that the credential is theirs. */
export async function showSubject(credential, { year, subject, signer, to, at }) {
  const result = await presentSdJwt(credential, {
    show: [["hoTen"], ["namHoc", year, "subjects", subject]],
    keyBinding: { signer, at, ...to },
  });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

/** The other school checks what it was shown: issuer, holder, and that it was made for this one request. */
export function checkShown(shown, { trust, at, to }) {
  return verifySdJwt(shown, {
    trust,
    at,
    keyBinding: to,
    credential: { version: "draft-24", types: [transcriptType] },
  });
}
