import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** What ships: the source of the packages without tests, tables of cases and generated files. */
const source = ["packages/*/src/**/*.ts"];
const tests = [
  "**/*.test.ts",
  "**/*.test-d.ts",
  "**/*.cases.ts",
  "packages/*/src/**/testing/**/*.ts",
  "test/**/*.ts",
  "examples/**/*.ts",
  "scripts/**/*.ts",
  "*.config.ts",
  "packages/*/*.config.ts",
  "*.ts",
];
/** Source that may know Node: entries named `node` and the command line. */
const nodeSource = ["packages/*/src/node.ts", "packages/*/src/node/**/*.ts", "packages/cli/src/**/*.ts"];

const hiddenEnvironment = [
  ...["process", "Buffer", "global", "__dirname", "__filename", "require", "setImmediate"],
  ...["window", "document", "navigator", "location", "localStorage", "sessionStorage", "self"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "crypto", "performance", "console"],
  ...["setTimeout", "setInterval", "queueMicrotask", "requestAnimationFrame"],
].map((name) => ({
  name,
  message: "Source runs in any engine: take what it needs as a parameter, or move it to a /node entry.",
}));

const namedExportsOnly = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "List what is exported, one name at a time." },
];

const noHiddenClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The clock is a parameter: take the date from the caller.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "The clock is a parameter." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The clock is a parameter: take the date from the caller.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: "This reads the machine's time zone: use Date.UTC.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset|Year)$/]",
    message: "This reads the machine's time zone: use the UTC method.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Randomness is a parameter.",
  },
];

const noHiddenLocale = [
  {
    selector: "CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]",
    message: "The result depends on the machine's locale data: format it ourselves.",
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale(Upper|Lower)Case$/][arguments.length=0]",
    message: "This reads the machine's locale: use toUpperCase or toLowerCase.",
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: "This reads the machine's locale: name the locale, or compare code units.",
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
    message: "This reads the machine's locale: name the locale.",
  },
];

const importRules = {
  paths: [
    ...["zod", "zod/v4"].map((name) => ({
      name,
      importNames: ["z", "default"],
      message: 'This pulls in every locale (454 kB against 85 kB): import * as z from "zod".',
    })),
  ],
  patterns: [
    {
      regex: "^\\.{1,2}/(?!.*\\.(ts|mjs|js|json|xml)$)",
      message: "Relative imports carry their extension, as in ./issue.ts.",
    },
    {
      regex:
        "^(\\.\\./)+(packages|core|places|identity|fhir|signature|bhyt|emr|transcript|pipeline|kiosk|cli)/",
      message: "A package is imported by its name only.",
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      "**/dist/**",
      "**/coverage/**",
      "**/generated/**",
      "**/node_modules/**",
      "docs/api/**",
      "docs/.vitepress/cache/**",
      "examples/data/**",
      "examples/*/public/*.js",
      "out/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "no-restricted-imports": ["error", importRules],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Code points are what we want of a text.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Its advice is the "!" that strict forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: source,
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-globals": ["error", ...hiddenEnvironment],
      "no-restricted-syntax": ["error", ...namedExportsOnly, ...noHiddenClock, ...noHiddenLocale],
      "require-unicode-regexp": ["error", { requireFlag: "u" }],
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: { esm: true, cjs: false, window: false },
          enableFixer: false,
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true,
            FunctionExpression: true,
          },
          contexts: [
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["any"] }],
      "jsdoc/no-types": "error",
    },
  },
  { files: ["packages/*/src/{data,messages}/**/*.ts"], rules: { "max-lines": "off" } },
  {
    files: nodeSource,
    ignores: tests,
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-syntax": ["error", ...namedExportsOnly, ...noHiddenLocale],
    },
  },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-type-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      "no-undef": "off",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
);
