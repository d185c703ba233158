/**
 * What people write who want no more email, in the languages of the sidebar: a short closed list of what can hardly mean anything else.
 * Only a hint rests on it, which the user answers; what an email means is judged by the model when something is to be written.
 */
const ASKS_FOR_REMOVAL = [
  // English
  /\b(?:take|remove) (?:me|us) (?:off|from)\b/iu,
  /\bremove my (?:e-?mail|address|name)\b/iu,
  /\bunsubscribe\b/iu,
  /\b(?:stop|quit) (?:e-?mailing|contacting|writing(?: to)?|messaging) (?:me|us)\b/iu,
  /\b(?:do not|don[’']t) (?:e-?mail|contact|write(?: to)?|message) (?:me|us)\b/iu,
  // German
  /\bnehmen sie (?:mich|uns) (?:bitte )?(?:aus|von)\b/iu,
  /\b(?:aus|von) (?:ihrem|ihrer|deinem|deiner) (?:verteiler|liste)\b/iu,
  /\bkeine (?:weiteren |mehr )?(?:e-?mails?|mails?|nachrichten|werbung)\b/iu,
  /\bkontaktieren sie (?:mich|uns) (?:bitte )?nicht\b/iu,
  // French
  /\b(?:retirez|enlevez|supprimez|désinscrivez|désabonnez)[- ](?:moi|nous|mon adresse)\b/iu,
  /\bne (?:me|nous) (?:contactez|écrivez|recontactez) (?:plus|pas)\b/iu,
  // Spanish
  /\b(?:elimíne|bórre|quíte|dé)(?:n?me|n?nos) de\b/iu,
  /\bdarme de baja\b/iu,
  /\bno (?:me|nos) (?:escriba|contacte|escriban|contacten)n? más\b/iu,
];

/** Whether an email of theirs may ask not to be contacted any more. A hint: somebody may quote such words. */
export const mayAskForRemoval = (text: string): boolean =>
  ASKS_FOR_REMOVAL.some((words) => words.test(text));
