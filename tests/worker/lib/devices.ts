import { type Devices, devicesSchema } from '../../../shared/contract/billing.ts';
import { billingService } from './billing.ts';

/** A service that sells plans, with what browsers do that share one. */
export function deviceService(vars: Record<string, string> = {}) {
  const base = billingService(vars);
  const { call, post } = base;
  const attach = async (
    session: string,
    code: string,
    {
      replace,
      ...headers
    }: { replace?: string; 'User-Agent'?: string; 'CF-Connecting-IP'?: string } = {},
  ) =>
    (
      await call('/api/session/attach', {
        method: 'POST',
        body: { code, ...(replace && { replace }) },
        session,
        headers,
      })
    ).response;
  return {
    ...base,
    attach,
    codeOf: async (session: string) =>
      (await (await post('/api/session/restore-code', session)).json<{ code: string }>()).code,
    revoke: (session: string) => call('/api/session/restore-code', { method: 'DELETE', session }),
    devices: async (session: string): Promise<Devices> =>
      devicesSchema.parse(await (await call('/api/session/devices', { session })).response.json()),
    remove: async (session: string, id: string) =>
      (await call(`/api/session/devices/${id}`, { method: 'DELETE', session })).response.status,
  };
}
