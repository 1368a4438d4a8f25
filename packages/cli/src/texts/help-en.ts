import type { Texts } from "./texts.ts";

const common = `  --lang vi|en             language of the messages (default: vi)
  --format text|json|operationoutcome
                           how findings are printed: for people (default), JSON,
                           or a FHIR OperationOutcome
  --strict                 treat warnings as errors
  -r, --recursive          read every file of the folders named
  --school-year 2025-2026  school year, when the mark sheet does not say it
  --grade 1…12             grade, when the mark sheet does not say it
  --catalogues FOLDER      lists for the insurance rules that need them: thuoc.csv,
                           dich-vu.csv, nhan-vien.csv, co-so.csv, khoa.csv, may.csv,
                           icd10.csv, benh-yhct.csv, quoc-tich.csv, tinh.csv, xa.csv,
                           tinh-the.csv, luong-co-so.csv
  --fhir-version r4|r4b|r5 version of FHIR files (default: r4)
  -q, --quiet              print errors and warnings only
  -h, --help               this help
  -V, --version            the version`;

const typegenCommon = `  --lang vi|en             language of the messages (default: vi)
  --format text|json|operationoutcome
                           how findings are printed: for people (default), JSON,
                           or a FHIR OperationOutcome
  --strict                 treat warnings as errors
  -q, --quiet              print errors and warnings only`;

const exitCodes = `Exit codes
  0   no error (there may be warnings)
  1   an error in a file, or a file that cannot be read or written; with --strict: a warning
  2   wrong arguments
  70  a fault of the program itself`;

/** What the command line says of its commands and options, in English. */
export const help: Texts["help"] = {
  all: `lienthong: read, check and convert Vietnamese medical records, school transcripts and
identity cards

Use
  lienthong check FILE…
  lienthong convert FILE… --to fhir|bhyt|clr|json -o OUT
  lienthong places FILE.csv --column COLUMN
  lienthong typegen FHIR_PACKAGE… --out FOLDER
  lienthong view VIEW FILE.ndjson… --out FILE.csv
  lienthong transcript check|convert|render FOLDER… -o PLACE
  lienthong verify FILE… --trust FOLDER
  lienthong sign FILE --key KEY.pem --certificate CERTIFICATE.pem -o FILE

  check       says what is wrong in a file, where and by which rule
  convert     checks, then converts to another format
  places      finds the unit of today of each address in a table
  typegen     makes TypeScript types of FHIR profiles
  view        makes tables of FHIR resources
  transcript  checks, converts and prints the transcripts of a school
  verify      checks signatures
  sign        signs with a key out of a file, for tests and closed systems

The kind of each file is found from its content: health-insurance claim and check-in XML
(QĐ 3176/QĐ-BYT), FHIR R4, R4B, R5 (JSON, XML, NDJSON), Excel mark sheets (.xlsx, .xls),
transcripts (JSON, XML, CLR, ELMO, ELM, OneRoster), the text of an identity-card or health-card
QR code. The file name '-' is standard input.

Examples
  lienthong check claim.xml --lang en
  lienthong check --recursive july/ --format json > findings.json
  lienthong convert claim.xml --to fhir -o claim.fhir.json
  lienthong convert class-6a.xlsx --to clr -o class-6a.clr.json
  lienthong convert card.txt --to fhir -o patient.json
  lienthong help convert --lang en   (help on one command)

Options
${common}

${exitCodes}
`,
  check: `lienthong check FILE… : check each file and say what is wrong and where

Examples
  lienthong check claim.xml --lang en
  lienthong check *.xml --quiet
  lienthong check --recursive july/ --format json > findings.json
  lienthong check july/*.xml --report report.html --report report.xlsx
  lienthong check july.xml --catalogues lists/
  cat claim.xml | lienthong check -

Options
  --report FILE            write a report, its kind by the ending: .html is a page with
                           charts, filters and the money at risk, fit to print; .xlsx a
                           workbook for accountants; .csv one table; may be given several
                           times
  -f, --force              replace a report that is there
${common}

${exitCodes}
`,
  convert: `lienthong convert FILE… --to fhir|bhyt|clr|json -o OUT : check, then convert

  --to fhir   a claim file to a Bundle, an identity-card QR to a Patient (FHIR R4)
  --to bhyt   a FHIR R4 Bundle to a health-insurance claim file
  --to clr    an Excel mark sheet to CLR 2.0 transcripts
  --to json   any file (but NDJSON) to the JSON of Liên Thông

Examples
  lienthong convert claim.xml --to fhir -o claim.fhir.json
  lienthong convert claim.xml --to fhir -o claim.fhir.xml
  lienthong convert july.xml --to fhir -o july.ndjson
  lienthong convert july/*.xml --to fhir -o out/
  lienthong convert claim.fhir.json --to bhyt -o claim.xml
  lienthong convert class-6a.xlsx --to clr -o class-6a.clr.json

Options
  -o, --output OUT         a file, a folder (for several inputs), or '-' to print;
                           with --to fhir, .xml gives FHIR XML and .ndjson gives NDJSON
                           (a resource a line, a Bundle for each visit)
  -f, --force              replace files that exist
  --allow-errors           convert a readable record although rules are broken
  --issuer URI             identifier of the school that issues a transcript (with --to clr)
  --issuer-name NAME       name of the school
  --issued 2026-05-31      day of issue (default: today)
  --detail averages|marks  averages only (default), or the marks they come from too
  --profile r4|vn-core     FHIR dress of a claim file: plain R4 (default) or VN Core
${common}

A result is written whole or not at all; a file with errors gives no output.

${exitCodes}
`,
  places: `lienthong places FILE.csv --column COLUMN : find the unit of today of each address

Reads addresses of three levels (before 1 July 2025) or two, abbreviated, without marks, glued,
damaged. Nothing is guessed: an address that does not decide gives candidates. No network.

A CSV table in UTF-8 with comma, semicolon or tab; its first row names the columns. Adds the columns
lt_status (exact, default, candidates, unknown, empty), lt_commune_code, lt_commune,
lt_province_code, lt_province, lt_candidates, lt_address, lt_confidence, lt_reasons.

Examples
  lienthong places list.csv --column address --lang en > found.csv
  lienthong places list.csv --column address --as-of 2025-06-30 -o found.csv

Options
  --column COLUMN          the column that holds the addresses
  --as-of 2025-06-30       the day of the addresses, where a name is a former and a present unit
  -o, --output OUT         a file, or '-' to print (default)
  -f, --force              replace a file that exists
  --strict                 exit code 1 when an address is left open
  --lang vi|en             language of the messages (default: vi)
  -q, --quiet              do not print the totals

${exitCodes}
`,
  typegen: `lienthong typegen PACKAGE_OR_FOLDER_OR_FILE… --out FOLDER : TypeScript types from FHIR profiles

Reads FHIR NPM packages (.tgz or folder), folders with JSON files, and JSON files
(StructureDefinition, ValueSet, CodeSystem, Bundle). Each profile gives a .ts file: its type,
functions that get and set each slice and extension, and a guard isX.

Examples
  lienthong typegen hl7.fhir.vn.core.tgz --out src/fhir
  lienthong typegen profiles/ --out src/fhir --profile VNCorePatient
  lienthong typegen --profile bp --out src/fhir --lang en

Options
  --out FOLDER             where to write; files that typegen made before are replaced, others are not
  -f, --force              replace other files, too
  --profile URL|NAME       only this profile and what it needs; may be given several times
  --fhir-version r4|r4b|r5 version of FHIR (default: that of the package, else r4)
${typegenCommon}

${exitCodes}
`,
  transcript: `lienthong transcript check|convert|render FOLDER… : workbooks and transcripts of a school

Reads workbooks of marks (.xlsx, .xls) and transcripts in JSON, XML, CLR, ELMO, ELM, OneRoster (.zip or a
folder with a manifest.csv), records of the National Data Centre; the kind is found from the content.
check compares each with the assessment circulars; convert writes another format and lists what it
cannot hold; render writes sheets of A4, one a school year. Pupils are not compared with each other;
names and results stand in the files that are written, never on the screen.

Examples
  lienthong transcript check year-2025/ -o reports/
  lienthong transcript convert year-2025/ --to json -o transcripts/
  lienthong transcript convert transcripts/ --to elmo -o elmo/
  lienthong transcript convert transcripts/ --to oneroster --facts years.json -o oneroster/
  lienthong transcript convert oneroster/ --to xlsx -o workbooks/
  lienthong transcript render year-2025/ -o print/ --school "Trường THCS Mẫu"
  lienthong transcript render class-6a.xlsx --to pdf -o print/ --font regular.ttf --font bold.ttf

Options
  -o, --out FOLDER         where to write; with check: one .html report a file (may be left out)
  --to FORMAT              convert: json, xml, elmo (2.0), elmo-1.7, elm: a file for each pupil;
                           clr, ndc, xlsx, oneroster (.zip), oneroster-csv: one result for each input.
                           What is not carried over is printed, and listed in loss.csv beside the results
  --to html|pdf            render: what to print to (html unless given)
  --identity PART,PART     convert: what of the pupil goes into CLR, ELMO, ELM, OneRoster: name, code,
                           personalNumber, birthDate, gender, birthPlace (name,code unless given)
  --facts FILE.json        what formats ask for and no transcript holds: days of school years
                           (OneRoster), codes of lists (ndc), the school; see the README
  --font FILE.ttf          PDF: regular font, then bold, italics, bold italics
  --school NAME            render: name of the school
  --layout FILE.json       layout of workbooks of your own
  --regulations FILE.json  assessment circulars beside the built-in ones
  --issuer, --issuer-name, --issued
                           convert --to clr, elm: who issues, their name; --to clr, elm, elmo, ndc: the day
  --allow-errors           write results of files with errors, too
  -f, --force              replace files that are there
  --strict                 take warnings for errors
  --school-year 2025-2026  school year, for workbooks that do not say it
  --grade 1…12             grade, for workbooks that do not say it
  --lang vi|en             language of messages (vi unless given)
  -q, --quiet              print errors and warnings only

${exitCodes}
`,
  verify: `lienthong verify FILE… --trust FOLDER : check signatures in XML (XML-DSig, XAdES), PDF (PAdES)
and JSON (JWS, JAdES), credentials with selective disclosure (SD-JWT), verifiable credentials (CLR, Open
Badges; with a proof or in a JWT), health cards (SMART Health Cards: card, file, or shc:/ text of a QR code)

Says of every signature whether it is valid, right but not trusted, altered (where), or cannot be
told (why). What a file is, its content tells, not its name. FOLDER holds the root certificates that
you trust (.pem, .crt, .cer, .der), and may hold revocation lists (.crl), OCSP responses (.ors),
public keys (.jwk, .jwks), key documents of issuers of credentials (.did.json), and the list of who may
sign in which role (signers.json: [{ "id", "role", "issuers" }]), issuers of health cards
(health-card-issuers.json: [{ "iss", "keys", "revocations" }]) and further JSON-LD contexts
(contexts.json: { address: context }). No root is built in, nothing is fetched.

Examples
  lienthong verify transcript.xml --trust roots/ --role GVCN --role CBQL
  lienthong verify transcript.jws --trust roots/ --content transcript.json
  lienthong verify report.pdf --trust roots/
  lienthong verify transcript-clr.json --trust roots/ --role GVCN --role CBQL
  lienthong verify card.smart-health-card --trust issuers/

Options
  --trust FOLDER           root certificates (required)
  --at TIME                check for this time (default: now)
  --role ROLE              a role that must have signed (XML, credentials); may be repeated
  --content FILE           content kept apart that a JSON signature signs; may be repeated
  --status-list FILE       status list of credentials; may be repeated
  --format text|json       how the result is printed (default: text)
  --lang vi|en             language of the sentences (default: vi)

${exitCodes}
`,
  sign: `lienthong sign FILE --key KEY.pem --certificate CERTIFICATE.pem -o FILE : sign

XML is signed as XAdES B-B, PDF as PAdES B-B, any other file (JSON, …) as JAdES B-B. A credential (CLR, Open
Badges) is signed with a key without a certificate: with one proof more (Data Integrity), or as a JWT. With a key out of a file, for tests and closed systems. A signature that the law is to count needs a
key in a token or at a provider: see the interface Signer of @lienthong/signature.

Example
  lienthong sign transcript.xml --key gvcn.key --certificate gvcn.pem --part HB1 \\
    --into /HOCBA/CHUKY/GVCN --role GVCN -o transcript-signed.xml
  lienthong sign transcript.json --p12 school.p12 --passphrase-file secret.txt -o transcript.jws
  lienthong sign transcript.pdf --p12 school.p12 --passphrase-file secret.txt -o transcript-signed.pdf
  lienthong sign transcript-clr.json --key head.key \\
    --verification-method did:web:school.example#head -o transcript-clr-signed.json

Options
  --key FILE               private key, PEM
  --certificate FILE       certificate of the signer, then those of authorities; may be repeated
  --p12 FILE               instead of both: key and certificates in a PKCS#12 file (AES)
  --passphrase-file FILE   file with the passphrase of the key; '-' is standard input; else it is taken
                           from the environment variable LIENTHONG_KEY_PASSPHRASE
  --to KIND                xades, pades, jades, data-integrity or vc-jwt (default: by the content)
  --detached               JSON: keep the content apart, not inside the signature
  --beside FILE            JSON: sign beside the JSON signature in this file
  --part ID                XML: sign the element with this Id; may be repeated (default: the document)
  --into PATH              XML: element that takes the signature (default: the root)
  --role ROLE              XML: role that the signer claims, such as GVCN, CBQL
  --reason TEXT            PDF: why it is signed
  --location TEXT          PDF: where it is signed
  --certify 1|2|3          PDF: certify it; later nothing may change (1), forms and signatures (2),
                           comments, too (3)
  --verification-method ID credentials: name of the key in the key document (default: did:key)
  --cryptosuite NAME       credentials: eddsa-jcs-2022, ecdsa-jcs-2019 (default, by the kind of key),
                           eddsa-rdfc-2022, ecdsa-rdfc-2019
  --at TIME                time of signing (default: now)
  -o, --output FILE        where to write; "-" is standard output
  -f, --force              replace a file that is there
  --lang vi|en             language of the sentences (default: vi)
  -q, --quiet              print errors only

${exitCodes}
`,
  view: `lienthong view VIEW FILE… --out FILE.csv|.ndjson : FHIR resources as a table (SQL on FHIR)

VIEW is a .json file with a ViewDefinition, or a ready view over converted claim files:
encounters, encounter-diagnoses, diagnoses, costs, claims, totals. FILE is NDJSON, one resource
or Bundle a line, of any size, or a .json file with one; «-» is standard input.

Examples
  lienthong view costs records.ndjson --out costs.csv --sql costs.sql
  lienthong view view.json Patient.ndjson --out patients.ndjson
  lienthong view encounters bundle.json --lang en

Options
  --out, -o FILE           .csv (RFC 4180, UTF-8) or .ndjson; «-» prints CSV (default)
  --sql FILE               also writes the CREATE TABLE of PostgreSQL
  --spreadsheet            CSV for spreadsheets: byte order mark, no text that is a formula
  --allow-errors           keep the rows when some records have errors
  -r, --recursive          read every file of a folder that is named
  -f, --force              replace files that are there
  --fhir-version r4|r4b|r5 version of the resources (default: r4)
  --strict                 exit code 1 for warnings about the view too
  --lang vi|en             language of the messages (default: vi)
  -q, --quiet              no summary

${exitCodes}
`,
};
