/** SQL: `s` is a browser that uses the quota `quota`. */
export const isDevice = (s: string, quota: string): string =>
  `${s}.quota_id = ${quota} AND ${s}.is_account = 0 AND ${s}.deleted_at IS NULL`;
