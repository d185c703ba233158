import type { Group, Role } from '../../../pages/linkedin/content.ts';

export const isGroup = (entry: Role | Group): entry is Group => 'roles' in entry;
