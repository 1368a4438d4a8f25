export { equalBytes, fromBigint, joinBytes, toBigint, toHex } from "./asn1/bytes.ts";
export { DerFault, readDer } from "./asn1/der-fault.ts";
export { type DerElement, DerReader, content, derTags, inside, whole } from "./asn1/der-reader.ts";
export {
  type AlgorithmIdentifier,
  hasNoParameters,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  unsigned,
  wholeBytes,
} from "./asn1/der-values.ts";
export { writeElement, writeOid, writeSequence, writeSetOf, writeUnsigned } from "./asn1/write-der.ts";
export { type Digest, type DigestName, digestByName, digestByOid } from "./algorithm/digests.ts";
export { type SignatureScheme, readDigest, readSignatureScheme } from "./algorithm/signature-algorithm.ts";
export { type Certificate, readCertificate } from "./certificate/certificate.ts";
export { type Extensions, keyUsageBits } from "./certificate/extensions.ts";
export { type CertificateName, certificateName, nameKey, nameParts } from "./certificate/name.ts";
export { readConfiguredCertificates } from "./certificate/pem.ts";
export { type SignedData, readSignedData } from "./cms/signed-data.ts";
export { type SignerInfo, namesCertificate } from "./cms/signer-info.ts";
export {
  type Curve,
  type CurveArithmetic,
  type CurveName,
  type CurvePoint,
  curveByName,
  curveOf,
  curves,
  pointBytes,
  pointOf,
} from "./key/curves.ts";
export { type PublicKey, readPublicKey, soundRsaKey } from "./key/public-key.ts";
export { type RsaKey, digestInfo, rsaOpen } from "./key/rsa.ts";
export { verifyHash, verifyPlain, verifySignature } from "./key/verify-signature.ts";
export { PkiFault, type PkiFaultReason } from "./pki-fault.ts";
export { type RevocationList, readRevocationList } from "./revocation/revocation-list.ts";
