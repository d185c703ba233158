export const NUDGE = `The nudge. Angle: a side of the matter that none of the earlier emails had, such as another part of their job, another effect of the problem, another person who feels it.
It opens on that side at once, in one or two sentences, 15 to 45 words in all.
It asks something that can be answered with one word or a name.
It must not refer to earlier emails, to the time gone by or to silence.
It is the shortest of the seven and brings nothing to read but the question.`;
