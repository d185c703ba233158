/* Names and codes of accounts, as they are made, typed and shown. */

/** `9F3A-20C1-77BE-04D2`, as a person reads it. */
export const accountWords = (id: string): string => id.match(/.{1,4}/g)?.join('-') ?? '';

/** The public id that a person may have typed, as it is stored; undefined for what is none. */
export function accountId(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-F]{16}$/.test(plain) ? plain : undefined;
}

/** SQL: a new public id. */
export const NEW_ACCOUNT_ID = 'hex(randomblob(8))';

/** Crockford's letters: none is taken for another. 32, so that a random byte gives each of them as often. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Of a restore code: 100 bits. */
export const RESTORE_LETTERS = 20;

/** A code as it is compared: what a person may type for a letter, without what divides it. */
export const normalCode = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** A letter more or less is a restore code mistyped; codes of "use on another computer" are half as long. */
export const isRestoreCode = (normal: string): boolean => normal.length > RESTORE_LETTERS - 5;
