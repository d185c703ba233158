/* `npm run texts`: writes the types of the UI's texts, by which the compiler knows every key of extension/locales/en.yml. */
import { fail, say } from './lib/cli/say.ts';
import { writeTypes } from './lib/locales.ts';

try {
  await writeTypes();
  say('The types of the texts are written.');
} catch (error) {
  fail(error);
}
