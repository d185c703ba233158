/** Random numbers that are the same for a seed. */
export function dice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return {
    chance: (p: number) => roll() < p,
    pick: <T>(of: readonly T[]) => of[Math.floor(roll() * of.length)] as T,
    upTo: (n: number) => roll() * n,
  };
}
