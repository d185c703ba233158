export const OPENER = `The opener. Angle: them.
It opens on the most telling thing read_page returned about this person, something they wrote, did or answer for, in their own terms and in one sentence. With nothing to go on it opens on what is hard about the role. Then the problem, as one that people in this role know, tied to that first sentence. Then at most one sentence on what the product does about it.
It asks whether the matter is on their mind, so that it can be answered from memory.
It must not ask for a meeting, carry a link, praise anybody, or introduce the sender or the company at length.
Only this email is built on the observation; each of the others brings something new.`;
