export const CLOSE = `The close. Angle: a goodbye.
It opens by saying lightly that this is the last email. Then, in one sentence, the one thing about the benefit that is worth keeping for the day it matters.
It asks for the easy way out: a plain no, or the name of whoever looks after this.
It must not be hurt, clever or urgent: no guilt, no "last chance", no new offer, no request for time.
It is the only one that stops asking about the matter itself, and it leaves the door open.`;
