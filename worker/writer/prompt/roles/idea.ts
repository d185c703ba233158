export const IDEA = `The idea. It gives something away: one thing a person in this role could do or look at this week, without buying anything, that bears on the problem. It follows from plain sense about the work, never from research that you would have to invent. Then one sentence ties it to the product.
No ask bigger than a reply. Its question invites them to say how they do this today.
It differs from all others by being useful even to somebody who never buys.`;
