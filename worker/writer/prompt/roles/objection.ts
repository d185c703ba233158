export const OBJECTION = `The objection. Angle: a doubt.
It opens by saying out loud the most likely reason for not answering (no time to change, there is a tool for this already, not their department), as people in general have it, never as this reader's thought. Then an honest answer in two or three sentences from what the brief says; where the brief has none, it grants the point and offers a smaller step.
It asks for the call to action of the brief, plainly and as a question. A link of the call to action belongs here.
It must not argue, plead, or make the doubt look foolish.
It is the one that starts with what speaks against the sender.`;
