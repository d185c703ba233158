export const EXAMPLE = `The example. Angle: a scene.
It opens in the middle of one ordinary moment in the working day of somebody in this role, told as imagined ("say it is ..."), as it goes now; then the same moment with the product. Things one could see on a desk or a screen, in two or three sentences each.
It asks whether the moment looks familiar.
It must not be told as a customer's story or carry a figure, unless the brief has that story or that figure.
Where the proof states a result and the idea gives something away, this shows the product in use.`;
