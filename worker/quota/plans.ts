import type { Config } from '../env.ts';

export type Plan = {
  name: string;
  /** Generations of a period; a session's own `max_generations` is what counts. */
  maxGenerations: number;
  /** Generations in any 3,600 s. */
  perHour: number;
  /** Browsers that may share it. */
  devices: number;
  /** Months of a period; null: the quota never renews. */
  months: number | null;
  /** Who writes for it, and how many drafts at once. */
  model: string;
  drafts: number;
  /** US dollars that one sequence may cost. */
  usdPerSequence: number;
};

const PAID_MODEL = 'claude-sonnet-5-5';

/** A server of one's own knows no model but its own. */
const paidModel = ({ PRO_MODEL, ANTHROPIC_MODEL: model }: Config): string =>
  PRO_MODEL ?? (model.startsWith('claude-') ? PAID_MODEL : model);

/** The plan table of the configuration, `free` first. */
export function plansOf(config: Config): [Plan, ...Plan[]] {
  return [
    {
      name: 'free',
      maxGenerations: config.FREE_MAX_GENERATIONS,
      perHour: config.FREE_PER_HOUR,
      devices: config.FREE_DEVICES,
      months: null,
      model: config.ANTHROPIC_MODEL,
      drafts: config.DRAFTS,
      usdPerSequence: config.FREE_USD_PER_SEQUENCE,
    },
    {
      name: 'pro',
      maxGenerations: config.PRO_MAX_GENERATIONS,
      perHour: config.PRO_PER_HOUR,
      devices: config.PRO_DEVICES,
      months: 1,
      model: paidModel(config),
      drafts: config.PRO_DRAFTS ?? config.DRAFTS,
      usdPerSequence: config.PRO_USD_PER_SEQUENCE,
    },
  ];
}

/** The plan of that name; a name the table does not know is free. */
export function planOf(config: Config, name: string): Plan {
  const plans = plansOf(config);
  return plans.find((plan) => plan.name === name) ?? plans[0];
}
