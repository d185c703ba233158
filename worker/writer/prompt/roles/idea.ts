export const IDEA = `The idea. Angle: something given away.
It opens on one thing a person in this role could do or look at this week without buying anything, that bears on the problem: a check, a list to keep, a question for the team. It follows from plain sense about the work, never from research that you would have to invent, and is concrete enough to be done on the strength of this email. Then one sentence, no more, ties it to the product.
It asks how they do this today.
It must not ask for anything bigger than a reply: no call, no demo, no look at the product.
It is the only one that is useful to somebody who never buys.`;
