/** A PKCS#12 file of OpenSSL 3 (AES-256) with an invented signer under an invented root, both valid from 2026 on. */
export const aP12File: Uint8Array = Uint8Array.from(
  Buffer.from(
    "MIIF3AIBAzCCBZIGCSqGSIb3DQEHAaCCBYMEggV/MIIFezCCBDIGCSqGSIb3DQEHBqCCBCMwggQfAgEAMIIEGAYJKoZIhvcNAQcB" +
      "MFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhD9UpD6Dyg/AICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEFKn" +
      "KL6yPmHjeXFXGtDXDOCAggOwcx205+AgpisuMAtkpczw4bvTcPtjzuIsYDbv2v/S3QpWSoePc8z7S67wpHyDY3TaQMZdzdU+T79j" +
      "4pUxUIC1hE2RPBq1UViyCoLvwx3ZIDiagzID9keOtCYNZD3S2Zd+pLZeDUtYJFRQxbaOpxo++Z6NFvXW+w7olMjRY8F9PwFkpXRe" +
      "n78UxrFwQkE0EaDC9TVhsqbknyQd+D8oz5N0x2qlFdORIsYq3U2lH657GllnK48KDzC0xVUfkLhsRVQ6/hLt5En/Azy/IWIbY0er" +
      "5/YdWVyEFUUacHqOeznZiRLDqLDLOm7zj1atQyHfJinVXM7oSRqUEyQHc5gPTU3fS8GrD5gELAev4kDeVnCMhvx0+QjdSgf3++ZJ" +
      "Mah5G9q6+LYpHE5rBSbp8zOnoB2HsDrUO8w5mm6/qFXpJRnQ095GoJlw0Vx9uqP1rco8ED5aerXQsuXwF5j0fDW0Jk8shaQr6t0o" +
      "/8NdKEViWTMYpqwRc8LgVLtgUvc1tyE4hijp8K/qZFF9Y8+5NlvrdcFamfDyXghhOsxyKvZjcFlXfefTCBosigwEu2rmsQQgRBgB" +
      "imjYMRDxvB6vqLjJIBF8N+cidXqjJxGMTH/qdbix03Bx5ZhFYeJRNSGTZzR2Fz3L/D+ScW7n/mY7Wo4KX5SMtaayb/71wwDkafAN" +
      "ok9dWjwXbPFuSWKuZiNYGH4OPc9er7ZcbwyrVzDFxHs18O7JpkdX/jaGWdFuChZHKijk5hoXnuhUtX08ISrgTKtQraKUsxzsl0DM" +
      "w/jXGBNjKAeMmsTaD1fQN6csctMSFFd0cGQTfp/KDuW6F8gPrnPec1E/2ZETqbMJ3QmLd+JTEUCQ+rWEk3H9Ok7cO/W4ZG4bdEBp" +
      "jeinaPGumBllLBUXSTVMPbNiwNpK2ptcCZY2OFgffA5Xmw32svwV1ASVt5UEubxiGOQqcD+g3xunT2IfJk7BOlB6c9pdGdgJDWLi" +
      "TiLMpo5GGiCM6h/hkAOyvPQ4hQ63jATH/uSlMojd/tjeEa+b1zC8UEvBztn2kBb28frdBLfNhWUSiiuQ8DXd6CUJN1t7Yj4feH8u" +
      "GxTJwgMQN+RROzy+fWi2VgItUAo6+sB9OvtlyQBRaKcxlXrbWFE7jEWcWZ58dlZP0jL9xZn9mtsRkvfNXV8juiNpKreL7rbH2EWJ" +
      "E34ybAmk+qtBCFCwiyS5K1FF9t+kvwN7x3pUzdPophXeOsvLIU760xVkCRMFpM2PCh2Qn2DYa8OYcR12nu0wggFBBgkqhkiG9w0B" +
      "BwGgggEyBIIBLjCCASowggEmBgsqhkiG9w0BDAoBAqCB7zCB7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI03Mx8e0J" +
      "sBACAggAMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBDgeQQRGe58bGBeXwqNhBBbBIGQU1aGtEMBr7HonqInCLFS/AkrIV9Q" +
      "S00tI+l1vXBwO6zjrYdvW2IUpl75rI2hEAmRBvF9aFuGg5X+TXhIAe9zrfozcWXVChi/7qYRYMbQw+1wuFEgs6YvKeRpy4VHungA" +
      "mv+vIENOh6OSaVsnSIaoX+KkRC1fZpM8aFio1LwjLsocLCiNZnF2A3sigXSRP+AjMSUwIwYJKoZIhvcNAQkVMRYEFNvdEThlFb7I" +
      "H8huw83GWyZdC4P2MEEwMTANBglghkgBZQMEAgEFAAQgd6RAZBwHNqGZuE0H463qowl5u/Dydnx79AvTK5O5aH0ECD8dFgZZ/m8t" +
      "AgIIAA==",
    "base64",
  ),
);

/** What opens it. */
export const p12Passphrase = "mật khẩu thử";
