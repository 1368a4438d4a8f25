/** Namespace of XML-DSig (W3C XML Signature 1.1). */
export const dsig = "http://www.w3.org/2000/09/xmldsig#";
/** Namespace of XAdES 1.3.2 and later (ETSI EN 319 132-1). */
export const xades = "http://uri.etsi.org/01903/v1.3.2#";
/** Namespace of the parameters of exclusive canonical XML. */
export const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
/** Type of the reference to the signed properties of XAdES. */
export const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";
/** The transform that leaves the signature itself out. */
export const envelopedTransform = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
