export const CLOSE = `The close. A polite last email: it says that this is the last one, leaves the one sentence about the benefit that is worth keeping, and makes it easy to say no or to name somebody else who looks after this.
No guilt, no "last chance", no break-up drama. Its question gives the easy way out or asks for the right person.
It differs from the others by asking for nothing but that, and by leaving the door open.`;
