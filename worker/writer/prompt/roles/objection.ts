export const OBJECTION = `The objection. It says out loud the most likely reason for not answering (no time to change, there is a tool for this already, not their department) and answers it honestly in two or three sentences from what the brief says. Where the brief has no answer, it grants the point and offers a smaller step.
It never argues, never assumes what they think, and puts no words in their mouth.
Here the call to action of the brief is made plainly, as a question. It differs from the others by starting with a doubt.`;
