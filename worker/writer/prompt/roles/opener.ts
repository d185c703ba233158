export const OPENER = `The opener. One observation about them, one problem, one question.
It starts with the most telling thing the page says about this person: something they wrote, did or are responsible for, in their terms. If the page says nothing, it starts with what is hard about the role. Then the problem, as one that people in this role know. Then at most one sentence on what the product does about it. It ends by asking whether the matter is on their mind.
It does not ask for a meeting, carries no link and does not introduce the sender or the company at length.
Only this email may be built on the observation; the others bring something new.`;
