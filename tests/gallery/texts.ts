import { getMessage, type Texts } from '../../scripts/lib/get-message.ts';

/* The UI's texts where no extension is: in the language that the address names (`?lang=de`). Import this before anything of the extension. */

/** By language; put in by the build (build.ts). */
declare const __TEXTS__: Readonly<Record<string, Texts>>;

const lang = new URLSearchParams(location.search).get('lang') ?? 'en';
const texts = __TEXTS__[lang];
if (!texts) throw new Error(`There are no texts in ${lang}`);

Object.assign(globalThis, { chrome: { i18n: { getMessage: getMessage(texts) } } });
