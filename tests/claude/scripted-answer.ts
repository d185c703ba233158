import type { ServerResponse } from 'node:http';
import { answerSample } from './answers.ts';
import type { Asked, MessageRequest } from './asked.ts';
import type { Scripted } from './faults.ts';
import { lyingSample, type Material, verifySample } from './sample/verify.ts';
import { type Answer, type Break, endOfEmail, tokensOf } from './wire.ts';

/** Where and how a streamed answer breaks off, as the script has it. */
export function breakOf(
  { fault, afterEmail = 1 }: Scripted,
  text: string,
  res: ServerResponse,
): Break | undefined {
  const at = endOfEmail(text, afterEmail);
  const error = (type: string) => (event: (name: string, data: object) => void) => {
    event('error', { error: { type, message: `Scripted: ${type}` } });
    res.end();
  };
  if (fault === 'error-midstream') return { at, how: error('api_error') };
  if (fault === 'overloaded-midstream') return { at, how: error('overloaded_error') };
  if (fault === 'cut') return { at, how: () => void res.socket?.end() };
  // The connection stays open until the caller gives up.
  if (fault === 'hang-midstream') return { at, how: () => undefined };
  return undefined;
}

/** The emails or the choice that were asked for, as far as the script lets them be. */
export function answerOf(
  request: MessageRequest,
  asked: Asked | undefined,
  scripted: Scripted,
): Answer {
  const { fault } = scripted;
  const inputTokens = tokensOf(JSON.stringify(request));
  const base = { model: request.model, inputTokens, counted: fault !== 'uncounted' };
  if (!asked || fault === 'prose') {
    if (scripted.answer)
      return {
        ...base,
        text: JSON.stringify(scripted.answer),
        tool: undefined,
        stopReason: 'end_turn',
      };
    return {
      ...base,
      text: 'I am a stand-in and only write the emails of a brief.',
      tool: undefined,
      stopReason: 'end_turn',
    };
  }
  const whole = JSON.stringify(scripted.answer ?? answerSample(asked, scripted));
  const stopReason = asked.tool ? 'tool_use' : 'end_turn';
  if (fault === 'refusal') return { ...base, text: '', tool: undefined, stopReason: 'refusal' };
  if (fault === 'max-tokens')
    return {
      ...base,
      text: whole.slice(0, endOfEmail(whole, scripted.afterEmail ?? 1)),
      tool: asked.tool,
      stopReason: 'max_tokens',
    };
  if (fault === 'invalid-json')
    return { ...base, text: whole.replace(/"body":"/, '"body":'), tool: asked.tool, stopReason };
  return { ...base, text: whole, tool: asked.tool, stopReason };
}

/** The verdicts, as far as the script lets them be. */
export function verdictsOf(
  request: MessageRequest,
  material: Material,
  { fault }: Scripted,
): Answer {
  const base = {
    model: request.model,
    inputTokens: tokensOf(JSON.stringify(request)),
    counted: fault !== 'uncounted',
  };
  const whole = JSON.stringify(fault === 'lies' ? lyingSample(material) : verifySample(material));
  const { tool } = material;
  if (fault === 'prose')
    return {
      ...base,
      text: 'All of them look fine to me.',
      tool: undefined,
      stopReason: 'end_turn',
    };
  if (fault === 'refusal') return { ...base, text: '', tool: undefined, stopReason: 'refusal' };
  if (fault === 'max-tokens')
    return { ...base, text: whole.slice(0, whole.length / 2), tool, stopReason: 'max_tokens' };
  if (fault === 'invalid-json')
    return {
      ...base,
      text: whole.replaceAll('"verdict":"', '"verdict":'),
      tool,
      stopReason: 'end_turn',
    };
  return { ...base, text: whole, tool, stopReason: tool ? 'tool_use' : 'end_turn' };
}
