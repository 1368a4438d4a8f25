import type { Catalogue } from "@lienthong/core";
import type { CliIssueCode } from "./codes.ts";

/** Sentences of the command line, English. */
export const en = {
  "cli.catalogues.no-folder":
    "There is no such folder of lists of codes. Give --catalogues a folder with the files {names}.",
  "cli.catalogues.no-list": "The folder has no file of a list of codes. Names that are read: {names}.",
  "cli.catalogues.unknown-file":
    "It is not known which list of codes this file is, so it is not used. Rename it to one of: {names}.",
  "cli.check.left-out":
    "The file has more than {kept} findings, so the rest is counted, not listed: {errors} errors, {warnings} warnings, {notes} notes. Put the listed ones right and check again.",
  "cli.clr.no-issuer":
    "The issuing school is not known, so an unknown issuer stands in. Add --issuer URI-OF-THE-SCHOOL before you issue.",
  "cli.convert.heads-differ":
    "The records differ in facility (MACSKCB) or day of making (NGAYLAP); the file has those of the first record. Separate them by facility and day.",
  "cli.convert.impossible": "Cannot convert {kind} to '{to}'. This kind of file converts to: {possible}.",
  "cli.convert.ndjson-only":
    "With --to fhir a file of several records (NDJSON) becomes NDJSON only. Give the output a name that ends in .ndjson.",
  "cli.csv.no-column": "The table has no column '{column}'. Its columns: {columns}.",
  "cli.csv.no-header": "The table has no row. Its first row must hold the names of the columns.",
  "cli.csv.too-many-cells":
    "Line {line} has {count} cells, more than the {expected} of the header. A cell with the delimiter in it must be quoted.",
  "cli.csv.unclosed-quote": "The quoted cell on line {line} has no closing quote.",
  "cli.input.denied":
    "No permission to read this file or folder. Check its access rights or use an account that may read it.",
  "cli.input.directory":
    "This is a folder, not a file. Name the file, or add --recursive to read every file in the folder.",
  "cli.input.empty": "The file is empty, there is nothing to read. Export it again from the source software.",
  "cli.input.file-wanted": "This is a folder, and a file is needed here. Name the file.",
  "cli.input.missing": "File not found. Check the path and the file name.",
  "cli.input.no-files": "The folder holds no file.",
  "cli.input.too-large": "The file is larger than {limit} MB and was not read. Split it and try again.",
  "cli.input.too-many-files": "The folder holds more than {limit} files. Check its subfolders one by one.",
  "cli.input.unreadable":
    "The file could not be read because of a disk or network fault. Try again or copy it to this computer.",
  "cli.kind.unknown":
    "Unknown kind of file. Readable files: health-insurance claim or check-in XML, FHIR (JSON, XML, NDJSON), Excel mark sheet (.xlsx, .xls), transcript (JSON, XML, CLR, ELMO, ELM, OneRoster), text of an identity-card or health-card QR code.",
  "cli.kind.unknown-json":
    "This JSON file is neither FHIR ('resourceType' is missing) nor a transcript (no 'format' of this project, no 'ClrCredential' or 'EuropeanDigitalCredential' in 'type', no 'idbanghi').",
  "cli.kind.unknown-xml":
    'Unknown XML file with root element <{root}>. Readable roots: GIAMDINHHS, CHI_TIEU_TRANG_THAI_KCB, transcript, elmo, or a FHIR resource with xmlns="http://hl7.org/fhir".',
  "cli.output.denied": "No permission to write {output}. Choose another place with -o.",
  "cli.output.exists":
    "{output} exists and was not replaced. Choose another name, or add --force to replace it.",
  "cli.output.no-space": "The disk is full, {output} was not written. No unfinished file was left behind.",
  "cli.output.not-generated":
    "{output} was not made by typegen, so it is not replaced. Choose another folder, or add --force.",
  "cli.output.unwritable": "{output} could not be written. Check the path and the disk.",
  "cli.usage.bad-option": "Wrong use of option {option}: its value is missing, or it takes none.",
  "cli.usage.bad-value": "Option {option} does not take '{value}'. Possible values: {allowed}.",
  "cli.usage.convert-only": "Option {option} belongs to the command convert.",
  "cli.transcript.bad-file": "Cannot read {file}: JSON of the right structure is needed.",
  "cli.transcript.bad-font":
    "The font file {file} cannot be used. Choose a .ttf or .otf file with Vietnamese letters.",
  "cli.transcript.no-dates":
    "OneRoster asks for the first and last day of the school year {year}. Put them into the file after --facts, under 'schoolYears'.",
  "cli.transcript.no-workbook":
    "Neither a workbook of marks (.xlsx, .xls) nor a transcript (JSON, XML, CLR, ELMO, ELM, OneRoster, records of the National Data Centre).",
  "cli.transcript.passed-over":
    "This file was passed over: it is neither a workbook of marks nor a transcript. If it is a transcript, export it again from its source.",
  "cli.usage.no-action": "Say what to do with the workbooks: {allowed}.",
  "cli.usage.no-font": "A PDF needs one to four font files: --font regular.ttf --font bold.ttf …",
  "cli.usage.no-column":
    "The column of the addresses is missing. Example: lienthong places list.csv --column address",
  "cli.usage.no-command": "No command. Use: lienthong check FILE… or lienthong convert FILE… --to … -o …",
  "cli.usage.no-files": "No file named. Example: lienthong {example}",
  "cli.usage.no-folder": "No folder for the result. Add --out FOLDER.",
  "cli.usage.no-output": "No place for the result. Add -o FILE, -o FOLDER/ or -o - to print it.",
  "cli.usage.no-target": "--to is missing. Choose one of: {allowed}.",
  "cli.usage.no-view":
    "The view or the file with the data is missing. Example: lienthong view costs records.ndjson --out costs.csv",
  "cli.usage.not-used": "The option {option} is not used by the command {command}.",
  "cli.usage.one-table": "The command {command} reads one table at a time.",
  "cli.usage.output-clash":
    "Two inputs would both become {output}. Convert them one by one under names of their own.",
  "cli.usage.output-exists": "{output} exists. Choose another name, or add --force to replace it.",
  "cli.usage.output-is-input": "{output} is input and output at once. Choose another name for the output.",
  "cli.usage.output-not-folder": "With several inputs -o must be a folder, but {output} is a file.",
  "cli.usage.several-inputs": "Printing the result (-o -) needs exactly one input.",
  "cli.usage.unknown-command":
    "There is no command '{command}'. Commands: check, convert, places, sign, transcript, typegen, verify, view, help.",
  "cli.usage.unknown-option": "There is no option {option}.",
  "cli.view.no-records":
    "This is no NDJSON: each line must be a FHIR resource in JSON. Convert a claim file first: lienthong convert CLAIM.xml --to fhir -o CLAIM.ndjson",
  "cli.view.no-such-view":
    "There is no ready view of this name. There are: {names}; or name a .json file with a ViewDefinition.",
  "cli.view.no-table-name":
    "The view has no name that could be the name of a table, so no SQL can be written.",
  "cli.signature.bad-key":
    "The key or certificate in '{file}' cannot be opened. The key must be PEM; if it has a passphrase, set the environment variable LIENTHONG_KEY_PASSPHRASE or use --passphrase-file.",
  "cli.signature.bad-p12":
    "The PKCS#12 file '{file}' cannot be opened: the passphrase is wrong, or the file is not locked with AES. The passphrase comes from --passphrase-file or the environment variable LIENTHONG_KEY_PASSPHRASE.",
  "cli.signature.bad-passphrase-file": "The passphrase cannot be read from '{file}'.",
  "cli.signature.bad-credential-key":
    "The key in '{file}' cannot be opened for signing a credential. It must be a private key in PEM, Ed25519, P-256 or P-384 (--key, without a certificate); if it has a passphrase, set the environment variable LIENTHONG_KEY_PASSPHRASE or use --passphrase-file.",
  "cli.signature.content-inside":
    "The signature of this file keeps no content apart, so --content cannot be used.",
  "cli.signature.no-roles":
    "Signatures in JSON, PDF and health cards state no roles, so --role cannot be checked. Leave --role out and compare the signers yourself.",
  "cli.signature.cryptosuite-key":
    "This key cannot sign as {cryptosuite}: eddsa-… needs an Ed25519 key, ecdsa-… a key on P-256 or P-384.",
  "cli.signature.no-certificate":
    "Signing as {form} needs the certificate of the signer: add --certificate CERTIFICATE.pem, or use --p12.",
  "cli.signature.not-for-form":
    "{option} is of no use when signing as {form}. Leave it out, or choose another kind of signature with --to.",
  "cli.signature.pdf-output": "A signed PDF file cannot be printed. Write it to a file with -o FILE.pdf.",
  "cli.signature.unknown-file":
    "This is no signed file that this command reads: XML, PDF, JSON, JWS, SD-JWT, a verifiable credential or a health card (shc:/).",
  "cli.usage.one-standard-input": "Only one file can be read from standard input ('-').",
  "cli.signature.bad-trust":
    "'{file}' in the folder of trust cannot be read: it is no certificate, revocation list, OCSP response, public key, key document (.did.json, signers.json), list of issuers of health cards (health-card-issuers.json) or list of JSON-LD contexts (contexts.json).",
  "cli.signature.empty-trust":
    "The folder of trust holds no root certificate (.pem, .crt, .cer, .der), no public key (.jwk, .jwks) and no key document (.did.json), so no signer can be trusted. Copy the root certificate into it, or name the right folder.",
  "cli.signature.no-folder":
    "--trust must be a folder with root certificates (.pem, .crt, .cer, .der) or public keys (.jwk, .jwks).",
  "cli.usage.no-key":
    "The key or certificate is missing: give --key KEY.pem and --certificate CERTIFICATE.pem, or --p12 FILE.p12; for a credential --key is enough.",
  "cli.usage.no-trust": "--trust FOLDER is missing: the folder with the root certificates that you trust.",
} as const satisfies Catalogue<CliIssueCode>;
