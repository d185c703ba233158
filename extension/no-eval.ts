import { config } from 'zod';

// zod tries once whether it may compile its checks. Our pages allow no code made of text, so each would report an offence against its own
// policy. Has to come before the first schema: the first import of every page.
config({ jitless: true });
