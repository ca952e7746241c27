/** Every test of the window may speak every language. */
import { LANGUAGES } from "../../src/app/i18n/languages.ts";
import { loadTexts } from "../../src/app/i18n/translate.ts";

await Promise.all(LANGUAGES.map(loadTexts));
