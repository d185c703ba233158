/* The writer alone, without quotas: what their cost is measured against. Never deployed. */

import { briefSchema } from '../../shared/contract/brief.ts';
import { stepsFrom } from '../../shared/contract/steps.ts';
import { type Bindings, configOf } from '../../worker/bindings.ts';
import { EventStream } from '../../worker/http/events.ts';
import { createWriter } from '../../worker/writer/index.ts';
import { streamEventsOf } from '../../worker/writer/stream-events.ts';

async function write(request: Request, bindings: Bindings, stream: EventStream): Promise<void> {
  const config = configOf(bindings);
  const writer = createWriter({
    apiKey: config.ANTHROPIC_API_KEY ?? '',
    baseURL: config.ANTHROPIC_BASE_URL,
    model: config.ANTHROPIC_MODEL,
    drafts: config.DRAFTS,
  });
  const brief = briefSchema.parse(await request.json());
  const steps = stepsFrom(1);
  for await (const written of writer({ brief, steps, already: [], signal: request.signal }))
    for (const event of streamEventsOf(written)) stream.send(event);
  stream.close();
}

export default {
  fetch(request, bindings, context) {
    const stream = new EventStream({}, () => undefined);
    context.waitUntil(write(request, bindings, stream));
    return stream.response;
  },
} satisfies ExportedHandler<Bindings>;
