import { getMessage } from './get-message.ts';
import { DEFAULT_LOCALE, textsOf } from './locales.ts';

/*
 * The extension's texts where no browser is: in scripts. Import it before anything of the extension; what a browser
 * has beside its texts is left as it is.
 */

const before = (globalThis as { chrome?: object }).chrome;
const i18n = { getMessage: getMessage(textsOf(DEFAULT_LOCALE)) };

Object.assign(globalThis, { chrome: { ...before, i18n } });
