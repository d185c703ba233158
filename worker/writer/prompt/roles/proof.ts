export const PROOF = `The proof. Angle: the result.
It opens by saying in fresh words what this is about, so that it stands without the first email: neither on the observation again nor on "as I wrote". Then the reason to believe it: the key benefit of the brief, with its figure if it has one, exactly as strong as the brief states it, and in one sentence how the product gets there.
It asks what such a result would be worth to them or to their team.
It must not name a customer, tell a story or add a figure, unless the brief has it.
Where the opener talks about the problem, this talks about what is different afterwards.`;
