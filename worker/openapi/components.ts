import { z } from 'zod';
import {
  briefSchema,
  evidenceSchema,
  prospectSchema,
  senderSchema,
  threadSchema,
} from '../../shared/contract/brief.ts';
import { errorBodySchema, problemSchema } from '../../shared/contract/errors.ts';
import { generatedSchema, STREAM_EVENTS } from '../../shared/contract/generate.ts';
import { sentEmailSchema } from '../../shared/contract/reply.ts';
import {
  emailSchema,
  findingSchema,
  sequenceListSchema,
  sequenceSchema,
} from '../../shared/contract/sequence.ts';
import { sessionStatusSchema, sessionViewSchema } from '../../shared/contract/session.ts';
import { situationSchema } from '../../shared/contract/situation.ts';
import { checkedSentenceSchema } from '../../shared/contract/verdict.ts';
import { FIELD_NOTES } from './field-notes.ts';
import { OPERATIONS } from './operations.ts';

type Schemas = Record<string, z.core.JSONSchema.BaseSchema>;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What is sent, by its name in the document: a schema as it stands before defaults are filled in. */
const SENT = {
  Brief: briefSchema,
  Prospect: prospectSchema,
  Evidence: evidenceSchema,
  Thread: threadSchema,
  Sender: senderSchema,
  SentEmail: sentEmailSchema,
};

/** What is answered: a schema as it stands afterwards. */
const ANSWERED = {
  Generated: generatedSchema,
  Sequence: sequenceSchema,
  SequenceList: sequenceListSchema,
  Email: emailSchema,
  Finding: findingSchema,
  CheckedSentence: checkedSentenceSchema,
  Situation: situationSchema,
  Quota: sessionViewSchema,
  SessionStatus: sessionStatusSchema,
  Error: errorBodySchema,
  Problem: problemSchema,
  ...Object.fromEntries(
    Object.entries(STREAM_EVENTS).map(([event, schema]) => [`Event${capitalised(event)}`, schema]),
  ),
};

/** Schemas and their names; what an operation has to itself is named after it. The first name of a schema stays. */
function named(schemas: Record<string, z.ZodType>, own: [name: string, schema: z.ZodType][]) {
  const names = new Map<z.ZodType, string>();
  for (const [name, schema] of [...Object.entries(schemas), ...own])
    if (!names.has(schema)) names.set(schema, name);
  return names;
}

const operations = Object.values(OPERATIONS);

const sent = named(
  SENT,
  operations.flatMap(({ id, body }) => (body ? [[`${capitalised(id)}Request`, body]] : [])),
);
const answered = named(
  ANSWERED,
  operations.flatMap(({ id, success, failure }) => [
    ...('json' in success.content
      ? [[`${capitalised(id)}Answer`, success.content.json] as [string, z.ZodType]]
      : []),
    ...(failure ? [[`${capitalised(id)}Failure`, failure.schema] as [string, z.ZodType]] : []),
  ]),
);

/** Where the document has the schema of a body that is sent or answered. Throws for one that it does not have. */
export function referenceTo(schema: z.ZodType): { $ref: string } {
  const name = sent.get(schema) ?? answered.get(schema);
  if (!name) throw new Error('a schema of an operation has no name');
  return { $ref: `#/components/schemas/${name}` };
}

/** A schema that stands where it is used. */
export function inline(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function schemasOf(names: Map<z.ZodType, string>, io: 'input' | 'output'): Schemas {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    // Answers may have more fields one day: a program that refuses them would break.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [
      name,
      withNotes(name, schema),
    ]),
  );
}

/** The schema with what is to be known of its fields. */
function withNotes(name: string, schema: z.core.JSONSchema.BaseSchema): Schemas[string] {
  const notes = FIELD_NOTES[name];
  if (!notes || !schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([field, property]) => {
    const description = notes[field];
    return [
      field,
      description && typeof property === 'object' ? { ...property, description } : property,
    ];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Every named schema of the document. */
export function componentSchemas(): Schemas {
  return { ...schemasOf(sent, 'input'), ...schemasOf(answered, 'output') };
}
