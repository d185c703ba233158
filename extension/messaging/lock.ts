/** Port by which a page of ours asks the background for its turn to change what is stored. */
export const LOCK_PORT = 'lock';
