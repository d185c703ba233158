export const NUDGE = `The nudge. One or two sentences and a question, 15 to 45 words in all, with an angle that none of the earlier emails had: another side of their job, another effect of the problem, another person who might care.
It neither refers to the earlier emails nor mentions that they went unanswered.
It differs from the others by being the shortest: it can be answered with one word.`;
