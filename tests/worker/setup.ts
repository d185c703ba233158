import { applyD1Migrations, env, reset } from 'cloudflare:test';
import { beforeAll } from 'vitest';

// The files share one workerd, which starts faster than one each; every file begins with an empty D1 and KV.
beforeAll(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});
