import { describeVerification } from "@lienthong/signature";
import { aTranscript } from "../../../examples/signed-transcript/a-transcript.mjs";
import { readSignedTranscript } from "../../../examples/signed-transcript/read-signed-transcript.mjs";
import { signTranscript } from "../../../examples/signed-transcript/sign-transcript.mjs";
import { headSigner, teacherSigner, testTrust as trust } from "../lib/test-signers.ts";

const at = "2026-06-05T08:00:00+07:00";
const signers = [
  { role: "GVCN", signer: teacherSigner },
  { role: "CBQL", signer: headSigner },
];
const issued = await signTranscript(aTranscript, signers, at);
const good = readSignedTranscript(issued, { trust, at });
const changed = readSignedTranscript(issued.replace("<endTerm>8.5<", "<endTerm>9.5<"), { trust, at });
const where = changed.result.signatures.flatMap(({ issues }) =>
  issues.map(({ code, path, position }) => `${code} ${path} ${position?.line ?? 0}`),
);

Object.assign(globalThis, {
  result: {
    "a transcript signed by two roles is valid": good.result.ok && good.result.signatures.length === 2,
    "each signer is named":
      good.result.signatures.map(({ signer }) => signer?.subject.commonName).join() ===
      "Trần Thị Bình,Lê Văn Cường",
    "the transcript comes back as it was, out of the signed bytes":
      JSON.stringify(good.transcript) === JSON.stringify(aTranscript),
    "a changed mark breaks both signatures": changed.result.signatures.every(
      ({ verdict }) => verdict === "altered",
    ),
    "it is told where": where.includes("signature.digest.mismatch /HOCBA/THONGTIN 1"),
    "and in Vietnamese": describeVerification(changed.result, "vi")[0]?.startsWith("ĐÃ BỊ THAY ĐỔI") === true,
    "nothing is read of what was changed": changed.transcript === undefined,
  },
});
