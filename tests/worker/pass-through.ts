/* The writer alone, without the till: what the till's cost is measured against. Never deployed. */

import { briefSchema } from '../../shared/contract/brief.ts';
import { STEPS } from '../../shared/contract/sequence.ts';
import { type Bindings, configOf } from '../../worker/bindings.ts';
import { EventStream } from '../../worker/http/events.ts';
import { createWriter } from '../../worker/writer/index.ts';

async function write(request: Request, bindings: Bindings, stream: EventStream): Promise<void> {
  const config = configOf(bindings);
  const writer = createWriter({
    apiKey: config.ANTHROPIC_API_KEY ?? '',
    baseURL: config.ANTHROPIC_BASE_URL,
    model: config.ANTHROPIC_MODEL,
  });
  const brief = briefSchema.parse(await request.json());
  const steps = STEPS.map(({ step }) => step);
  for await (const written of writer({ brief, steps, already: [], signal: request.signal })) stream.send(written);
  stream.close();
}

export default {
  fetch(request, bindings, context) {
    const stream = new EventStream({}, () => undefined);
    context.waitUntil(write(request, bindings, stream));
    return stream.response;
  },
} satisfies ExportedHandler<Bindings>;
