export const PROOF = `The proof. It says again, in other words and in full sentences, what this is about, so that it can be read without the first email; then it gives the reason to believe it: the key benefit of the brief, with its figure if there is one, exactly as strong as the brief states it, and how the product gets there.
It names no customer and tells no story unless the brief contains one.
It differs from the opener by talking about the result rather than the problem. Its question asks what such a result would be worth to them.`;
