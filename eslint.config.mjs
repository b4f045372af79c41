import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const TESTS = ["src/**/*.test.{ts,tsx}", "src/**/testing/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "bench/**/*.ts"];

/** Text that becomes markup or code is how a company's name turns into a script. */
const NO_MARKUP = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]", message: "Put text in by textContent or React; nothing becomes markup." },
  { selector: "JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]", message: "Render elements; nothing becomes markup." },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: "Build elements; nothing becomes markup." },
];

// What an effect gives back is called when it ends; a call's own answer (scrolling gives a promise in newer browsers) is no function.
const EFFECTS = [
  {
    selector: "CallExpression[callee.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[body.type=/^(CallExpression|ChainExpression)$/]",
    message: "Write the effect's body in braces.",
  },
];
const NAMED_EXPORTS = [{ selector: "ExportDefaultDeclaration", message: "Export by name." }];

/** A number that counts towards a grade is exact, and a pure folder has no clock, no chance and no locale. */
const EXACT_AND_PURE = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pure code has no chance in it; take the value as an argument." },
  { selector: "CallExpression[callee.name='Number']", message: "Points are exact: parseDecimal reads a text, shortestDecimal a number." },
  { selector: "NewExpression[callee.name='Number']", message: "Points are exact: parseDecimal reads a text, shortestDecimal a number." },
  { selector: "CallExpression[callee.property.name=/^(toFixed|toPrecision|toExponential)$/]", message: "decimalText rounds exactly, by a named mode." },
  { selector: "CallExpression[callee.property.name=/^toLocale/]", message: "Pure code has no locale; texts come from messages." },
  { selector: "MemberExpression[object.name='Number'][property.name='parseFloat']", message: "Points are exact: parseDecimal reads a text." },
];

const EXACT_AND_PURE_GLOBALS = [
  { name: "Date", message: "Pure code has no clock; dates are texts YYYY-MM-DD that come in as arguments." },
  { name: "Intl", message: "Pure code has no locale." },
  { name: "parseFloat", message: "Points are exact: parseDecimal reads a text." },
  { name: "console", message: "Return what happened; the caller decides what to show." },
];

const OFFICE_GLOBALS = [
  { name: "Excel", message: "Only src/office speaks to Excel; use a port of src/application." },
  { name: "Office", message: "Only src/office and src/entry speak to Office; use a port of src/application." },
  { name: "OfficeExtension", message: "Only src/office speaks to Office; use a port of src/application." },
  { name: "OfficeRuntime", message: "Only src/office speaks to Office; use a port of src/application." },
];

const OFFICE_TYPES = [
  {
    selector: "TSQualifiedName[left.name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]",
    message: "Only src/office, src/entry and src/workbench know Office's types; use those of a port.",
  },
];

const CUSTOM_FUNCTIONS = [{ name: "CustomFunctions", message: "Only src/functions and src/entry register custom functions or throw their errors." }];

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "reports/", "node_modules/", ".cache/", ".stryker-tmp/"] },
  // Rules are changed here, where everybody sees it, and never in a comment.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    // A pattern over a text from outside takes a time that grows with its length, never with the square of it.
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "package", package: "custom-functions-runtime", name: "Error" },
            { from: "package", package: "@types/custom-functions-runtime", name: "Error" },
          ],
        },
      ],
      "@typescript-eslint/naming-convention": [
        "error",
        { selector: "interface", format: ["PascalCase"], custom: { regex: "^I[A-Z]", match: false } },
        { selector: ["typeAlias", "class", "enum"], format: ["PascalCase"] },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A port's method is async for its callers, whether or not it waits itself.
      "@typescript-eslint/require-await": "off",
      eqeqeq: ["error", "always"],
      "max-lines": ["error", { max: 400 }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-syntax": ["error", ...NO_MARKUP, ...NAMED_EXPORTS],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS, ...CUSTOM_FUNCTIONS],
      "no-restricted-syntax": ["error", ...NO_MARKUP, ...NAMED_EXPORTS, ...OFFICE_TYPES, ...EFFECTS],
    },
  },
  { files: ["src/functions/**/*.ts"], ignores: TESTS, rules: { "no-restricted-globals": ["error", ...OFFICE_GLOBALS] } },
  { files: ["src/{office,entry,workbench}/**/*.{ts,tsx}"], ignores: TESTS, rules: { "no-restricted-globals": "off", "no-restricted-syntax": ["error", ...NO_MARKUP, ...NAMED_EXPORTS] } },
  {
    files: ["src/{core,template}/**/*.ts"],
    ignores: TESTS,
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS, ...CUSTOM_FUNCTIONS, ...EXACT_AND_PURE_GLOBALS],
      "no-restricted-syntax": ["error", ...NO_MARKUP, ...NAMED_EXPORTS, ...OFFICE_TYPES, ...EXACT_AND_PURE],
    },
  },
  {
    files: ["src/{xlsx,schema,application,functions,messages,taskpane,office,workbench}/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: { "no-console": "error" },
  },
  {
    // The rules know a request context by the name `context`; the house always calls it that.
    files: ["src/{office,entry}/**/*.{ts,tsx}"],
    ignores: TESTS,
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      [
        "call-sync-after-load",
        "call-sync-before-read",
        "load-object-before-read",
        "no-context-sync-in-loop",
        "no-empty-load",
        "no-navigational-load",
        "no-office-initialize",
        "test-for-null-using-isNullObject",
      ].map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    // Requests have a size limit: the contents go out in batches, one round trip each.
    files: ["src/office/build/contents.ts", "src/office/write/appendLines.ts", "src/office/register/readRegister.ts", "src/office/register/refreshRegister.ts"],
    rules: { "office-addins/no-context-sync-in-loop": "off" },
  },
  { ...reactHooks.configs.flat.recommended, files: ["src/{taskpane,entry}/**/*.{ts,tsx}"] },
  {
    files: TESTS,
    rules: {
      // Jest's matchers and data from files are untyped by nature.
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-syntax": [
        "error",
        ...NAMED_EXPORTS,
        { selector: "MemberExpression[property.name='toBeCloseTo']", message: "Figures are exact: compare them exactly." },
        { selector: "MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|todo)$/]", message: "Every test runs." },
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: "Wait for what should happen, not for time to pass." },
      ],
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "fetch", "AbortSignal", "module", "require", "__dirname", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance", "globalThis", "structuredClone", "Blob"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
  },
  { files: ["test/browser/**/*.mjs"], languageOptions: { globals: { document: "readonly", window: "readonly", Excel: "readonly", Office: "readonly" } } },
);
