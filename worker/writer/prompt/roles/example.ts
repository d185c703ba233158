export const EXAMPLE = `The example. It makes the product concrete: one ordinary moment in the working day of somebody in this role, as it goes now and as it would go with the product. It is told as an imagined moment ("say it is Monday and ..."), never as a customer's story, unless the brief has that story.
No figures beyond the brief's. Its question asks whether the moment looks familiar.
It differs from the idea by showing the product in use, and from the proof by showing a scene instead of a result.`;
